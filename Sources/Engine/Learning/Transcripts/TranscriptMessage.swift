/// One turn of a conversation somebody else's program recorded.
public struct TranscriptMessage: Hashable, Sendable {
    /// As the file names her; nothing when the file does not say.
    public var person: String?
    /// The person's own words are evidence; an agent's give context only.
    public var isPersons: Bool
    public var text: String
    public var at: Moment?
    /// Turns of one conversation are each other's context.
    public var conversation: String
    /// What tells this turn from every other of its source: its own id, or where it stands.
    public var identity: String

    public init(
        person: String?, isPersons: Bool, text: String, at: Moment?, conversation: String, identity: String
    ) {
        self.person = person
        self.isPersons = isPersons
        self.text = text
        self.at = at
        self.conversation = conversation
        self.identity = identity
    }
}
