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
    @Flag(help: "Do it without asking.") var yes = false

    func validate() throws {
        guard [key != nil, search != nil, all].filter({ $0 }).count == 1 else {
            throw ValidationError("Give one of --key, --search and --all.")
        }
    }

    func run() throws {
        let target: ForgetTarget = key.map(ForgetTarget.key) ?? search.map(ForgetTarget.search) ?? .everything
        try Self.run(target, person: who.person, preview: preview, yes: yes, common: common)
    }

    private struct PreviewDocument: Encodable {
        struct Content: Encodable {
            var beliefs: [String]
            var observations: [String]
            var signals: Int
            var whys: Int
        }

        var preview: Content
    }

    private struct ReceiptDocument: Encodable {
        struct Content: Encodable {
            struct Scan: Encodable {
                var files: Int
                var found: Int
                var pending: Bool
            }

            var removed: [String: Int]
            var recomputed: [String]
            var scan: Scan
        }

        var receipt: Content
    }

    static func run(_ target: ForgetTarget, person: String, preview: Bool, yes: Bool, common: CommonOptions) throws {
        let engine = try common.engine()
        let plan = try engine.previewForgetting(target, person: person)
        let content = PreviewDocument.Content(
            beliefs: plan.beliefs.map(\.rawValue), observations: plan.observations.map(\.description),
            signals: plan.signals,
            whys: plan.whys)
        let isEmpty = plan.signals == 0 && plan.observations.isEmpty && plan.whys == 0 && target != .everything
        if preview || isEmpty {
            if common.json { try Printer.page(PreviewDocument(preview: content)) } else { describe(content) }
            if isEmpty { throw ExitCode(Failure.nothingFound) }
            return
        }
        if !yes {
            if !common.json { describe(content) }
            guard isatty(STDIN_FILENO) == 1 else {
                throw EngineError.notPermitted(
                    "Nothing was forgotten: forgetting cannot be undone. Say --yes to do it, or --preview to look.")
            }
            FileHandle.standardError.write(Data("Forgetting cannot be undone. Type yes to go on: ".utf8))
            guard readLine()?.lowercased() == "yes" else {
                Printer.note("Nothing was forgotten.")
                return
            }
        }
        let receipt = try waiting { try await engine.forget(target, person: person) }
        if common.json {
            try Printer.page(
                ReceiptDocument(
                    receipt: ReceiptDocument.Content(
                        removed: receipt.removed, recomputed: receipt.recomputed.map(\.rawValue),
                        scan: ReceiptDocument.Content.Scan(
                            files: receipt.scan.files, found: receipt.scan.found, pending: receipt.scan.pending))))
        } else {
            let rows = receipt.removed.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(
                separator: ", ")
            Printer.text("Forgotten: \(rows.isEmpty ? "nothing was there" : rows).")
            Printer.text(
                "Searched \(receipt.scan.files) files for the words: found \(receipt.scan.found)."
                    + (receipt.scan.pending ? " Another program is reading; its copy is cleared when it closes." : ""))
        }
    }

    private static func describe(_ content: PreviewDocument.Content) {
        Printer.text(
            "\(content.signals) signals, \(content.whys) reasons, and the words of \(content.observations.count) messages would go."
        )
        if !content.beliefs.isEmpty { Printer.text("Beliefs that change: \(content.beliefs.joined(separator: ", ")).") }
    }
}
