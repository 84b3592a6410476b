/// The two-user test.
extension Engine {
    /// Asks each question for each person and tells how much the answers differ, against how much they should.
    /// - Throws: `EngineError.needsTwoColumns` with fewer than two people, `.emptyText` without a question.
    public nonisolated func gapTest(people ids: [String], questions: [GapQuestion]) throws -> GapReport {
        guard ids.count >= 2, Set(ids).count == ids.count else { throw EngineError.needsTwoColumns }
        guard !questions.isEmpty else { throw EngineError.emptyText }
        let people = try ids.map { id in
            let model = try model(of: id, at: nil)
            try noteLook("comparison", id)
            return GapReport.Someone(id: id, name: model.person.name, summary: summary(of: model))
        }
        let rows = try questions.map { try row($0, ids) }
        return GapReport(
            at: now, people: people, rows: rows, groups: GapReport.groups(rows),
            gap: rows.reduce(0) { $0 + $1.gap } / Double(rows.count))
    }

    private nonisolated func row(_ question: GapQuestion, _ people: [String]) throws -> GapReport.Row {
        let maker = try maker(for: checked(question.question))
        let desks = try people.map { (name: $0, desk: try desk(maker, column: ColumnName(person: $0), level: nil)) }
        var words = BlockWords()
        let prints = desks.map { _, desk in
            let answer = maker.answer(desk)
            return Fingerprint(blocks: answer.blocks, citations: answer.citations, &words)
        }
        var pairs: [GapReport.Pair] = []
        for (place, one) in prints.enumerated() {
            for other in (place + 1)..<max(place + 1, prints.count) {
                pairs.append(
                    GapReport.Pair(
                        one: people[place], other: people[other], difference: one.difference(from: prints[other])))
            }
        }
        let furthest = pairs.max { $0.difference.total < $1.difference.total }!
        let shown = people.count <= 4 ? people : [furthest.one, furthest.other]
        let columns = desks.filter { shown.contains($0.name) }.map {
            (name: $0.name, desk: $0.desk, mask: Omission.none)
        }
        let intent = question.intent ?? maker.pool.query.intent
        let expected = GapReport.Expectation.of(intent)
        let measured = GapReport.quantile(0.5, pairs.map(\.difference.total))
        return GapReport.Row(
            question: question.question, intent: intent, readAs: maker.pool.query.intent, expected: expected,
            measured: measured, gap: expected.gap(measured), pairs: pairs,
            comparison: Comparer(maker: maker).compare(columns, against: nil))
    }
}

extension GapReport {
    fileprivate static func groups(_ rows: [Row]) -> [Group] {
        let intents = rows.map(\.intent).reduce(into: [Query.Intent]()) { if !$0.contains($1) { $0.append($1) } }
        return intents.map { intent in
            let own = rows.filter { $0.intent == intent }
            let all = own.flatMap(\.pairs).map(\.difference.total)
            return Group(
                intent: intent, expected: Expectation.of(intent), questions: own.count, pairs: all.count,
                median: quantile(0.5, all), lower: quantile(0.25, all), upper: quantile(0.75, all))
        }
    }

    /// Between the two nearest ranks; 0 of nothing.
    static func quantile(_ share: Double, _ values: [Double]) -> Double {
        guard !values.isEmpty else { return 0 }
        let sorted = values.sorted()
        let place = share * Double(sorted.count - 1)
        let low = Int(place)
        let high = min(low + 1, sorted.count - 1)
        return sorted[low] + (sorted[high] - sorted[low]) * (place - Double(low))
    }
}
