import ArgumentParser
import Engine
import TUI

struct Relate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "How many people, documents or questions there are of a kind, and which: counted, not searched.",
        discussion: """
            For instance: "How many people use Django?", "Which people are developers and never asked about SSO?", "Who asked about \
            rate limits this month?", "Which documents were never quoted?", "Which documents mention SAML?", "How many people per \
            role?". The statements are printed; they only read. A question whose words were erased is not counted.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The question.") var question: String

    func run() throws {
        let answer = try common.engine().relate(question)
        if common.json { return try Printer.page(answer) }
        Printer.text(RelationalText.page(answer))
    }
}
