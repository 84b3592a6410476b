/// How an answer comes about, step by step: what was found and why, what plain retrieval would say, and what it took.
public struct AnswerTrace: Hashable, Codable, Sendable {
    /// One step of the way, and how long it took.
    public struct Stage: Hashable, Codable, Sendable {
        public var name: String
        public var milliseconds: Double

        public init(name: String, milliseconds: Double) {
            self.name = name
            self.milliseconds = milliseconds
        }
    }

    public var question: String
    public var query: Query
    public var stages: [Stage]
    /// All that was found for the reader, best first, each score with its parts.
    public var evidence: [Evidence]
    /// What the question alone says: the answer at level 1.
    public var plain: Answer

    public init(question: String, query: Query, stages: [Stage], evidence: [Evidence], plain: Answer) {
        self.question = question
        self.query = query
        self.stages = stages
        self.evidence = evidence
        self.plain = plain
    }
}
