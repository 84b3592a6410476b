/// Somebody the engine knows: a person, or a persona made up to explore.
public struct Person: Hashable, Codable, Sendable {
    public enum Kind: String, Codable, Sendable {
        case person, persona
    }

    /// The slug: lower-case letters, digits and hyphens.
    public var id: String
    public var name: String
    public var kind: Kind
    public var privacy: PrivacyLevel
    public var created: Moment

    public init(id: String, name: String, kind: Kind = .person, privacy: PrivacyLevel = .behavioral, created: Moment) {
        self.id = id
        self.name = name
        self.kind = kind
        self.privacy = privacy
        self.created = created
    }
}

/// What the engine may know about a person. Each level includes those before it.
public enum PrivacyLevel: String, CaseIterable, Comparable, Codable, Sendable {
    case none, segment, behavioral, contextual, individual

    private var rank: Int { Self.allCases.firstIndex(of: self)! }

    public static func < (left: PrivacyLevel, right: PrivacyLevel) -> Bool { left.rank < right.rank }
}

/// A made-up person as a file: beliefs that become `manual` signals.
public struct Persona: Hashable, Codable, Sendable {
    public struct Entry: Hashable, Codable, Sendable {
        public var key: BeliefKey
        public var value: String
        public var kind: GoalKind?

        public init(key: BeliefKey, value: String, kind: GoalKind? = nil) {
            self.key = key
            self.value = value
            self.kind = kind
        }
    }

    public var id: String
    public var name: String
    public var description: String
    public var beliefs: [Entry]

    public init(id: String, name: String, description: String, beliefs: [Entry]) {
        self.id = id
        self.name = name
        self.description = description
        self.beliefs = beliefs
    }
}
