/// Passages as deep as the person reads.
struct DepthFit: RankingSignal {
    let name = "depth fit"
    let beta = 0.06
    var wanted: Depth

    func score(_ passage: Passage, _ reading: PassageReading) -> (value: Double, note: String) {
        if passage.depth == wanted { return (1, "as deep as wanted") }
        let opposite = Set([passage.depth, wanted]) == [.overview, .deep]
        return (opposite ? 0 : 0.5, passage.depth.rawValue)
    }
}
