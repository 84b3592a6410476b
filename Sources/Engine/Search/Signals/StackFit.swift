/// Passages that name the person's own tools.
struct StackFit: RankingSignal {
    let name = "stack"
    let beta = 0.12
    /// Stems of the names of her tools.
    var stems: Set<String>

    func score(_ passage: Passage, _ reading: PassageReading) -> (value: Double, note: String) {
        guard !stems.isEmpty else { return (0.5, "no tools known") }
        let named = stems.filter { reading.holds(anyOf: [$0]) }
        return named.isEmpty ? (0.5, "names none of her tools") : (1, "names \(named.sorted().joined(separator: ", "))")
    }
}
