/// A piece of what was found that may answer the question by itself, and what speaks for it.
public struct AnswerCandidate: Sendable {
    /// The piece, word for word.
    public var quote: String
    public var intent: String
    /// What speaks for it and against it, each from 0 to 1.
    public var features: [String: Double]

    public init(quote: String, intent: String, features: [String: Double]) {
        self.quote = quote
        self.intent = intent
        self.features = features
    }
}
