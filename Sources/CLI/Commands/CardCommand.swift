import ArgumentParser
import Engine
import Foundation

struct CardCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "card",
        abstract: "One page for the person herself: what is believed, why, since when, and what it changes for her.",
        discussion: "Her reply, line by line (\"3: proficient\", \"4: no\", \"5: forget\"), is taken with --apply.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var who: PersonOption
    @Option(help: ArgumentHelp("text or html.", valueName: "format")) var format = "text"
    @Option(help: ArgumentHelp("A file to write, readable by you alone.", valueName: "file")) var out: String?
    @Option(help: ArgumentHelp("A reply to take; - for standard input.", valueName: "file")) var apply: String?

    func validate() throws {
        guard ["text", "html"].contains(format) else {
            throw ValidationError("'\(format)' is not a format: text, html.")
        }
        guard apply == nil || out == nil else { throw ValidationError("Give --apply or --out, not both.") }
    }

    func run() throws {
        let engine = try common.engine()
        let person = who.person
        if let apply { return try take(apply, engine) }
        let card = try waiting { try await engine.card(person: person) }
        if let out {
            let content = format == "html" ? CardPage.html(card) : CardText.page(card)
            return try OutputFile.write(content, of: person, to: out, engine, json: common.json)
        }
        if common.json { return try Printer.page(card) }
        Printer.text((format == "html" ? CardPage.html(card) : CardText.page(card)).trimmingCharacters(in: .newlines))
    }

    private func take(_ path: String, _ engine: Engine) throws {
        let person = who.person
        let data =
            path == "-" ? FileHandle.standardInput.readDataToEndOfFile() : FileManager.default.contents(atPath: path)
        guard let data else { throw EngineError.noSuchPath(path) }
        guard let reply = String(validating: data, as: UTF8.self) else { throw EngineError.notText(what: "The reply") }
        let outcome = try waiting { try await engine.apply(reply: reply, person: person) }
        if common.json {
            try Printer.page(outcome)
        } else {
            for line in outcome.lines {
                Printer.text(
                    "\(line.number). \(line.key?.rawValue ?? "?"): \(line.action.rawValue)\(line.value.map { " (\($0))" } ?? "")\(line.problem.map { ": \($0)" } ?? "")"
                )
            }
        }
        if outcome.lines.isEmpty { throw ExitCode(Failure.nothingFound) }
        if outcome.lines.contains(where: { $0.action == .failed }) { throw ExitCode(1) }
    }
}
