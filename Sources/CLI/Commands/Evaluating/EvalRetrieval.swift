import ArgumentParser
import Engine
import Foundation

struct EvalRetrieval: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retrieval",
        abstract: "Search for every question of a folder, and score what is found.",
        discussion: """
            The folder is laid out as the BEIR benchmark has it: corpus.jsonl {id, title, text}, queries.jsonl {id, text}, \
            qrels.tsv (question, document, grade). Its corpus is imported into a library of its own, or into that of --data, \
            where it stays for the next time, and gets its vectors first when a mode needs them.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The folder.")
    var folder: String
    @Option(
        help: ArgumentHelp("lexical, dense or hybrid; all that are to be had unless said otherwise.", valueName: "mode")
    )
    var mode: SearchMode?
    @Option(help: ArgumentHelp("The key of the question's text.", valueName: "key"))
    var field = "text"
    @Option(help: ArgumentHelp("The file of judgements.", valueName: "name"))
    var qrels = "qrels.tsv"
    @Flag(help: "One line of JSON for each question as well.")
    var each = false

    private struct Report: Encodable {
        var mode: String
        var ndcg10: Double
        var ndcg10Interval: [Double]
        var recall10: Double
        var recall100: Double
        var mrr10: Double
        var queries: Int
        var p50ms: Double
        var p99ms: Double
    }

    private struct Line: Encodable {
        var mode: String
        var query: String
        var ndcg10: Double
        var recall10: Double
        var recall100: Double
        var mrr10: Double
        var milliseconds: Double
        var found: [String]
    }

    func run() throws {
        try EvaluationLibrary.with(folder, data: common.data, evaluate)
    }

    private func evaluate(_ engine: Engine, _ report: IngestReport) throws {
        Printer.note("\(report.documents) documents, \(report.passages) passages")
        let modes = try modes(engine)
        let scores = try engine.evaluateRetrieval(
            URL(fileURLWithPath: folder), modes: modes, field: field, judgements: qrels)
        if each { try scores.forEach(printEach) }
        let reports = scores.map(Self.report)
        if common.json { return try Printer.page(["modes": reports]) }
        Printer.text("           nDCG@10          90 %   R@10  R@100  MRR@10  questions   p50 ms   p99 ms")
        for report in reports {
            Printer.text(
                report.mode.padding(toLength: 9, withPad: " ", startingAt: 0)
                    + String(
                        format: "%9.4f  %.3f - %.3f  %.3f  %.3f   %.3f  %9d %8.2f %8.2f", report.ndcg10,
                        report.ndcg10Interval[0], report.ndcg10Interval[1], report.recall10, report.recall100,
                        report.mrr10, report.queries, report.p50ms, report.p99ms))
        }
    }

    /// The ways asked for. Without a model only words are left, which is said.
    private func modes(_ engine: Engine) throws -> [SearchMode] {
        if mode == .lexical { return [.lexical] }
        do {
            let meter = EmbedMeter()
            _ = try engine.embedPassages(
                workers: ProcessInfo.processInfo.activeProcessorCount, progress: meter.show)
            meter.end()
        } catch let error as ModelError where mode == nil {
            Printer.note("lexical search only: \(error)")
            return [.lexical]
        }
        return mode.map { [$0] } ?? SearchMode.allCases
    }

    private static func report(_ score: RetrievalScore) -> Report {
        Report(
            mode: score.mode.rawValue, ndcg10: score.ndcg10,
            ndcg10Interval: [score.ndcg10Interval.low, score.ndcg10Interval.high], recall10: score.recall10,
            recall100: score.recall100, mrr10: score.mrr10, queries: score.questions.count, p50ms: score.p50,
            p99ms: score.p99)
    }

    private func printEach(_ score: RetrievalScore) throws {
        for question in score.questions {
            try Printer.line(
                Line(
                    mode: score.mode.rawValue, query: question.id, ndcg10: question.metrics.ndcg10,
                    recall10: question.metrics.recall10, recall100: question.metrics.recall100,
                    mrr10: question.metrics.mrr10, milliseconds: question.milliseconds, found: question.found))
        }
    }
}
