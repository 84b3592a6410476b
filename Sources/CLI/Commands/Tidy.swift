import ArgumentParser
import Engine

struct Tidy: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Erase what is past its time: words outside the window, old reasons, what a level no longer keeps.")

    @OptionGroup var common: CommonOptions

    private struct Report: Encodable {
        var people: Int
        var removed: [String: Int]
        var pending: Bool
    }

    func run() throws {
        let engine = try common.engine()
        let report = try waiting { try await engine.tidy() }
        if common.json {
            return try Printer.page(
                Report(people: report.people, removed: report.removed, pending: report.pending))
        }
        let rows = report.removed.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
        Printer.text("\(report.people) people. Erased: \(rows.isEmpty ? "nothing was due" : rows).")
        if report.pending { Printer.text("Pending: another program is reading; the next start finishes it.") }
    }
}
