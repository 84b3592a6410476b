import ArgumentParser
import Engine

struct Feedback: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Rate an answer; the style it was written in is learned from.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var who: PersonOption
    @Option(help: ArgumentHelp("The answer, as 'ask --json' names it.", valueName: "id"))
    var answer: String
    @Flag var rating: RatingFlag

    enum RatingFlag: String, EnumerableFlag {
        case up, down, tooLong, tooShort, simpler, deeper

        var rating: Rating {
            switch self {
            case .up: .up
            case .down: .down
            case .tooLong: .tooLong
            case .tooShort: .tooShort
            case .simpler: .simpler
            case .deeper: .deeper
            }
        }
    }

    private struct Report: Encodable {
        var observation: String?
        var signals: [SignalDocument]
        var withheld: [String]
    }

    func run() throws {
        guard let id = EntryID(answer), id.person == who.person else { throw EngineError.unknownAnswer(answer) }
        let engine = try common.engine()
        let rating = rating.rating
        let report = try waiting { try await engine.rate(id, rating) }
        if common.json {
            try Printer.page(
                Report(
                    observation: report.observation?.description, signals: report.signals.map(SignalDocument.init),
                    withheld: report.withheld.map(\.rawValue)))
        } else {
            for signal in report.signals {
                Printer.text("\(signal.polarity == .for ? "+" : "-") \(signal.key): \(signal.value)")
            }
        }
    }
}
