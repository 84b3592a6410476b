/// What a question takes for granted: "since you only use AES-128", "your sessions last a day".
///
/// Only what is said of the subject of the documents counts. What somebody says of herself and of others ("because our
/// contract starts on the 1st") is hers to know.
struct Claim: Hashable {
    /// The clause, word for word.
    var text: String
    /// "You don't support ...", "there is no ...".
    var isNegated: Bool
    /// Stems of what it is about, without its values and without words that only weigh.
    var subject: [String]
    /// Stems of what it says is done; at least one stands in a sentence that denies it.
    var verbs: Set<String>
    var values: [StatedValue]
    var bound: StatedValue.Bound

    // MARK: Finding claims

    /// The claims of a question, in order.
    static func all(in question: String) -> [Claim] {
        Sentences.split(question).flatMap { clauses($0) }.compactMap(Claim.init)
    }

    private static let joiners: Set<String> = ["since", "because", "although", "though", "as"]
    private static let pairs: [[String]] = [
        ["given", "that"], ["now", "that"], ["seeing", "that"], ["considering", "that"], ["considering", "how"],
    ]
    private static let questionWords: Set<String> = [
        "how", "what", "which", "why", "when", "where", "who", "can", "could", "should", "do", "does", "did", "is",
        "are", "will", "may", "shall", "must", "would",
    ]

    /// Clauses behind a word that gives a reason, and a statement that stands before the question.
    private static func clauses(_ sentence: String) -> [String] {
        let tokens = Tokens(sentence)
        let words = tokens.words
        guard words.count > 2 else { return [] }
        var result: [String] = []
        for (place, word) in words.enumerated() {
            var start: Int?
            if joiners.contains(word.word) {
                start = word.word == "as" && place > 0 ? nil : place + 1
            } else if place + 1 < words.count, pairs.contains([word.word, words[place + 1].word]) {
                start = place + 2
            } else if word.word == "if" {
                start = place + 1
            }
            guard let start, start + 1 < words.count else { continue }
            let clause = clause(tokens, from: start)
            // What is only supposed is a claim when it says "only".
            if word.word == "if", !Tokens(clause).words.contains(where: { ["only", "just"].contains($0.word) }) {
                continue
            }
            result.append(clause)
        }
        guard result.isEmpty, let first = words.first, !questionWords.contains(first.word) else { return result }
        let opening = clause(tokens, from: ["but", "so", "and"].contains(first.word) ? 1 : 0)
        let lead = Tokens(opening).words.first?.word ?? ""
        return ["you", "your", "the", "all", "every", "each"].contains(lead) || sentence.hasSuffix(".")
            ? [opening] : result
    }

    /// From a word to the next comma, dash or the end.
    private static func clause(_ tokens: Tokens, from start: Int) -> String {
        let words = tokens.words
        var end = words.count - 1
        for place in start..<words.count - 1 {
            let gap = tokens.text(words[place].range.upperBound..<words[place + 1].range.lowerBound)
            let isNumber = gap == "," && tokens.text(words[place + 1].range).first?.isNumber == true
            // `records:batch` is one name.
            let isBreak = gap.contains { ",;:–—?!".contains($0) } && gap.contains(" ")
            if isBreak && !isNumber || gap.hasPrefix(" - ") {
                end = place
                break
            }
        }
        var upper = words[end].range.upperBound
        // A sign of percent or money belongs to the number before it.
        let rest = tokens.text(upper..<tokens.utf8.count)
        for sign in ["%", " %", "€", " €"] where rest.hasPrefix(sign) { upper += sign.utf8.count }
        return tokens.text(words[start].range.lowerBound..<upper)
    }

    // MARK: Reading one

    private init?(_ text: String) {
        let tokens = Tokens(text)
        let words = tokens.words.map(\.word)
        guard words.count >= 3, Self.isAboutTheDocuments(words) else { return nil }
        let values = StatedValue.all(in: text)
        let taken = values.flatMap(\.words)
        self.text = text
        self.values = values.filter { !$0.isPast }
        bound = StatedValue.Bound(words)
        isNegated = words.contains { StatedValue.negators.contains($0) || $0.hasSuffix("n't") }
        let said = tokens.words.filter { word in
            !StopWords.contains(word.word) && !Self.weighing.contains(word.word) && !taken.contains(word.word)
                && !StatedValue.negators.contains(word.word) && !word.word.allSatisfy(\.isNumber)
                && (values.isEmpty || !StatedValueReader.isUnit(word.word))
        }
        verbs = Set(said.map(\.stem).filter(Self.verbStems.contains))
        subject = Self.each(said.map(\.stem).filter { !Self.verbStems.contains($0) })
        guard words.dropFirst().contains(where: Self.isFinite) else { return nil }
    }

    private static func each(_ stems: [String]) -> [String] {
        var seen: Set<String> = []
        return stems.filter { seen.insert($0).inserted }
    }

    private static let selves: Set<String> = [
        "i", "we", "our", "my", "us", "i'm", "we're", "i've", "we've", "he", "she", "they", "his", "her", "their",
        "people", "somebody", "someone", "nobody", "mine", "ours",
    ]

    private static func isAboutTheDocuments(_ words: [String]) -> Bool {
        guard selves.contains(words[0]) else { return !words.contains { ["our", "my"].contains($0) } }
        // "Since we can only have one key" is about what is allowed.
        return ["i", "we"].contains(words[0]) && ["can", "can't", "cannot", "may"].contains(words[1])
    }

    private static let weighing: Set<String> = [
        "only", "just", "still", "already", "even", "merely", "maximum", "max", "least", "most", "more", "less",
        "about", "around", "approximately", "exactly", "fully", "whole", "right", "least", "under", "over", "up",
    ]

    private static let verbForms = """
        use uses used support supports supported offer offers provide provides have has keep keeps kept store stores stored
        encrypt encrypts encrypted allow allows allowed accept accepts accepted require requires required sign signs signed
        send sends sent log logs logged rotate rotates rotated retry retries retried charge charges include includes included
        delete deletes deleted share shares sell sells expire expires need needs last lasts is are was were do does can may
        cannot can't must run runs host hosts hosted work works answer answers take takes cost costs limit limits give gives
        don't doesn't isn't aren't won't will come comes exist exists get gets stop stops fail fails hold holds end ends
        check checks verify verifies read reads live lives starts start retain retains promise promises
        """.split(whereSeparator: \.isWhitespace).map(String.init)
    private static let finite = Set(verbForms)
    /// Verbs that say that a thing is so, and little else.
    static let verbStems = Set(
        [
            "use", "support", "offer", "provide", "keep", "allow", "accept", "require", "include", "need", "last",
            "run",
            "work", "take", "give", "come", "exist", "hold", "retain", "promise", "get", "live", "end", "answer",
        ].map(Porter.stem))

    private static func isFinite(_ word: String) -> Bool {
        finite.contains(word) || word.hasSuffix("s") && !word.hasSuffix("ss") || word.hasSuffix("ed")
    }
}
