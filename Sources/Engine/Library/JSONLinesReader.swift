internal import Foundation

/// Reads a `.jsonl` file a line at a time: memory is one line, however long the file.
///
/// ```swift
/// for record in try JSONLinesReader(file: "corpus.jsonl", collection: "docs") {
///     switch record.result {
///     case .success(let imported): keep(imported)
///     case .failure(let error): report("line \(record.line): \(error)")
///     }
/// }
/// ```
public struct JSONLinesReader: Sequence, IteratorProtocol {
    /// One line, read or skipped with the reason.
    public struct Record: Sendable {
        /// From 1.
        public var line: Int
        public var result: Result<ImportedDocument, DocumentError>
    }

    /// JSON escapes make a line longer than its text.
    private static let lineLimit = DocumentReader.sizeLimit * 2
    private static let chunk = 65_536

    private let handle: FileHandle
    private let collection: String
    private var buffer: [UInt8] = []
    private var start = 0
    /// Of what was read last, from 1.
    private(set) var line = 0
    private var isAtEnd = false

    /// Throws `unreadable` when the file cannot be opened.
    public init(file: String, collection: String) throws(DocumentError) {
        guard let handle = FileHandle(forReadingAtPath: file) else { throw .unreadable }
        self.handle = handle
        self.collection = collection
    }

    /// The next line that is not empty. A file that can no longer be read ends with `unreadable`.
    public mutating func next() -> Record? {
        guard let read = nextRecord() else { return nil }
        do throws(DocumentError) {
            return Record(line: line, result: .success(try read.get().document(collection: collection)))
        } catch {
            return Record(line: line, result: .failure(error))
        }
    }

    /// The same before its text is looked at.
    mutating func nextRecord() -> Result<JSONRecord, DocumentError>? {
        while true {
            do throws(DocumentError) {
                guard let bytes = try nextLine() else { return nil }
                guard bytes.contains(where: { !SourceText.isSpace($0) }) else { continue }
                _ = try SourceBytes.checked(bytes)
                return .success(try JSONRecord(bytes))
            } catch {
                return .failure(error)
            }
        }
    }

    /// A line without its end, or nothing at the end. A line that is too long is passed over to its end, then thrown for.
    private mutating func nextLine() throws(DocumentError) -> [UInt8]? {
        var searched = start
        var isTooLong = false
        while true {
            if let end = buffer[searched...].firstIndex(of: 10) {
                let bytes = Array(buffer[start..<end])
                start = end + 1
                line += 1
                if isTooLong { throw .tooLarge(limit: DocumentReader.sizeLimit) }
                return bytes
            }
            if isAtEnd {
                guard start < buffer.count || isTooLong else { return nil }
                let bytes = Array(buffer[start...])
                buffer = []
                start = 0
                line += 1
                if isTooLong { throw .tooLarge(limit: DocumentReader.sizeLimit) }
                return bytes
            }
            buffer.removeSubrange(..<start)
            start = 0
            if buffer.count > Self.lineLimit {
                buffer = []
                isTooLong = true
            }
            searched = buffer.count
            try fill()
        }
    }

    private mutating func fill() throws(DocumentError) {
        do {
            let data = try handle.read(upToCount: Self.chunk) ?? Data()
            if data.isEmpty { isAtEnd = true } else { buffer.append(contentsOf: data) }
        } catch {
            isAtEnd = true
            buffer = []
            start = 0
            throw .unreadable
        }
    }
}
