import Foundation
import Testing

@testable import Engine

/// Vectors of what can be quoted from a passage, with an embedder that needs no weights.
@Suite struct PieceVectorsTests {
    private static let page = """
        # Keys

        ## Rotation

        A **key** is rotated every 90 days. See `rotate` for more of the command.

        - The old key works on for a day.

        ```sh
        rotate --now
        ```

        | Key | Days |
        |---|---|
        | live | 90 |
        """

    private static func filled(_ folder: StoreFolder) async throws -> Retriever {
        let engine = try folder.engine()
        _ = try await engine.ingest([folder.document("keys.md", page)])
        let shelf = DenseShelf(engine.library, folders: [folder.url.path], embedder: LetterEmbedder())
        _ = try VectorFilling(library: engine.library, embedder: LetterEmbedder())
            .run(workers: 1, isCancelled: { false }) { _ in }
        return try Retriever(library: engine.library, dense: shelf)
    }

    @Test func aPieceIsEmbeddedWithoutMarksUnderItsHeadings() async throws {
        let folder = StoreFolder()
        let pool = try await Self.filled(folder).pool(QueryReader.read("How are keys rotated?"))
        let texts = pool.evidence.flatMap { PieceTexts.of($0.passage) }
        #expect(texts.contains("Keys > Rotation: A key is rotated every 90 days."))
        #expect(texts.contains("Keys > Rotation: The old key works on for a day."))
        #expect(texts.contains { $0.hasPrefix("Keys > Rotation: ") && $0.contains("live") && !$0.contains("|") })
        #expect(!texts.contains { $0.contains("--now") })
    }

    @Test func eachPieceHasItsNearness() async throws {
        let folder = StoreFolder()
        let retriever = try await Self.filled(folder)
        let pool = try retriever.pool(QueryReader.read("Keys > Rotation: A key is rotated every 90 days."))
        let item = try #require(pool.evidence.first)
        let quotables = retriever.readings.reading(item.passage).quotables
        let near = try #require(pool.nearness?.of(item.passage, quotables))
        let told = zip(quotables, near.pieces)
        #expect(told.allSatisfy { $0.isPiece == ($1 != nil) })
        // The very sentence is nearest, and next to the same as what was asked.
        let best = try #require(told.max { ($0.1 ?? -1) < ($1.1 ?? -1) })
        #expect(item.passage.text(best.0.parts[0]).contains("90 days") && best.1! > 0.99)
    }

    @Test func withoutVectorsWordsDecide() async throws {
        let folder = StoreFolder()
        let retriever = try await Self.filled(folder)
        #expect(try retriever.pool(QueryReader.read("How are keys rotated?"), mode: .lexical).nearness == nil)
    }

    @Test func aPassageThatGoesTakesTheVectorsOfItsPieces() async throws {
        let folder = StoreFolder()
        let retriever = try await Self.filled(folder)
        let names = try retriever.pool(QueryReader.read("keys")).evidence.map(\.passage.id)
        #expect(try retriever.library.pieces(of: names).count == names.count)
        try StoreFolder.execute("DELETE FROM document", on: folder.library)
        #expect(try retriever.library.pieces(of: names).isEmpty)
    }
}
