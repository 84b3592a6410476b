import ArgumentParser
import Engine

struct Replay: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Fold all signals of a person again, and say whether the same beliefs come out.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var who: PersonOption

    func run() throws {
        let report = try common.engine().replay(person: who.person)
        if common.json {
            try Printer.page(report)
        } else {
            Printer.text(
                "\(report.signals) signals make \(report.beliefs) beliefs: \(report.identical ? "identical" : "NOT what is stored")."
            )
        }
        if !report.identical { throw ExitCode(1) }
    }
}
