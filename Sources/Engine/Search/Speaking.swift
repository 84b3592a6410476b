/// Which of the passages that were found may speak for everyone: the best of those that have something to quote, and something
/// that none before them says. Where a hundred pages repeat one table of options, the ten best would say nothing else.
enum Speaking {
    /// Passages further down do not speak for everyone.
    static let passages = 10
    /// How far down they are looked for.
    static let reach = 30

    /// Their ranks, best first.
    static func ranks(_ readings: [PassageReading]) -> [Int] {
        // These are cut at any rate; to cut is most of the work.
        _ = Concurrently.map(Array(readings.prefix(passages))) { $0.quotables.count }
        var said: Set<[String]> = []
        var ranks: [Int] = []
        for (rank, reading) in readings.prefix(reach).enumerated() where ranks.count < passages {
            let quoted = reading.quotables.filter { $0.isPiece && !$0.isLink && !$0.kind.isWhole }.map(\.ordered)
            let isNew = quoted.contains { !said.contains($0) }
            said.formUnion(quoted)
            if isNew { ranks.append(rank) }
        }
        return ranks
    }
}
