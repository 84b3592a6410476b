import ArgumentParser
import Engine
import Foundation
import TUI

struct Saved: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Answers that are kept of a person: list them, keep one more, keep one no longer.",
        discussion: """
            An answer is kept when every sentence stands in the documents as they are, its question brings its sources up, and no \
            kept answer says the same. What was refused is listed with --refused, each with its reason. A kept answer is written \
            again from the documents when it is read; no search finds it, and no other answer rests on it.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var who: PersonOption
    @Option(help: ArgumentHelp("Keep this answer, as 'ask --json' and 'answers' name it.", valueName: "id"))
    var add: String?
    @Option(help: ArgumentHelp("Keep it no longer.", valueName: "id"))
    var remove: String?
    @Flag(help: "With --add: I have read it and vouch for what can no longer be looked up.")
    var vouch = false
    @Flag(help: "List what was refused, and why.")
    var refused = false

    private struct Verdict: Encodable {
        var answer: String
        var kept: Bool
        var refusals: [String]
        var gates: SavedAnswer.Gates
    }

    private struct Entry: Encodable {
        var answer: String
        var saved: Moment
        var question: String?
        var support: String
        var blocks: [AnswerBlock]
        var citations: [Citation]
        var missing: Int
    }

    func validate() throws {
        guard [add != nil, remove != nil, refused].count(where: { $0 }) <= 1 else {
            throw ValidationError("Use one of --add, --remove and --refused.")
        }
        guard !vouch || add != nil else { throw ValidationError("--vouch goes with --add.") }
    }

    func run() throws {
        let engine = try common.engine()
        if let add { return try keep(try id(add), engine) }
        if let remove {
            let id = try id(remove)
            try waiting { try await engine.removeSaved(id) }
            if common.json { try Printer.page(["removed": id.description]) } else { Printer.text("removed \(id)") }
            return
        }
        if refused { return try listRefused(engine) }
        let pages = try engine.savedAnswers(of: who.person)
        if common.json {
            try Printer.page(
                pages.map {
                    Entry(
                        answer: $0.answer.id.description, saved: $0.saved.at, question: $0.answer.question,
                        support: ($0.saved.gates.support ?? .human).rawValue, blocks: $0.answer.blocks,
                        citations: $0.answer.citations, missing: $0.answer.missing)
                })
        } else if !pages.isEmpty {
            Printer.text(SavedText.page(pages))
        }
        if pages.isEmpty { throw ExitCode(Failure.nothingFound) }
    }

    private func id(_ text: String) throws -> EntryID {
        guard let id = EntryID(text), id.person == who.person else { throw EngineError.unknownAnswer(text) }
        return id
    }

    private func keep(_ id: EntryID, _ engine: Engine) throws {
        let vouch = vouch
        let saved = try waiting { try await engine.save(id, vouching: vouch) }
        if common.json {
            try Printer.page(verdict(saved))
        } else {
            Printer.text(SavedText.verdict(saved))
        }
        if !saved.isKept { throw ExitCode(Failure.nothingFound) }
    }

    private func listRefused(_ engine: Engine) throws {
        let answers = try engine.refusedAnswers(of: who.person)
        if common.json {
            try Printer.page(answers.map(verdict))
        } else {
            for answer in answers { Printer.text("\(answer.at.iso8601)  \(SavedText.verdict(answer))") }
        }
        if answers.isEmpty { throw ExitCode(Failure.nothingFound) }
    }

    private func verdict(_ saved: SavedAnswer) -> Verdict {
        Verdict(
            answer: saved.answer.description, kept: saved.isKept, refusals: saved.gates.refusals, gates: saved.gates)
    }
}
