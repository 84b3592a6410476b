/// What a file holds, told by its extension.
public enum DocumentFormat: String, CaseIterable, Codable, Sendable {
    case markdown = "md"
    case text = "txt"
    case html
    /// One document a line: `{"id": "guide/start.md", "title": "Start", "text": "# Start ..."}`.
    case jsonLines = "jsonl"

    /// The format of a file, or nothing when no reader takes it.
    public init?(path: String) {
        switch DocumentFormat.fileExtension(of: path) {
        case "md", "markdown", "mdx": self = .markdown
        case "txt", "text": self = .text
        case "html", "htm", "xhtml": self = .html
        case "jsonl": self = .jsonLines
        default: return nil
        }
    }

    /// Lower case, without the dot; empty when the name has none.
    static func fileExtension(of path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }
}
