/// An answer somebody keeps: the logged one by its id, and what was found when it was looked at. No words are kept with it.
///
/// It is never evidence: no search finds it and no other answer rests on it.
public struct SavedAnswer: Hashable, Codable, Sendable {
    /// What vouches for its sentences.
    public enum Support: String, Codable, Sendable {
        /// Each is found in the documents as they are, word for word.
        case exactSpans = "exact spans"
        /// Somebody read it and vouched for it.
        case human = "a human's word"
    }

    /// What an answer has to pass to be kept, and what came of it.
    public struct Gates: Hashable, Codable, Sendable {
        /// Nothing when a sentence is not found and nobody vouched for it.
        public var support: Support?
        /// Whether somebody vouched for it: then its sources need not be what its question brings up today.
        public var isVouchedFor: Bool
        /// Quotes that are in the documents no more.
        public var missing: Int
        /// Passages it cites that its question does not bring up; nothing when the question's words are gone.
        public var unretrieved: Int?
        /// Whether the documents answer its question at all; nothing when its words are gone.
        public var isAnswer: Bool?
        /// The kept answer that says most nearly the same, and how nearly: 0 to 1.
        public var nearest: EntryID?
        public var nearness: Double
        /// Whether nearness is a cosine of meaning, or the share of the same quotes.
        public var isByMeaning: Bool

        public init(
            support: Support?, isVouchedFor: Bool, missing: Int, unretrieved: Int?, isAnswer: Bool?,
            nearest: EntryID?, nearness: Double, isByMeaning: Bool
        ) {
            self.support = support
            self.isVouchedFor = isVouchedFor
            self.missing = missing
            self.unretrieved = unretrieved
            self.isAnswer = isAnswer
            self.nearest = nearest
            self.nearness = nearness
            self.isByMeaning = isByMeaning
        }

        /// From here on an answer says nothing new.
        public static let same = 0.9

        /// Why it is not kept, a sentence each; empty when it is.
        public var refusals: [String] {
            var result: [String] = []
            if support == nil {
                result.append(
                    missing == 0
                        ? "It holds no sentence of a document."
                        : "\(missing) of its quotes \(missing == 1 ? "is" : "are") in the documents no more.")
            }
            if !isVouchedFor {
                switch unretrieved {
                case nil:
                    result.append("The words of its question are gone, so its sources cannot be looked for again.")
                case 0?: break
                case let count?:
                    result.append("Its question does not bring up \(count) of the passages it cites.")
                }
            }
            if isAnswer == false { result.append("Asked again, its question is not answered by the documents.") }
            if let nearest, nearness >= Self.same {
                result.append("It says the same as \(nearest), which is kept.")
            }
            return result
        }
    }

    public var answer: EntryID
    public var at: Moment
    public var gates: Gates

    public var isKept: Bool { gates.refusals.isEmpty }

    public init(answer: EntryID, at: Moment, gates: Gates) {
        self.answer = answer
        self.at = at
        self.gates = gates
    }
}
