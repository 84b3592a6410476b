/// What shaped one decision of a plan: a belief, the segment, or the question itself.
public struct Cause: Hashable, Codable, Sendable {
    public enum Kind: String, Codable, Sendable {
        case belief, segment, question
    }

    public var kind: Kind
    public var key: BeliefKey?
    public var value: String
    /// How much of the decision it carries, 0 to 1.
    public var weight: Double

    public init(kind: Kind, key: BeliefKey? = nil, value: String, weight: Double = 1) {
        self.kind = kind
        self.key = key
        self.value = value
        self.weight = weight
    }
}

/// How an answer will be said, decided before a word of it is written. Pure: the same question, evidence and
/// self-model give the same plan.
public struct Plan: Hashable, Codable, Sendable {
    public enum Lead: String, Codable, Sendable {
        case bottomLine = "bottom line"
        case code, steps, definition
        case controlMap = "control map"
        case table
        case symptoms
        case passages
    }

    public enum Format: String, CaseIterable, Codable, Sendable {
        case source, bullets, table, prose, steps, code
    }

    public enum DepthOfAnswer: String, CaseIterable, Codable, Sendable {
        case brief, standard, deep

        /// Words of running text an answer may hold; code, tables and steps come on top, whole.
        public var words: Int {
            switch self {
            case .brief: 90
            case .standard: 200
            case .deep: 360
            }
        }

        /// How many code blocks, step lists and tables an answer may hold.
        public var structures: Int {
            switch self {
            case .brief: 2
            case .standard: 3
            case .deep: 4
            }
        }
    }

    /// One decision and what made it.
    public struct Decision: Hashable, Codable, Sendable {
        public enum Choice: String, Codable, Sendable {
            case lead, format, depth, vocabulary, background, definitions, examples, aspects, stack, emphasis,
                procedures
        }

        public var choice: Choice
        public var value: String
        public var causes: [Cause]

        public init(choice: Choice, value: String, causes: [Cause]) {
            self.choice = choice
            self.value = value
            self.causes = causes
        }
    }

    public var level: Level
    public var lead: Lead
    public var format: Format
    public var depth: DepthOfAnswer
    public var vocabulary: String
    /// Sides of the subject, the most wanted first.
    public var aspects: [Aspect]
    /// Whether introductions come along.
    public var background: Bool
    /// Whether terms are explained where they are used.
    public var definesTerms: Bool
    public var examples: Bool
    /// Names of her own tools, whose passages come first.
    public var stack: [String]
    /// Stems that matter to her beyond the question's own (constraints, goals).
    public var emphasis: [String]
    public var decisions: [Decision]

    /// Whether a long procedure is told by how many steps it has and where it begins and ends: who has it done by others.
    public var outlinesProcedures: Bool { decisions.contains { $0.choice == .procedures } }

    public init(
        level: Level, lead: Lead, format: Format, depth: DepthOfAnswer, vocabulary: String, aspects: [Aspect],
        background: Bool, definesTerms: Bool, examples: Bool, stack: [String], emphasis: [String],
        decisions: [Decision]
    ) {
        self.level = level
        self.lead = lead
        self.format = format
        self.depth = depth
        self.vocabulary = vocabulary
        self.aspects = aspects
        self.background = background
        self.definesTerms = definesTerms
        self.examples = examples
        self.stack = stack
        self.emphasis = emphasis
        self.decisions = decisions
    }
}
