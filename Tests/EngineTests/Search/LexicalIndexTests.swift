import GRDB
import Testing

@testable import Engine

@Suite struct LexicalIndexTests {
    private typealias Term = (word: String, stem: String)

    /// SQLite's own bm25() over the same words.
    private static func expected(_ terms: [Term], _ engine: Engine) throws -> [Int64: Double] {
        let weights = LexicalIndex.weights
        return try engine.library.file.read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT rowid, bm25(passage_fts, \(weights.title), \(weights.headings), \(weights.text))
                    FROM passage_fts WHERE passage_fts MATCH ?
                    """, arguments: [MatchExpression.any(of: terms.map(\.word))])
            return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], -($0[1] as Double)) })
        }
    }

    @Test(arguments: [
        "How is a customer's data key rotated?", "audit log retention in days", "encryption", "zzz",
        "the the key key key", "What happens after a breach of personal data, and who is told?",
    ])
    func aScoreIsThatOfSQLite(question: String) async throws {
        try await SampleEngine.with([], documents: true) { engine in
            let index = LexicalIndex(library: engine.library)
            var seen: Set<String> = []
            let terms = Tokens(question).words.filter { seen.insert($0.stem).inserted }
                .map { (word: $0.word.replacing("'s", with: ""), stem: $0.stem) }
            let statistics = try index.statistics(terms.map(\.stem))
            let hits = try index.search(terms, statistics, limit: 1_000)
            let expected = try Self.expected(terms, engine)
            #expect(Set(hits.map(\.row)) == Set(expected.keys))
            #expect(hits.allSatisfy { abs($0.score - expected[$0.row]!) < 1e-9 })
            #expect(hits.map(\.score) == hits.map(\.score).sorted(by: >))
            let best = try index.search(terms, statistics, limit: 3)
            #expect(best.map(\.row) == hits.prefix(3).map(\.row))
        }
    }

    @Test func whatWasImportedMeanwhileIsCounted() async throws {
        let folder = StoreFolder()
        let engine = try folder.engine()
        func found() throws -> [String] { try engine.search("walrus").map(\.passage.text) }
        _ = try await engine.ingest([folder.document("a.md", "# A\n\nA walrus swims.\n")])
        #expect(try found() == ["A walrus swims."])
        _ = try await engine.ingest([folder.document("b.md", "# B\n\nAnother walrus sleeps.\n")])
        #expect(try found().count == 2)
        _ = try await engine.ingest([folder.document("a.md", "# A\n\nNothing of the kind.\n")])
        #expect(try found() == ["Another walrus sleeps."])
    }

    @Test func whatIsUsedStaysAndTheRestGoes() {
        var known = RecentlyUsed<Int, Int>(most: 10)
        for n in 0..<100 {
            known.keep(n, for: n)
            #expect(known.value(for: 0) == 0)
        }
        #expect(known.value(for: 99) == 99 && known.value(for: 50) == nil)
        #expect((0..<100).count { known.value(for: $0) != nil } <= 20)
    }
}
