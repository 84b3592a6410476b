/// What is known about the person who reads this answer, as far as it may touch it: each trait with its cause.
///
/// At level 2 the traits are the segment's; at level 3 they are her own, and the segment's where nothing is known.
struct Reader: Sendable {
    struct Trait<Value: Hashable & Sendable>: Hashable, Sendable {
        var value: Value
        var cause: Cause
    }

    var role: Trait<String>?
    var goals: [Trait<GoalKind>] = []
    /// What her goals say, as stems, to lean towards.
    var format: Trait<String>?
    var depth: Trait<String>?
    var vocabulary: Trait<String>?
    var examples: Trait<String>?
    /// Expertise in what the question is about; the lowest of several.
    var expertise: Trait<Expertise>?
    var stack: [Trait<String>] = []
    /// Rules, tastes and situations that have to do with the question.
    var concerns: [Trait<String>] = []

    static let nobody = Reader()

    // MARK: From a self-model

    init() {}

    /// The reader as her own beliefs show her, limited to what the gate lets through.
    init(_ model: SelfModel, gate: Gate, segment: Segment?) {
        let used = Set(gate.beliefs.filter(\.use).map { "\($0.key)=\($0.value)" })
        let beliefs = model.beliefs.filter { $0.steers && used.contains("\($0.key)=\($0.value)") }
        func leading(_ key: BeliefKey) -> Trait<String>? {
            let matching = beliefs.filter { $0.key == key }
            // What she asked for this session comes before what she usually wants.
            let best =
                matching.filter { $0.scope == .session }.max { $0.updated < $1.updated }
                ?? matching.max { $0.p < $1.p }
            return best.map { Trait(value: $0.value, cause: Self.cause($0)) }
        }
        role = leading(.role)
        format = leading(.format)
        depth = leading(.depth)
        vocabulary = leading(.vocabulary)
        examples = leading(.examples)
        goals = model.activeGoals
            .filter { goal in beliefs.contains { $0.key == goal.key } }
            .prefix(3)
            .map { Trait(value: $0.kind, cause: Cause(kind: .belief, key: $0.key, value: $0.statement, weight: $0.p)) }
        expertise = beliefs.filter { $0.key.family == .expertise }
            .min { $0.p < $1.p }
            .flatMap { belief in belief.expertise.map { Trait(value: $0, cause: Self.cause(belief, weight: 1)) } }
        stack = beliefs.filter { $0.key.family == .stack }.map { Trait(value: $0.key.name, cause: Self.cause($0)) }
        concerns = beliefs.filter { [.constraint, .preference, .context].contains($0.key.family) }
            .map { Trait(value: $0.value, cause: Self.cause($0)) }
        if let segment { fillIn(from: segment) }
    }

    /// The reader as her segment's usual member.
    init(_ segment: Segment) {
        fillIn(from: segment)
    }

    private mutating func fillIn(from segment: Segment) {
        let cause = Cause(kind: .segment, value: segment.name, weight: 0.5)
        func usual(_ key: String) -> Trait<String>? {
            segment.mode(of: key).map { Trait(value: $0, cause: cause) }
        }
        role = role ?? usual("role")
        if goals.isEmpty, let kind = segment.mode(of: "goal/kind").flatMap(GoalKind.init(rawValue:)) {
            goals = [Trait(value: kind, cause: cause)]
        }
        format = format ?? usual("style/format")
        depth = depth ?? usual("style/depth")
        vocabulary = vocabulary ?? usual("style/vocabulary")
        examples = examples ?? usual("style/examples")
    }

    private static func cause(_ belief: Belief, weight: Double? = nil) -> Cause {
        Cause(kind: .belief, key: belief.key, value: belief.value, weight: weight ?? belief.p)
    }
}
