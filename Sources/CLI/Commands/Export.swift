import ArgumentParser
import Engine
import Foundation

struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Everything that is kept of a person, as JSON with a published schema or as Markdown.",
        discussion:
            "With --out the file is remembered, and deleted when what it holds is forgotten. The schema is Data/schemas/person-export-1.schema.json."
    )

    @OptionGroup var common: CommonOptions
    @OptionGroup var who: PersonOption
    @Option(help: ArgumentHelp("json or md.", valueName: "format")) var format = "json"
    @Option(help: ArgumentHelp("A file to write, readable by you alone.", valueName: "file")) var out: String?

    func validate() throws {
        guard ["json", "md"].contains(format) else { throw ValidationError("'\(format)' is not a format: json, md.") }
    }

    func run() throws {
        let engine = try common.engine()
        let export = try engine.export(person: who.person)
        let content =
            format == "md" && !(common.json && out == nil)
            ? ExportPage.markdown(export) : try JSON.page(export) + "\n"
        guard let out else { return Printer.text(content.trimmingCharacters(in: .newlines)) }
        try OutputFile.write(content, of: who.person, to: out, engine, json: common.json)
    }
}
