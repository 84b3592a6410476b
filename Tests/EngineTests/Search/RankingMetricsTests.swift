import Foundation
import Testing

@testable import Engine

@Suite struct RankingMetricsTests {
    @Test func aPerfectRankingScoresOne() {
        let metrics = RankingMetrics(ranking: ["a", "b", "c"], grades: ["a": 2, "b": 1])
        #expect((metrics.ndcg10, metrics.recall10, metrics.recall100, metrics.mrr10) == (1, 1, 1, 1))
    }

    @Test func whatComesLaterCountsLess() {
        let metrics = RankingMetrics(ranking: ["x", "a", "y", "b"], grades: ["a": 1, "b": 1, "c": 0])
        let expected = (1 / log2(3.0) + 1 / log2(5.0)) / (1 + 1 / log2(3.0))
        #expect(abs(metrics.ndcg10 - expected) < 1e-12)
        #expect(metrics.mrr10 == 0.5)
    }

    @Test func gradesAreGains() {
        let metrics = RankingMetrics(ranking: ["b", "a"], grades: ["a": 3, "b": 1])
        #expect(abs(metrics.ndcg10 - (1 + 3 / log2(3.0)) / (3 + 1 / log2(3.0))) < 1e-12)
    }

    @Test func theEleventhCountsForTheHundredOnly() {
        let ranking = (0..<10).map { "x\($0)" } + ["a"]
        let metrics = RankingMetrics(ranking: ranking, grades: ["a": 1, "b": 1])
        #expect((metrics.ndcg10, metrics.recall10, metrics.recall100, metrics.mrr10) == (0, 0, 0.5, 0))
    }

    @Test func withoutAnythingRelevantThereIsNoScore() {
        #expect(RankingMetrics(ranking: ["a"], grades: [:]).ndcg10 == 0)
        #expect(RankingMetrics(ranking: [], grades: ["a": 1]).recall100 == 0)
    }

    @Test func theIntervalHoldsTheMeanAndIsTheSameEachTime() {
        let values = (0..<200).map { Double($0 % 5) / 4 }
        var (one, two) = (Bootstrap(), Bootstrap())
        let interval = one.interval(values)
        #expect(interval == two.interval(values))
        #expect(interval.low < 0.5 && interval.high > 0.5)
        #expect(interval.high - interval.low < 0.1)
        #expect(one.interval([]) == Bootstrap.Interval(low: 0, high: 0))
        #expect(one.interval([0.3, 0.3]).low == 0.3)
    }

    // MARK: The folder

    private static func folder(_ files: [String: String]) throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("selfsame-beir-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, text) in files { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
        return folder
    }

    private static let queries = """
        {"id": "q1", "text": "keys", "lastturn": "and keys?"}
        {"id": "q2", "text": "nobody judged this"}
        {"_id": "q3", "text": "ports"}
        """

    @Test func aFolderIsReadWithOrWithoutTheColumnOfZeros() throws {
        for judgements in [
            "query-id\tcorpus-id\tscore\nq1\ta\t2\nq1\tb\t0\nq3\tc\t1\n", "q1\t0\ta\t2\nq1\t0\tb\t0\nq3\t0\tc\t1\n",
        ] {
            let folder = try Self.folder(["corpus.jsonl": "", "queries.jsonl": Self.queries, "qrels.tsv": judgements])
            defer { try? FileManager.default.removeItem(at: folder) }
            let set = try BEIRFolder(path: folder.path)
            #expect(set.questions.map(\.id) == ["q1", "q3"])
            #expect(set.questions[0].grades == ["a": 2, "b": 0])
            #expect(throws: QuestionSetError.self) { try BEIRFolder(path: folder.path, field: "lastturn") }
        }
    }

    @Test func aFolderThatIsNoneSaysWhatIsMissing() throws {
        let folder = try Self.folder(["corpus.jsonl": "", "queries.jsonl": Self.queries])
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("qrels.tsv").path
        #expect(throws: QuestionSetError.missing(path: path)) { try BEIRFolder(path: folder.path) }
        try Data("q9\ta\t1\n".utf8).write(to: URL(fileURLWithPath: path))
        #expect(throws: QuestionSetError.noQuestions(path: folder.appendingPathComponent("queries.jsonl").path)) {
            try BEIRFolder(path: folder.path)
        }
        try Data("q1\ta\t1\n".utf8).write(to: URL(fileURLWithPath: path))
        try Data("nonsense\n".utf8).write(to: folder.appendingPathComponent("queries.jsonl"))
        #expect(throws: QuestionSetError.self) { try BEIRFolder(path: folder.path) }
    }
}
