/// A question of the two-user test, and what kind of question it is; as the engine reads it where nobody says.
public struct GapQuestion: Hashable, Codable, Sendable {
    public var question: String
    public var intent: Query.Intent?

    public init(question: String, intent: Query.Intent? = nil) {
        self.question = question
        self.intent = intent
    }
}

/// The two-user test: how much people's answers differ, against how much they should. Differences are 0 (alike) to 1.
public struct GapReport: Hashable, Codable, Sendable {
    /// How much answers to a kind of question should differ.
    ///
    /// Facts are the same for everybody; what one does and decides depends on who one is. The three bounds for facts, how-to and
    /// decisions are the test's; what breaks and what a thing is lie between.
    public struct Expectation: Hashable, Codable, Sendable {
        public var least: Double
        public var most: Double

        public static func of(_ intent: Query.Intent) -> Expectation {
            switch intent {
            case .howTo, .decision, .open: Expectation(least: 0.45, most: 1)
            case .troubleshooting: Expectation(least: 0.3, most: 1)
            case .definition: Expectation(least: 0.1, most: 1)
            case .factual, .command, .smallTalk: Expectation(least: 0, most: 0.05)
            }
        }

        /// How far a measured difference is from it; 0 when it is as expected.
        public func gap(_ measured: Double) -> Double { max(0, least - measured, measured - most) }
    }

    public struct Someone: Hashable, Codable, Sendable {
        public var id: String
        public var name: String
        /// One paragraph, made from the beliefs.
        public var summary: String
    }

    public struct Pair: Hashable, Codable, Sendable {
        public var one: String
        public var other: String
        public var difference: Comparison.Difference
    }

    public struct Row: Hashable, Codable, Sendable {
        public var question: String
        public var intent: Query.Intent
        /// As the engine reads it, which may be otherwise.
        public var readAs: Query.Intent
        public var expected: Expectation
        /// The median over all pairs.
        public var measured: Double
        public var gap: Double
        public var pairs: [Pair]
        /// The answers side by side: of all people when they are at most four, else of the two that differ most.
        public var comparison: Comparison
    }

    public struct Group: Hashable, Codable, Sendable {
        public var intent: Query.Intent
        public var expected: Expectation
        public var questions: Int
        public var pairs: Int
        /// Median over all pairs and questions of the kind, and the quarter below and above it.
        public var median: Double
        public var lower: Double
        public var upper: Double
        public var isAsExpected: Bool { expected.gap(median) == 0 }
    }

    public var at: Moment
    public var people: [Someone]
    public var rows: [Row]
    public var groups: [Group]
    /// The mean gap of all questions.
    public var gap: Double
}
