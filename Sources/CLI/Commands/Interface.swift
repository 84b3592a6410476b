import ArgumentParser
import Engine
import Foundation
import TUI

/// `selfsame` alone.
struct Interface: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "interface", abstract: "Open the interface.", shouldDisplay: false)

    @OptionGroup var common: CommonOptions
    @Option(help: ArgumentHelp("Who asks.", valueName: "id"))
    var person: String?

    func run() throws {
        let engine = try common.engine()
        if try engine.counts().passages == 0, !common.readOnly, let data = Resources.data {
            Printer.note("Loading the sample documents and people …")
            _ = try waiting { try await engine.loadSample(from: data) }
        }
        try LinePrompt(engine: engine, person: person, readOnly: common.readOnly).run()
    }
}
