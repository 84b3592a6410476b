/// A line of the audit: who looked at or changed what is known about whom. It names no belief that she could have forgotten.
public struct AuditEntry: Hashable, Codable, Sendable {
    public var id: Int64
    public var at: Moment
    /// The Unix user, with a note when one was given.
    public var actor: String
    /// `look`, `correct`, `forget`, ...
    public var action: String
    /// The person's id; nothing once she was deleted, since the line itself holds only a token for her.
    public var person: String?
    public var token: String
    /// The family of the belief, or what was looked at.
    public var about: String?
    /// SHA-256 over this line and the hash of the line before it, in hexadecimal.
    public var hash: String

    public init(
        id: Int64, at: Moment, actor: String, action: String, person: String?, token: String, about: String?,
        hash: String
    ) {
        self.id = id
        self.at = at
        self.actor = actor
        self.action = action
        self.person = person
        self.token = token
        self.about = about
        self.hash = hash
    }
}

/// Whether the audit is as it was written.
public struct AuditReport: Hashable, Codable, Sendable {
    public var lines: Int
    /// The hash of the last line: written down elsewhere, it proves later that nothing before it was changed.
    public var head: String
    /// The first line that does not follow from the one before it.
    public var broken: Int64?
    /// Whether a hash that was written down earlier is one of the chain's; nothing when none was given.
    public var holdsHead: Bool?

    public var isWhole: Bool { broken == nil && holdsHead != false }

    public init(lines: Int, head: String, broken: Int64?, holdsHead: Bool? = nil) {
        self.lines = lines
        self.head = head
        self.broken = broken
        self.holdsHead = holdsHead
    }
}
