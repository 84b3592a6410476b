/// Text for a stream of lines: wrapped by words, safe to print, Markdown's marks taken off where they only dress.
public enum PlainText {
    /// Wraps running text; later lines begin with `indent`. A word longer than the line stands alone.
    public static func wrap(_ text: String, width: Int, first: String = "", indent: String = "") -> String {
        var lines: [String] = []
        var line = first
        var isEmpty = true
        for word in text.split(whereSeparator: \.isWhitespace) {
            if !isEmpty, line.count + 1 + word.count > max(4, width) {
                lines.append(line)
                line = indent
                isEmpty = true
            }
            line += (isEmpty ? "" : " ") + word
            isEmpty = false
        }
        lines.append(line)
        return lines.joined(separator: "\n")
    }

    /// Without control characters and direction overrides: a document must not steer the terminal.
    public static func safe(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A: result.append(scalar)
            case 0x09: result.append(" ")
            case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: result.append("\u{FFFD}")
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// Running text as it is read: links as their text, emphasis without its stars; code spans keep what is in them.
    public static func undressed(_ text: String) -> String {
        MarkdownInline.spans(Array(text.utf8)).map(\.text).joined()
    }
}
