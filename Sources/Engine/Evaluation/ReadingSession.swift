/// Somebody with a role and a goal who asks one question after another, with the section that answers each.
public struct ReadingSession: Codable, Sendable {
    public struct Question: Codable, Sendable {
        public var q: String
        /// Its path in the library, and the innermost heading of the section; the title where no heading stands above.
        public var document: String
        public var heading: String
    }

    public var role: String
    public var goal: GoalKind
    /// The goal in her own words.
    public var statement: String
    public var questions: [Question]
}

/// How often what somebody asked next was among what she was offered.
public struct TrajectoryScore: Codable, Sendable {
    /// One turn: what was offered after it, against the section that answers the next question.
    public struct Turn: Codable, Sendable {
        public var question: String
        public var next: String
        public var isHit: Bool
        public var isDocumentHit: Bool
        /// The same for what the answer at level 3 offers.
        public var isHitBefore: Bool
        public var isDocumentHitBefore: Bool
        /// Whether the next section was among those to choose from.
        public var isReachable: Bool
    }

    /// A section to choose from, for fitting.
    public struct Choice: Codable, Sendable {
        public var session: Int
        public var turn: Int
        public var section: String
        public var isNext: Bool
        public var features: [String: Double]
    }

    public var turns: [Turn] = []
    public var choices: [Choice] = []

    public func share(_ which: (Turn) -> Bool) -> Double {
        turns.isEmpty ? 0 : Double(turns.count(where: which)) / Double(turns.count)
    }

    /// Of resampled turns, how much more often level 4 hits than level 3.
    public var gain: (low: Double, high: Double) {
        let gains = turns.map { ($0.isHit ? 1.0 : 0) - ($0.isHitBefore ? 1 : 0) }
        return Resampling.interval(turns.count) { picked in
            picked.reduce(0) { $0 + gains[$1] } / Double(max(picked.count, 1))
        }
    }
}
