import ArgumentParser
import Engine
import Foundation

/// How well what people say is understood, on data sets of others.
struct EvalBeliefs: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "beliefs",
        abstract: "How well what people say is understood.",
        discussion: """
            DIR holds the data sets, a folder each; $SELFSAME_DATA or ../shared/data unless given. Observers are tuned on the even \
            lines of a set and judged on the odd ones; both are printed, the odd ones are the result. An interval is the \
            central 95 % over a thousand resamplings.
            """)

    @Argument(help: "The folder of the data sets.") var directory: String?
    @Flag(help: "Print JSON.") var json = false

    func run() throws {
        let path = directory ?? ProcessInfo.processInfo.environment["SELFSAME_DATA"] ?? "../shared/data"
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue,
            let labels = Resources.data?.appendingPathComponent("evaluation")
        else { throw EngineError.noSuchPath(path) }
        let report = BeliefEvaluation(data: URL(fileURLWithPath: path), labels: labels).run()
        if json { return try Printer.page(report) }
        Printer.text(Self.line(["score", "half", "value", "interval", "of", "floor", "bar", ""]))
        for score in report.scores { Printer.text(Self.line(Self.cells(score))) }
        for name in report.missing { Printer.note("\(name) is not in the folder; it was left out.") }
        if report.scores.isEmpty { throw ExitCode(Failure.nothingFound) }
    }

    private static func cells(_ score: Score) -> [String] {
        func number(_ value: Double) -> String {
            String(format: "%.3f", value).replacingOccurrences(of: "0.", with: ".", options: .anchored)
        }
        return [
            score.name, score.half.rawValue, number(score.value), "\(number(score.low))-\(number(score.high))",
            "\(score.count)", score.floor.map(number) ?? "",
            score.bar.map { (score.isAtMost ? "<= " : ">= ") + number($0) } ?? "",
            score.isReached.map { $0 ? "" : "missed" } ?? "",
        ]
    }

    private static func line(_ cells: [String]) -> String {
        let widths = [38, 6, 7, 12, 6, 6, 9, 6]
        return zip(cells, widths).map { cell, width in
            cell + String(repeating: " ", count: max(0, width - cell.count))
        }.joined(separator: " ").trimmingCharacters(in: .whitespaces)
    }
}
