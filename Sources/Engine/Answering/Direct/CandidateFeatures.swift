/// What speaks for a piece of the evidence as the answer: numbers from 0 to 1, in a fixed order.
struct CandidateFeatures: Sendable {
    enum Name: String, CaseIterable, Sendable {
        /// Shares of the question's words, by rarity: in the piece; in the piece, its heading and what introduces it, with words
        /// that may stand for others; the same with all headings; in its first seven words.
        case own, alike, page, early
        /// Share of the question's neighbouring words that are near each other here too.
        case neighbours
        case relevance, relative, first
        case opening, definition, definitionAsked
        case row, step, warning, leaning, long
        case amountLacking, unitGiven, unitLacking, somebodyLacking
        case short
        /// Of a question for a fact: the same for all pieces.
        case fact
        /// Tells what was so once, of a question that does not ask for it.
        case past
        /// An example of the thing, not the thing.
        case example
        /// The first sentence under a heading that asks or names the same.
        case headed
        /// An instruction, or the means, for a question that asks how.
        case instruction
        /// Steps in full, for a question that asks how; the more so the more of the question their heading says.
        case procedure
        /// Names somebody's tool that the question does not.
        case tool
        /// From a passage on cost, time, risk or compliance, which the question does not ask about.
        case aside
        /// Share of its own content words that the question says, and of the words of its headings that it does not say.
        case precise, foreign
        /// Says yes or no to a question that asks whether; gives a reason to one that asks why; names a condition to one that has one.
        case verdict, reason, condition
        /// Recommends or weighs, for a question that has to be decided.
        case advice
        /// One of a list or table, for a question that asks for several; the more so where what is asked for is said over it.
        case listed
        /// A whole list, table or list of steps.
        case whole
        /// Cosine of the piece and of its passage to the question; that of the piece in parts of the nearest one; whether it is
        /// the nearest. All 0 where there are no vectors.
        case meaning, passageMeaning, meaningRelative, nearest
        /// How well it answers when it is read together with the question, in parts of the best; of what was not read, as well as
        /// the worst that was. How well it answers by itself, 0 where that is not at all; of what was not read a guess.
        case read, readScore
    }

    private(set) var values = [Double](repeating: 0, count: Name.allCases.count)

    subscript(_ name: Name) -> Double {
        get { values[Self.places[name]!] }
        set { values[Self.places[name]!] = min(1, max(0, newValue)) }
    }

    private static let places = Dictionary(
        uniqueKeysWithValues: zip(Name.allCases, Name.allCases.indices))

    init() {}

    /// What is not named is 0; names that are not known are passed over.
    init(named: [String: Double]) {
        for (name, value) in named {
            if let name = Name(rawValue: name) { self[name] = value }
        }
    }

    var named: [String: Double] {
        Dictionary(uniqueKeysWithValues: zip(Name.allCases.map(\.rawValue), values))
    }
}
