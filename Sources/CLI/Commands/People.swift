import ArgumentParser
import Engine
import Foundation

struct People: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List, show, add, rename and delete people.",
        subcommands: [
            List.self, Show.self, Add.self, FromPersona.self, ToPersona.self, Clone.self, ImportRecords.self,
            Rename.self, SetPrivacy.self,
            Delete.self,
        ],
        defaultSubcommand: List.self)

    private struct Row: Encodable {
        var id: String
        var name: String
        var kind: String
        var privacy: String
        var segment: String?
        var wellKnown: Double
        var signals: Int
        var lastSeen: Moment?

        init(_ summary: PersonSummary) {
            id = summary.person.id
            name = summary.person.name
            kind = summary.person.kind.rawValue
            privacy = summary.person.privacy.rawValue
            segment = summary.segment
            wellKnown = summary.wellKnown
            signals = summary.signals
            lastSeen = summary.lastSeen
        }
    }

    private static func print(_ rows: [Row], json: Bool) throws {
        if json { return try Printer.page(["people": rows]) }
        let width = rows.map(\.id.count).max() ?? 0
        for row in rows {
            Printer.text(
                "\(row.id.padding(toLength: width, withPad: " ", startingAt: 0))  \(row.name) · \(row.kind) · \(row.segment ?? "no segment yet")"
                    + " · well known \(Printer.percent(row.wellKnown)) · \(row.signals) signals")
        }
    }

    private static func row(_ id: String, _ engine: Engine) throws -> [Row] {
        _ = try engine.person(id)
        return try engine.allPeople().filter { $0.person.id == id }.map(Row.init)
    }

    static func printOne(_ id: String, _ engine: Engine, json: Bool) throws {
        try print(try row(id, engine), json: json)
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Everybody there is.")
        @OptionGroup var common: CommonOptions

        func run() throws {
            let rows = try common.engine().allPeople().map(Row.init)
            try People.print(rows, json: common.json)
            if rows.isEmpty { throw ExitCode(Failure.nothingFound) }
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "One person.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The person's id.") var id: String

        func run() throws {
            let engine = try common.engine()
            try People.print(try People.row(id, engine), json: common.json)
        }
    }

    /// What may be known of somebody new, unless it is said.
    private static let usualLevel = "behavioral"

    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Add a person.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "An id: lower-case letters, digits, hyphens.") var id: String
        @Option(help: "The name; the id unless said.") var name: String?
        @Option(help: "What may be known: none, segment, behavioral, contextual, individual. As --privacy.")
        var level: String?

        func validate() throws {
            guard level.map({ PrivacyLevel(rawValue: $0) != nil }) ?? true else {
                throw ValidationError(
                    "'\(level ?? "")' is not a privacy level: none, segment, behavioral, contextual, individual.")
            }
        }

        func run() throws {
            let engine = try common.engine()
            let person = Person(
                id: id, name: name ?? id,
                privacy: PrivacyLevel(rawValue: level ?? common.privacy ?? People.usualLevel)!,
                created: engine.now)
            try waiting { try await engine.add(person) }
            try People.print(try People.row(id, engine), json: common.json)
        }
    }

    struct FromPersona: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Make up a person from a persona file.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "A persona file (JSON5).") var file: String
        @Option(help: "The id; the persona's own unless said.") var id: String?

        func run() throws {
            guard FileManager.default.fileExists(atPath: file) else { throw EngineError.noSuchPath(file) }
            let engine = try common.engine()
            let persona = try Engine.persona(at: URL(fileURLWithPath: file))
            let id = id
            let person = try waiting { try await engine.add(persona, as: id) }
            try People.print(try People.row(person.id, engine), json: common.json)
        }
    }

    struct Rename: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Give a person another name. The id stays.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The person's id.") var id: String
        @Argument(help: "The new name.") var name: String

        func run() throws {
            let engine = try common.engine()
            let (id, name) = (id, name)
            _ = try waiting { try await engine.rename(id, to: name) }
            try People.print(try People.row(id, engine), json: common.json)
        }
    }

    struct SetPrivacy: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "privacy",
            abstract: "Set what may be known about a person; what is above it is removed. As 'privacy set'.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The person's id.") var id: String
        @Argument(help: "none, segment, behavioral, contextual or individual.") var level: String
        @Flag(help: "Remove what is above the level without asking.") var yes = false

        func validate() throws { _ = try Privacy.level(level) }

        func run() throws {
            let engine = try common.engine()
            let (id, level) = (id, try Privacy.level(level))
            let plan = try engine.previewPrivacy(level, for: id)
            guard try plan.isEmpty || Forget.isMeant(plan, yes: yes, json: common.json) else { return }
            let change = try waiting { try await engine.setPrivacy(level, for: id) }
            if change.receipt != nil { Clipboard.clear() }
            try People.print(try People.row(id, engine), json: common.json)
        }
    }

    struct Delete: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Delete a person wholly. This cannot be undone.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The person's id.") var id: String
        @Flag(help: "Do it without asking.") var yes = false

        func run() throws {
            try Forget.run(.everything, person: id, preview: false, yes: yes, common: common)
        }
    }
}
