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
        let told = try told(gate, of: model, for: maker.pool.query.said)
        var lines = [ProfileSummary.text(told.model)]
        var used: [BeliefKey] = []
        var dropped: [BeliefKey] = []
        func tokens(_ lines: [String]) -> Int { (lines.joined(separator: "\n").count + 3) / 4 }
        if tokens(lines) > budget { lines = [] }
        for entry in told.entries.sorted(by: { ($1.score, $0.key) < ($0.score, $1.key) }) {
            let reason = told.model.why(for: entry.key).map { " (because: \"\($0.clause)\")" } ?? ""
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

    /// What another program may be told: what the gate lets into an answer, and what of her life the question is about, which the
    /// documents need not know. A private matter and a private reason are told where they are asked about.
    private nonisolated func told(_ gate: Gate, of model: SelfModel, for question: String) throws -> (
        entries: [Gate.Entry], model: SelfModel
    ) {
        let memories = MemoryGate(question: question, embedder: try? shelf.dense.embedder())
        func text(_ key: BeliefKey, _ value: String) -> String { "\(key.name.replacing("-", with: " ")): \(value)" }
        var shown = model
        let ofHerLife: Set<BeliefKey.Family> = [.constraint, .preference, .context]
        let open = memories.withoutPrivate(model.beliefs) { text($0.key, $0.value) }
        shown.beliefs = model.beliefs.filter { !ofHerLife.contains($0.key.family) || open.contains($0) }
        shown.whys = memories.withoutPrivate(model.whys) { $0.clause }
        let held = Set(shown.beliefs.map { text($0.key, $0.value) })
        let own = gate.beliefs.filter { ofHerLife.contains($0.key.family) }
        let decisions = try memories.decisions(own.map { text($0.key, $0.value) })
        let hers = Set(zip(own, decisions).filter(\.1.passes).map { text($0.0.key, $0.0.value) })
        let isOpen = gate.personalize || !gate.isAnswerable
        let entries = gate.beliefs.filter { entry in
            let name = text(entry.key, entry.value)
            return held.contains(name) && (entry.use || isOpen && hers.contains(name))
        }
        return (entries, shown)
    }
}
