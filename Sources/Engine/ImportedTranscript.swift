/// A transcript to learn from: its turns, and whose they are.
public struct ImportedTranscript: Sendable {
    public var messages: [TranscriptMessage]
    /// What the hashes of turns without an id of their own rest on: the file's name.
    public var source: String
    /// Everything is this person's; nothing takes people from the file and adds those who are new.
    public var person: String?
    /// What may be known of people who are added.
    public var privacy: PrivacyLevel

    public init(
        messages: [TranscriptMessage], source: String, person: String? = nil, privacy: PrivacyLevel = .behavioral
    ) {
        self.messages = messages
        self.source = source
        self.person = person
        self.privacy = privacy
    }
}

/// How far an import is.
public struct TranscriptProgress: Hashable, Sendable {
    public var done: Int
    public var total: Int
}

/// What an import did.
public struct TranscriptReport: Hashable, Codable, Sendable {
    /// People whose words were learned from.
    public var people = 0
    public var observations = 0
    public var signals = 0
    /// Turns that were there before, are empty or too long, or name nobody.
    public var skipped = 0
    /// Turns of agents: read as context, kept nowhere.
    public var context = 0
    /// Signals above the privacy level, not kept.
    public var withheld = 0
}
