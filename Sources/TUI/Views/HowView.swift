import Engine
internal import Foundation

/// How the last answer was made: what plain retrieval knew, what it missed, what the self-model supplied, what was kept
/// out, and every passage with the parts of its score.
enum HowView {
    static func draw(_ model: AppModel, in rect: Rect, _ frame: inout Frame) {
        guard let answer = model.lastAnswer else {
            frame.draw(
                "Ask something first; then this shows how the answer was made.", at: rect.origin, role: .dim,
                width: rect.width)
            return
        }
        let lines = HowLines(answer: answer, trace: model.trace, width: rect.width).lines()
        let body = rect.inset(bottom: 1)
        let first = min(model.howScroll, max(0, lines.count - body.height))
        frame.draw(lines, in: body, from: first)
        MoreMark.draw(lines.count - body.height - first, below: body, &frame)
    }

    /// How far the page can be scrolled.
    static func room(_ model: AppModel) -> Int {
        let body = Rect(model.size).inset(top: 2, left: 1, bottom: 1 + StatusBar.footerHeight(model), right: 1)
        guard let answer = model.lastAnswer else { return 0 }
        return max(
            0, HowLines(answer: answer, trace: model.trace, width: body.width).lines().count - body.height)
    }
}

/// The trace as lines of a width.
struct HowLines {
    var answer: Answer
    var trace: AnswerTrace?
    var width: Int

    func lines() -> [StyledLine] {
        var lines = TextWrap.wrap([StyledSpan(answer.question, Style(.user, .bold))], width: width)
        lines += TextWrap.wrap(
            [StyledSpan(answer.level.label, Style(.badge)), StyledSpan("  " + answer.gate.reason, Style(.dim))],
            width: width)
        lines += section("What plain retrieval knows", plain)
        lines += section("What it misses", missed)
        lines += section("What the self-model supplied", decisions)
        lines += section("Shares of what beliefs decided", shares)
        lines += section("What the gate kept out", keptOut)
        for conflict in answer.conflicts { lines += section("The documents disagree", rows(conflict)) }
        if let trace { lines += section("What it took", stages(trace)) }
        return lines + evidence()
    }

    // MARK: Sections

    private struct Row {
        var name: String
        var text: [StyledSpan]

        init(_ name: String, _ text: String, _ note: String = "") {
            self.name = name
            self.text = [StyledSpan(text)] + (note.isEmpty ? [] : [StyledSpan("  " + note, Style(.dim))])
        }
    }

    private static let nameWidth = 14

    private func section(_ title: String, _ rows: [Row]) -> [StyledLine] {
        let shown = rows.isEmpty ? [Row("", "nothing")] : rows
        return ["", StyledLine(title, role: .heading)]
            + shown.flatMap { row in
                TextWrap.wrap(
                    row.text, width: width,
                    first: [StyledSpan("  " + TextWidth.padded(row.name, to: Self.nameWidth), Style(.dim))],
                    rest: [StyledSpan(String(repeating: " ", count: Self.nameWidth + 2))])
            }
    }

    private var plain: [Row] {
        var rows: [Row] = []
        if let trace {
            rows.append(Row("asks for", trace.query.intent.rawValue, trace.query.stems.joined(separator: " · ")))
            let found = trace.evidence.filter(\.broughtBy.isEmpty)
            rows.append(
                Row(
                    "found",
                    "\(Counted.text(found.count, "passage")) in \(Counted.text(Set(found.map(\.passage.document)).count, "document"))"
                ))
            rows.append(
                Row(
                    "would quote",
                    "\(Counted.text(trace.plain.citations.count, "quote")): \(sections(trace.plain).joined(separator: ", "))"
                ))
        }
        rows.append(Row("must be said", "\(Counted.text(answer.mustSay.count, "quote")), the same for everyone"))
        rows.append(
            Row(
                "sources",
                "\(Counted.text(Set(answer.citations.map(\.document)).count, "document")), \(Counted.text(answer.citations.count, "quote")), \(answer.grounding.supported) of them exact spans"
            ))
        return rows
    }

    /// What stands in this answer and not in the plain one, and the other way round.
    private var missed: [Row] {
        guard let trace else { return [Row("", "being read …")] }
        let (own, plain) = (Set(answer.citations.map(\.quote)), Set(trace.plain.citations.map(\.quote)))
        let gained = sections(answer).filter { !sections(trace.plain).contains($0) }
        let lost = sections(trace.plain).filter { !sections(answer).contains($0) }
        let brought = trace.evidence.filter { !$0.broughtBy.isEmpty }
        var rows: [Row] = []
        if own != plain {
            rows.append(
                Row(
                    "quotes",
                    "\(own.subtracting(plain).count) that it would not give; \(plain.subtracting(own).count) of its own are left out"
                ))
        }
        if !gained.isEmpty { rows.append(Row("adds", gained.joined(separator: ", "))) }
        if !lost.isEmpty { rows.append(Row("leaves out", lost.joined(separator: ", "))) }
        if answer.plan.lead != trace.plain.plan.lead {
            rows.append(Row("comes first", answer.plan.lead.rawValue, "not \(trace.plain.plan.lead.rawValue)"))
        }
        if !brought.isEmpty {
            let keys = Set(brought.flatMap(\.broughtBy)).sorted().map(\.rawValue)
            rows.append(
                Row(
                    "passages",
                    "\(Counted.text(brought.count, "passage")) found only because of \(keys.joined(separator: ", "))"))
        }
        return rows.isEmpty ? [Row("", "nothing: it gives the same answer")] : rows
    }

    private func sections(_ answer: Answer) -> [String] {
        answer.blocks.map(\.section).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    private var decisions: [Row] {
        answer.plan.decisions.map { decision in
            let causes = decision.causes.map { cause in
                cause.key.map { "\($0) = \(cause.value)" } ?? "\(cause.kind.rawValue): \(cause.value)"
            }
            return Row(decision.choice.rawValue, decision.value, "because of " + causes.joined(separator: "; "))
        }
    }

    private var shares: [Row] {
        answer.beliefsUsed.map { use in
            Row(
                "\(Int((use.share * 100).rounded())) %", "\(use.key) = \(use.value)",
                "p \(Self.number(use.p)), evidence \(String(format: "%.1f", use.n))")
        }
    }

    private var keptOut: [Row] {
        let out = answer.gate.beliefs.filter { !$0.use }
        let rows = out.map { Row(Self.number($0.score), "\($0.key) = \($0.value)") }
        return rows.isEmpty ? [] : [Row("has to do", "with this question, 0 to 1; too little of it to count")] + rows
    }

    private func rows(_ conflict: Conflict) -> [Row] {
        [
            Row("newer", conflict.newer.quote, conflict.newer.document),
            Row("older", conflict.older.quote, conflict.older.document),
        ]
    }

    private func stages(_ trace: AnswerTrace) -> [Row] {
        let whole = trace.stages.reduce(0) { $0 + $1.milliseconds }
        return trace.stages.map { stage in
            Row(stage.name, String(format: "%6.1f ms", stage.milliseconds))
        } + [Row("together", String(format: "%6.1f ms", whole), "no network, no language model")]
    }

    // MARK: Evidence

    private func evidence() -> [StyledLine] {
        guard let trace else { return [] }
        let numbers = SourceNumbers(answer)
        var lines: [StyledLine] = [
            "", StyledLine("Evidence: \(Counted.text(trace.evidence.count, "passage")), best first", role: .heading),
        ]
        for (rank, item) in trace.evidence.enumerated() {
            let cited = numbers.numbers(quoting: item.passage.id, in: answer)
            let place = [item.passage.document] + item.passage.headings.suffix(2)
            lines += TextWrap.wrap(
                [
                    StyledSpan(Self.number(item.relevance) + "  ", Style(.bar)),
                    StyledSpan(place.joined(separator: " > "), Style(cited.isEmpty ? .text : .unique)),
                ] + cited.flatMap { [StyledSpan(" "), StyledSpan("[\($0)]", Style(.citation), target: "\($0)")] },
                width: width, first: [StyledSpan(TextWidth.padded("\(rank + 1)", to: 3, alignment: .right) + " ")],
                rest: [StyledSpan("          ")])
            if !item.broughtBy.isEmpty {
                let keys = item.broughtBy.map(\.rawValue).joined(separator: ", ")
                lines += TextWrap.wrap(
                    [StyledSpan("found because of \(keys)", Style(.because))], width: width,
                    first: [StyledSpan("          ")], rest: [StyledSpan("            ")])
            }
            lines += parts(item.explanation, depth: 0)
        }
        return lines
    }

    /// The parts of a score below it: those without parts in one line, the others each with theirs.
    private func parts(_ score: Explanation, depth: Int) -> [StyledLine] {
        let indent = String(repeating: " ", count: 10 + 2 * depth)
        let leaves = score.parts.filter(\.parts.isEmpty).map { "\($0.name) \(Self.number($0.value))" }
        var lines: [StyledLine] = []
        if !leaves.isEmpty {
            lines += TextWrap.wrap(
                [StyledSpan(leaves.joined(separator: " · "), Style(.dim))], width: width, first: [StyledSpan(indent)],
                rest: [StyledSpan(indent)])
        }
        for part in score.parts where !part.parts.isEmpty {
            let note = part.note.isEmpty ? "" : ", \(part.note)"
            lines.append(StyledLine("\(indent)\(part.name) \(Self.number(part.value))\(note)", role: .dim))
            lines += parts(part, depth: depth + 1)
        }
        return lines
    }

    /// `.93`, `-.02`, `12.40`
    private static func number(_ value: Double) -> String {
        let text = String(format: "%.2f", value)
        return abs(value) < 1 && !text.contains("1.") ? text.replacing("0.", with: ".", maxReplacements: 1) : text
    }
}
