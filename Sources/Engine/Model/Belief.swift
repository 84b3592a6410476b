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
    /// How p is spread; its mean is p.
    var spread: BetaDistribution
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

    init(
        key: BeliefKey, value: String, n: Double, spread: BetaDistribution, status: Status,
        doubted: Bool = false, forCount: Int, againstCount: Int, first: Moment, updated: Moment,
        kind: GoalKind? = nil, goalStatus: GoalStatus? = nil, scope: Signal.Scope = .lasting, nearMiss: Bool = false,
        assumed: Bool = false
    ) {
        self.key = key
        self.value = value
        p = spread.mean
        self.n = n
        self.spread = spread
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

    /// A belief of a known likelihood, for showing: its spread is that of so much evidence and the prior's two.
    public init(
        key: BeliefKey, value: String, p: Double, n: Double, status: Status, doubted: Bool = false, forCount: Int,
        againstCount: Int, first: Moment, updated: Moment, kind: GoalKind? = nil, goalStatus: GoalStatus? = nil,
        scope: Signal.Scope = .lasting
    ) {
        self.init(
            key: key, value: value, n: n, spread: BetaDistribution(a: p * (n + 2), b: (1 - p) * (n + 2)),
            status: status, doubted: doubted, forCount: forCount, againstCount: againstCount, first: first,
            updated: updated, kind: kind, goalStatus: goalStatus, scope: scope)
    }

    /// Central 90 % interval of p. Computed when asked for: it costs more than all the rest of a belief.
    public var low: Double { spread.quantile(0.05) }
    public var high: Double { spread.quantile(0.95) }

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
