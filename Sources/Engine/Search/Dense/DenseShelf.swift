internal import Foundation
internal import Synchronization

/// The vectors of a library and the model that made them: loaded when they are first asked for, and again when the
/// library has changed.
final class DenseShelf: Sendable {
    /// The installed model's file, in the first of the folders that has it.
    static let fileName = "minilm-l6-v2.int8"
    /// The cross-encoder's, beside it.
    static let crossEncoderName = "cross-encoder-l6.int8"

    private let library: LibraryStore
    private let folders: [String]
    private let other: (any Embedder)?
    private let questions = QuestionVectors()
    private let model = Mutex<Result<MiniLM, ModelError>?>(nil)
    private let reader = Mutex<Result<CrossEncoder, ModelError>?>(nil)
    private let state = Mutex<(state: LibraryStore.VectorState, indexes: Indexes?)?>(nil)

    /// Of passages, and of their pieces where all of them have vectors.
    private typealias Indexes = (passages: VectorIndex, pieces: VectorIndex?)

    /// - Parameter folders: where a model may be; `embedder` is used instead of it when given.
    init(_ library: LibraryStore, folders: [String], embedder: (any Embedder)? = nil) {
        self.library = library
        self.folders = folders
        other = embedder
    }

    /// Where the model is, or would be.
    var path: String {
        let paths = folders.map { "\($0)/\(Self.fileName)" }
        return paths.first { FileManager.default.fileExists(atPath: $0) } ?? paths[0]
    }

    /// The model; loaded once, and looked for again while there is none.
    func embedder() throws -> any Embedder {
        if let other { return other }
        return try model.withLock { model in
            if case .success(let known) = model { return known }
            let path = path
            if !FileManager.default.fileExists(atPath: path) { throw ModelError.missing(path: path) }
            if let model { return try model.get() }
            let loaded = Result { () throws(ModelError) in try MiniLM(path: path) }
            model = loaded
            return try loaded.get()
        }
    }

    /// Whether a word is common English; not known without the model.
    func isEnglish(_ word: String) -> Bool? { ((try? embedder()) as? MiniLM)?.tokenizer.isCommon(word) }

    /// The cross-encoder, where it was installed with the model; loaded once, and looked for again while there is none.
    func crossEncoder() throws -> CrossEncoder? {
        guard other == nil else { return nil }
        return try reader.withLock { reader in
            if let reader { return try reader.get() }
            let file = URL(fileURLWithPath: path).deletingLastPathComponent()
                .appendingPathComponent(Self.crossEncoderName)
            guard FileManager.default.fileExists(atPath: file.path) else { return nil }
            let loaded = Result { () throws(ModelError) in try CrossEncoder(path: file.path) }
            reader = loaded
            return try loaded.get()
        }
    }

    /// How far the library is filled.
    func vectorState() throws -> LibraryStore.VectorState {
        let version = try library.vectorVersion()
        if let known = state.withLock({ $0 }), known.state.version == version { return known.state }
        let now = try library.vectorState()
        state.withLock { $0 = (now, nil) }
        return now
    }

    /// What can be searched with now, and what keeps it from more.
    func status() throws -> SearchStatus {
        let vectors = try vectorState()
        var status = SearchStatus(mode: .lexical, passages: vectors.passages, embedded: vectors.embedded)
        do {
            let embedder = try embedder()
            status.model = embedder.model
            if vectors.model != embedder.model { status.embedded = 0 }
            if vectors.passages == 0 {
                status.reason = "there are no passages"
            } else if status.embedded < vectors.passages {
                status.reason = "\(status.embedded) of \(vectors.passages) passages have vectors"
            } else {
                status.mode = .hybrid
            }
        } catch let error as ModelError {
            status.reason = error.description
        }
        return status
    }

    /// Dense search, when every passage has its vector.
    func search() throws -> DenseSearch? {
        guard try status().mode == .hybrid else { return nil }
        let version = try library.vectorVersion()
        if let known = state.withLock({ $0 }), known.state.version == version, let indexes = known.indexes {
            return try search(indexes)
        }
        let vectorState = try library.vectorState()
        let (rows, vectors, dimensions) = try library.vectors()
        guard dimensions > 0 else { return nil }
        var indexes: Indexes = (VectorIndex(rows: rows, vectors: vectors, dimensions: dimensions), nil)
        indexes.pieces = try library.pieceVectors(dimensions: dimensions).map {
            VectorIndex(rows: $0.rows, vectors: $0.vectors, dimensions: dimensions)
        }
        state.withLock { $0 = (vectorState, indexes) }
        return try search(indexes)
    }

    private func search(_ indexes: Indexes) throws -> DenseSearch {
        DenseSearch(
            index: indexes.passages, pieces: indexes.pieces, embedder: try embedder(), questions: questions)
    }
}
