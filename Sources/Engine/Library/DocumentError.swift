/// Why a document was not imported. Holds offsets and limits, never words of the document.
public enum DocumentError: Error, Hashable, Sendable, CustomStringConvertible {
    /// NUL bytes, or mostly control bytes.
    case binary
    /// The offset of the first byte that is not UTF-8.
    case notUTF8(offset: Int)
    /// More bytes than one document may have.
    case tooLarge(limit: Int)
    /// Nothing but white space.
    case empty
    /// The file's extension.
    case noReader(String)
    /// A kind of file that another program must make text of, and none is named for it.
    case needsConverter(String)
    /// The program that was named for it is not here, or ended with this status.
    case converterMissing(String)
    case converterFailed(String, status: Int)
    /// What is wrong with one line of a `.jsonl` file.
    case malformedRecord(RecordFault)
    /// The file or folder could not be opened or read.
    case unreadable

    /// What is wrong with one line of a `.jsonl` file.
    public enum RecordFault: String, Hashable, Sendable {
        case notAnObject = "is not a JSON object"
        case noIdentifier = "has no \"id\" that is a text"
        case noText = "has no \"text\" that is a text"
    }

    public var description: String {
        switch self {
        case .binary:
            "The file is binary, not text. Convert it to Markdown or plain text (UTF-8) and import that."
        case .notUTF8(let offset):
            "The text is not UTF-8: the byte at offset \(offset) does not belong there. Save the file as UTF-8 and import it again."
        case .tooLarge(let limit):
            "The document is larger than \(limit / 1_048_576) MiB. Split it into several documents and import those."
        case .empty:
            "The document has no text. Nothing was imported; write something in it or remove it."
        case .noReader(let name):
            name.isEmpty
                ? "The file has no extension, so its format is not known. Name it .md, .txt, .html or .jsonl."
                : "There is no reader yet for .\(name) files. Convert the file to Markdown (.md), plain text (.txt) or .jsonl."
        case .needsConverter(let name):
            "A .\(name) file is read through another program, and none is named for it. Install one and name it in config.json5, for instance \(Converter.example(for: name))."
        case .converterMissing(let program):
            "The program '\(program)' that config.json5 names for such files is not here. Install it, or name another."
        case .converterFailed(let program, let status):
            "'\(program)' could not make text of the file: it ended with status \(status). Try it by hand, or convert the file to Markdown."
        case .malformedRecord(let fault):
            "The line \(fault.rawValue). Write one JSON object a line with \"id\", \"title\" and \"text\"."
        case .unreadable:
            "The file could not be read. Check that it exists and that you may read it."
        }
    }
}
