/// What of an answer counts when two are compared.
struct Fingerprint: Hashable, Sendable {
    /// Sources quoted, as document and range.
    let quotes: Set<String>
    /// Titles of the sections, in order.
    let sections: [String]
    /// Share of the words in each kind of block.
    let format: [String: Double]
    let vocabulary: Set<String>

    init(_ answer: Answer) {
        quotes = Set(answer.citations.map { "\($0.document):\($0.range)" })
        var sections: [String] = []
        var format: [String: Double] = [:]
        var vocabulary: Set<String> = []
        for block in answer.blocks {
            if sections.last != block.section { sections.append(block.section) }
            let tokens = Tokens(block.text)
            format[block.kind.rawValue, default: 0] += Double(tokens.words.count)
            vocabulary.formUnion(tokens.contentStems)
        }
        let words = max(1, format.values.reduce(0, +))
        self.sections = sections
        self.format = format.mapValues { $0 / words }
        self.vocabulary = vocabulary
    }

    /// How far two answers are apart: .6 what is quoted, .2 the order of sections, .1 form, .1 words.
    func difference(from other: Fingerprint) -> Comparison.Difference {
        Comparison.Difference(
            sentences: 1 - dice(quotes, other.quotes),
            order: 1 - common(sections, other.sections) / Double(max(1, max(sections.count, other.sections.count))),
            format: 1 - format.sorted { $0.key < $1.key }.reduce(0) { $0 + min($1.value, other.format[$1.key] ?? 0) },
            vocabulary: 1 - dice(vocabulary, other.vocabulary)
        ).rounded
    }

    private func dice(_ one: Set<String>, _ other: Set<String>) -> Double {
        let both = one.count + other.count
        return both == 0 ? 1 : 2 * Double(one.intersection(other).count) / Double(both)
    }

    /// Length of the longest common subsequence.
    private func common(_ one: [String], _ other: [String]) -> Double {
        if one.isEmpty && other.isEmpty { return 1 }
        var row = Array(repeating: 0, count: other.count + 1)
        for a in one {
            var diagonal = 0
            for (index, b) in other.enumerated() {
                let above = row[index + 1]
                row[index + 1] = a == b ? diagonal + 1 : max(above, row[index])
                diagonal = above
            }
        }
        return Double(row[other.count])
    }
}

extension Comparison.Difference {
    /// Sums in another order differ in the last bits; nobody reads those.
    fileprivate var rounded: Comparison.Difference {
        func round(_ value: Double) -> Double { (max(0, value) * 1e9).rounded() / 1e9 }
        return Comparison.Difference(
            sentences: round(sentences), order: round(order), format: round(format), vocabulary: round(vocabulary))
    }
}
