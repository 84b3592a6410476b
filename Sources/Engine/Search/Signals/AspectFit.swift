/// Passages on the sides of the subject that the person's role and goal ask for.
struct AspectFit: RankingSignal {
    let name = "aspect fit"
    let beta = 0.10
    /// The most wanted first.
    var aspects: [Aspect]

    func score(_ passage: Passage, _ reading: PassageReading) -> (value: Double, note: String) {
        guard !aspects.isEmpty else { return (0.5, "no aspects wanted") }
        let ranks = passage.aspects.compactMap { aspects.firstIndex(of: $0) }
        guard let best = ranks.min() else { return (0.2, "none of the wanted aspects") }
        return (1 - 0.4 * Double(best) / Double(aspects.count), aspects[best].rawValue)
    }
}
