import Foundation
import Testing

@testable import Engine

/// Searching by words, by meaning and by both, with an embedder that needs no weights.
@Suite struct HybridSearchTests {
    private static func retriever(_ folder: StoreFolder, filled: Bool) async throws -> Retriever {
        let engine = try folder.engine()
        _ = try await engine.ingest([
            folder.document("keys.md", "# Keys\n\nA key is rotated every 90 days without downtime.\n"),
            folder.document("ports.md", "# Ports\n\nThe proxy listens on port 8080 unless told otherwise.\n"),
            folder.document("food.md", "# Zebras\n\nZzz zzz zz zzz zzzz zz zzz.\n"),
        ])
        let shelf = DenseShelf(engine.library, folders: [folder.url.path], embedder: LetterEmbedder())
        if filled {
            _ = try VectorFilling(library: engine.library, embedder: LetterEmbedder())
                .run(workers: 1, isCancelled: { false }) { _ in }
        }
        return try Retriever(library: engine.library, dense: shelf)
    }

    @Test func meaningFindsWhatSharesNoWord() async throws {
        let folder = StoreFolder()
        let retriever = try await Self.retriever(folder, filled: true)
        let query = QueryReader.read("zzzzzzz zzzzzz")
        #expect(try retriever.pool(query, mode: .lexical).evidence.isEmpty)
        #expect(try retriever.pool(query, mode: .dense).evidence.first?.passage.document == "food.md")
        #expect(try retriever.pool(query, mode: .hybrid).evidence.first?.passage.document == "food.md")
    }

    @Test func eachPartOfAScoreIsExplained() async throws {
        let folder = StoreFolder()
        let retriever = try await Self.retriever(folder, filled: true)
        let best = try #require(try retriever.pool(QueryReader.read("How are keys rotated?")).evidence.first)
        #expect(best.passage.document == "keys.md")
        for name in ["fused", "words", "bm25", "meaning", "nearness", "cosine", "coverage", "headings", "document"] {
            #expect(best.explanation.value(of: name) != nil, "\(name)")
        }
        let words = try #require(
            try retriever.pool(QueryReader.read("How are keys rotated?"), mode: .lexical).evidence.first)
        #expect(words.explanation.value(of: "bm25") != nil)
        #expect(words.explanation.value(of: "nearness") == nil)
    }

    @Test func untilItIsFilledSearchIsLexicalAndSaysSo() async throws {
        let folder = StoreFolder()
        let retriever = try await Self.retriever(folder, filled: false)
        let query = QueryReader.read("How are keys rotated?")
        let lexical = try retriever.pool(query, mode: .lexical).evidence
        #expect(try retriever.pool(query).evidence == lexical)
        #expect(throws: ModelError.notReady(reason: "0 of 3 passages have vectors")) {
            try retriever.pool(query, mode: .hybrid)
        }
    }

    @Test func askingNeverEmbedsPassages() async throws {
        let folder = StoreFolder()
        let retriever = try await Self.retriever(folder, filled: false)
        _ = try retriever.pool(QueryReader.read("How are keys rotated?"))
        #expect(try retriever.library.vectorState().embedded == 0)
    }

    @Test func whatIsToldBesideAQuestionCountsHalf() async throws {
        let folder = StoreFolder()
        let retriever = try await Self.retriever(folder, filled: false)
        let alone = try retriever.pool(QueryReader.read("How are keys rotated?")).evidence
        let told = try retriever.pool(QueryReader.read("We run a proxy on a port. How are keys rotated?")).evidence
        #expect(alone.map(\.passage.document) == ["keys.md"])
        #expect(told.map(\.passage.document) == ["keys.md", "ports.md"])
    }
}
