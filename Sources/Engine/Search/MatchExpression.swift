/// The FTS5 expression for words people typed. Every word is quoted, so nothing they type is syntax.
enum MatchExpression {
    /// `"rotat" OR "key"`; nothing when there are no words.
    static func any(of words: [String]) -> String? {
        words.isEmpty ? nil : words.map(quoted).joined(separator: " OR ")
    }

    /// Words side by side.
    static func phrase(_ text: String) -> String {
        quoted(Tokens(text).words.map(\.word).joined(separator: " "))
    }

    static func quoted(_ word: String) -> String {
        "\"" + word.replacing("\"", with: "\"\"") + "\""
    }
}
