/// What every reader is told beside the direct answer, whoever asks and whatever was said before: the warnings, limits and
/// deprecations that belong to it. Computed from what the question alone found.
struct Cautions {
    var evidence: [Evidence]
    var quotables: [Quotable]
    var coverage: [Double]

    /// Warnings, limits and deprecations on the subject, at most two.
    func all(besides chosen: [Int]) -> [Int] {
        // A procedure is not told whole to everybody, so it stands for no warning.
        let taken = chosen.filter { quotables[$0].kind != .steps }.map { quotables[$0].stems }
        return
            quotables
            .filter { quotable in
                [.warning, .limit, .deprecation].contains(quotable.kind) && quotable.rank < evidence.count
                    && quotable.rank < 8 && evidence[quotable.rank].coverage >= 0.5
                    && (coverage[quotable.id] >= 0.34 || quotable.rank < 2 && coverage[quotable.id] > 0.1)
                    && !chosen.contains(quotable.id) && !taken.contains { overlap($0, quotable.stems) > 0.6 }
            }
            .sorted { (coverage[$1.id], $0.id) < (coverage[$0.id], $1.id) }
            .prefix(2).map(\.id)
    }

    /// Whether a step says what must or must not be, or what would be lost.
    static func warns(_ step: String) -> Bool {
        let words = Tokens(step).words.map(\.word)
        return !Self.warning.isDisjoint(with: words)
            || zip(words, words.dropFirst()).contains { $0 == "do" && $1 == "not" }
    }

    private static let warning: Set<String> = [
        "never", "must", "don't", "cannot", "can't", "warning", "caution", "irreversible", "irreversibly",
        "permanently",
        "lose", "loses", "lost", "destroy", "destroys",
    ]

    private func overlap(_ one: Set<String>, _ other: Set<String>) -> Double {
        let smaller = min(one.count, other.count)
        return smaller == 0 ? 0 : Double(one.intersection(other).count) / Double(smaller)
    }
}
