/// Orders passages for a question by meaning and by words together, or by meaning alone.
struct PassageRanker: Sendable {
    let dense: DenseSearch
    let mode: SearchMode

    /// How many of each list are put together.
    static let depth = 100
    /// How many of the lexical list are looked at for the scores of what meaning alone found: finding the best hundred
    /// scores them all anyway.
    static let reach = 1_000

    /// The best first, each explained. `words` are scores by words, larger being better; `attainable` is the rarity of all that
    /// was asked for.
    func combine(
        _ nearness: DenseSearch.Nearness, words: [Int64: Double], attainable: Double, limit: Int,
        within restriction: Restriction
    ) -> [ConvexCombination.Fused] {
        let depth = max(limit, Self.depth)
        let reach = restriction.isOpen ? depth : dense.index.rows.count
        let near = Array(
            nearness.best(reach).filter { restriction.admits($0.row) }.prefix(depth))
        guard mode == .hybrid else { return Self.fused(near.prefix(limit), nearness) }
        let best = words.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(depth)
        let rows = Set(best.map(\.key)).union(near.map(\.row))
        let fused = ConvexCombination(weight: Self.weight(of: best.first?.value ?? 0, attainable: attainable)).fuse(
            lexical: (words.filter { rows.contains($0.key) }, low: best.last?.value ?? 0),
            dense: (nearness.of(rows), low: near.last?.nearness ?? 0), cosines: nearness.wholes(rows))
        return Array(fused.prefix(limit))
    }

    /// The share of meaning: more of it where even the best passage holds little of what was asked. Somebody who asks in words of
    /// her own shares few with the page, and which pages happen to share them tells little.
    ///
    /// 588 such questions on five documentations: the piece is in the first passage for .374 with equal shares and .386 with this,
    /// in the first three for .554 and .575; what it costs where questions use a page's words is in <doc:SearchIsMeasured>.
    static func weight(of best: Double, attainable: Double) -> Double {
        guard attainable > 0 else { return 0.5 }
        let held = best / attainable
        return 0.5 + 0.1 * min(1, max(0, (0.7 - held) / 0.3))
    }

    private static func fused(_ hits: ArraySlice<VectorIndex.Hit>, _ nearness: DenseSearch.Nearness)
        -> [ConvexCombination.Fused]
    {
        let cosines = nearness.wholes(hits.map(\.row))
        return hits.map { hit in
            ConvexCombination.Fused(
                row: hit.row, score: hit.nearness,
                explanation: Explanation(
                    "nearness", hit.nearness, note: "of the passage and of its nearest piece",
                    parts: cosines[hit.row].map { [.cosine($0)] } ?? []))
        }
    }
}
