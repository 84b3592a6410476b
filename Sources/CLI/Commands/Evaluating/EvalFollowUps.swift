import ArgumentParser
import Engine
import Foundation

struct EvalFollowUps: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "followups",
        abstract: "Complete questions that lean on earlier ones, and score words and search.",
        discussion: """
            The folder is one that 'eval retrieval' takes, whose questions have "lastturn" and "history" as well. Counted are \
            those whose "text", a human's, differs from the last turn. An interval is 90 % of resampled means.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The folder.")
    var folder: String
    @Option(help: ArgumentHelp("lexical, dense or hybrid; hybrid where there are vectors.", valueName: "mode"))
    var mode: SearchMode?
    @Flag(help: "Print each question as well.")
    var each = false

    private struct Report: Encodable {
        var mode: String
        var questions: Int
        var missing: Int
        var shareAdded: Double
        var wrongWords: Double
        var recall20Alone: Double
        var recall20: Double
        var gain: Double
        var gainInterval: [Double]
    }

    func run() throws {
        try EvaluationLibrary.with(folder, data: common.data) { engine, _ in try evaluate(engine) }
    }

    private func evaluate(_ engine: Engine) throws {
        let mode = try mode ?? (engine.searchStatus().mode == .hybrid ? .hybrid : .lexical)
        let score = try engine.evaluateFollowUps(URL(fileURLWithPath: folder), mode: mode)
        if each {
            for question in score.questions {
                Printer.text("\(question.lastTurn)\n    read as: \(question.readAs)")
                Printer.text(
                    "    missing: \(question.missing.joined(separator: " ")); wrong: \(question.wrong.joined(separator: " ")); "
                        + "recall \(Printer.short(question.recallAlone)) -> \(Printer.short(question.recall))")
            }
        }
        let report = Report(
            mode: mode.rawValue, questions: score.questions.count, missing: score.missing,
            shareAdded: score.shareAdded, wrongWords: score.wrongWords, recall20Alone: score.recallAlone,
            recall20: score.recall, gain: score.recall - score.recallAlone,
            gainInterval: [score.gain.low, score.gain.high])
        if common.json { return try Printer.page(report) }
        Printer.text(
            "\(report.mode): \(report.questions) questions, \(report.missing) missing words\n"
                + String(
                    format:
                        "  put back %.3f, wrong words a question %.2f\n  Recall@20 %.3f -> %.3f, difference %.3f (%.3f to %.3f)",
                    report.shareAdded, report.wrongWords, report.recall20Alone, report.recall20, report.gain,
                    report.gainInterval[0], report.gainInterval[1]))
    }
}
