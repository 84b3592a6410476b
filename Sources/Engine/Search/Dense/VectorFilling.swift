internal import Foundation
internal import Synchronization

/// Gives passages their vectors, a batch at a time. Broken off anywhere, it goes on from there.
struct VectorFilling: Sendable {
    let library: LibraryStore
    let embedder: any Embedder

    /// Passages kept in one transaction, for each worker.
    static let batch = 32
    /// Up to as many passages, what can be quoted from them has vectors too, several times as much as the passages' own.
    static let mostWithPieces = 20_000

    /// Runs until every passage has a vector or `isCancelled`; returns how many were added.
    ///
    /// One worker stays on the thread that calls; more share the machine's cores.
    func run(
        workers: Int, isCancelled: @Sendable () -> Bool, progress: (EmbedProgress) -> Void
    ) throws -> Int {
        try library.beginVectors(model: embedder.model, dimensions: embedder.dimensions)
        var state = try library.vectorState()
        var from: Int64 = 0
        var added = 0
        while !isCancelled() {
            let passages = try library.unembedded(from: from, limit: Self.batch * workers)
            guard let last = passages.last else { break }
            let whole = state.passages > Self.mostWithPieces ? [:] : try library.passages(rows: passages.map(\.row))
            let vectors = try vectors(
                of: passages.map { ($0, whole[$0.row]) }, workers: workers, isCancelled: isCancelled)
            try library.putVectors(vectors, model: embedder.model)
            added += vectors.count
            from = last.row + 1
            state.embedded += vectors.count
            progress(EmbedProgress(embedded: state.embedded, passages: state.passages))
        }
        if added > 0 { try library.settle() }
        return added
    }

    private typealias Work = (wanted: LibraryStore.Unembedded, passage: Passage?)
    private typealias Made = [LibraryStore.Embedded]

    private func vectors(of work: [Work], workers: Int, isCancelled: @Sendable () -> Bool) throws -> Made {
        guard workers > 1 else { return try vectors(of: work[...], isCancelled: isCancelled) }
        let made = Mutex<(vectors: Made, failure: (any Error)?)>(([], nil))
        // Small portions, for passages are not equally long.
        let portion = 4
        DispatchQueue.concurrentPerform(iterations: (work.count + portion - 1) / portion) { index in
            let part = work[index * portion..<min(work.count, (index + 1) * portion)]
            let outcome = Result { try self.vectors(of: part, isCancelled: isCancelled) }
            made.withLock {
                switch outcome {
                case .success(let vectors): $0.vectors += vectors
                case .failure(let error): $0.failure = error
                }
            }
        }
        let (all, failure) = made.withLock { $0 }
        if let failure { throw failure }
        return all
    }

    private func vectors(of work: ArraySlice<Work>, isCancelled: () -> Bool) throws -> Made {
        var made: Made = []
        for (wanted, passage) in work {
            if isCancelled() { break }
            let pieces = passage.map(PieceTexts.of)
            let vectors = try embedder.vectors([wanted.text] + (pieces ?? [])).map(VectorIndex.rounded)
            made.append(
                LibraryStore.Embedded(
                    of: wanted, vector: vectors[0], pieces: pieces.map { _ in Array(vectors.dropFirst().joined()) }))
        }
        return made
    }
}
