public import Foundation

/// What filling a library with vectors did.
public struct EmbedReport: Hashable, Codable, Sendable {
    public var added: Int
    public var embedded: Int
    public var passages: Int
    public var model: String
}

extension Engine {
    /// How the library is searched now: `hybrid` once every passage has a vector.
    public nonisolated func searchStatus() throws -> SearchStatus {
        var status = try shelf.dense.status()
        guard status.mode == .hybrid, status.passages <= VectorFilling.mostWithPieces else { return status }
        do {
            status.crossEncoder = try shelf.dense.crossEncoder() != nil
        } catch let error as ModelError {
            status.reason = error.description
        }
        return status
    }

    /// Gives every passage that has none its vector. It may be broken off at any time and goes on from there; searching
    /// meanwhile is lexical. Blocks the thread it is called on; nothing of it runs on the actor.
    ///
    /// - Parameter workers: threads; one stays on the calling thread.
    /// - Throws: `ModelError` when there is no model, `StoreError` when the library cannot be written.
    public nonisolated func embedPassages(
        workers: Int = 1, isCancelled: @Sendable () -> Bool = { false }, progress: (EmbedProgress) -> Void = { _ in }
    ) throws -> EmbedReport {
        let embedder = try shelf.dense.embedder()
        let added = try VectorFilling(library: library, embedder: embedder)
            .run(workers: max(1, workers), isCancelled: isCancelled, progress: progress)
        let status = try searchStatus()
        return EmbedReport(
            added: added, embedded: status.embedded, passages: status.passages, model: embedder.model)
    }

    /// Fills the library with vectors drawn at random, for timing alone. Never on a library that anybody reads from.
    public nonisolated func fillForTiming() throws {
        _ = try VectorFilling(library: library, embedder: TimingEmbedder(real: shelf.dense.embedder()))
            .run(workers: 1, isCancelled: { false }) { _ in }
    }

    /// The vector of a text, of length one: 384 numbers by the built-in model.
    /// - Throws: `ModelError` when there is no model.
    public nonisolated func vector(of text: String) throws -> [Float] {
        try shelf.dense.embedder().vectors([text])[0]
    }

    /// Converts published weights of all-MiniLM-L6-v2 and puts them into a folder; returns the file's path. With an `adapter`
    /// the cross-encoder that chooses among what was found is made of them too.
    /// - Throws: `ModelError` when they are not those weights.
    public static func installModel(from source: URL, into folder: URL, adapter: URL? = nil) throws -> String {
        try ModelInstaller.install(from: source, into: folder, adapter: adapter)
    }
}
