import ArgumentParser
import Engine
import Foundation

struct GapCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gap",
        abstract: "The two-user test: how much people's answers differ, against how much they should.",
        discussion: """
            Questions come from FILE, one a line, or a JSON object a line: question, and intent (how-to, decision, factual, definition, \
            troubleshooting, open). On the sample documents five are at hand. The HTML report needs nothing but itself; it prints well.
            """)

    @OptionGroup var common: CommonOptions
    @Option(help: ArgumentHelp("Two people or more, with commas; or all.", valueName: "a,b"))
    var people: String
    @Option(help: ArgumentHelp("The questions.", valueName: "file"))
    var questions: String?
    @Option(help: ArgumentHelp("md, html or json.", valueName: "format"))
    var report: String?
    @Option(help: ArgumentHelp("A file to write the report to.", valueName: "file"))
    var out: String?

    private struct Document: Encodable {
        struct Row: Encodable {
            var question: String
            var intent: String
            var readAs: String
            var expected: GapReport.Expectation
            var measured: Double
            var gap: Double
            var pairs: [GapReport.Pair]
            var causes: [Cause]
        }

        struct Cause: Encodable {
            var person: String
            var against: String
            var key: String
            var value: String
            var share: Double
            var effect: String
            var because: String?
        }

        var people: [GapReport.Someone]
        var verdict: [String]
        var rows: [Row]
        var groups: [GapReport.Group]
        var gap: Double

        init(_ report: GapReport) {
            people = report.people
            verdict = GapWords.verdict(report)
            rows = report.rows.map { row in
                Row(
                    question: row.question, intent: row.intent.rawValue, readAs: row.readAs.rawValue,
                    expected: row.expected, measured: row.measured, gap: row.gap, pairs: row.pairs,
                    causes: row.comparison.causes.map {
                        Cause(
                            person: $0.person, against: $0.against, key: $0.key, value: $0.value, share: $0.share,
                            effect: $0.effect, because: $0.because)
                    })
            }
            groups = report.groups
            gap = report.gap
        }
    }

    func validate() throws {
        guard ["md", "html", "json", nil].contains(report) else {
            throw ValidationError("'\(report ?? "")' is not a format: md, html, json.")
        }
    }

    func run() throws {
        let engine = try common.engine(standing: true)
        let names =
            people == "all"
            ? try engine.allPeople().filter { $0.person.kind == .person }.map(\.person.id)
            : people.split(separator: ",").map(String.init)
        let result = try engine.gapTest(people: names, questions: try asked(engine))
        let format = report ?? (common.json ? "json" : "md")
        let text =
            switch format {
            case "html": GapPage.html(result)
            case "json": try JSON.page(Document(result)) + "\n"
            default: GapMarkdown.page(result)
            }
        guard let out else {
            return report == nil && !common.json
                ? summary(result) : Printer.text(text.trimmingCharacters(in: .newlines))
        }
        // It quotes people's reasons: readable by its owner alone.
        let isWritten = FileManager.default.createFile(
            atPath: out, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
        guard isWritten else { throw StoreError.cannotWrite(path: out, reason: "the file cannot be made there") }
        if common.json { return try Printer.page(["file": out]) }
        summary(result)
        Printer.text("Written to \(out).")
    }

    private func summary(_ report: GapReport) {
        for row in report.rows {
            let measured = GapWords.percent(row.measured)
            let mark = row.gap > 0 ? " (\(GapWords.percent(row.gap)) off)" : ""
            Printer.text(
                "\(String(repeating: " ", count: max(0, 5 - measured.count)))\(measured)  \(GapWords.name(row.intent).lowercased()): \(row.question)\(mark)"
            )
        }
        Printer.text("")
        GapWords.verdict(report).forEach(Printer.text)
    }

    private func asked(_ engine: Engine) throws -> [GapQuestion] {
        if let questions { return try GapQuestions.read(questions) }
        guard let data = Resources.data, try engine.documents().contains(where: { $0.collection == "sample" }) else {
            throw EngineError.notPermitted(
                "These documents have no questions at hand: name a file of them with --questions, one a line.")
        }
        return try GapQuestions.read(data.appendingPathComponent("evaluation/two-users.jsonl").path)
    }
}

/// A file of questions: text or a JSON object a line.
enum GapQuestions {
    static func read(_ path: String) throws -> [GapQuestion] {
        guard let data = FileManager.default.contents(atPath: path) else { throw EngineError.noSuchPath(path) }
        guard let text = String(validating: data, as: UTF8.self) else { throw EngineError.notText(what: path) }
        return try text.split(separator: "\n").enumerated().compactMap { number, line in
            let line = line.trimmingCharacters(in: .whitespaces)
            guard !line.isEmpty, !line.hasPrefix("#") else { return nil }
            guard line.hasPrefix("{") else { return GapQuestion(question: line) }
            do {
                return try JSONDecoder().decode(GapQuestion.self, from: Data(line.utf8))
            } catch {
                throw EngineError.badLine(path, number + 1)
            }
        }
    }
}
