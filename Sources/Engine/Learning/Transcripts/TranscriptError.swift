/// What is wrong with a transcript or with what was said about it. Never a person's words.
public enum TranscriptError: Error, Hashable, CustomStringConvertible {
    case unreadable(path: String)
    case unknownFormat(path: String)
    case badMap(String)
    case noText
    case noColumn(String, columns: [String])

    public var description: String {
        switch self {
        case .unreadable(let path): "'\(path)' cannot be read. Check the path and its permissions."
        case .unknownFormat(let path):
            "'\(path)' is none of openai, sharegpt, mbox, jsonl, csv by its looks. Say which with --format, or name its columns with --map."
        case .badMap(let part):
            "'\(part.prefix(80))' is no part of a map. Write person=COLUMN,role=COLUMN,text=COLUMN,at=COLUMN."
        case .noText: "The map names no text. Add text=COLUMN."
        case .noColumn(let name, let columns):
            "There is no column '\(name.prefix(80))'. The file has \(columns.prefix(20).joined(separator: ", "))."
        }
    }
}
