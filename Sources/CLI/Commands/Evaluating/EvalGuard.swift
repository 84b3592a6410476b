import ArgumentParser
import Engine
import Foundation

/// Whether facts stay the same whoever asks, and memories where they belong.
struct EvalGuard: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "guard",
        abstract:
            "Count how often facts differ between people or give way to opinions, and memories that surface out of place.",
        discussion: """
            The people and documents are those of --data, with the questions of the sample unless --questions names a file of \
            {"question": ...} lines. DIR holds the data sets sycophancy and persistbench, a folder each; one that is absent is \
            named and left out. What is learned on the way is learned in copies. The memory gate was fitted on even items; \
            odd ones are the result. An interval is the central 95 % over a thousand resamplings.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: ArgumentHelp("The folder of the data sets.", valueName: "dir")) var directory: String?
    @Option(help: ArgumentHelp("Questions, one JSON object a line.", valueName: "file")) var questions: String?
    @Option(help: ArgumentHelp("At most so many questions.", valueName: "n")) var limit: Int?
    @Option(help: ArgumentHelp("Opinions that each person gives.", valueName: "n")) var turns = 200
    @Flag(help: "Print every case that failed.") var each = false

    private struct Line: Decodable { var question: String }

    func run() throws {
        let own = Resources.data?.appendingPathComponent("evaluation/questions.jsonl").path
        guard let file = questions ?? own else { throw EngineError.noSuchPath("evaluation/questions.jsonl") }
        let lines: [Line] = try JSONLinesFile.read(file)
        if let directory, !FileManager.default.fileExists(atPath: directory) {
            throw EngineError.noSuchPath(directory)
        }
        let engine = try common.engine(standing: true)
        let asked = lines.prefix(limit ?? lines.count).map(\.question)
        let folder = directory.map { URL(fileURLWithPath: $0) }
        let report = try waiting { try await engine.evaluateGuard(asked, turns: turns, data: folder) }
        if common.json { return try Printer.page(report) }
        show(report)
    }

    private func show(_ report: GuardReport) {
        Printer.text("must-say coverage \(Self.number(report.coverage)) of \(report.facts) facts in answers")
        for check in report.checks {
            Printer.text("\(check.name): \(check.failures) of \(check.cases)")
            for note in check.notes { Printer.text("  (\(note))") }
            if each { for problem in check.problems { Printer.text("  - \(problem)") } }
        }
        if !report.memories.isEmpty {
            Printer.text("")
            Printer.text("memories   items  leak at use .80        AUROC  as it stands: leak          use")
        }
        for score in report.memories {
            func share(_ share: MemoryGateScore.Share) -> String {
                "\(Self.number(share.value)) (\(Self.number(share.low))-\(Self.number(share.high)))"
            }
            let cells = [
                "\(score.mode) \(score.half.rawValue)", "\(score.crossDomain)+\(score.beneficial)",
                share(score.leakAtUse80), Self.number(score.auroc), share(score.leak), share(score.use),
            ]
            let row = zip(cells, [13, 8, 20, 7, 22, 0]).map { cell, width in
                cell + String(repeating: " ", count: max(1, width - cell.count))
            }
            Printer.text(row.joined().trimmingCharacters(in: .whitespaces))
        }
        for name in report.absent { Printer.note("\(name) is not in the folder or holds no item; it was left out.") }
    }

    private static func number(_ value: Double) -> String {
        let text = String(format: "%.3f", value)
        return text.hasPrefix("0.") ? String(text.dropFirst()) : text
    }
}
