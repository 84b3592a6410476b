/// The facts of a finished answer, read off its blocks and citations and not from the plan it was written by.
struct ToldFacts {
    /// A stretch of a document that everybody is told, or a sentence of our own.
    struct Fact: Hashable {
        var document: String
        var range: Range<Int>
        var quote: String
    }

    /// What is marked as told to everybody, in order.
    let mustSay: [Fact]
    private let citations: [Citation]
    private let sentences: [Sentence]

    init(_ answer: Answer) {
        let cited = Dictionary(answer.citations.map { ($0.id, $0) }) { first, _ in first }
        mustSay = answer.blocks.filter(\.mustSay).flatMap { block -> [Fact] in
            guard !block.citations.isEmpty else { return [Fact(document: "", range: 0..<0, quote: block.text)] }
            return block.citations.compactMap { cited[$0] }.map {
                Fact(document: $0.document, range: $0.range, quote: $0.quote)
            }
        }
        citations = answer.citations
        sentences = answer.citations.flatMap { Sentences.split($0.quote) }.map(Sentence.init)
        notes = Set(answer.blocks.filter(\.citations.isEmpty).map(\.text))
    }

    private let notes: Set<String>

    func holds(_ fact: Fact) -> Bool {
        if fact.document.isEmpty { return notes.contains(fact.quote) }
        return citations.contains { citation in
            citation.document == fact.document && citation.range.lowerBound <= fact.range.lowerBound
                && citation.range.upperBound >= fact.range.upperBound
        }
    }

    /// A sentence here and one there that say of the same thing another number, or yes and no; what both answers hold is a
    /// disagreement of the documents, which both are told.
    func conflict(with other: ToldFacts) -> (String, String)? {
        let (mine, hers) = (Set(sentences), Set(other.sentences))
        for one in mine.subtracting(hers) {
            if let against = hers.subtracting(mine).first(where: { one.contradicts($0) }) {
                return (one.text, against.text)
            }
        }
        return nil
    }

    private struct Sentence: Hashable {
        var text: String
        var stems: Set<String>
        var numbers: Set<String>
        var isNegated: Bool

        init(_ text: String) {
            let words = Tokens(text).words
            self.text = text
            numbers = Set(words.map(\.word).filter { $0.contains(where: \.isNumber) })
            stems = Set(
                words.filter { !StopWords.contains($0.word) && !$0.word.contains(where: \.isNumber) }.map(\.stem))
            isNegated = words.contains {
                ["not", "no", "never", "cannot", "without"].contains($0.word) || $0.word.hasSuffix("n't")
            }
        }

        func contradicts(_ other: Sentence) -> Bool {
            let shared = stems.intersection(other.stems).count
            // Of two rows of a table each has a word that the other has not.
            guard shared >= 3, shared == min(stems.count, other.stems.count),
                Double(shared) >= 0.7 * Double(max(stems.count, other.stems.count))
            else { return false }
            if isNegated != other.isNegated { return true }
            return !numbers.isEmpty && !other.numbers.isEmpty && !numbers.isSubset(of: other.numbers)
                && !other.numbers.isSubset(of: numbers)
        }
    }
}
