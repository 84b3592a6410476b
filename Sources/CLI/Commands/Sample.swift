import ArgumentParser
import Engine
import Foundation

struct Sample: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Load the sample documents and people. Safe to repeat.")

    @OptionGroup var common: CommonOptions
    @Option(help: ArgumentHelp("A folder laid out like Data.", valueName: "dir"))
    var from: String?

    func run() throws {
        guard let folder = from.map({ URL(fileURLWithPath: $0) }) ?? Resources.data else {
            throw EngineError.noSuchPath("Data (set SELFSAME_RESOURCES to the folder that holds it)")
        }
        let engine = try common.engine()
        let report = try waiting { try await engine.loadSample(from: folder) }
        if common.json {
            try Printer.page(report)
        } else {
            Printer.text("\(report.documents) documents, \(report.passages) passages, \(report.people) people.")
        }
    }
}
