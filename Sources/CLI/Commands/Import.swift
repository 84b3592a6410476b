import ArgumentParser
import Engine
import Foundation

struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Learn from conversations that another program recorded.",
        discussion: """
            OpenAI-style JSON Lines, ShareGPT and mbox are known by their looks. Any CSV or JSON is read by a map: person=COLUMN,\
            role=COLUMN,text=COLUMN,at=COLUMN,id=COLUMN,conversation=COLUMN, where dots lead into objects and [] through arrays. Only the \
            person's own turns are evidence. A turn is imported once, however often the file is given; a stopped import goes on.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The file.") var file: String
    @Option(
        help: ArgumentHelp("Whose words they are; else the file names people, and new ones are added.", valueName: "id")
    )
    var person: String?
    @Option(help: ArgumentHelp("Which fields are what.", valueName: "person=..,text=..")) var map: String?
    @Option(help: ArgumentHelp("openai, sharegpt, mbox, jsonl or csv.", valueName: "format")) var format: String?
    @Option(
        help: ArgumentHelp("In mail, the person's own address; the others' messages are context.", valueName: "email"))
    var address: String?

    func validate() throws {
        if let format, TranscriptFormat(rawValue: format) == nil {
            throw ValidationError("'\(format)' is no format of transcripts: openai, sharegpt, mbox, jsonl, csv.")
        }
        if let map {
            do { _ = try TranscriptMap(map) } catch { throw ValidationError(error.description) }
        }
    }

    private struct Report: Encodable {
        var people: Int
        var observations: Int
        var signals: Int
        var skipped: Int
        var context: Int
        var withheld: Int
        var seconds: Double
    }

    func run() throws {
        let start = ContinuousClock.now
        let bytes = try Self.bytes(of: file)
        let name = (file as NSString).lastPathComponent
        let format =
            format.flatMap(TranscriptFormat.init(rawValue:))
            ?? TranscriptFormat.guess(name: name, start: Array(bytes.prefix(4096)), hasMap: map != nil)
        guard let format else { throw TranscriptError.unknownFormat(path: name) }
        let reading = try TranscriptReader.read(
            bytes, format: format, map: try map.map { try TranscriptMap($0) }, mailbox: address)
        let transcript = ImportedTranscript(
            messages: reading.messages, source: name, person: person,
            privacy: common.privacy.flatMap(PrivacyLevel.init(rawValue:)) ?? .behavioral)
        let engine = try common.engine()
        let isTerminal = isatty(STDERR_FILENO) == 1
        let report = try waiting {
            try await engine.learn(from: transcript) { progress in
                if isTerminal {
                    FileHandle.standardError.write(Data("\r\(progress.done) of \(progress.total) turns".utf8))
                } else if progress.done.isMultiple(of: 10_000) {
                    Printer.note("\(progress.done) of \(progress.total) turns")
                }
            }
        }
        if isTerminal, !reading.messages.isEmpty { Printer.note("") }
        let seconds = common.now == nil ? (ContinuousClock.now - start) / .seconds(1) : 0
        if reading.unreadable > 0 {
            Printer.note("\(reading.unreadable) records could not be read; they were skipped.")
        }
        let document = Report(
            people: report.people, observations: report.observations, signals: report.signals,
            skipped: report.skipped + reading.unreadable, context: report.context, withheld: report.withheld,
            seconds: seconds)
        if common.json {
            try Printer.page(document)
        } else {
            Printer.text(
                "\(document.observations) messages of \(document.people) people: \(document.signals) signals. "
                    + "\(document.skipped) skipped, \(document.context) turns of others read as context, "
                    + "\(document.withheld) signals above the privacy level not kept.")
        }
        if reading.messages.isEmpty { throw ExitCode(reading.unreadable > 0 ? 65 : Failure.nothingFound) }
    }

    static func bytes(of file: String) throws -> [UInt8] {
        guard FileManager.default.fileExists(atPath: file) else { throw EngineError.noSuchPath(file) }
        guard let data = try? Data(contentsOf: URL(fileURLWithPath: file), options: .mappedIfSafe) else {
            throw TranscriptError.unreadable(path: (file as NSString).lastPathComponent)
        }
        return Array(data)
    }
}
