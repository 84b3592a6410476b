extension EditPreview {
    /// In sentences, a line each: the belief, the summary, and what becomes of the answer. What stays is said in a few words.
    public var lines: [String] {
        var result = ["\(key): \(Self.state(before)) -> \(Self.state(after))"]
        if summary.before == summary.after {
            result.append("The summary stays as it is.")
        } else {
            result += ["Summary now: \(summary.before)", "Summary then: \(summary.after)"]
        }
        let changes = answered.changes
        result.append(
            changes.isEmpty
                ? "The answer to \"\(answered.question)\" stays as it is."
                : "The answer to \"\(answered.question)\" would change:")
        return result + changes.map { "  \($0)" }
    }

    private static func state(_ beliefs: [Belief]) -> String {
        let live = beliefs.filter { $0.status != .superseded }
        guard let best = live.max(by: { ($0.status == .pinned ? 2 : $0.p) < ($1.status == .pinned ? 2 : $1.p) }) else {
            return "nothing"
        }
        return "\(best.value) (\(best.doubted ? "set aside" : best.status == .pinned ? "held fast" : best.certainty))"
    }
}

extension EditPreview.Answered {
    /// What differs: `format: table -> steps`.
    public var changes: [String] {
        let pairs = [
            ("begins with", before.lead.rawValue, after.lead.rawValue),
            ("format", before.format.spoken, after.format.spoken),
            ("depth", before.depth.rawValue, after.depth.rawValue),
            ("sections", before.sections.joined(separator: ", "), after.sections.joined(separator: ", ")),
            ("length", "\(before.words) words", "\(after.words) words"),
        ]
        return pairs.filter { $0.1 != $0.2 }.map { "\($0.0): \($0.1) -> \($0.2)" }
    }
}

extension Plan.Format {
    fileprivate var spoken: String { self == .source ? "as the source has it" : rawValue }
}

extension Belief {
    /// How sure it is, in words.
    fileprivate var certainty: String { Card.certainty(self) }
}
