import ArgumentParser
import Engine

/// Compares people on many questions, and confirms the sentence of each cause by an independent look at the answers.
struct EvalCauses: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "causes",
        abstract: "Compare people on questions, and check each cause's sentence and that shares sum to the difference.",
        discussion: """
            FILE holds a JSON object a line with a question. Each of the people is compared with the next; with --all-pairs, with \
            every other.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "Questions, one JSON object a line.")
    var file: String
    @Option(help: ArgumentHelp("People, with commas; everybody there is, unless said.", valueName: "a,b,..."))
    var people: String?
    @Flag(help: "Everybody with everybody.") var allPairs = false

    private struct Line: Decodable { var question: String }

    private struct Report: Encodable {
        var comparisons = 0
        var differing = 0
        var causes = 0
        var confirmed = 0
        /// The most that the shares of a comparison are away from its difference.
        var largestGap = 0.0
        var problems: [CauseConfirmation] = []
    }

    func run() throws {
        let engine = try common.engine(standing: true)
        let questions: [Line] = try JSONLinesFile.read(file)
        let names = try people?.split(separator: ",").map(String.init) ?? engine.allPeople().map(\.person.id)
        guard names.count > 1 else { throw EngineError.needsTwoColumns }
        var report = Report()
        for line in questions {
            for (place, one) in names.enumerated() {
                let others = allPairs ? Array(names[(place + 1)...]) : [names[(place + 1) % names.count]]
                for other in others where other != one { try add(line.question, [one, other], to: &report, engine) }
            }
        }
        if common.json { return try Printer.page(report) }
        Printer.text(
            """
            \(report.comparisons) comparisons, \(report.differing) with a difference
            \(report.confirmed) of \(report.causes) sentences confirmed
            shares are at most \(report.largestGap) away from their difference
            """)
        for problem in report.problems {
            Printer.text(
                "  not confirmed: \(problem.person) \(problem.key): \(problem.sentence) (\(problem.problem ?? ""))")
        }
    }

    private func add(_ question: String, _ columns: [String], to report: inout Report, _ engine: Engine) throws {
        let comparison = try engine.compare(question, columns: columns)
        report.comparisons += 1
        guard comparison.difference.total > 0 else { return }
        report.differing += 1
        let sum = comparison.causes.reduce(0) { $0 + $1.share }
        report.largestGap = max(report.largestGap, abs(sum - comparison.difference.total))
        let confirmations = try engine.confirm(comparison)
        report.causes += confirmations.count
        report.confirmed += confirmations.filter(\.confirmed).count
        report.problems += confirmations.filter { !$0.confirmed }
    }
}
