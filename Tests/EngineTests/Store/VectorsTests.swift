import Foundation
import GRDB
import Synchronization
import Testing

@testable import Engine

/// An embedder without weights: texts that share letters are near.
struct LetterEmbedder: Embedder {
    var model = "letters"
    let dimensions = 64

    func vectors(_ texts: [String]) throws -> [[Float]] {
        texts.map { text in
            var counts = [Float](repeating: 0, count: dimensions)
            for byte in text.lowercased().utf8 { counts[Int(byte) % dimensions] += 1 }
            let length = counts.reduce(0) { $0 + $1 * $1 }.squareRoot()
            return counts.map { length > 0 ? $0 / length : 0 }
        }
    }
}

@Suite struct VectorsTests {
    /// A library of `count` passages in documents of one passage.
    private static func library(_ folder: StoreFolder, count: Int) throws -> LibraryStore {
        try folder.make()
        let library = try LibraryStore(path: folder.library, readOnly: false)
        try StoreFolder.execute(
            """
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < \(count))
            INSERT INTO document (id, collection, path, source, title, about, hash, text)
            SELECT i, 'c', 'd' || i, 's', 't', 0, 'h', 'text' FROM n;
            INSERT INTO passage (id, name, document, position, kind, title, headings, low, high, text, blocks, depth)
            SELECT id, 'name ' || id, id, 0, 'prose', 't', '', 0, 4, 'text ' || id, '', 'standard' FROM document;
            """, on: folder.library)
        return library
    }

    private static func fill(_ library: LibraryStore, _ embedder: LetterEmbedder = LetterEmbedder()) throws -> Int {
        try VectorFilling(library: library, embedder: embedder).run(workers: 1, isCancelled: { false }) { _ in }
    }

    @Test func everyPassageGetsItsVectorOnce() throws {
        let folder = StoreFolder()
        let library = try Self.library(folder, count: 100)
        #expect(try library.vectorState().embedded == 0)
        #expect(try Self.fill(library) == 100)
        #expect(try Self.fill(library) == 0)
        let state = try library.vectorState()
        #expect((state.embedded, state.passages, state.model) == (100, 100, "letters"))
        let (rows, vectors, dimensions) = try library.vectors()
        #expect(rows == Array(1...100))
        #expect(dimensions == 64)
        let expected = VectorIndex.rounded(try LetterEmbedder().vectors(["t\ntext 42"])[0])
        #expect(Array(vectors[41 * 64..<42 * 64]) == expected)
    }

    @Test func whatWasBrokenOffGoesOnAndEndsTheSame() throws {
        let folder = StoreFolder()
        let library = try Self.library(folder, count: 150)
        let asked = Mutex(0)
        let added = try VectorFilling(library: library, embedder: LetterEmbedder()).run(
            workers: 1,
            isCancelled: {
                asked.withLock { asked in
                    asked += 1
                    return asked > 70
                }
            }
        ) { _ in }
        #expect(added > 0 && added < 150)
        #expect(try library.vectorState().embedded == added)
        #expect(try DenseShelf(library, folders: ["."], embedder: LetterEmbedder()).status().mode == .lexical)
        #expect(try Self.fill(library) == 150 - added)
        let other = StoreFolder()
        let clean = try Self.library(other, count: 150)
        _ = try Self.fill(clean)
        #expect(try library.vectors().vectors == clean.vectors().vectors)
    }

    @Test func severalWorkersMakeTheSame() throws {
        let (one, two) = (StoreFolder(), StoreFolder())
        let (alone, shared) = (try Self.library(one, count: 90), try Self.library(two, count: 90))
        _ = try Self.fill(alone)
        let progress = Mutex<[Int]>([])
        let added = try VectorFilling(library: shared, embedder: LetterEmbedder())
            .run(workers: 3, isCancelled: { false }) { step in progress.withLock { $0.append(step.embedded) } }
        #expect(added == 90)
        #expect(progress.withLock { $0 }.last == 90)
        #expect(try alone.vectors().vectors == shared.vectors().vectors)
    }

    @Test func aFullBlockIsPackedAndReadBackTheSame() throws {
        let folder = StoreFolder()
        let library = try Self.library(folder, count: 4_200)
        _ = try Self.fill(library)
        #expect(
            try StoreFolder.strings("SELECT block || ' ' || length(vectors) FROM vector", from: folder.library) == [
                "1 262144"
            ])
        let (rows, vectors, _) = try library.vectors()
        #expect(rows == Array(1...4_200))
        for row in [1, 4_096, 4_097, 4_200] {
            let expected = VectorIndex.rounded(try LetterEmbedder().vectors(["t\ntext \(row)"])[0])
            #expect(Array(vectors[(row - 1) * 64..<row * 64]) == expected)
        }
    }

    @Test func aReplacedPassageLosesItsVector() throws {
        let folder = StoreFolder()
        let library = try Self.library(folder, count: 10)
        _ = try Self.fill(library)
        // The last row goes, and its number is used again.
        try StoreFolder.execute(
            """
            DELETE FROM passage WHERE id = 10;
            INSERT INTO passage (id, name, document, position, kind, title, headings, low, high, text, blocks, depth)
            SELECT 10, 'another', 10, 0, 'prose', 't', '', 0, 4, 'zebra', '', 'standard';
            """, on: folder.library)
        #expect(try library.vectorState().embedded == 9)
        #expect(try library.unembedded(from: 0, limit: 5).map(\.row) == [10])
        #expect(try Self.fill(library) == 1)
        let expected = VectorIndex.rounded(try LetterEmbedder().vectors(["t\nzebra"])[0])
        #expect(try Array(library.vectors().vectors.suffix(64)) == expected)
    }

    @Test func aVectorNeverLandsOnAnotherText() throws {
        let folder = StoreFolder()
        let library = try Self.library(folder, count: 3)
        try library.beginVectors(model: "letters", dimensions: 64)
        let passages = try library.unembedded(from: 0, limit: 3)
        try StoreFolder.execute("UPDATE passage SET name = 'changed' WHERE id = 2", on: folder.library)
        let vectors = passages.map { LibraryStore.Embedded(of: $0, vector: [Int8](repeating: 1, count: 64)) }
        try library.putVectors(vectors, model: "letters")
        #expect(try library.vectors().rows == [1, 3])
        // Vectors of a model that was replaced meanwhile are dropped.
        try library.putVectors(vectors, model: "other")
        #expect(try library.vectors().rows == [1, 3])
    }

    @Test func anotherModelBeginsAnew() throws {
        let folder = StoreFolder()
        let library = try Self.library(folder, count: 5)
        _ = try Self.fill(library)
        var other = LetterEmbedder()
        other.model = "letters 2"
        #expect(try DenseShelf(library, folders: ["."], embedder: other).status().mode == .lexical)
        #expect(try Self.fill(library, other) == 5)
        #expect(try DenseShelf(library, folders: ["."], embedder: other).status().mode == .hybrid)
        #expect(try library.vectorState().model == "letters 2")
    }

    @Test func theShelfSeesWhatAnotherProgramFilled() throws {
        let folder = StoreFolder()
        let library = try Self.library(folder, count: 8)
        let shelf = DenseShelf(library, folders: ["."], embedder: LetterEmbedder())
        let before = try shelf.search()
        #expect(before == nil)
        #expect(try shelf.status().reason == "0 of 8 passages have vectors")
        _ = try Self.fill(try LibraryStore(path: folder.library, readOnly: false))
        #expect(try shelf.search()?.nearness("text 7").best(1).first?.row == 7)
        #expect(try shelf.status().reason == nil)
    }

    @Test func piecesCountOnlyWhereThoseOfEveryPassageAreThere() throws {
        let folder = StoreFolder()
        let library = try Self.library(folder, count: 8)
        _ = try Self.fill(library)
        #expect(try DenseShelf(library, folders: ["."], embedder: LetterEmbedder()).search()?.pieces != nil)
        // As where a library was too large for them when it was filled.
        try StoreFolder.execute("DELETE FROM pieces WHERE passage = 3", on: folder.library)
        let search = try DenseShelf(library, folders: ["."], embedder: LetterEmbedder()).search()
        #expect(search != nil && search?.pieces == nil)
    }

    @Test func withoutAModelItSaysWhatToDo() throws {
        let folder = StoreFolder()
        let library = try Self.library(folder, count: 2)
        let status = try DenseShelf(library, folders: [folder.url.path]).status()
        #expect(status.mode == .lexical)
        #expect(status.model == nil)
        #expect(status.reason?.contains("'make model' fetches it") == true)
        try Data("not a model".utf8).write(to: folder.url.appendingPathComponent(DenseShelf.fileName))
        let damaged = try DenseShelf(library, folders: [folder.url.path]).status()
        #expect(damaged.reason?.contains("cut short or changed") == true)
    }
}
