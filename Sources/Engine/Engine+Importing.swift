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
    /// Passages written in one transaction, and documents where they have few; a killed import loses at most these, and goes
    /// on from there.
    private static let batch = (passages: 1_000, documents: 256)
    /// Documents that are read while those before them are written.
    private static let ahead = 64

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
        if report.added + report.changed + report.removed > 0 { try library.settle() }
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
        let reading = ImportReading(
            files: listing.files, collection: collection, source: source,
            hashes: try library.hashes(collection: collection),
            taken: try library.taken(collection: collection, besides: source))
        var present: Set<String> = []
        var isComplete = true
        var waiting: [ImportedDocument] = []
        var passages = 0
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
            passages = 0
            progress(IngestProgress(documents: report.documents, passages: report.passages, file: file))
        }
        func skip(_ path: String, _ reason: DocumentError) {
            report.skipped.append(IngestReport.Skipped(path: path, reason: reason.description))
        }
        for item in listing.skipped {
            skip(item.path, item.reason)
            if item.reason == .unreadable { isComplete = false }
        }
        let ahead = ReadAhead(limit: Self.ahead, reading.run)
        defer { ahead.stop() }
        while let item = ahead.next() {
            switch item {
            case .read(let document, let file):
                present.insert(document.document.path)
                waiting.append(document)
                passages += document.passages.count
                if passages >= Self.batch.passages || waiting.count >= Self.batch.documents { try flush(file) }
            case .unchanged(let path):
                present.insert(path)
                report.documents += 1
                report.unchanged += 1
            case .skipped(let place, let error, let paths):
                skip(place, error)
                present.formUnion(paths)
                if paths.isEmpty { isComplete = false }
            }
        }
        if !waiting.isEmpty { try flush(listing.files.last?.path ?? path) }
        // What could not be read may still be there: it is kept until it can be seen to be gone.
        if isComplete {
            report.removed += try library.removeMissing(collection: collection, source: source, keeping: present)
        }
        report.passages = try library.counts().passages
    }
}
