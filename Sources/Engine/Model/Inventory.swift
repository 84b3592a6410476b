/// What is learned, and whether it is worth learning: each key with how many people hold it, how many answers it changed, how
/// those were rated, and when it last did.
///
/// An installation starts with five kinds of keys; the others join when somebody says something about them. What changed
/// nothing in ninety days is proposed for deletion, and deleted by nobody but a human's yes.
public struct Inventory: Hashable, Codable, Sendable {
    /// A key, or a kind of keys.
    public struct Row: Hashable, Codable, Sendable {
        /// `goal/roll-out`, or the kind `goal`.
        public var name: String
        /// People who hold it.
        public var people: Int
        /// Different keys of the kind; 1 for a key.
        public var keys: Int
        /// Answers whose plan would have been another without it.
        public var changed: Int
        /// Of those, how many were rated as right, and how many as not.
        public var good: Int
        public var bad: Int
        /// The last answer it changed.
        public var last: Moment?
        /// The first signal for it; nothing where nobody holds it.
        public var since: Moment?
        /// One of the five that an installation starts with.
        public var isStarting: Bool
        /// Changed nothing in ninety days.
        public var isProposed: Bool
    }

    /// A key of somebody's that changed nothing in ninety days.
    public struct Proposal: Hashable, Codable, Sendable {
        public var person: String
        public var key: BeliefKey
    }

    /// Whose; nothing for all people.
    public var person: String?
    public var at: Moment
    /// Logged answers whose causes are known, and earlier ones whose are not.
    public var answers: Int
    public var unmeasured: Int
    /// By kind: the five first, then what grew, the oldest first.
    public var kinds: [Row]
    /// By key: what changed most first.
    public var keys: [Row]
    public var proposed: [Proposal]

    /// What a new installation learns about.
    public static let starting = ["role", "goal", "expertise", "style/format", "style/depth"]
    /// For how long a key may change nothing.
    public static let days = 90.0

    /// The kind of a key: itself where it holds one choice of several, else its family.
    public static func kind(_ key: BeliefKey) -> String { key.choices == nil ? key.family.rawValue : key.rawValue }
}
