/// Puts answers side by side: what they share, what is each one's own, and why they differ.
struct Comparer {
    let maker: AnswerMaker

    func compare(
        _ columns: [(name: String, desk: AnswerMaker.Desk, mask: AnswerMaker.Mask)], against reference: String?
    ) -> Comparison {
        let written = Concurrently.map(columns) { ComparedAnswer($0.name, $0.desk, without: $0.mask, maker) }
        let base = written.first { $0.name == reference } ?? written[0]
        let differing = written.filter { $0.answer.blocks != base.answer.blocks }
        if !differing.isEmpty { _ = Concurrently.map(differing + [base]) { $0.play() } }
        let print = Fingerprint(base.answer)
        var differences: [String: Comparison.Difference] = [:]
        var causes: [Comparison.CauseOfDifference] = []
        for column in written where column.name != base.name {
            let difference = Fingerprint(column.answer).difference(from: print)
            differences[column.name] = difference
            if difference.total > 0 { causes += Attribution.causes(of: column, against: base) }
        }
        let quotes = written.map { Set($0.answer.citations.map(\.quote)) }
        let shared = quotes.dropFirst().reduce(quotes[0]) { $0.intersection($1) }
        var unique: [String: [String]] = [:]
        for (place, column) in written.enumerated() {
            let others = quotes.enumerated().filter { $0.offset != place }.reduce(into: Set<String>()) {
                $0.formUnion($1.element)
            }
            unique[column.name] = column.answer.citations.map(\.quote).filter { !others.contains($0) }
        }
        return Comparison(
            question: maker.pool.query.said, columns: columns.map(\.name),
            answers: Dictionary(uniqueKeysWithValues: written.map { ($0.name, $0.answer) }),
            shared: base.answer.citations.map(\.quote).filter(shared.contains), unique: unique,
            difference: differences.values.max { $0.total < $1.total }
                ?? Comparison.Difference(sentences: 0, order: 0, format: 0, vocabulary: 0),
            differences: differences, causes: causes,
            note: written.contains { $0.answer.gate.personalize } ? nil : base.answer.gate.reason)
    }
}
