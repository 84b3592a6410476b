/// A person in words, for another program's prompt.
public struct PersonContext: Hashable, Codable, Sendable {
    public var text: String
    /// Estimated at four characters a token.
    public var tokens: Int
    public var beliefs: [BeliefKey]
    /// What had to do with the question and did not fit.
    public var dropped: [BeliefKey]
}

extension Engine {
    nonisolated func promptContext(_ text: String, person id: String, budget: Int) throws -> PersonContext {
        let maker = try maker(for: checked(text))
        let model = try model(of: id, at: nil)
        let gate = maker.gate(model)
        var lines = [ProfileSummary.text(model)]
        var used: [BeliefKey] = []
        var dropped: [BeliefKey] = []
        func tokens(_ lines: [String]) -> Int { (lines.joined(separator: "\n").count + 3) / 4 }
        if tokens(lines) > budget { lines = [] }
        for entry in gate.beliefs.filter(\.use).sorted(by: { ($1.score, $0.key) < ($0.score, $1.key) }) {
            let reason = model.why(for: entry.key).map { " (because: \"\($0.clause)\")" } ?? ""
            let line = "- \(entry.key): \(entry.value)\(reason)"
            if tokens(lines + [line]) <= budget {
                lines.append(line)
                used.append(entry.key)
            } else {
                dropped.append(entry.key)
            }
        }
        return PersonContext(
            text: lines.joined(separator: "\n"), tokens: tokens(lines), beliefs: used, dropped: dropped)
    }
}
