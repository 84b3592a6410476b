import ArgumentParser
import Engine
import Foundation
import TUI

struct Ask: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Answer a question for a person.")

    @OptionGroup var common: CommonOptions
    @Argument(help: "The question.")
    var question: String?
    @Option(help: ArgumentHelp("Who asks; without one the answer is nobody's in particular.", valueName: "id"))
    var person: String?
    @Option(help: "0 generic, 1 this question, 2 this segment, 3 this person, 4 where she is heading.")
    var level: Int?
    @Option(help: "quotes: the documents' own words.")
    var writer = "quotes"
    @Option(help: ArgumentHelp("Leave this belief out; may be given several times.", valueName: "key"))
    var without: [String] = []
    @Option(
        help: ArgumentHelp(
            "Suppose a belief, for this answer: expertise/saml=expert; may be given several times.",
            valueName: "key=value"))
    var suppose: [String] = []
    @Option(
        help: ArgumentHelp(
            "What was said before: a JSON object a line, {\"role\": \"user\", \"text\": ...}, oldest first.",
            valueName: "file"))
    var history: String?
    @Flag(help: "Learn nothing and log nothing.")
    var noObserve = false
    @Flag(
        help: ArgumentHelp(
            "One question a line on standard input, or JSON: {\"text\": ..., \"history\": [...]}; one JSON document a line."
        ))
    var stdin = false

    func validate() throws {
        guard (question == nil) == stdin else { throw ValidationError("Give a question, or --stdin.") }
        if let level, Level(rawValue: level) == nil { throw ValidationError("--level takes 0 to 4.") }
        for key in without where BeliefKey(rawValue: key) == nil {
            throw ValidationError(EngineError.invalidKey(key).description)
        }
        for text in suppose { _ = try WhatIfOptions.supposition(text) }
        guard writer == "quotes" else {
            throw ValidationError(
                "'\(writer)' is not available here: no language model is configured. Use --writer quotes.")
        }
    }

    func run() throws {
        let engine = try common.engine()
        let history = try history.map(History.read) ?? []
        if stdin {
            return try LineInput.forEach { line, number in
                let message = try InputMessage(line, number: number)
                return try answerDocument(message.text, after: message.history ?? history, engine).0
            }
        }
        let (document, answer) = try answerDocument(question!, after: history, engine)
        if common.json {
            try Printer.page(document)
        } else {
            if let readAs = answer.readAs { Printer.text("read as: \(readAs)\n") }
            answer.searchNotes.forEach(Printer.text)
            Printer.text(AnswerText.page(answer, width: TerminalWidth.columns))
            if let question = document.whyQuestion { Printer.text("\n" + question.line) }
        }
        if !answer.gate.isAnswerable, answer.gate.reason != "noted" { throw ExitCode(Failure.nothingFound) }
    }

    private func answerDocument(_ text: String, after history: [Turn], _ engine: Engine) throws -> (
        AnswerDocument, Answer
    ) {
        let options = AskOptions(
            level: level.flatMap(Level.init(rawValue:)), without: Set(without.compactMap(BeliefKey.init(rawValue:))),
            supposing: try suppose.map(WhatIfOptions.supposition), history: history)
        let start = ContinuousClock.now
        let person = person
        let isQuiet = noObserve || engine.configuration.readOnly || person == nil
        let answer =
            isQuiet
            ? try engine.preview(text, person: person, options: options)
            : try waiting { try await engine.ask(text, person: person!, options: options) }
        let milliseconds = common.now == nil ? (ContinuousClock.now - start) / .milliseconds(1) : nil
        return (AnswerDocument(answer, milliseconds: milliseconds), answer)
    }
}
