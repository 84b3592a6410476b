/// One page for the person herself: what is believed, why, since when, and what it changes for her.
public struct Card: Hashable, Codable, Sendable {
    public struct Line: Hashable, Codable, Sendable {
        public var number: Int
        public var key: BeliefKey
        /// "Role", "Form of answers": what the belief is about, in plain words.
        public var title: String
        public var value: String
        /// Where it comes from: "You said on 3 October 2026: ...".
        public var ground: String
        /// Her own reason.
        public var reason: String?
        public var since: Moment
        /// "held fast", "fairly sure", ...
        public var certainty: String
        /// What it does for her.
        public var benefit: String
        /// Of her logged answers, those it had a part in.
        public var used: Int
    }

    public var person: String
    public var name: String
    public var at: Moment
    public var level: PrivacyLevel
    /// Six digits that name this numbering, so that a reply is never applied to another.
    public var stamp: String
    public var lines: [Line]
    public var answers: Int
    /// How many interactions keep their words, and for how long reasons are kept.
    public var window: Int
    public var reasonDays: Double

    public static func stamp(person: String, _ lines: [Line]) -> String {
        let text = ([person] + lines.map { "\($0.key)=\($0.value)" }).joined(separator: "\n")
        return SHA256.hex(Array(text.utf8), length: 3)
    }

    /// What a key is about, in plain words.
    public static func title(_ key: BeliefKey) -> String {
        let name = key.name.split(separator: "-").joined(separator: " ")
        return switch key.family {
        case .role: "Role"
        case .account: "Account: \(name)"
        case .expertise: "Expertise in \(name)"
        case .style:
            switch key {
            case .format: "Form of answers"
            case .depth: "Length of answers"
            case .vocabulary: "Vocabulary"
            default: "Examples"
            }
        case .goal: "Goal"
        case .stack: "Uses"
        case .constraint: "Rule"
        case .preference: "Prefers"
        case .opinion: "Opinion"
        case .context: "At present"
        }
    }

    public static func certainty(_ belief: Belief) -> String {
        if belief.doubted { return "set aside, not used" }
        return switch belief.status {
        case .pinned: "held fast"
        case .contested: "in doubt: you said different things"
        case .uncertain: "a guess so far"
        case .superseded: "no longer so"
        case .current: belief.p >= 0.8 || belief.key.family == .expertise ? "sure" : "fairly sure"
        }
    }
}

/// What came of a reply.
public struct CardOutcome: Hashable, Codable, Sendable {
    public struct Line: Hashable, Codable, Sendable {
        public enum Action: String, Codable, Sendable {
            case corrected, denied, forgotten, confirmed, failed
        }

        public var number: Int
        public var key: BeliefKey?
        public var action: Action
        public var value: String?
        /// Why it could not be taken.
        public var problem: String?
    }

    public var stamp: String
    public var lines: [Line]
}
