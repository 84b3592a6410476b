import Foundation

@testable import Engine

/// Real documentation, where the machine has it: `$SELFSAME_DATA`, or `../shared/data` beside the package.
enum LibraryCorpora {
    static let data: String = {
        if let given = ProcessInfo.processInfo.environment["SELFSAME_DATA"] { return given }
        return packageRoot + "/../shared/data"
    }()

    static let packageRoot: String = {
        var url = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { url.deleteLastPathComponent() }
        return url.path
    }()

    /// Every `corpus.jsonl` below `docs`.
    static let files: [String] = {
        let docs = data + "/docs"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: docs)) ?? []
        let files = names.sorted().map { docs + "/" + $0 + "/corpus.jsonl" }
        return files.filter { FileManager.default.fileExists(atPath: $0) }
    }()

    static let documents: [ImportedDocument] = files.flatMap { file in
        (try? JSONLinesReader(file: file, collection: "docs"))?.compactMap { try? $0.result.get() } ?? []
    }

    /// The Markdown that comes with the package.
    static let bundled: [ImportedDocument] = DocumentFiles.list([packageRoot + "/Data/documents"]).files.compactMap {
        guard let data = FileManager.default.contents(atPath: $0.file) else { return nil }
        return try? DocumentReader.read(Array(data), path: $0.path, collection: "sample", format: $0.format)
    }
}
