/// What the engine takes to be so about a person: the fold of the signals for one key and value.
public struct Belief: Hashable, Codable, Sendable {
    public enum Status: String, Codable, Sendable {
        case pinned, contested, uncertain, current, superseded
    }

    public var key: BeliefKey
    public var value: String
    /// Posterior mean: how likely it is to be true. For expertise: the level itself on a scale of 0 to 1.
    public var p: Double
    /// Effective evidence: the decayed weight of the signals, without the prior.
    public var n: Double
    /// Central 90 % interval of p.
    public var low: Double
    public var high: Double
    public var status: Status
    /// A human set it aside; it steers nothing until it is corrected, pinned or the doubt is undone.
    public var doubted: Bool
    /// How many signals speak for and against, as people read it: "3 for · 0 against".
    public var forCount: Int
    public var againstCount: Int
    public var first: Moment
    public var updated: Moment
    public var kind: GoalKind?
    public var goalStatus: GoalStatus?
    /// It holds for this session only ("for this report").
    public var scope: Signal.Scope
    /// Two segments nearly tie and disagree on this key, so none of them lends its prior.
    public var nearMiss: Bool
    /// Assumed from a persona somebody started from, not observed.
    public var assumed: Bool

    public init(
        key: BeliefKey, value: String, p: Double, n: Double, low: Double, high: Double, status: Status,
        doubted: Bool = false, forCount: Int, againstCount: Int, first: Moment, updated: Moment,
        kind: GoalKind? = nil, goalStatus: GoalStatus? = nil, scope: Signal.Scope = .lasting, nearMiss: Bool = false,
        assumed: Bool = false
    ) {
        self.key = key
        self.value = value
        self.p = p
        self.n = n
        self.low = low
        self.high = high
        self.status = status
        self.doubted = doubted
        self.forCount = forCount
        self.againstCount = againstCount
        self.first = first
        self.updated = updated
        self.kind = kind
        self.goalStatus = goalStatus
        self.scope = scope
        self.nearMiss = nearMiss
        self.assumed = assumed
    }

    /// Whether it may shape an answer: pinned, or current and more likely true than not; and not doubted.
    /// An expertise belief steers at any p, because p is the level.
    public var steers: Bool {
        guard !doubted, status == .current || status == .pinned else { return false }
        return status == .pinned || key.family == .expertise || p >= 0.5
    }

    public var expertise: Expertise? {
        key.family == .expertise ? Expertise(mean: p) : nil
    }
}
