/// A stretch of a document, quoted: the UTF-8 byte range of its normalized text.
public struct Citation: Hashable, Codable, Sendable {
    /// 1, 2, ... in the order of first use.
    public var id: Int
    public var document: String
    public var passage: String
    public var heading: String
    public var range: Range<Int>
    public var quote: String

    public init(id: Int, document: String, passage: String, heading: String, range: Range<Int>, quote: String) {
        self.id = id
        self.document = document
        self.passage = passage
        self.heading = heading
        self.range = range
        self.quote = quote
    }
}

/// One block of an answer.
public struct AnswerBlock: Hashable, Codable, Sendable {
    public enum Kind: String, CaseIterable, Codable, Sendable {
        /// Quoted sentences as running text.
        case paragraph
        case bullet, step, code, table, warning, definition
        /// One row of a table, a line a cell, each under the name of its column.
        case row
        /// Own words from the fixed set ("The documents do not answer this").
        case note
    }

    /// The section's title, from a fixed set.
    public var section: String
    public var kind: Kind
    public var text: String
    /// Ids of the citations the text consists of, in order.
    public var citations: [Int]
    /// The same for every persona: the direct answer, warnings, limits, disagreements.
    public var mustSay: Bool
    /// For code: its language.
    public var language: String?
    /// For code, steps and tables: the heading they stand under in their document.
    public var label: String?

    public init(
        section: String, kind: Kind, text: String, citations: [Int], mustSay: Bool = false, language: String? = nil,
        label: String? = nil
    ) {
        self.label = label
        self.section = section
        self.kind = kind
        self.text = text
        self.citations = citations
        self.mustSay = mustSay
        self.language = language
    }
}

/// Two documents that say different things about the same matter.
public struct Conflict: Hashable, Codable, Sendable {
    public struct Side: Hashable, Codable, Sendable {
        public var document: String
        public var date: String?
        public var quote: String

        public init(document: String, date: String?, quote: String) {
            self.document = document
            self.date = date
            self.quote = quote
        }
    }

    /// The side to believe first: the newer one.
    public var newer: Side
    public var older: Side

    public init(newer: Side, older: Side) {
        self.newer = newer
        self.older = older
    }
}

/// Whether and by what an answer may be personalized.
public struct Gate: Hashable, Codable, Sendable {
    public struct Entry: Hashable, Codable, Sendable {
        public var key: BeliefKey
        public var value: String
        /// How much the belief has to do with this question, 0 to 1.
        public var score: Double
        public var use: Bool

        public init(key: BeliefKey, value: String, score: Double, use: Bool) {
            self.key = key
            self.value = value
            self.score = score
            self.use = use
        }
    }

    public var personalize: Bool
    /// Whether the documents hold enough of what was asked.
    public var isAnswerable: Bool
    public var reason: String
    public var beliefs: [Entry]

    public init(personalize: Bool, isAnswerable: Bool = true, reason: String, beliefs: [Entry] = []) {
        self.personalize = personalize
        self.isAnswerable = isAnswerable
        self.reason = reason
        self.beliefs = beliefs
    }
}

/// A belief that had a part in an answer.
public struct BeliefUse: Hashable, Codable, Sendable {
    public var key: BeliefKey
    public var value: String
    public var p: Double
    public var n: Double
    /// Its part of all that beliefs decided here; the parts sum to 1.
    public var share: Double

    public init(key: BeliefKey, value: String, p: Double, n: Double, share: Double) {
        self.key = key
        self.value = value
        self.p = p
        self.n = n
        self.share = share
    }
}

/// An answer: quoted blocks with their sources, and everything that made it this person's.
public struct Answer: Hashable, Codable, Sendable {
    public struct Grounding: Hashable, Codable, Sendable {
        /// Quoted stretches, and how many of them are exact spans of their source.
        public var sentences: Int
        public var supported: Int

        public init(sentences: Int, supported: Int) {
            self.sentences = sentences
            self.supported = supported
        }
    }

    /// `maya/42`; nothing when it was not logged.
    public var id: EntryID?
    public var question: String
    /// The question as it was understood after those before it; nothing when it stands by itself.
    public var readAs: String?
    /// What the search has to say: a phrase that stands nowhere, a word that may be misspelt.
    public var searchNotes: [String] = []
    /// What she may be asked about a wish in her question.
    public var whyQuestion: WhyQuestion?
    public var level: Level
    public var levelPossible: Level
    public var wellKnown: Double
    public var segment: String?
    public var gate: Gate
    public var plan: Plan
    public var blocks: [AnswerBlock]
    public var citations: [Citation]
    public var mustSay: [String]
    public var beliefsUsed: [BeliefUse]
    /// Her own reason, quoted, for a belief that was used.
    public var because: Why?
    public var conflicts: [Conflict]
    public var followUps: [String]
    public var grounding: Grounding

    public init(
        id: EntryID? = nil, question: String, level: Level, levelPossible: Level, wellKnown: Double, segment: String?,
        gate: Gate, plan: Plan, blocks: [AnswerBlock], citations: [Citation], mustSay: [String],
        beliefsUsed: [BeliefUse], because: Why?, conflicts: [Conflict], followUps: [String], grounding: Grounding
    ) {
        self.id = id
        self.question = question
        self.level = level
        self.levelPossible = levelPossible
        self.wellKnown = wellKnown
        self.segment = segment
        self.gate = gate
        self.plan = plan
        self.blocks = blocks
        self.citations = citations
        self.mustSay = mustSay
        self.beliefsUsed = beliefsUsed
        self.because = because
        self.conflicts = conflicts
        self.followUps = followUps
        self.grounding = grounding
    }
}
