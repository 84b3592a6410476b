/// What counting and joining came to, with the statements that found it.
public struct RelationalAnswer: Hashable, Codable, Sendable {
    public struct Statement: Hashable, Codable, Sendable {
        public var sql: String
        /// In the order of its question marks.
        public var arguments: [String]

        public init(sql: String, arguments: [String]) {
            self.sql = sql
            self.arguments = arguments
        }
    }

    /// A person, a document or a group, with a number where something was counted of it.
    public struct Row: Hashable, Codable, Sendable {
        public var name: String
        public var count: Int?

        public init(name: String, count: Int? = nil) {
            self.name = name
            self.count = count
        }
    }

    public var question: String
    /// In a sentence: how many of how many.
    public var sentence: String
    public var rows: [Row]
    /// Beliefs that the question's words were taken to name, as `key=value`.
    public var takenAs: [String]
    public var statements: [Statement]

    public init(question: String, sentence: String, rows: [Row], takenAs: [String], statements: [Statement]) {
        self.question = question
        self.sentence = sentence
        self.rows = rows
        self.takenAs = takenAs
        self.statements = statements
    }

    /// The sentence with the first few names.
    public var brief: String {
        guard !rows.isEmpty else { return sentence }
        let names = rows.prefix(5).map(\.name).joined(separator: ", ")
        return "\(sentence.dropLast()): \(names)\(rows.count > 5 ? ", ..." : ".")"
    }
}
