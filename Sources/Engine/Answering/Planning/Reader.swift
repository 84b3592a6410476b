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

    /// The reader as her segment's usual member.
    init(_ segment: Segment) {
        fillIn(from: segment)
    }

    mutating func fillIn(from segment: Segment) {
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
}
