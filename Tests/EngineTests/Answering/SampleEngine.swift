import Foundation

@testable import Engine

/// Engines in folders of their own: one with the sample data, shared and only read; or empty ones to write in.
enum SampleEngine {
    static let now = Moment(iso8601: "2026-11-02T10:00:00Z")!
    static let data = URL(fileURLWithPath: LibraryCorpora.packageRoot + "/Data")
    static let people = [
        "amara", "clara", "devon", "elena", "jonas", "leila", "maya", "priya", "sam", "tomas",
    ]

    /// Loaded once for all suites. Nobody writes to it.
    static func shared() async throws -> Engine { try await loading.value }

    private static let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("selfsame-\(UUID().uuidString)")

    private static let loading = Task {
        let engine = try await empty(in: folder)
        atexit { try? FileManager.default.removeItem(at: SampleEngine.folder) }
        _ = try await engine.loadSample(from: data)
        return engine
    }

    static func empty(privacy: PrivacyLevel = .individual, in folder: URL? = nil) async throws -> Engine {
        let other = FileManager.default.temporaryDirectory.appendingPathComponent("selfsame-\(UUID().uuidString)")
        return try Engine(
            EngineConfiguration(
                data: folder ?? other, actor: "tester", privacy: privacy, segments: try Engine.segments(in: data),
                now: now))
    }

    /// The same folder at another time.
    static func later(_ engine: Engine, days: Double) throws -> Engine {
        var configuration = engine.configuration
        configuration.now = engine.now.adding(days: days)
        return try Engine(configuration)
    }

    /// The documents on security, read once; a test that writes takes a copy of the library.
    private static let security = Task {
        let engine = try await empty()
        let data = engine.configuration.data
        _ = try await engine.ingest([Self.data.path + "/documents/security"], collection: "sample")
        return data.appendingPathComponent("library.sqlite")
    }

    /// An engine with people in it, for as long as the body runs, and with the documents on security if they are wanted.
    static func with(
        _ people: [String], privacy: PrivacyLevel = .individual, documents: Bool = false,
        _ body: (Engine) async throws -> Void
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("selfsame-\(UUID().uuidString)")
        if documents {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try FileManager.default.copyItem(
                at: try await security.value, to: folder.appendingPathComponent("library.sqlite"))
        }
        let engine = try await empty(in: folder)
        defer { try? FileManager.default.removeItem(at: engine.configuration.data) }
        for id in people {
            try await engine.add(Person(id: id, name: id.capitalized, privacy: privacy, created: now))
        }
        try await body(engine)
    }
}
