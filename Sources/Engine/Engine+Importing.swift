internal import Foundation

/// What an import did.
public struct IngestReport: Hashable, Codable, Sendable {
    public struct Skipped: Hashable, Codable, Sendable {
        public var path: String
        public var reason: String
    }

    public var documents = 0
    public var passages = 0
    public var added = 0
    public var changed = 0
    public var unchanged = 0
    public var removed = 0
    public var skipped: [Skipped] = []
}

/// How far an import is.
public struct IngestProgress: Hashable, Sendable {
    public var documents: Int
    public var passages: Int
    /// The file being read.
    public var file: String
}

extension Engine {
    /// Documents written in one transaction; a killed import loses at most these, and goes on from there.
    private static let batch = 64

    func importDocuments(
        _ paths: [String], collection: String, format: DocumentFormat?, source: String? = nil,
        progress: (IngestProgress) -> Void
    ) throws -> IngestReport {
        var report = IngestReport()
        for path in paths {
            guard FileManager.default.fileExists(atPath: path) else { throw EngineError.noSuchPath(path) }
        }
        for path in paths {
            try importOne(
                path, collection: collection, format: format, source: source, into: &report, progress: progress)
        }
        return report
    }

    /// One file or folder; documents that came from it before and are gone now are removed.
    private func importOne(
        _ path: String, collection: String, format: DocumentFormat?, source given: String?,
        into report: inout IngestReport, progress: (IngestProgress) -> Void
    ) throws {
        let source = given ?? URL(fileURLWithPath: path).standardizedFileURL.path
        var listing = DocumentFiles.list([path], converters: configuration.converters)
        if let format {
            // Said outright, the format holds for a single file of any name.
            var isFolder: ObjCBool = false
            if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue {
                listing.files = [SourceFile(file: path, path: (path as NSString).lastPathComponent, format: format)]
                listing.skipped = []
            } else {
                listing.files.removeAll { $0.format != format }
            }
        }
        var present: Set<String> = []
        var isComplete = true
        let hashes = try library.hashes(collection: collection)
        let taken = try library.taken(collection: collection, besides: source)
        /// Another folder's document of the same name keeps it; this one is told apart by its folder's.
        func name(_ file: SourceFile, _ hash: String) -> String {
            guard let other = taken[file.path], other != hash else { return file.path }
            return "\((source as NSString).lastPathComponent)/\(file.path)"
        }
        var waiting: [ImportedDocument] = []
        func flush(_ file: String) throws {
            let outcomes = try library.put(waiting, source: source)
            for (document, outcome) in zip(waiting, outcomes) {
                report.documents += 1
                report.passages += document.passages.count
                switch outcome {
                case .added: report.added += 1
                case .changed: report.changed += 1
                case .unchanged: report.unchanged += 1
                }
            }
            waiting = []
            progress(IngestProgress(documents: report.documents, passages: report.passages, file: file))
        }
        func skip(_ path: String, _ reason: DocumentError) {
            report.skipped.append(IngestReport.Skipped(path: path, reason: reason.description))
        }
        for item in listing.skipped {
            skip(item.path, item.reason)
            if item.reason == .unreadable { isComplete = false }
        }
        for file in listing.files {
            if file.format == .jsonLines {
                for record in try JSONLinesReader(file: file.file, collection: collection) {
                    switch record.result {
                    case .success(let document):
                        present.insert(document.document.path)
                        waiting.append(document)
                        if waiting.count >= Self.batch { try flush(file.path) }
                    case .failure(let error):
                        skip("\(file.file):\(record.line)", error)
                        isComplete = false
                    }
                }
                continue
            }
            do {
                let bytes = try Self.bytes(of: file.file)
                let hash = SHA256.hex(bytes)
                let path = name(file, hash)
                present.insert(path)
                if hashes[path] == hash {
                    report.documents += 1
                    report.unchanged += 1
                    continue
                }
                waiting.append(try Self.read(file, bytes, as: path, collection: collection, hash: hash))
                if waiting.count >= Self.batch { try flush(file.path) }
            } catch let error as DocumentError {
                present.formUnion([file.path, name(file, "")])
                skip(file.file, error)
            }
        }
        if !waiting.isEmpty { try flush(listing.files.last?.path ?? path) }
        // What could not be read may still be there: it is kept until it can be seen to be gone.
        if isComplete {
            report.removed += try library.removeMissing(collection: collection, source: source, keeping: present)
        }
        report.passages = try library.counts().passages
    }

    /// Through another program where one is named for such files; the file's own bytes tell whether it has changed.
    private static func read(_ file: SourceFile, _ bytes: [UInt8], as path: String, collection: String, hash: String)
        throws(DocumentError) -> ImportedDocument
    {
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
