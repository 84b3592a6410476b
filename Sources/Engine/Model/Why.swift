/// The clause in which a person gave her reason: the central datum, with a record, a purpose and a retention of its own.
public struct Why: Hashable, Codable, Sendable {
    /// The row's number in the store.
    public var id: Int64
    /// The belief or goal it explains; nothing when the reason stands alone.
    public var key: BeliefKey?
    /// Her words, from the marker's clause: "the auditor wants proof each quarter".
    public var clause: String
    public var at: Moment
    /// When the words are erased (365 days after they were said, unless she asked earlier).
    public var until: Moment
    public var observation: Int?

    public init(
        id: Int64 = 0, key: BeliefKey?, clause: String, at: Moment, until: Moment? = nil, observation: Int? = nil
    ) {
        self.id = id
        self.key = key
        self.clause = clause
        self.at = at
        self.until = until ?? at.adding(days: 365)
        self.observation = observation
    }
}
