/// Orders passages for a question by meaning and by words together, or by meaning alone.
struct PassageRanker: Sendable {
    let dense: DenseSearch
    let mode: SearchMode
    var fusion = ConvexCombination()

    /// How many of each list are put together.
    static let depth = 100
    /// How many of the lexical list are looked at for the scores of what meaning alone found: finding the best hundred
    /// scores them all anyway.
    static let reach = 1_000

    /// The best first, each explained. `words` are scores by words, larger being better.
    func combine(_ question: String, words: [Int64: Double], limit: Int, within restriction: Restriction) throws
        -> [ConvexCombination.Fused]
    {
        let depth = max(limit, Self.depth)
        let reach = restriction.isOpen ? depth : dense.index.rows.count
        let near = Array(
            try dense.search(question, limit: reach).filter { restriction.admits($0.row) }.prefix(depth))
        guard mode == .hybrid else { return near.prefix(limit).map(Self.fused) }
        let best = words.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(depth)
        let rows = Set(best.map(\.key)).union(near.map(\.row))
        let fused = fusion.fuse(
            lexical: words.filter { rows.contains($0.key) }, dense: try dense.cosines(question, of: rows))
        return Array(fused.prefix(limit))
    }

    private static func fused(_ hit: VectorIndex.Hit) -> ConvexCombination.Fused {
        ConvexCombination.Fused(
            row: hit.row, score: hit.cosine,
            explanation: Explanation("cosine", hit.cosine, note: "nearness of meaning"))
    }
}
