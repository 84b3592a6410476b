import ArgumentParser
import Engine
import Foundation
import TUI

struct ABTest: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ab",
        abstract: "Choose blindly between the personal answer and the plain one, and say what the choices came to.",
        discussion: """
            Plain is a fair control: the same search, writer and budget of words, and nothing of the person. Choices are kept with the \
            person, without the question, and counted by an exact sign test.
            """,
        subcommands: [Ask.self, Choose.self, Result.self])

    struct Ask: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show two answers, A and B; one of them is personal. On a terminal, take the choice at once.")
        @OptionGroup var common: CommonOptions
        @OptionGroup var who: PersonOption
        @Argument(help: "The question.") var question: String

        private struct Document: Encodable {
            var trial: String
            var question: String
            var a: [AnswerBlock]
            var b: [AnswerBlock]
        }

        func run() throws {
            let engine = try common.engine()
            let (question, person, coin) = (question, who.person, Bool.random())
            let pair = try waiting { try await engine.blindPair(question, person: person, personalFirst: coin) }
            if common.json {
                return try Printer.page(
                    Document(trial: "\(pair.trial)", question: question, a: pair.a.blocks, b: pair.b.blocks))
            }
            for (name, answer) in [("A", pair.a), ("B", pair.b)] {
                Printer.text(
                    (["== \(name)"] + AnswerText.body(answer, width: TerminalWidth.columns)).joined(separator: "\n")
                        + "\n")
            }
            guard isatty(STDIN_FILENO) == 1 else {
                return Printer.text("Which serves you better? selfsame ab choose \(pair.trial) a|b|same")
            }
            FileHandle.standardOutput.write(Data("Which serves you better: a, b, or same? ".utf8))
            let line = readLine()?.lowercased().trimmingCharacters(in: .whitespaces)
            guard let choice = line.flatMap(Trial.Choice.init(rawValue:)) else {
                return Printer.text("No choice was made; it stays open as \(pair.trial).")
            }
            try ABTest.close(pair.trial, choice, engine, json: false)
        }
    }

    struct Choose: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Keep a choice, and say which answer it was for.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The choice's id, from 'ab ask'.") var trial: String
        @Argument(help: "a, b or same.") var choice: String

        func validate() throws {
            guard EntryID(trial) != nil else { throw ValidationError("'\(trial.prefix(64))' is no id such as maya/3.") }
            guard Trial.Choice(rawValue: choice) != nil else {
                throw ValidationError("'\(choice.prefix(20))' is no choice: a, b, same.")
            }
        }

        func run() throws {
            let engine = try common.engine()
            try ABTest.close(EntryID(trial)!, Trial.Choice(rawValue: choice)!, engine, json: common.json)
        }
    }

    struct Result: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "How often the personal answer was chosen, with a 95 % interval and an exact sign test.")
        @OptionGroup var common: CommonOptions
        @Option(help: ArgumentHelp("Of one person; of all unless said.", valueName: "id")) var person: String?

        func run() throws {
            try ABTest.print(try common.engine().trialResult(of: person), json: common.json)
        }
    }

    private struct Outcome: Encodable {
        var chosen: String
        var result: TrialResult
    }

    private static func close(_ trial: EntryID, _ choice: Trial.Choice, _ engine: Engine, json: Bool) throws {
        let (chosen, result) = try waiting { try await engine.choose(choice, in: trial) }
        if json { return try Printer.page(Outcome(chosen: chosen?.rawValue ?? "same", result: result)) }
        Printer.text(chosen.map { "That was the \($0.rawValue) answer." } ?? "As good as each other.")
        try print(result, json: false)
    }

    private static func print(_ result: TrialResult, json: Bool) throws {
        if json { return try Printer.page(result) }
        Printer.text(result.verdict)
        if result.personal + result.plain > 0 {
            Printer.text(
                "personal \(result.personal) · plain \(result.plain) · same \(result.same) · share \(Printer.percent(result.share)), 95 % between \(Printer.percent(result.low)) and \(Printer.percent(result.high))"
            )
        }
    }
}
