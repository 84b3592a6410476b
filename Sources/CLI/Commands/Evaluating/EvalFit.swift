import ArgumentParser
import Engine
import Foundation

/// Fits what chooses direct answers, and says how well it chooses on the lines it has not seen.
struct EvalFit: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fit",
        abstract: "Fit what chooses direct answers, on the odd lines of known questions; judge it on the even ones.",
        discussion: """
            Each FILE was printed by 'eval answers QUESTIONS --candidates': all read, all with vectors, or all without. Nothing is changed: \
            the weights are printed as they stand in the program, with how often the first choice is right, one of the first \
            three, and what a threshold on the likelihood lets through: questions of fact, of which the first choice has to be \
            right, and others, of which one of the first three has to be.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "Candidates, one JSON object a line.")
    var files: [String]
    @Option(
        help: ArgumentHelp(
            "A JSON object of weights of the order that are kept as they are; the others are fitted.", valueName: "file"
        ))
    var order: String?

    private struct Report: Encodable {
        struct Threshold: Encodable {
            var least: Double
            var right: Int
            var wrong: Int
            var answeredThoughUnanswerable: Int
        }

        struct Part: Encodable {
            var part: String
            var questions: Int
            var answerable: Int
            var first: Int
            var firstThree: Int
            /// Chance that a right first choice is called likelier than a wrong one.
            var areaUnderCurve: Double
            var thresholds: [Threshold]
        }

        var order: [String: Double]
        /// Constant, certainty, nearness, how well it answered when it was read with the question.
        var fact: [Double]
        var other: [Double]
        var parts: [Part]
    }

    func run() throws {
        let questions = try files.flatMap(CandidateDocument.questions)
        let odd = questions.filter { $0.line.isMultiple(of: 2) }
        let fit = CandidateFit(odd.map(\.fitted), keeping: try kept())
        let even = questions.filter { !$0.line.isMultiple(of: 2) }
        let report = Report(
            order: Dictionary(uniqueKeysWithValues: fit.order.map { ($0.name, $0.weight) }),
            fact: fit.fact, other: fit.other,
            parts: [
                part("odd lines (fitted to), facts", odd.filter(\.fitted.isFact), fit),
                part("odd lines (fitted to), others", odd.filter { !$0.fitted.isFact }, fit),
                part("even lines (judged by), facts", even.filter(\.fitted.isFact), fit),
                part("even lines (judged by), others", even.filter { !$0.fitted.isFact }, fit),
            ])
        if common.json { return try Printer.page(report) }
        let weights = fit.order.filter { abs($0.weight) >= 0.05 }.map { ".\($0.name): \(Self.rounded($0.weight))" }
        Printer.text("order: [\(weights.joined(separator: ", "))]")
        for (name, numbers) in [("fact", report.fact), ("other", report.other)] {
            Printer.text("\(name): (\(numbers.map(Self.rounded).joined(separator: ", ")))")
        }
        for part in report.parts {
            Printer.text(
                "\(part.part): \(part.questions) questions, \(part.answerable) answerable; right first \(part.first), among three "
                    + "\(part.firstThree); area under curve \(Self.rounded(part.areaUnderCurve))")
            for threshold in part.thresholds {
                Printer.text(
                    "  from \(Self.rounded(threshold.least)): right \(threshold.right), wrong \(threshold.wrong), answered though "
                        + "unanswerable \(threshold.answeredThoughUnanswerable)")
            }
        }
    }

    private func kept() throws -> [String: Double] {
        guard let order else { return [:] }
        guard let data = FileManager.default.contents(atPath: order) else { throw EngineError.noSuchPath(order) }
        guard let weights = try? JSONDecoder().decode([String: Double].self, from: data) else {
            throw ValidationError("--order takes a JSON object of weights by name, such as {\"procedure\": 3}.")
        }
        if let other = weights.keys.sorted().first(where: { !CandidateFit.names.contains($0) }) {
            throw ValidationError(
                "--order: no weight is called \"\(other)\"; they are \(CandidateFit.names.joined(separator: ", ")).")
        }
        return weights
    }

    private func part(_ name: String, _ questions: [CandidateDocument.Question], _ fit: CandidateFit) -> Report.Part {
        let choices = questions.compactMap { question in
            fit.choice(question.fitted).map { (isAnswerable: question.isAnswerable, choice: $0) }
        }
        func isGood(_ choice: CandidateFit.Choice) -> Bool {
            questions.contains(where: \.fitted.isFact) ? choice.isRight : choice.isAmongThree
        }
        let right = choices.filter { isGood($0.choice) }.map(\.choice.probability)
        let wrong = choices.filter { !isGood($0.choice) }.map(\.choice.probability)
        let wins = right.reduce(0.0) { sum, one in
            sum + wrong.reduce(0.0) { $0 + (one > $1 ? 1 : one == $1 ? 0.5 : 0) }
        }
        let thresholds = [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5].map { least in
            let told = choices.filter { $0.choice.probability >= least }
            return Report.Threshold(
                least: least, right: told.filter { isGood($0.choice) }.count,
                wrong: told.filter { $0.isAnswerable && !isGood($0.choice) }.count,
                answeredThoughUnanswerable: told.filter { !$0.isAnswerable }.count)
        }
        return Report.Part(
            part: name, questions: questions.count, answerable: questions.filter(\.isAnswerable).count,
            first: choices.filter(\.choice.isRight).count,
            firstThree: choices.filter(\.choice.isAmongThree).count,
            areaUnderCurve: wins / Double(max(right.count * wrong.count, 1)), thresholds: thresholds)
    }

    private static func rounded(_ value: Double) -> String { String(format: "%.2f", value) }
}
