import ArgumentParser
import Engine
import TUI

struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Put two to four people's answers to one question side by side, with the causes of the difference.",
        discussion: "A column is a person, maya; a person at a date, maya@2026-01-01; or a person at a level, maya:0.")

    @OptionGroup var common: CommonOptions
    @Argument(help: "The question.")
    var question: String
    @Option(help: ArgumentHelp("Two to four columns, with commas.", valueName: "a,b"))
    var people: String
    @Option(help: ArgumentHelp("The column the others are compared with; the first unless said.", valueName: "a"))
    var against: String?

    private struct Report: Encodable {
        struct Cause: Encodable {
            var person: String
            var against: String
            var key: String
            var value: String
            var share: Double
            var effect: String
            var because: String?
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
        let engine = try common.engine()
        let columns = people.split(separator: ",", omittingEmptySubsequences: true).map {
            $0.trimmingPrefix(while: \.isWhitespace)
        }.map(String.init)
        let comparison = try engine.compare(question, columns: columns, against: against)
        guard common.json else { return Printer.text(ComparisonText.page(comparison, width: TerminalWidth.columns)) }
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
                causes: comparison.causes.map {
                    Report.Cause(
                        person: $0.person, against: $0.against, key: $0.key, value: $0.value, share: $0.share,
                        effect: $0.effect,
                        because: $0.because)
                }, note: comparison.note))
    }
}
