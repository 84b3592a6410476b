/// A reason to put a passage a little higher or lower for one person. Each explains itself.
protocol RankingSignal {
    var name: String { get }
    /// How much it may move a passage.
    var beta: Double { get }
    /// 0 to 1; .5 moves nothing.
    func score(_ passage: Passage, _ reading: PassageReading) -> (value: Double, note: String)
}

/// Applies signals to a passage: relevance plus what they add, at most .08 either way, so that who asks never outweighs
/// what was asked.
struct Nudge {
    static let most = 0.08
    var signals: [any RankingSignal]

    func apply(_ evidence: Evidence, _ reading: PassageReading) -> Evidence {
        var parts: [Explanation] = []
        var sum = 0.0
        for signal in signals {
            let (value, note) = signal.score(evidence.passage, reading)
            let part = signal.beta * (value - 0.5)
            sum += part
            parts.append(Explanation(signal.name, part, note: note))
        }
        let clamped = min(Self.most, max(-Self.most, sum))
        var result = evidence
        result.relevance += clamped
        result.explanation = Explanation(
            "relevance for this person", result.relevance, note: "",
            parts: [evidence.explanation, Explanation("nudge", clamped, note: "at most .08", parts: parts)])
        return result
    }
}
