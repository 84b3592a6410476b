import ArgumentParser
import Engine
import Foundation

extension People {
    struct Clone: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a persona like somebody there is, to be changed and compared.",
            discussion: """
                Of a person only what stands in lists goes into it: role, account, style, expertise, tools, kinds of goals; nothing in \
                her own words. Of a persona everything.
                """)
        @OptionGroup var common: CommonOptions
        @Argument(help: "Who is cloned.") var id: String
        @Argument(help: "The persona's id: lower-case letters, digits, hyphens.") var newID: String

        func run() throws {
            let engine = try common.engine()
            let (id, newID) = (id, newID)
            let person = try waiting { try await engine.clone(id, as: newID) }
            try People.printOne(person.id, engine, json: common.json)
        }
    }

    struct ToPersona: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Somebody as a persona file (JSON5), which 'people from-persona' reads.",
            discussion: "Of a person nothing in her own words goes in it. Printed, unless a file is named.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The person's or persona's id.") var id: String
        @Option(help: ArgumentHelp("A file to write.", valueName: "file")) var out: String?

        func run() throws {
            let persona = try common.engine().persona(of: id)
            if common.json { return try Printer.page(persona) }
            let text = try Engine.file(of: persona)
            guard let out else { return Printer.text(text.trimmingCharacters(in: .newlines)) }
            guard FileManager.default.createFile(atPath: out, contents: Data(text.utf8)) else {
                throw StoreError.cannotWrite(path: out, reason: "the file cannot be made there")
            }
            Printer.text("Written to \(out).")
        }
    }
}
