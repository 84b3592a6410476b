public import Engine
internal import Foundation

/// A comparison as lines of text: each answer, then why they differ.
public enum ComparisonText {
    public static func page(_ comparison: Comparison, width: Int) -> String {
        var lines: [String] = []
        for name in comparison.columns {
            guard let answer = comparison.answers[name] else { continue }
            lines += ["== \(name)", AnswerText.badge(answer)] + AnswerText.body(answer, width: width) + [""]
        }
        lines.append(summary(comparison))
        for name in comparison.columns {
            let causes = comparison.causes.filter {
                abs($0.share) >= 0.005 && ($0.person == name || $0.against == name)
            }
            guard let difference = comparison.differences[name], let first = causes.first else { continue }
            if comparison.columns.count > 2 {
                let reference = first.person == name ? first.against : first.person
                lines.append("\(reference) and \(name), \(Int((difference.total * 100).rounded())) % apart:")
            }
            lines += causes.map { line($0, width: width) }
        }
        return lines.joined(separator: "\n")
    }

    private static func line(_ cause: Comparison.CauseOfDifference, width: Int) -> String {
        let share = String(format: "%+.0f %%", cause.share * 100)
        return PlainText.wrap(
            "\(share) \(cause.person): \(cause.key) = \(PlainText.safe(cause.value)). \(PlainText.safe(cause.effect))"
                + (cause.because.map { " “\(PlainText.safe($0))”, said \(PlainText.safe(cause.person))." } ?? ""),
            width: width, first: "  ", indent: "      ")
    }

    public static func summary(_ comparison: Comparison) -> String {
        let total = Int((comparison.difference.total * 100).rounded())
        if let note = comparison.note { return "difference \(total) % · \(note)" }
        return "difference \(total) % · \(comparison.shared.count) quotes shared · why they differ:"
    }
}
