internal import Foundation

/// Reads the files of an import one after another, and tells of each document what became of it. It knows no database.
struct ImportReading: Sendable {
    enum Item: Sendable {
        case read(ImportedDocument, file: String)
        /// As it is in the library.
        case unchanged(path: String)
        /// `place` is for people; `paths` are what it may be called in the library, none where that is not known.
        case skipped(place: String, DocumentError, paths: [String])
    }

    let files: [SourceFile]
    let collection: String
    /// The file or folder that is imported.
    let source: String
    /// Hashes of the collection's documents, by path.
    let hashes: [String: String]
    /// The same of those that come from other places, which keep their paths.
    let taken: [String: String]

    /// Reads until the end or until `hand` answers no. In the order of the files.
    func run(_ hand: (Item) -> Bool) {
        for file in files {
            guard file.format == .jsonLines ? readLines(file, hand) : hand(read(file)) else { return }
        }
    }

    private func readLines(_ file: SourceFile, _ hand: (Item) -> Bool) -> Bool {
        do throws(DocumentError) {
            var reader = try JSONLinesReader(file: file.file, collection: collection)
            while let record = reader.nextRecord() {
                guard hand(item(record, "\(file.file):\(reader.line)", file)) else { return false }
            }
            return true
        } catch {
            return hand(.skipped(place: file.file, error, paths: []))
        }
    }

    private func item(_ record: Result<JSONRecord, DocumentError>, _ place: String, _ file: SourceFile) -> Item {
        do throws(DocumentError) {
            let record = try record.get()
            if hashes[record.id] == record.hash { return .unchanged(path: record.id) }
            return .read(try record.document(collection: collection), file: file.path)
        } catch {
            return .skipped(place: place, error, paths: [])
        }
    }

    private func read(_ file: SourceFile) -> Item {
        do throws(DocumentError) {
            let bytes = try Self.bytes(of: file.file)
            let hash = SHA256.hex(bytes)
            let path = name(file, hash)
            if hashes[path] == hash { return .unchanged(path: path) }
            return .read(try document(file, bytes, as: path, hash: hash), file: file.path)
        } catch {
            return .skipped(place: file.file, error, paths: [file.path, name(file, "")])
        }
    }

    /// Another folder's document of the same name keeps it; this one is told apart by its folder's.
    private func name(_ file: SourceFile, _ hash: String) -> String {
        guard let other = taken[file.path], other != hash else { return file.path }
        return "\((source as NSString).lastPathComponent)/\(file.path)"
    }

    /// Through another program where one is named for such files; the file's own bytes tell whether it has changed.
    private func document(
        _ file: SourceFile, _ bytes: [UInt8], as path: String, hash: String
    ) throws(DocumentError) -> ImportedDocument {
        guard let converter = file.converter else {
            return try DocumentReader.read(bytes, path: path, collection: collection, format: file.format)
        }
        let made = try SourceBytes.text(try converter.text(of: file.file))
        return try DocumentReader.read(
            made, path: path, collection: collection, format: file.format, givenTitle: nil, hash: hash)
    }

    private static func bytes(of file: String) throws(DocumentError) -> [UInt8] {
        let size = (try? FileManager.default.attributesOfItem(atPath: file)[.size] as? Int) ?? 0
        guard size <= DocumentReader.sizeLimit else { throw .tooLarge(limit: DocumentReader.sizeLimit) }
        guard let data = FileManager.default.contents(atPath: file) else { throw .unreadable }
        return Array(data)
    }
}
