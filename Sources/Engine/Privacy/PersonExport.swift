/// Everything that is kept of one person. Its form is published as `Data/schemas/person-export-1.schema.json`.
public struct PersonExport: Hashable, Codable, Sendable {
    public struct BeliefEntry: Hashable, Codable, Sendable {
        public var key: BeliefKey
        public var value: String
        public var p: Double
        public var n: Double
        public var status: Belief.Status
        public var doubted: Bool
        public var since: Moment
        public var updated: Moment
        public var purpose: String
        public var benefit: String
    }

    public struct SignalEntry: Hashable, Codable, Sendable {
        public var key: BeliefKey
        public var value: String
        public var polarity: Signal.Polarity
        public var weight: Double
        public var source: Signal.Source
        public var at: Moment
        public var scope: Signal.Scope
        public var observation: EntryID?
        /// The words it rests on, while they are kept.
        public var words: String?
        public var by: String?
    }

    public struct ReasonEntry: Hashable, Codable, Sendable {
        public var key: BeliefKey?
        public var clause: String
        public var at: Moment
        public var until: Moment
        /// `said`, or `chosen` or `typed` when she was asked.
        public var source: Why.Source
    }

    /// A question why that was put to her, and what came of it; nothing while it waits.
    public struct QuestionEntry: Hashable, Codable, Sendable {
        public var key: BeliefKey
        public var at: Moment
        public var reply: String?
    }

    public struct AnswerEntry: Hashable, Codable, Sendable {
        public struct Quote: Hashable, Codable, Sendable {
            public var document: String
            public var heading: String
            public var quote: String
        }

        public var id: EntryID
        public var at: Moment
        public var level: Int
        public var question: String?
        public var beliefsUsed: [BeliefKey]
        /// Those without which it would have been another; nothing when that was not written down.
        public var changedBy: [BeliefKey]?
        public var rating: Rating?
        /// When it was kept as a saved answer.
        public var saved: Moment?
        public var quotes: [Quote]
    }

    /// A blind choice between the personal answer and the plain one: `personal`, `plain` or `same`; nothing while it is open.
    public struct TrialEntry: Hashable, Codable, Sendable {
        public var at: Moment
        public var kind: Query.Intent
        public var choice: String?
    }

    public struct EditEntry: Hashable, Codable, Sendable {
        public var at: Moment
        public var actor: String
        public var action: Edit.Action
        public var key: BeliefKey
        public var value: String?
    }

    public struct AuditLine: Hashable, Codable, Sendable {
        public var at: Moment
        public var actor: String
        public var action: String
        public var about: String?
    }

    public var format = "selfsame person export 1"
    public var exported: Moment
    public var person: Person
    public var level: PrivacyLevel
    public var summary: String
    public var beliefs: [BeliefEntry]
    public var signals: [SignalEntry]
    public var reasons: [ReasonEntry]
    public var questions: [QuestionEntry]
    public var observations: [Observation]
    public var answers: [AnswerEntry]
    public var trials: [TrialEntry]
    public var edits: [EditEntry]
    public var consents: [Consent]
    public var audit: [AuditLine]
}
