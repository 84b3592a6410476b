/// What an edit of a belief would change, before it is made: the belief, the summary, and the answer to the last question.
public struct EditPreview: Hashable, Codable, Sendable {
    /// The same question before and after.
    public struct Answered: Hashable, Codable, Sendable {
        public var question: String
        public var before: AnswerSketch
        public var after: AnswerSketch

        public init(question: String, before: AnswerSketch, after: AnswerSketch) {
            self.question = question
            self.before = before
            self.after = after
        }
    }

    /// The summary before and after.
    public struct Summary: Hashable, Codable, Sendable {
        public var before: String
        public var after: String

        public init(before: String, after: String) {
            self.before = before
            self.after = after
        }
    }

    public var action: String
    public var key: BeliefKey
    public var before: [Belief]
    public var after: [Belief]
    public var summary: Summary
    public var answered: Answered

    public init(
        action: String, key: BeliefKey, before: [Belief], after: [Belief], summary: Summary, answered: Answered
    ) {
        self.action = action
        self.key = key
        self.before = before
        self.after = after
        self.summary = summary
        self.answered = answered
    }
}
