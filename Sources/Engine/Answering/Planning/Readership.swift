/// The traits that a person's beliefs give her as a reader, as far as the gate lets them through: made once, so that a reader
/// without some of them costs next to nothing.
struct Readership: Sendable {
    private var styles: [(key: BeliefKey, trait: Reader.Trait<String>)] = []
    private var goals: [(key: BeliefKey, trait: Reader.Trait<GoalKind>)] = []
    private var expertise: [(key: BeliefKey, trait: Reader.Trait<Expertise>?)] = []
    private var stack: [(key: BeliefKey, trait: Reader.Trait<String>)] = []
    private var concerns: [(key: BeliefKey, trait: Reader.Trait<String>)] = []

    init(_ model: SelfModel, gate: Gate) {
        let used = Set(gate.beliefs.filter(\.use).map { "\($0.key)=\($0.value)" })
        guard !used.isEmpty else { return }
        let beliefs = model.beliefs.filter { $0.steers && used.contains("\($0.key)=\($0.value)") }
        for key in [BeliefKey.role, .format, .depth, .vocabulary, .examples] {
            let matching = beliefs.filter { $0.key == key }
            // What she asked for this session comes before what she usually wants.
            let best =
                matching.filter { $0.scope == .session }.max { $0.updated < $1.updated }
                ?? matching.max { $0.p < $1.p }
            if let best { styles.append((key, Reader.Trait(value: best.value, cause: Self.cause(best)))) }
        }
        goals = model.activeGoals.filter { goal in beliefs.contains { $0.key == goal.key } }.map { goal in
            let cause = Cause(kind: .belief, key: goal.key, value: goal.statement, weight: goal.p)
            return (goal.key, Reader.Trait(value: goal.kind, cause: cause))
        }
        // Of several subjects the one known least decides.
        expertise = beliefs.filter { $0.key.family == .expertise }.sorted { $0.p < $1.p }.map { belief in
            let trait = belief.expertise.map { Reader.Trait(value: $0, cause: Self.cause(belief, weight: 1)) }
            return (belief.key, trait)
        }
        stack = beliefs.filter { $0.key.family == .stack }.map { belief in
            (belief.key, Reader.Trait(value: belief.key.name, cause: Self.cause(belief)))
        }
        concerns = beliefs.filter { [.constraint, .preference, .context].contains($0.key.family) }.map { belief in
            (belief.key, Reader.Trait(value: belief.value, cause: Self.cause(belief)))
        }
    }

    /// The reader without some beliefs; a segment fills in what is not known of her.
    func reader(without: Set<BeliefKey>, segment: Segment?) -> Reader {
        var reader = Reader()
        for (key, trait) in styles where !without.contains(key) {
            switch key {
            case .role: reader.role = trait
            case .format: reader.format = trait
            case .depth: reader.depth = trait
            case .vocabulary: reader.vocabulary = trait
            default: reader.examples = trait
            }
        }
        reader.goals = Array(goals.lazy.filter { !without.contains($0.key) }.map(\.trait).prefix(3))
        reader.expertise = expertise.first { !without.contains($0.key) }?.trait
        reader.stack = stack.filter { !without.contains($0.key) }.map(\.trait)
        reader.concerns = concerns.filter { !without.contains($0.key) }.map(\.trait)
        if let segment { reader.fillIn(from: segment) }
        return reader
    }

    private static func cause(_ belief: Belief, weight: Double? = nil) -> Cause {
        Cause(kind: .belief, key: belief.key, value: belief.value, weight: weight ?? belief.p)
    }
}
