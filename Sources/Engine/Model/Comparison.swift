/// One question, several readers: what their answers share, what differs, and which beliefs made the difference.
public struct Comparison: Hashable, Codable, Sendable {
    /// How far two answers are apart, with its parts; each is 0 (alike) to 1.
    public struct Difference: Hashable, Codable, Sendable {
        public var total: Double
        public var sentences: Double
        public var order: Double
        public var format: Double
        public var vocabulary: Double

        public init(sentences: Double, order: Double, format: Double, vocabulary: Double) {
            self.sentences = sentences
            self.order = order
            self.format = format
            self.vocabulary = vocabulary
            total = 0.6 * sentences + 0.2 * order + 0.1 * format + 0.1 * vocabulary
        }
    }

    /// A belief's exact Shapley share of the difference.
    public struct CauseOfDifference: Hashable, Codable, Sendable {
        /// The column it belongs to, and the column it is compared against.
        public var person: String
        public var against: String
        /// The belief's key; `rest` for the smaller beliefs together, `segment` for the segment.
        public var key: String
        public var value: String
        public var share: Double
        /// What the belief does, as a sentence: "“Code” comes first because Devon's role is developer; without that, “Steps”
        /// comes first."
        public var effect: String
        /// The reason she gave for it, in her words.
        public var because: String?
        /// The two answers that the sentence tells apart.
        public var contrast: Contrast

        public init(
            person: String, against: String, key: String, value: String, share: Double, effect: String,
            because: String?, contrast: Contrast
        ) {
            self.person = person
            self.against = against
            self.key = key
            self.value = value
            self.share = share
            self.effect = effect
            self.because = because
            self.contrast = contrast
        }
    }

    /// Two answers to the question for the same column: the one with a belief, and the one without it.
    public struct Contrast: Hashable, Codable, Sendable {
        public var with: Omission
        public var without: Omission

        public init(with: Omission, without: Omission) {
            self.with = with
            self.without = without
        }
    }

    public var question: String
    /// Column names in the order they were asked for: `maya`, `devon`, `maya@2026-01-01`, `maya:1`.
    public var columns: [String]
    public var answers: [String: Answer]
    /// Quotes that all answers hold, and those only one holds.
    public var shared: [String]
    public var unique: [String: [String]]
    /// The largest difference from the reference column, and its parts.
    public var difference: Difference
    /// Each column's difference from the reference column.
    public var differences: [String: Difference]
    public var causes: [CauseOfDifference]
    /// Why nothing differs, when the question has one right answer.
    public var note: String?

    public init(
        question: String, columns: [String], answers: [String: Answer], shared: [String], unique: [String: [String]],
        difference: Difference, differences: [String: Difference], causes: [CauseOfDifference], note: String?
    ) {
        self.question = question
        self.columns = columns
        self.answers = answers
        self.shared = shared
        self.unique = unique
        self.difference = difference
        self.differences = differences
        self.causes = causes
        self.note = note
    }
}
