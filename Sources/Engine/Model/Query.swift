/// A question, read once: what it is about and what kind of answer it wants.
public struct Query: Hashable, Codable, Sendable {
    public enum Intent: String, Codable, Sendable {
        /// One right answer: a number, a name, a yes or no about a fact.
        case factual
        /// "What is X?"
        case definition
        /// "How do I ...?", "Can we ... without ...?"
        case howTo = "how-to"
        /// "Should we ...?", "How should I think about ...?"
        case decision
        /// "Why does ... fail?", "What breaks if ...?"
        case troubleshooting
        /// About a subject, with no narrower wish.
        case open
        /// To the program, not to the library: "shorter", "as steps".
        case command
        /// "Thanks!", "hello".
        case smallTalk = "small talk"
    }

    /// What is searched for.
    public var text: String
    /// The whole message, of which `text` is the part that asks.
    public var said: String
    public var intent: Intent
    /// Stems of the words it is about, each once, in order.
    public var stems: [String]

    /// Sides of a subject that its words name: "data security" asks for security, whoever asks.
    public var aspects: [Aspect]

    public init(text: String, said: String? = nil, intent: Intent, stems: [String], aspects: [Aspect] = []) {
        self.aspects = aspects
        self.text = text
        self.said = said ?? text
        self.intent = intent
        self.stems = stems
    }
}
