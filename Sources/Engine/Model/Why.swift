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
    /// Whether she said it, or answered a question with it.
    public var source: Source

    public enum Source: String, Codable, Sendable {
        /// In words of her own, unasked.
        case said
        /// From the reasons that were offered when she was asked.
        case chosen
        /// In words of her own, when she was asked.
        case typed
    }

    public init(
        id: Int64 = 0, key: BeliefKey?, clause: String, at: Moment, until: Moment? = nil, observation: Int? = nil,
        source: Source = .said
    ) {
        self.id = id
        self.key = key
        self.clause = clause
        self.at = at
        self.until = until ?? at.adding(days: 365)
        self.observation = observation
        self.source = source
    }
}
