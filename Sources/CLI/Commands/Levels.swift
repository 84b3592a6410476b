import ArgumentParser
import Engine
import TUI

struct Levels: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Answer one question at every level, from generic to this person.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var who: PersonOption
    @Argument(help: "The question.")
    var question: String

    func run() throws {
        let answers = try common.engine().levels(question, person: who.person)
        if common.json {
            try Printer.page(["answers": answers.map { AnswerDocument($0) }])
        } else {
            for (level, answer) in zip(Level.allCases, answers) {
                let note = answer.level < level ? " (not possible here; as level \(answer.level.rawValue))" : ""
                Printer.text(
                    "== \(level.label)\(note)\n\n" + AnswerText.page(answer, width: TerminalWidth.columns) + "\n")
            }
        }
    }
}
