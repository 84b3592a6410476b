import ArgumentParser
import Engine
import Foundation

/// The embedding model on this machine.
struct Model: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Install the embedding model, or say which there is.",
        subcommands: [Install.self, Show.self], defaultSubcommand: Show.self)

    struct Install: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Convert the published weights of all-MiniLM-L6-v2 to int8 and keep them. 'make model' fetches them.")

        @OptionGroup var common: CommonOptions
        @Option(help: ArgumentHelp("model.safetensors, or its folder, with vocab.txt beside it.", valueName: "file"))
        var from: String

        func run() throws {
            let data = common.data.map { URL(fileURLWithPath: $0) } ?? EngineConfiguration.defaultData
            let path = try Engine.installModel(
                from: URL(fileURLWithPath: from), into: data.appendingPathComponent("models"),
                adapter: Resources.adapter)
            if common.json { return try Printer.page(["installed": path]) }
            Printer.text("Installed \(path)")
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say how the library is searched, and by which model.")

        @OptionGroup var common: CommonOptions

        func run() throws {
            let status = try common.engine().searchStatus()
            if common.json { return try Printer.page(status) }
            Printer.text("search: \(status.mode.rawValue)" + (status.reason.map { " (\($0))" } ?? ""))
            Printer.text("answers: \(Self.chosen(status))")
        }

        private static func chosen(_ status: SearchStatus) -> String {
            if status.crossEncoder { return "the likeliest are read together with the question" }
            return "chosen by their words" + (status.mode == .hybrid ? " and vectors" : "")
        }
    }
}
