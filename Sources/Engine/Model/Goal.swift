/// What a goal is for.
public enum GoalKind: String, CaseIterable, Codable, Sendable {
    case evaluate, decide, buy, implement, integrate, operate, troubleshoot, learn, comply
}

/// Where a goal stands. Only active goals steer an answer.
public enum GoalStatus: String, CaseIterable, Codable, Sendable {
    case proposed, active, paused, achieved, abandoned
}

/// Something a person is trying to get done, read from the belief of the same key.
public struct Goal: Hashable, Codable, Sendable {
    public var key: BeliefKey
    public var kind: GoalKind
    /// What she wants, in at most twelve of her words.
    public var statement: String
    public var status: GoalStatus
    /// How likely it is that she has this goal now.
    public var p: Double
    public var since: Moment
    public var updated: Moment

    public init(
        key: BeliefKey, kind: GoalKind, statement: String, status: GoalStatus, p: Double, since: Moment, updated: Moment
    ) {
        self.key = key
        self.kind = kind
        self.statement = statement
        self.status = status
        self.p = p
        self.since = since
        self.updated = updated
    }
}
