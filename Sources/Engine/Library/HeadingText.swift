/// A heading as people read it.
enum HeadingText {
    /// Without an anchor (`{#keys}`), a permanent-link sign, and white space that markup left behind.
    static func clean(_ text: String) -> String {
        var text = text[...]
        if let brace = text.lastIndex(of: "{"), text.last == "}" {
            let inner = text[text.index(after: brace)...].drop { $0 == ":" || $0 == " " }
            if inner.first == "#" || inner.first == "." { text = text[..<brace] }
        }
        let words = text.split(whereSeparator: \.isWhitespace).filter { $0 != "¶" && $0 != "#" }
        return words.joined(separator: " ")
    }
}
