/// A piece of what was found that may answer the question by itself, and what speaks for it.
public struct AnswerCandidate: Sendable {
    /// The piece, word for word.
    public var quote: String
    /// The same as a model is given it: under its headings and with what introduces it.
    public var text: String
    public var intent: String
    /// What speaks for it and against it, each from 0 to 1.
    public var features: [String: Double]

    public init(quote: String, text: String = "", intent: String, features: [String: Double]) {
        self.quote = quote
        self.text = text
        self.intent = intent
        self.features = features
    }
}
