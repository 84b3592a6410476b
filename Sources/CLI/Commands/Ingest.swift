import ArgumentParser
import Engine
import Foundation

struct Ingest: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Import or refresh documents.",
        discussion:
            "Markdown, plain text, HTML, and JSON Lines of {id, title, text}; PDF, DOCX and others through a program that config.json5 names. Documents that are gone from a folder are removed."
    )

    @OptionGroup var common: CommonOptions
    @Argument(help: "Files and folders.")
    var paths: [String]
    @Option(help: ArgumentHelp("The collection they belong to.", valueName: "name"))
    var collection = "default"
    @Option(help: ArgumentHelp("md, txt, html or jsonl, whatever the file is called.", valueName: "format"))
    var format: String?

    func validate() throws {
        if let format, DocumentFormat(rawValue: format) == nil {
            throw ValidationError("'\(format)' is not a format that can be read: md, txt, html, jsonl.")
        }
    }

    private struct Report: Encodable {
        var documents: Int
        var passages: Int
        var added: Int
        var changed: Int
        var unchanged: Int
        var removed: Int
        var skipped: [IngestReport.Skipped]
        var seconds: Double
    }

    func run() throws {
        let engine = try common.engine()
        let start = ContinuousClock.now
        let (paths, collection, format) = (paths, collection, format.flatMap(DocumentFormat.init(rawValue:)))
        let isTerminal = isatty(STDERR_FILENO) == 1
        let report = try waiting {
            try await engine.ingest(paths, collection: collection, format: format) { progress in
                if isTerminal {
                    FileHandle.standardError.write(
                        Data("\r\(progress.documents) documents, \(progress.passages) passages".utf8))
                }
            }
        }
        if isTerminal, report.documents > 0 { Printer.note("") }
        let seconds = common.now == nil ? (ContinuousClock.now - start) / .seconds(1) : 0
        for item in report.skipped { Printer.note("skipped \(item.path): \(item.reason)") }
        if common.json {
            try Printer.page(
                Report(
                    documents: report.documents, passages: report.passages, added: report.added,
                    changed: report.changed,
                    unchanged: report.unchanged, removed: report.removed, skipped: report.skipped, seconds: seconds))
        } else {
            Printer.text(
                "\(report.documents) documents: \(report.added) added, \(report.changed) changed, \(report.unchanged) unchanged, "
                    + "\(report.removed) removed, \(report.skipped.count) skipped. \(report.passages) passages in the library."
            )
        }
        if report.documents == 0, !report.skipped.isEmpty { throw ExitCode(65) }
    }
}
