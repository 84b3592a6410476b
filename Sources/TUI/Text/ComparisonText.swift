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
        for cause in comparison.causes where abs(cause.share) >= 0.005 {
            let share = String(format: "%+.0f %%", cause.share * 100)
            lines.append(
                PlainText.wrap(
                    "\(share) \(cause.person): \(cause.key) = \(PlainText.safe(cause.value)). \(cause.effect)"
                        + (cause.because.map { " Because “\(PlainText.safe($0))”." } ?? ""), width: width, first: "  ",
                    indent: "      "))
        }
        return lines.joined(separator: "\n")
    }

    public static func summary(_ comparison: Comparison) -> String {
        let total = Int((comparison.difference.total * 100).rounded())
        if let note = comparison.note { return "difference \(total) % · \(note)" }
        return "difference \(total) % · \(comparison.shared.count) quotes shared · why they differ:"
    }
}
