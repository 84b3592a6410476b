internal import Foundation

/// Decides which words of earlier questions a question leaves out.
///
/// Whether anything may be missing is told by form: a pronoun with nothing before it to stand for, a question without a
/// verb, or one of few words and no name. Which words it is, is told by a score over each word of the earlier questions: where it stood, whether it
/// is a name, whether the question holds the rest of its phrase. The idea is that of term resolution: Voskarides et al.,
/// "Query Resolution for Conversational Search with Limited Supervision" (arXiv 2005.11723), with ten features in place
/// of a language model.
struct FollowUpReader {
    private let phrases: QuestionPhrases
    private let words: [String]
    private let earlier: [QuestionPhrases]
    private let lean: Int?
    private let isElliptic: Bool

    /// Of a long conversation the last questions; what was asked before them is another matter.
    private static let window = 8
    /// A word is put back when it is likelier than this to be missing, and at most so many.
    private static let threshold = 0.28
    private static let most = 5
    /// A question that names more things than this says enough.
    private static let enough = 5

    init(_ question: String, after history: [String]) {
        phrases = QuestionPhrases(question)
        words = phrases.tokens.words.map(\.word)
        // What was said in between without naming anything ("thanks") leaves no trace.
        let said = history.map(QuestionPhrases.init).filter { !$0.words.isEmpty }
        // What is asked again is asked once.
        earlier = said.enumerated()
            .filter { place, phrases in !said[(place + 1)...].contains { $0.stems == phrases.stems } }
            .map(\.element).suffix(Self.window)
        lean = Self.leaningWord(words, phrases)
        isElliptic = Self.isElliptic(words)
    }

    // MARK: Whether

    var leans: Bool { lean != nil || isElliptic || !QueryReader.pointing(words).isEmpty }

    private static let pronouns: Set<String> = [
        "it", "its", "itself", "they", "them", "their", "theirs", "this", "that", "these", "those", "one", "ones",
        "both", "here", "he", "she", "him", "her",
    ]
    private static let verbs: Set<String> = [
        "is", "are", "was", "were", "am", "be", "been", "do", "does", "did", "has", "have", "had", "can", "could",
        "may", "might", "must", "shall", "should", "will", "would", "isn't", "aren't", "don't", "doesn't", "can't",
    ]
    private static let askingWords: Set<String> = ["what", "which", "who", "where", "when", "why", "how", "whose"]

    /// The first word that stands for something not named in the question.
    private static func leaningWord(_ words: [String], _ phrases: QuestionPhrases) -> Int? {
        var named = 0
        let content = Set(phrases.words.map(\.range))
        for (index, word) in words.enumerated() {
            if content.contains(phrases.tokens.words[index].range) { named += 1 }
            guard pronouns.contains(word), named < 2 else { continue }
            let next = index + 1 < words.count ? words[index + 1] : ""
            // "This server" names by itself.
            if ["this", "that", "these", "those", "her"].contains(word), !next.isEmpty, !StopWords.contains(next) {
                continue
            }
            // At the end it stands for something, elsewhere it mostly begins a clause.
            if word == "that", index > 0, !QueryReader.isClosing(index, in: words) { continue }
            if word == "one", next == "of" { continue }
            if word == "it", isEmptySubject(index, in: words) { continue }
            return index
        }
        return nil
    }

    /// "Is it better to wait?", "How long does it take to rotate keys?", "Is it worth it to": what it stands for comes after.
    private static func isEmptySubject(_ index: Int, in words: [String]) -> Bool {
        let before = index > 0 ? words[index - 1] : ""
        let after = words.dropFirst(index + 1).prefix(4)
        guard let mark = after.firstIndex(where: { ["to", "that", "if"].contains($0) }) else { return false }
        if before == "worth" { return true }
        let isBeing = ["is", "was", "be"].contains(before) || ["is", "was"].contains(after.first)
        return mark > index + 1 && (isBeing || after.first == "take" || after.first == "makes")
    }

    /// "What about Carthage?", "And for SAML?": the rest is that of the question before.
    private static func isElliptic(_ words: [String]) -> Bool {
        guard let first = words.first else { return false }
        if ["what", "how"].contains(first), words.count > 2, words[1] == "about" { return true }
        return ["and", "or"].contains(first)
            && !words.contains { verbs.contains($0) || askingWords.contains($0) }
    }

    /// A question that asks and names its subject stands by itself.
    private var mayLeaveOut: Bool {
        if lean != nil || isElliptic { return true }
        let count = named.count
        if ["and", "so", "but"].contains(words.first), count <= 3 { return true }
        if !words.contains(where: { Self.verbs.contains($0) || Self.askingWords.contains($0) }), count <= 2 {
            return true
        }
        return !hasName && count <= 3
    }

    /// Words that name something, verbs aside.
    private var named: [QuestionPhrases.Word] { phrases.words.filter { $0.phrase != nil } }
    private var hasName: Bool { phrases.words.contains(where: \.isNamed) }

    // MARK: Which

    /// The words to put back, in the order they were said, each once.
    func missing() -> [Missing] {
        guard !earlier.isEmpty, !words.isEmpty, ![.smallTalk, .command].contains(QueryReader.intent(phrases.tokens))
        else { return [] }
        guard named.count <= Self.enough || isElliptic else { return [] }
        let own = Set(phrases.tokens.words.map(\.stem))
        var best: [String: Missing] = [:]
        for (turn, question) in earlier.enumerated() {
            let shared = Set(question.words.filter { own.contains($0.stem) }.compactMap(\.phrase))
            let replaced = isElliptic ? slot(of: question) : nil
            for word in question.words where !own.contains(word.stem) && word.range.count > 1 {
                var known = best[word.stem] ?? Missing(stem: word.stem, turn: turn, word: word)
                known.isNamed = known.isNamed || word.isNamed
                known.isFirst = known.isFirst || turn == 0
                known.isShared = known.isShared || word.phrase.map(shared.contains) ?? false
                known.isVerb = known.isVerb && word.phrase == nil
                if turn == earlier.count - 1 {
                    known.isLast = true
                    known.isReplaced = word.phrase != nil && word.phrase == replaced
                }
                (known.turn, known.word) = (turn, word)
                best[word.stem] = known
            }
        }
        let mayLeaveOut = mayLeaveOut
        return best.values.filter { mayLeaveOut || $0.isShared }
            .map { ($0, likelihood($0)) }
            .filter { $0.1 > Self.threshold }
            .sorted { ($1.1, $0.0.stem) < ($0.1, $1.0.stem) }
            .prefix(Self.most).map(\.0)
            .sorted { ($0.turn, $0.word.range.lowerBound) < ($1.turn, $1.word.range.lowerBound) }
    }

    /// "What about Okta?" takes the place of what a preposition leads in at the end of the question before.
    private func slot(of question: QuestionPhrases) -> Int? {
        guard let last = question.words.last?.phrase, question.led.contains(last),
            question.words.contains(where: { $0.phrase != last })
        else { return nil }
        return last
    }

    /// A word of an earlier question that this one does not hold.
    struct Missing: Hashable {
        var stem: String
        /// Where it was said last.
        var turn: Int
        var word: QuestionPhrases.Word
        var isNamed = false
        /// In the first question, in the last.
        var isFirst = false
        var isLast = false
        /// The question holds another word of its phrase.
        var isShared = false
        /// It was never said but as what somebody does.
        var isVerb = true
        var isReplaced = false
    }

    /// How likely a word is missing. Fitted by logistic regression on 424 questions of people in conversations about three other
    /// subjects than those that `eval followups` reports on, and on 2,364 written ones, each of which counts a tenth; the
    /// weights of an ellipsis, and of a single question before, are set by hand.
    private func likelihood(_ word: Missing) -> Double {
        var sum = -3.19
        if word.isFirst { sum += 1.06 }
        if word.isNamed { sum += 0.86 }
        // What the conversation is about is named at its start.
        if word.isFirst, word.isNamed { sum += 0.7 }
        // Of a single question before, each word stands in the first and in the last, which is no reason to read more.
        if word.isLast { sum += earlier.count > 1 ? 2.03 : leans ? 1.78 : 0.7 }
        if word.isShared { sum -= 0.2 }
        if word.isVerb { sum -= 0.68 }
        if hasName { sum -= 0.45 }
        if named.count <= 1 { sum += 0.56 }
        if lean != nil { sum += 0.56 }
        if isElliptic, word.isLast { sum += word.isReplaced ? -3.5 : 0.71 }
        return 1 / (1 + exp(-sum))
    }

    // MARK: Written out

    /// The question with the words put back: in place of the pronoun when there is one, at its end when it is no whole
    /// question, and behind it, as context, when it is.
    func written(with missing: [Missing]) -> String {
        let names = stretches(missing)
        let bytes = phrases.tokens.utf8
        if let lean, let name = names.last {
            let token = phrases.tokens.words[lean]
            let isPossessive = ["its", "their", "theirs"].contains(token.word)
            let start = phrases.tokens.text(0..<token.range.lowerBound)
            let rest = phrases.tokens.text(token.range.upperBound..<bytes.count)
            let others = names.dropLast()
            return start + name + (isPossessive ? "'s" : "") + rest
                + (others.isEmpty ? "" : " (\(others.joined(separator: ", ")))")
        }
        let question = phrases.tokens.text(0..<bytes.count).trimmingCharacters(in: .whitespaces)
        let end = question.lastIndex { !".?!".contains($0) }.map(question.index(after:)) ?? question.endIndex
        let context = " (\(names.joined(separator: ", ")))"
        let isWhole = words.contains { Self.verbs.contains($0) || Self.askingWords.contains($0) } && !isElliptic
        return isWhole ? question + context : question[..<end] + context + question[end...]
    }

    /// Words that stood in one phrase of one question, as they were written there.
    private func stretches(_ missing: [Missing]) -> [String] {
        var result: [(turn: Int, phrase: Int?, range: Range<Int>)] = []
        for item in missing {
            if let last = result.last, last.turn == item.turn, last.phrase != nil, last.phrase == item.word.phrase {
                result[result.count - 1].range = last.range.lowerBound..<item.word.range.upperBound
            } else {
                result.append((item.turn, item.word.phrase, item.word.range))
            }
        }
        return result.map { earlier[$0.turn].tokens.text($0.range) }
    }
}
