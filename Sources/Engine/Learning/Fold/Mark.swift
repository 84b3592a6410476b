/// A human's word about a belief that is not evidence: holding it fast, or setting it aside.
public struct Mark: Hashable, Codable, Sendable {
    public enum Action: String, Codable, Sendable {
        case pin, unpin, doubt
    }

    public var action: Action
    public var key: BeliefKey
    /// The value that is meant; nothing means whichever leads.
    public var value: String?
    public var at: Moment

    public init(action: Action, key: BeliefKey, value: String?, at: Moment) {
        self.action = action
        self.key = key
        self.value = value
        self.at = at
    }
}
