import ArgumentParser
import Engine
import TUI

struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Put two to four people's answers to one question side by side, with the causes of the difference.",
        discussion: """
            A column is a person, maya; a person at a date, maya@2026-01-01; or a person at a level, maya:0. What if: --without \
            switches a belief off in a column, --suppose sets one; nothing of it is stored unless --keep says so.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The question.")
    var question: String
    @Option(help: ArgumentHelp("Two to four columns, with commas.", valueName: "a,b"))
    var people: String
    @Option(help: ArgumentHelp("The column the others are compared with; the first unless said.", valueName: "a"))
    var against: String?
    @OptionGroup var tried: WhatIfOptions
    @Flag(help: "Check each cause's sentence against the answers with and without it, by code of its own.")
    var confirm = false
    @Flag(help: "Take over what --suppose and --without tried, as corrections and doubts.")
    var keep = false

    private struct Report: Encodable {
        struct Cause: Encodable {
            var person: String
            var against: String
            var key: String
            var value: String
            var share: Double
            var effect: String
            var because: String?
            var confirmed: Bool?
            var problem: String?
        }

        var question: String
        var answers: [String: AnswerDocument]
        var shared: [String]
        var unique: [String: [String]]
        var difference: Double
        var parts: [String: Double]
        var differences: [String: Double]
        var causes: [Cause]
        var note: String?
    }

    func run() throws {
        let engine = try common.engine(standing: confirm)
        let columns = people.split(separator: ",", omittingEmptySubsequences: true).map {
            $0.trimmingPrefix(while: \.isWhitespace)
        }.map(String.init)
        let whatIf = try tried.whatIf()
        let comparison = try engine.compare(question, columns: columns, against: against, whatIf: whatIf)
        let confirmations = confirm ? try engine.confirm(comparison, whatIf: whatIf) : []
        if keep { try take(whatIf, engine) }
        guard common.json else {
            Printer.text(ComparisonText.page(comparison, width: TerminalWidth.columns))
            if confirm { Printer.text(Self.summary(confirmations)) }
            return
        }
        let difference = comparison.difference
        try Printer.page(
            Report(
                question: comparison.question, answers: comparison.answers.mapValues { AnswerDocument($0) },
                shared: comparison.shared, unique: comparison.unique, difference: difference.total,
                parts: [
                    "sentences": difference.sentences, "order": difference.order, "format": difference.format,
                    "vocabulary": difference.vocabulary,
                ],
                differences: comparison.differences.mapValues(\.total),
                causes: comparison.causes.enumerated().map { place, cause in
                    let confirmation = confirm ? confirmations[place] : nil
                    return Report.Cause(
                        person: cause.person, against: cause.against, key: cause.key, value: cause.value,
                        share: cause.share, effect: cause.effect, because: cause.because,
                        confirmed: confirmation?.confirmed, problem: confirmation?.problem)
                }, note: comparison.note))
    }

    static func summary(_ confirmations: [CauseConfirmation]) -> String {
        let wrong = confirmations.filter { !$0.confirmed }
        return
            (["\(confirmations.count - wrong.count) of \(confirmations.count) sentences confirmed"]
            + wrong.map { "  not confirmed: \($0.sentence) (\($0.problem ?? ""))" }).joined(separator: "\n")
    }

    /// Only what is tried of somebody as she is now can be kept.
    private func take(_ whatIf: WhatIf, _ engine: Engine) throws {
        let columns = Set(whatIf.without.keys).union(whatIf.supposed.keys)
        guard columns.allSatisfy({ !$0.contains("@") && !$0.contains(":") }), whatIf.withoutSegment.isEmpty else {
            throw EngineError.notPermitted(
                "Only beliefs of somebody as she is now can be kept: a column without a date or a level, and no segment."
            )
        }
        for column in columns.sorted() {
            let (supposed, without) = (whatIf.supposed[column] ?? [], whatIf.without[column] ?? [])
            let reports = try waiting { try await engine.adopt(supposed, without: without, person: column) }
            for report in reports { Printer.note("\(report.action) \(report.key) of \(column)") }
        }
    }
}
