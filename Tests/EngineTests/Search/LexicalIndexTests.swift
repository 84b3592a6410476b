import Foundation
import GRDB
import Testing

@testable import Engine

@Suite struct LexicalIndexTests {
    private typealias Term = LexicalIndex.Term

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
            let hits = try index.search(terms, statistics, limit: 1_000, documentShare: 0)
            let expected = try Self.expected(terms, engine)
            #expect(Set(hits.map(\.row)) == Set(expected.keys))
            #expect(hits.allSatisfy { abs($0.score - expected[$0.row]!) < 1e-9 })
            #expect(hits.map(\.score) == hits.map(\.score).sorted(by: >))
            let best = try index.search(terms, statistics, limit: 3, documentShare: 0)
            #expect(best.map(\.row) == hits.prefix(3).map(\.row))
        }
    }

    private static let terms: [Term] = [("walrus", "walru"), ("ivory", "ivori")]

    /// BM25 of each document over all words of its passages, its title once, counted here word by word.
    private static func byDocument(_ engine: Engine, _ statistics: LexicalIndex.Statistics) throws -> [String: Double] {
        let passages = try engine.library.file.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT path, passage.title, headings, passage.text FROM passage
                    JOIN document ON document.id = passage.document ORDER BY passage.document, position
                    """)
        }
        let texts = Dictionary(grouping: passages, by: { $0["path"] as String })
        func words(_ row: Row, _ columns: [String]) -> [String] {
            columns.flatMap { Tokens(row[$0] as String).words.map(\.stem) }
        }
        let lengths = texts.mapValues { $0.flatMap { words($0, ["title", "headings", "text"]) }.count }
        let mean = Double(lengths.values.reduce(0, +)) / Double(lengths.count)
        return Dictionary(
            uniqueKeysWithValues: texts.map { path, rows in
                let held = words(rows[0], ["title"]) + rows.flatMap { words($0, ["headings", "text"]) }
                let score = terms.reduce(0.0) { sum, term in
                    let (all, holding) = (Double(statistics.passages), Double(statistics.frequencies[term.stem]!))
                    let rarity = max(1e-6, log((all - holding + 0.5) / (holding + 0.5)))
                    let frequency = Double(held.count { $0 == term.stem })
                    let length = Double(lengths[path]!) / mean
                    return sum + rarity * frequency * 2.2 / (frequency + 1.2 * (0.25 + 0.75 * length))
                }
                return (path, score)
            })
    }

    @Test func aPassageIsAsGoodAsItIsAndAsItsDocumentIs() async throws {
        let folder = StoreFolder()
        let engine = try folder.engine()
        let names = try (0..<6).map { number in
            try folder.document(
                "\(number).md",
                "# \(number == 0 ? "Walrus" : "Animals \(number)")\n\n## Tusks\n\n"
                    + (number % 3 == 0 ? "Ivory is sold.\n\n" : "Nothing is sold.\n\n")
                    + "## \(number == 3 ? "Walrus lives" : "Lives")\n\nA walrus swims"
                    + String(repeating: " far", count: number) + ".\n")
        }
        let other = try (0..<12).map { try folder.document("z\($0).md", "# Sea \($0)\n\nWaves \($0) roll.\n") }
        _ = try await engine.ingest(names + other)
        let index = LexicalIndex(library: engine.library)
        let statistics = try index.statistics(Self.terms.map(\.stem))
        func scores(_ share: Double) throws -> [Int64: Double] {
            let hits = try index.search(Self.terms, statistics, limit: 100, documentShare: share)
            return Dictionary(uniqueKeysWithValues: hits.map { ($0.row, $0.score) })
        }
        let (own, whole, half) = (try scores(0), try scores(1), try scores(0.5))
        let byDocument = try Self.byDocument(engine, statistics)
        let documents = try engine.library.passages(rows: Array(own.keys)).mapValues(\.document)
        #expect(own.count == 8 && Set(documents.values).count == 6)
        for (row, score) in whole {
            #expect(abs(score - byDocument[documents[row]!]!) < 1e-9)
            #expect(abs(half[row]! - (score + own[row]!) / 2) < 1e-9)
        }
        // Of passages that say the same, the one whose document speaks of both comes first.
        let first = try index.search(Self.terms, statistics, limit: 8).prefix(4).map { documents[$0.row]! }
        #expect(Set(first) == Set(["0.md", "3.md"].map { name in documents.values.first { $0.hasSuffix(name) }! }))
    }

    @Test func howAQuestionIsPutFindsNothingByItself() async throws {
        let folder = StoreFolder()
        let engine = try folder.engine()
        _ = try await engine.ingest([
            folder.document("a.md", "# A\n\nA walrus swims.\n"),
            folder.document("b.md", "# B\n\nHow to feed a seal.\n"),
            folder.document("c.md", "# C\n\n## Walrus\n\nA walrus swims.\n\n## Food\n\nHow to feed it.\n"),
            folder.document("d.md", "# D\n\nWaves roll.\n"), folder.document("e.md", "# E\n\nSand blows.\n"),
        ])
        let index = LexicalIndex(library: engine.library)
        let how: [LexicalIndex.Term] = [("how", "how")]
        let statistics = try index.statistics(["walru", "how"])
        let plain = try index.search([("walrus", "walru")], statistics, limit: 9)
        let asked = try index.search([("walrus", "walru")], ofDocuments: how, statistics, limit: 9)
        #expect(Set(plain.map(\.row)) == Set(asked.map(\.row)) && plain.count == 2)
        func score(_ hits: [LexicalIndex.Hit], _ path: String) throws -> Double {
            let found = try engine.library.passages(rows: hits.map(\.row))
            return try #require(hits.first { found[$0.row]!.document.hasSuffix(path) }).score
        }
        #expect(try score(asked, "a.md") == score(plain, "a.md"))
        #expect(try score(asked, "c.md") > score(plain, "c.md"))
        #expect(try index.search([], ofDocuments: how, statistics, limit: 9).isEmpty)
        // So it is when somebody asks.
        func found(_ question: String) throws -> [String: Double] {
            let evidence = try engine.search(question, mode: .lexical)
            return Dictionary(
                evidence.map { ($0.passage.document, $0.explanation.value(of: "bm25")!) }, uniquingKeysWith: max)
        }
        let (named, put) = (try found("walrus"), try found("how walrus"))
        #expect(put.keys.sorted() == named.keys.sorted() && put.count == 2)
        for path in put.keys { #expect(path.hasSuffix("c.md") == (put[path]! > named[path]!)) }
    }

    @Test func lengthsThatAreDamagedStopNothing() async throws {
        let folder = StoreFolder()
        let engine = try folder.engine()
        _ = try await engine.ingest([
            folder.document("a.md", "# A\n\n## One\n\nA walrus swims.\n\n## Two\n\nA walrus sleeps.\n"),
            folder.document("b.md", "# B\n\nA seal swims.\n"),
        ])
        try engine.library.file.write { db in
            try db.execute(sql: "UPDATE passage_fts_docsize SET sz = x'8FFFFFFF7F8FFFFFFF7F8FFFFFFF7F'")
        }
        let index = LexicalIndex(library: engine.library)
        let hits = try index.search([("walrus", "walru")], try index.statistics(["walru"]), limit: 9)
        #expect(hits.count == 2)
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
