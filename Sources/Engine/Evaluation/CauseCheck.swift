internal import Foundation

/// Confirms the sentence of a cause by a look of its own at the answers: it reads the sentence again, word by word, and looks
/// up on the pages whether what it says is so of the answer with the belief, and not of the one without it.
///
/// It shares no code with what writes the sentences (`Answering/Comparing`): it knows their grammar, and counts for itself.
struct CauseCheck {
    /// The column as it is shown, and the same without the belief alone.
    var shown: Answer
    var lacking: Answer
    /// The two answers that the sentence tells apart.
    var with: Answer
    var without: Answer

    /// What is not as the sentence says; nothing when all of it is.
    func problem(with sentence: String) -> String? {
        guard let read = CauseSentence(sentence) else { return "the sentence cannot be read" }
        if read.with.isEmpty {
            return pages(with) == pages(without) || sections(with) == sections(without)
                ? nil : "more changes than it says"
        }
        for statement in read.with {
            if !holds(statement, of: with) { return "not so with it: \(statement)" }
            if holds(statement, of: without) { return "so without it, too: \(statement)" }
            if read.kind != .hidden, !holds(statement, of: shown) { return "not so of the answer shown: \(statement)" }
            if read.kind == .shared, !holds(statement, of: lacking) {
                return "nothing else asks for it: \(statement)"
            }
        }
        for statement in read.without {
            if !holds(statement, of: without) { return "not so without it: \(statement)" }
            if holds(statement, of: with) { return "so with it, too: \(statement)" }
        }
        return nil
    }

    // MARK: Looking it up

    private func holds(_ statement: CauseSentence.Statement, of answer: Answer) -> Bool {
        switch statement {
        case .first(let title): ownSections(answer).first == title
        case .present(let title): answer.blocks.contains { $0.section == title }
        case .absent(let title): !answer.blocks.contains { $0.section == title }
        case .before(let one, let two): isBefore(one, two, answer)
        case .mostly(let form): isMostly(form, answer)
        case .words(let number): answer.blocks.reduce(0) { $0 + wordCount($1) } == number
        case .quotes(let page): answer.citations.contains { title($0) == page }
        case .quotesNot(let page): !answer.citations.contains { title($0) == page }
        case .says(let opening): says(opening, answer)
        case .saysNot(let opening): !says(opening, answer)
        case .pieces(let number, let form): answer.blocks.filter { forms($0.kind).contains(form) }.count == number
        }
    }

    /// The section of each block, without those that tell everybody something.
    private func ownSections(_ answer: Answer) -> [String] {
        answer.blocks.map(\.section).filter { title in
            !answer.blocks.contains { $0.section == title && $0.mustSay }
        }
    }

    private func isBefore(_ one: String, _ two: String, _ answer: Answer) -> Bool {
        let titles = ownSections(answer)
        guard let first = titles.firstIndex(of: one), let second = titles.firstIndex(of: two) else { return false }
        return first < second
    }

    /// Whether a quote begins with these words; marks inside it are written otherwise in a sentence.
    private func says(_ opening: String, _ answer: Answer) -> Bool {
        let words = opening.hasSuffix("…") ? String(opening.dropLast()) : opening
        return answer.citations.contains { citation in
            let plain = citation.quote.replacingOccurrences(of: "**", with: "").filter { $0 != "`" }
            let quote = String(plain.map { "“”".contains($0) ? "'" : $0 }).split(separator: " ")
            return quote.joined(separator: " ").hasPrefix(words.split(separator: " ").joined(separator: " "))
        }
    }

    private func isMostly(_ form: String, _ answer: Answer) -> Bool {
        let all = answer.blocks.reduce(0) { $0 + wordCount($1) }
        let such = answer.blocks.filter { forms($0.kind).contains(form) }.reduce(0) { $0 + wordCount($1) }
        return 2 * such > all
    }

    private func wordCount(_ block: AnswerBlock) -> Int {
        guard block.kind != .note else { return 0 }
        return block.text.split(whereSeparator: \.isWhitespace).filter { word in
            word.contains { $0.isLetter || $0.isNumber }
        }.count
    }

    /// What sentences call a kind of block, one and many.
    private func forms(_ kind: AnswerBlock.Kind) -> [String] {
        switch kind {
        case .paragraph: ["sentences", "paragraph", "paragraphs"]
        case .bullet: ["bullet points", "bullet point"]
        case .step: ["steps", "step"]
        case .code: ["code", "piece of code", "pieces of code"]
        case .table: ["tables", "table"]
        case .row: ["rows", "row"]
        case .warning: ["warnings", "warning"]
        case .definition: ["definitions", "definition"]
        case .note: []
        }
    }

    private func title(_ citation: Citation) -> String {
        citation.heading.components(separatedBy: " > ")[0]
    }

    private func pages(_ answer: Answer) -> [String] { answer.blocks.map { "\($0.section)|\($0.text)" }.sorted() }
    private func sections(_ answer: Answer) -> Set<String> { Set(answer.blocks.map(\.section)) }
}
