import ArgumentParser
import Engine

struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Show the evidence for a question, without an answer.")

    @OptionGroup var common: CommonOptions
    @Argument(help: "What to look for. \"Words in quotes\" stand together; a -word at the end stands nowhere.")
    var query: String?
    @Option(name: [.short, .customLong("limit")], help: "How many passages.")
    var k = 10
    @Option(help: ArgumentHelp("Nudged for this person.", valueName: "id"))
    var person: String?
    @Option(help: ArgumentHelp("hybrid, lexical or dense; hybrid where there are vectors, unless said otherwise."))
    var mode: SearchMode?
    @Flag(help: "One query a line on standard input; one JSON document a line.")
    var stdin = false

    func validate() throws {
        guard (query == nil) == stdin else { throw ValidationError("Give a query, or --stdin.") }
        guard k > 0 else { throw ValidationError("-k takes a number from 1.") }
    }

    private struct Report: Encodable {
        struct Part: Encodable {
            var name: String
            var value: Double
            var note: String
        }

        struct Result: Encodable {
            var document: String
            var passage: String
            var heading: String
            var text: String
            var score: Double
            var parts: [Part]
        }

        var results: [Result]
        var notes: [String]
        var milliseconds: Double
    }

    func run() throws {
        let engine = try common.engine()
        if stdin { return try LineInput.forEach { text, _ in try searched(text, engine) } }
        let report = try searched(query!, engine)
        if common.json {
            try Printer.page(report)
        } else {
            report.notes.forEach(Printer.text)
            for result in report.results {
                Printer.text("\(Printer.short(result.score))  \(result.document)  \(result.heading)")
            }
        }
        if report.results.isEmpty { throw ExitCode(Failure.nothingFound) }
    }

    private func searched(_ text: String, _ engine: Engine) throws -> Report {
        let start = ContinuousClock.now
        let found = try engine.search(text, person: person, limit: k, mode: mode)
        let milliseconds = common.now == nil ? (ContinuousClock.now - start) / .milliseconds(1) : 0
        return Report(
            results: found.map { item in
                Report.Result(
                    document: item.passage.document, passage: item.passage.id, heading: item.passage.headingPath,
                    text: item.passage.text,
                    score: item.relevance,
                    parts: leaves(item.explanation).map { Report.Part(name: $0.name, value: $0.value, note: $0.note) })
            }, notes: try engine.searchNotes(text), milliseconds: milliseconds)
    }

    private func leaves(_ explanation: Explanation) -> [Explanation] {
        explanation.parts.isEmpty ? [explanation] : explanation.parts.flatMap(leaves)
    }
}
