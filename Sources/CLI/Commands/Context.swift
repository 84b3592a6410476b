import ArgumentParser
import Engine

struct Context: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say who a person is, for another program's prompt, within a budget.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var who: PersonOption
    @Argument(help: "The question it is for.")
    var question: String
    @Option(help: ArgumentHelp("Tokens at most.", valueName: "n"))
    var budget = 200

    private struct Report: Encodable {
        var text: String
        var tokens: Int
        var beliefs: [String]
        var dropped: [String]
    }

    func run() throws {
        let context = try common.engine().context(question, person: who.person, budget: budget)
        if common.json {
            try Printer.page(
                Report(
                    text: context.text, tokens: context.tokens, beliefs: context.beliefs.map(\.rawValue),
                    dropped: context.dropped.map(\.rawValue)))
        } else {
            Printer.text(context.text)
        }
    }
}
