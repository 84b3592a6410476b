import ArgumentParser
import Engine
import Foundation

struct EvalTrajectory: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trajectory",
        abstract: "Follow readers from question to question, and count how often the next one was offered.",
        discussion: """
            FILE holds a JSON object a line: role, goal, statement, and questions, each with q, document and heading, the section \
            that answers it. The documents are those of --data. Odd lines are for tuning, even lines for judging. An interval is \
            95 % of resampled means.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "Reading sessions, one JSON object a line.")
    var file: String
    @Flag(help: "Print the sections to choose from with their features, a JSON object a line, for fitting.")
    var candidates = false

    private struct Report: Encodable {
        var part: String
        var turns: Int
        var hit3: Double
        var documentHit3: Double
        var hit3Level3: Double
        var documentHit3Level3: Double
        var reachable: Double
        var gain: Double
        var gainInterval: [Double]
    }

    func run() throws {
        let sessions: [ReadingSession] = try JSONLinesFile.read(file)
        let scores = try common.engine().evaluateTrajectory(sessions)
        if candidates {
            for choice in scores.flatMap(\.choices) { try Printer.line(choice) }
            return
        }
        let reports = zip(["odd lines (tuned on)", "even lines (judged by)"], scores).map { part, score in
            let hit = score.share(\.isHit)
            let before = score.share(\.isHitBefore)
            return Report(
                part: part, turns: score.turns.count, hit3: hit, documentHit3: score.share(\.isDocumentHit),
                hit3Level3: before, documentHit3Level3: score.share(\.isDocumentHitBefore),
                reachable: score.share(\.isReachable), gain: hit - before,
                gainInterval: [score.gain.low, score.gain.high])
        }
        if common.json { return try Printer.page(["scores": reports]) }
        for report in reports {
            Printer.text(
                "\(report.part): \(report.turns) turns\n"
                    + String(
                        format: """
                              the next section among three: level 4 %.3f, level 3 %.3f, difference %.3f (%.3f to %.3f)
                              its document:                 level 4 %.3f, level 3 %.3f
                              among all that were weighed:  %.3f
                            """, report.hit3, report.hit3Level3, report.gain, report.gainInterval[0],
                        report.gainInterval[1], report.documentHit3, report.documentHit3Level3, report.reachable))
        }
    }
}
