import ArgumentParser
import Engine
import Foundation

struct Forget: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Forget a belief, everything said with certain words, or a whole person. This cannot be undone.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var who: PersonOption
    @Option(help: ArgumentHelp("The belief's key.", valueName: "key")) var key: String?
    @Option(help: ArgumentHelp("Everything that rests on words that hold this.", valueName: "text")) var search: String?
    @Flag(help: "The whole person.") var all = false
    @Flag(help: "Show what would go, and stop.") var preview = false
    @Flag(help: "Do not learn the same values again.") var neverAgain = false
    @Flag(help: "Do it without asking.") var yes = false

    func validate() throws {
        guard [key != nil, search != nil, all].filter({ $0 }).count == 1 else {
            throw ValidationError("Give one of --key, --search and --all.")
        }
    }

    func run() throws {
        let target: ForgetTarget = key.map(ForgetTarget.key) ?? search.map(ForgetTarget.search) ?? .everything
        try Self.run(target, person: who.person, preview: preview, neverAgain: neverAgain, yes: yes, common: common)
    }

    static func run(
        _ target: ForgetTarget, person: String, preview: Bool, neverAgain: Bool = false, yes: Bool,
        common: CommonOptions
    ) throws {
        let engine = try common.engine()
        let plan = try engine.previewForgetting(target, person: person)
        let isEmpty = plan.isEmpty && target != .everything
        if preview || isEmpty {
            if common.json {
                try Printer.page(["preview": ForgetDocument.Preview(plan)])
            } else {
                ForgetDocument.describe(plan)
            }
            if isEmpty { throw ExitCode(Failure.nothingFound) }
            return
        }
        guard try Self.isMeant(plan, yes: yes, json: common.json) else { return }
        let receipt = try waiting { try await engine.forget(target, person: person, neverAgain: neverAgain) }
        Clipboard.clear()
        if common.json {
            try Printer.page(["receipt": ForgetDocument.Receipt(receipt)])
        } else {
            ForgetDocument.describe(receipt)
        }
    }

    /// Shows what goes and asks, where somebody can answer.
    static func isMeant(_ plan: ForgetPreview, yes: Bool, json: Bool) throws -> Bool {
        if yes { return true }
        if !json { ForgetDocument.describe(plan) }
        guard isatty(STDIN_FILENO) == 1 else {
            throw EngineError.notPermitted(
                "Nothing was forgotten: forgetting cannot be undone. Say --yes to do it, or --preview to look.")
        }
        FileHandle.standardError.write(Data("Forgetting cannot be undone. Type yes to go on: ".utf8))
        if readLine()?.lowercased() == "yes" { return true }
        Printer.note("Nothing was forgotten.")
        return false
    }
}
