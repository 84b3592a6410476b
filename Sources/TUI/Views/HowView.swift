import Engine
internal import Foundation

/// How the last answer was made: what plain retrieval knew, what it missed, what the self-model supplied.
enum HowView {
    static func draw(_ model: AppModel, in rect: Rect, _ frame: inout Frame) {
        guard let answer = model.lastAnswer else {
            frame.draw(
                "Ask something first; then this shows how the answer was made.", at: rect.origin, role: .dim,
                width: rect.width)
            return
        }
        let lines = lines(answer, width: rect.width)
        let body = rect.inset(bottom: 1)
        let first = min(model.howScroll, max(0, lines.count - body.height))
        frame.draw(lines, in: body, from: first)
        MoreMark.draw(lines.count - body.height - first, below: body, &frame)
    }

    /// How far the page can be scrolled.
    static func room(_ model: AppModel) -> Int {
        let body = Rect(model.size).inset(top: 2, left: 1, bottom: 1 + StatusBar.footerHeight(model), right: 1)
        return model.lastAnswer.map { max(0, lines($0, width: body.width).count - body.height) } ?? 0
    }

    private static func lines(_ answer: Answer, width: Int) -> [StyledLine] {
        var lines: [StyledLine] = [
            StyledLine(answer.question, role: .user),
            StyledLine(answer.level.label + " · \(answer.gate.reason)", role: .badge), "",
        ]
        func section(_ title: String, _ rows: [(String, String)]) {
            lines.append(StyledLine(title, role: .heading))
            for row in rows {
                let name = row.0 + String(repeating: " ", count: max(1, 14 - row.0.count))
                lines += TextWrap.wrap(
                    [StyledSpan(row.1)], width: width, first: [StyledSpan("  " + name, Style(.dim))],
                    rest: [StyledSpan(String(repeating: " ", count: 16))])
            }
            lines.append("")
        }
        section(
            "What plain retrieval knows",
            [
                ("question", answer.question),
                ("must be said", "\(Counted.text(answer.mustSay.count, "quote")), the same for everyone"),
                (
                    "sources",
                    "\(Counted.text(Set(answer.citations.map(\.document)).count, "document")), \(Counted.text(answer.citations.count, "quote")), \(answer.grounding.supported) of them exact spans"
                ),
            ])
        section(
            "What the self-model supplied",
            answer.plan.decisions.map { decision in
                let causes = decision.causes.map { cause in
                    cause.key.map { "\($0) = \(cause.value)" } ?? "\(cause.kind.rawValue): \(cause.value)"
                }
                return (decision.choice.rawValue, "\(decision.value)  because of \(causes.joined(separator: "; "))")
            })
        section(
            "Shares of what beliefs decided",
            answer.beliefsUsed.map {
                (
                    "\(Int(($0.share * 100).rounded())) %",
                    "\($0.key) = \($0.value)  p \(String(format: "%.2f", $0.p)), n \(String(format: "%.1f", $0.n))"
                )
            })
        let out = answer.gate.beliefs.filter { !$0.use }
        section(
            "What the gate kept out",
            out.prefix(12).map { (String(format: "%.2f", $0.score), "\($0.key) = \($0.value)") })
        for conflict in answer.conflicts {
            section("The documents disagree", [("newer", conflict.newer.quote), ("older", conflict.older.quote)])
        }
        return lines
    }
}
