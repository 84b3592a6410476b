/// How a library can be searched now, and what keeps it from more.
public struct SearchStatus: Hashable, Codable, Sendable {
    /// `hybrid` once every passage has a vector, `lexical` until then.
    public var mode: SearchMode
    /// Why it is not hybrid, or why answers are not read though a cross-encoder is there, as the end of a sentence.
    public var reason: String?
    /// Which model the vectors are of, when there is one.
    public var model: String?
    /// Whether the likeliest answers are read together with the question.
    public var crossEncoder = false
    public var passages: Int
    public var embedded: Int

    public init(
        mode: SearchMode, reason: String? = nil, model: String? = nil, passages: Int, embedded: Int
    ) {
        self.mode = mode
        self.reason = reason
        self.model = model
        self.passages = passages
        self.embedded = embedded
    }
}
