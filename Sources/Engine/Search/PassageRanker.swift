/// Orders passages for a question: by its words, by its meaning, or by both.
struct PassageRanker: Sendable {
    let lexical: LexicalIndex
    let dense: DenseSearch?
    var fusion = ConvexCombination()

    /// How many of each list are put together.
    static let depth = 100
    /// How many of the lexical list are looked at for the scores of what meaning alone found: finding the best hundred
    /// scores them all anyway.
    static let reach = 1_000

    /// The best first; explained when both ways were gone. Without dense search every mode is lexical.
    func rank(
        _ question: String, terms: [(word: String, stem: String)], _ statistics: LexicalIndex.Statistics,
        mode: SearchMode, limit: Int
    ) throws -> [ConvexCombination.Fused] {
        guard let dense, mode != .lexical else {
            return try lexical.search(terms, statistics, limit: limit).map {
                ConvexCombination.Fused(
                    row: $0.row, score: $0.score,
                    explanation: Explanation("bm25", $0.score, note: "weighted by title and headings"))
            }
        }
        let near = try dense.search(question, limit: mode == .dense ? limit : max(limit, Self.depth))
        guard mode == .hybrid else { return near.map(Self.fused) }
        let words = try lexical.search(terms, statistics, limit: max(limit, Self.reach))
        let rows = Set(words.prefix(Self.depth).map(\.row)).union(near.prefix(Self.depth).map(\.row))
        var scores: [Int64: Double] = [:]
        for hit in words where rows.contains(hit.row) { scores[hit.row] = hit.score }
        let fused = fusion.fuse(lexical: scores, dense: try dense.cosines(question, of: rows))
        guard limit > fused.count else { return Array(fused.prefix(limit)) }
        // What is further down each list follows in its order.
        var seen = rows
        let rest = zip(words.dropFirst(Self.depth), near.dropFirst(Self.depth))
            .flatMap { [Self.fused($0), Self.fused($1)] }
            .filter { seen.insert($0.row).inserted }
            .map { ConvexCombination.Fused(row: $0.row, score: 0, explanation: $0.explanation) }
        return fused + rest.prefix(limit - fused.count)
    }

    private static func fused(_ hit: VectorIndex.Hit) -> ConvexCombination.Fused {
        ConvexCombination.Fused(
            row: hit.row, score: hit.cosine, explanation: Explanation("cosine", hit.cosine, note: "nearness of meaning")
        )
    }

    private static func fused(_ hit: LexicalIndex.Hit) -> ConvexCombination.Fused {
        ConvexCombination.Fused(
            row: hit.row, score: hit.score, explanation: Explanation("bm25", hit.score))
    }
}
