import Engine
import Foundation

/// The library that a folder's questions are asked of: its corpus, in the folder of --data, where it stays for the next time,
/// or in one that goes afterwards.
enum EvaluationLibrary {
    static func with(_ folder: String, data: String?, _ body: (Engine, IngestReport) throws -> Void) throws {
        let own = FileManager.default.temporaryDirectory.appendingPathComponent("selfsame-eval-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: own) }
        let engine = try Engine(EngineConfiguration(data: data.map { URL(fileURLWithPath: $0) } ?? own))
        let corpus = URL(fileURLWithPath: folder).appendingPathComponent("corpus.jsonl").path
        let report = try waiting {
            try await engine.ingest([corpus], collection: "evaluation", format: .jsonLines)
        }
        try body(engine, report)
    }
}
