import ArgumentParser
import Engine

/// What the editing commands print: the belief before and after.
private struct EditDocument: Encodable {
    var action: String
    var key: String
    var before: [BeliefDocument]
    var after: [BeliefDocument]

    init(_ report: EditReport) {
        action = report.action
        key = report.key.rawValue
        before = report.before.map { BeliefDocument($0, whys: []) }
        after = report.after.map { BeliefDocument($0, whys: []) }
    }

    static func print(_ report: EditReport, json: Bool) throws {
        if json { return try Printer.page(EditDocument(report)) }
        func line(_ beliefs: [Belief]) -> String {
            guard let best = beliefs.filter({ $0.status != .superseded }).max(by: { $0.p < $1.p }) else {
                return "nothing"
            }
            return "\(best.value) (\(Printer.short(best.p)), \(best.doubted ? "doubted" : best.status.rawValue))"
        }
        Printer.text("\(report.key): \(line(report.before)) -> \(line(report.after))")
    }
}

/// What the editing commands print with --preview.
private struct EditPreviewDocument: Encodable {
    struct Preview: Encodable {
        var action: String
        var key: String
        var before: [BeliefDocument]
        var after: [BeliefDocument]
        var summary: EditPreview.Summary
        var answered: EditPreview.Answered
    }

    var preview: Preview

    init(_ preview: EditPreview) {
        self.preview = Preview(
            action: preview.action, key: preview.key.rawValue,
            before: preview.before.map { BeliefDocument($0, whys: []) },
            after: preview.after.map { BeliefDocument($0, whys: []) }, summary: preview.summary,
            answered: preview.answered)
    }

    static func print(_ preview: EditPreview, json: Bool) throws {
        if json { return try Printer.page(EditPreviewDocument(preview)) }
        preview.lines.forEach(Printer.text)
    }
}

/// Looking before doing.
struct PreviewOption: ParsableArguments {
    @Flag(help: "Show what would change, and stop.") var preview = false
}

struct Correct: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Correct a belief: say what is so, or without a value that it is not so.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var who: PersonOption
    @OptionGroup var look: PreviewOption
    @Argument(help: "The belief's key.") var key: String
    @Argument(help: "The right value; nothing means the belief is wrong.") var value: String?
    @Option(help: ArgumentHelp("The reason, in the person's words.", valueName: "text")) var because: String?
    @Flag(help: "A colleague corrects it, not the person herself: it weighs less.") var staff = false

    func run() throws {
        let engine = try common.engine()
        let (key, value, person, because, staff) = (key, value, who.person, because, staff)
        if look.preview {
            return try EditPreviewDocument.print(
                engine.previewEdit(.correct, key, value: value, person: person, because: because, staff: staff),
                json: common.json)
        }
        try EditDocument.print(
            try waiting { try await engine.correct(key, to: value, person: person, because: because, staff: staff) },
            json: common.json)
    }
}

struct Pin: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Hold a belief fast: nothing newer changes it, and it does not fade.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var who: PersonOption
    @OptionGroup var look: PreviewOption
    @Argument(help: "The belief's key.") var key: String
    @Argument(help: "The value to hold; the leading one unless said.") var value: String?

    func run() throws {
        let engine = try common.engine()
        let (key, value, person) = (key, value, who.person)
        if look.preview {
            return try EditPreviewDocument.print(
                engine.previewEdit(.pin, key, value: value, person: person), json: common.json)
        }
        try EditDocument.print(
            try waiting { try await engine.pin(key, value: value, person: person) }, json: common.json)
    }
}

struct Unpin: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Let a pinned belief go.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var who: PersonOption
    @OptionGroup var look: PreviewOption
    @Argument(help: "The belief's key.") var key: String

    func run() throws {
        let engine = try common.engine()
        let (key, person) = (key, who.person)
        if look.preview {
            return try EditPreviewDocument.print(
                engine.previewEdit(.unpin, key, person: person), json: common.json)
        }
        try EditDocument.print(try waiting { try await engine.unpin(key, person: person) }, json: common.json)
    }
}

struct Doubt: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Set a belief aside: it steers nothing until it is corrected or pinned.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var who: PersonOption
    @OptionGroup var look: PreviewOption
    @Argument(help: "The belief's key.") var key: String
    @Argument(help: "One value of it; all unless said.") var value: String?

    func run() throws {
        let engine = try common.engine()
        let (key, value, person) = (key, value, who.person)
        if look.preview {
            return try EditPreviewDocument.print(
                engine.previewEdit(.doubt, key, value: value, person: person), json: common.json)
        }
        try EditDocument.print(
            try waiting { try await engine.doubt(key, value: value, person: person) }, json: common.json)
    }
}

struct Undo: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Take back your last edit of a person's self-model.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var who: PersonOption

    func run() throws {
        let engine = try common.engine()
        let person = who.person
        try EditDocument.print(try waiting { try await engine.undo(person: person) }, json: common.json)
    }
}
