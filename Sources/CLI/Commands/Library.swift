import ArgumentParser
import Engine
import Foundation

/// The library as a whole.
struct Library: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Give the library's passages their vectors.", subcommands: [Embed.self])

    struct Embed: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Give every passage its vector now, so that search goes by meaning as well as by words.",
            discussion: "Broken off, it goes on from there the next time.")

        @OptionGroup var common: CommonOptions
        @Option(help: "Threads; all cores unless said otherwise.")
        var workers: Int?

        private struct Report: Encodable {
            var added: Int
            var embedded: Int
            var passages: Int
            var model: String
            var seconds: Double
        }

        func validate() throws {
            guard workers ?? 1 > 0 else { throw ValidationError("--workers takes a number from 1.") }
        }

        func run() throws {
            let engine = try common.engine()
            let start = ContinuousClock.now
            let workers = workers ?? ProcessInfo.processInfo.activeProcessorCount
            let meter = EmbedMeter()
            let report = try engine.embedPassages(workers: workers, progress: meter.show)
            meter.end()
            let seconds = common.now == nil ? (ContinuousClock.now - start) / .seconds(1) : 0
            if common.json {
                return try Printer.page(
                    Report(
                        added: report.added, embedded: report.embedded, passages: report.passages, model: report.model,
                        seconds: seconds))
            }
            Printer.text("\(report.added) passages added: \(report.embedded) of \(report.passages) have vectors.")
        }
    }
}
