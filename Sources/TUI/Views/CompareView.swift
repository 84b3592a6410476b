import Engine
internal import Foundation

/// The causes below a comparison, and those that were switched off, in the order in which they are drawn and selected.
struct CauseRows {
    struct Row {
        var cause: SwitchedCause
        var isOff: Bool
        var share: Double?
        var effect: String
        var because: String?
        /// The column it is compared with, where that is not plain.
        var against: String?
        /// What is supposed in place of what is believed.
        var supposed: SupposedBelief?
    }

    static func rows(_ state: CompareState) -> [Row] {
        let off = state.off.sorted { ($0.column, $0.name) < ($1.column, $1.name) }.map {
            Row(cause: $0, isOff: true, share: nil, effect: "", because: nil)
        }
        let supposed = state.supposed.map { item in
            Row(
                cause: SwitchedCause(
                    column: item.column, name: item.supposition.key.rawValue, value: item.supposition.value),
                isOff: false, share: nil, effect: "", because: nil, supposed: item)
        }
        let causes = (state.comparison?.causes ?? []).filter { abs($0.share) >= 0.005 }.map { cause in
            Row(
                cause: SwitchedCause(column: cause.person, name: cause.key, value: cause.value), isOff: false,
                share: cause.share, effect: cause.effect, because: cause.because,
                against: state.columns.count > 2 ? cause.against : nil)
        }
        // Until the comparison without it is there, a cause may still be among the others.
        return off + supposed + causes.filter { row in !state.off.contains(row.cause) }
    }
}

/// Two to four answers side by side, and why they differ.
enum CompareView {
    static func draw(_ model: AppModel, in rect: Rect, _ frame: inout Frame) {
        let state = model.compare
        guard let question = state.question else {
            frame.draw(
                "Type a question below: it is answered for \(state.columns.joined(separator: " and ")).",
                at: rect.origin, role: .dim, width: rect.width)
            return
        }
        frame.draw(question, at: rect.origin, role: .user, attributes: .bold, width: rect.width)
        guard let comparison = state.comparison else {
            frame.draw(
                state.isLoading ? "Comparing …" : "No comparison: see below.",
                at: Point(row: rect.row + 2, column: rect.column),
                role: .dim)
            return
        }
        let rows = CauseRows.rows(state)
        let (top, bottom) = split(comparison, rows, rect)
        columns(model, comparison, in: top.inset(bottom: 1), &frame)
        causes(model, comparison, rows, in: bottom, &frame)
    }

    private static func split(_ comparison: Comparison, _ rows: [CauseRows.Row], _ rect: Rect) -> (Rect, Rect) {
        let below = comparison.note != nil ? 1 : min(max(5, rect.height / 3), rows.count * 2 + 2)
        let (top, bottom) = rect.inset(top: 2).split(rowsAtBottom: below)
        return (top, bottom)
    }

    /// How far the columns can be scrolled until the longest one ends.
    static func room(_ model: AppModel) -> Int {
        guard let comparison = model.compare.comparison else { return 0 }
        let area = columnArea(model, comparison)
        let longest = comparison.columns.compactMap { comparison.answers[$0] }.map {
            AnswerLines(width: area.width).lines($0, sources: false).count
        }
        return max(0, (longest.max() ?? 0) - area.height)
    }

    /// Where the columns begin to differ, so far down that their beginnings would fill the room there is.
    static func firstDifference(_ model: AppModel) -> Int {
        guard let comparison = model.compare.comparison else { return 0 }
        let area = columnArea(model, comparison)
        let columns = shown(model, comparison, RootView.compareArea(model).width)
        let texts = columns.compactMap { comparison.answers[$0] }.map {
            AnswerLines(width: area.width).lines($0, sources: false).map(\.text)
        }
        guard let first = texts.first else { return 0 }
        let alike = first.indices.first { line in
            texts.contains { line >= $0.count || $0[line] != first[line] }
        }
        return alike.map { $0 > area.height / 2 ? $0 : 0 } ?? 0
    }

    /// The first column without its head.
    private static func columnArea(_ model: AppModel, _ comparison: Comparison) -> Rect {
        let rect = RootView.compareArea(model)
        let (top, _) = split(comparison, CauseRows.rows(model.compare), rect)
        let count = min(comparison.columns.count, room(rect.width))
        return top.inset(bottom: 1).columns(count, gap: 2)[0].inset(top: 2)
    }

    /// How many columns fit: 2 from 80 cells, 3 from 120, 4 from 160; else tabs.
    private static func room(_ width: Int) -> Int { width >= 156 ? 4 : width >= 116 ? 3 : width >= 78 ? 2 : 1 }

    /// The columns there is room for; the chosen one is always among them.
    private static func shown(_ model: AppModel, _ comparison: Comparison, _ width: Int) -> [String] {
        let count = min(comparison.columns.count, room(width))
        let first = max(0, min(model.compare.tab - count + 1, comparison.columns.count - count))
        let start = model.compare.tab < count ? 0 : first
        return Array(comparison.columns[start..<start + count])
    }

    private static func columns(_ model: AppModel, _ comparison: Comparison, in rect: Rect, _ frame: inout Frame) {
        let state = model.compare
        let shown = shown(model, comparison, rect.width)
        let count = shown.count
        let shared = Set(comparison.shared)
        for (name, area) in zip(shown, rect.columns(count, gap: 2)) {
            guard let answer = comparison.answers[name] else { continue }
            let place = comparison.columns.firstIndex(of: name)!
            frame.mark(area, .column(place))
            let isChosen = place == state.tab && model.focus != .composer
            let title = Self.title(name, model)
            let person = ComparedColumn(name).person
            let role = model.people.first { $0.person.id == person }?.segment.map { " · \($0)" } ?? ""
            let distance = comparison.differences[name].map { "  \(Int(($0.total * 100).rounded())) % apart" } ?? ""
            let isWhatIf = state.off.contains { $0.column == name } || state.supposed.contains { $0.column == name }
            let head = StyledLine([
                StyledSpan(title, Style(isChosen ? .accent : .title, .bold)),
                StyledSpan(isWhatIf ? "  what if" : "", Style(.whatIf, .bold)),
                StyledSpan(distance, Style(.dim)), StyledSpan(role, Style(.dim)),
            ])
            frame.draw(head, at: area.origin, width: area.width)
            frame.draw(
                String(repeating: "─", count: area.width), at: Point(row: area.row + 1, column: area.column),
                role: isChosen ? .borderFocused : .border)
            let lines = AnswerLines(
                width: area.width, shared: comparison.note == nil || state.blind != nil ? shared : nil
            ).lines(
                answer, sources: false)
            let body = area.inset(top: 2)
            // All move together, so that what stands beside each other can be compared.
            let scroll = min(state.scroll, room(model))
            frame.draw(lines, in: body, from: scroll)
            if scroll > 0 {
                frame.draw(
                    "─ \(Counted.text(scroll, "line")) above ", at: Point(row: area.row + 1, column: area.column),
                    role: .dim, width: area.width)
            }
            if scroll >= lines.count {
                frame.draw("(this answer ends above)", at: body.origin, role: .dim, width: body.width)
            }
            if lines.count - scroll > body.height {
                frame.draw(
                    " … \(Counted.text(lines.count - scroll - body.height, "more line")) ",
                    at: Point(row: area.endRow, column: area.column), role: .dim)
            }
        }
        if comparison.columns.count > count {
            let others = comparison.columns.filter { !shown.contains($0) }
            let text =
                "→ also: "
                + others.map { name in
                    title(name, model)
                        + (comparison.differences[name].map { ", \(Int(($0.total * 100).rounded())) % apart" } ?? "")
                }.joined(separator: "  ·  ")
            frame.draw(text, at: Point(row: rect.row - 1, column: rect.column), role: .dim, width: rect.width)
        }
    }

    /// A person's name, and the level when one was chosen; of one person alone what the level stands for.
    static func title(_ column: String, _ model: AppModel) -> String {
        let named = ComparedColumn(column)
        let name = model.people.first { $0.person.id == named.person }?.person.name ?? named.person
        guard let level = named.level else { return name }
        return model.compare.readers.count > 1 ? "\(name) · level \(level.rawValue)" : level.label
    }

    private static func causes(
        _ model: AppModel, _ comparison: Comparison, _ rows: [CauseRows.Row], in rect: Rect, _ frame: inout Frame
    ) {
        let total = Int((comparison.difference.total * 100).rounded())
        let title =
            comparison.note.map { model.compare.blind == nil ? "difference \(total) % · \($0)" : $0 }
            ?? "why they differ · difference \(total) %"
        frame.draw(
            StyledLine([
                StyledSpan(title, Style(.heading, .bold)),
                StyledSpan(model.compare.isLoading ? "  …" : "", Style(.dim)),
            ]),
            at: rect.origin, width: rect.width)
        guard comparison.note == nil else { return }
        let body = rect.inset(top: 1)
        var lines: [(line: StyledLine, row: Int)] = []
        let selected = min(model.compare.causeSelection, max(0, rows.count - 1))
        for (place, row) in rows.enumerated() {
            // The chosen one is told whole: its reason in her words stands last.
            let most = place == selected ? max(2, body.height) : 2
            lines += text(row, model.compare, width: body.width, most: most).map { ($0, place) }
        }
        let start = lines.firstIndex { $0.row == selected } ?? 0
        let first = min(max(0, start - body.height / 2), max(0, lines.count - body.height))
        frame.draw(lines.map(\.line), in: body, from: first)
        for (offset, line) in lines.dropFirst(first).prefix(body.height).enumerated() {
            let area = Rect(row: body.row + offset, column: body.column, width: body.width, height: 1)
            if line.row == selected, model.focus != .composer { frame.tint(area, ground: .selection) }
            frame.mark(area, .row(line.row))
        }
    }

    /// `maya`, `maya at level 2`; of one person alone `level 2`.
    private static func short(_ column: String, _ state: CompareState) -> String {
        let named = ComparedColumn(column)
        guard let level = named.level else { return column }
        return state.readers.count > 1 ? "\(named.person) at level \(level.rawValue)" : "level \(level.rawValue)"
    }

    private static func words(_ cause: SwitchedCause) -> String {
        switch cause.name {
        case "segment": "the segment \(cause.value)"
        case "rest": "all smaller beliefs (\(cause.value))"
        default: "\(cause.name) = \(cause.value)"
        }
    }

    private static func text(_ row: CauseRows.Row, _ state: CompareState, width: Int, most: Int) -> [StyledLine] {
        let share = row.share.map { String(format: "%+3.0f %%", $0 * 100) } ?? (row.isOff ? " off" : "  if")
        let isTried = row.isOff || row.supposed != nil
        var spans = [
            StyledSpan(short(row.cause.column, state), Style(.user)),
            StyledSpan((row.against.map { " beside \(short($0, state))" } ?? "") + "  ", Style(.dim)),
            StyledSpan("\(words(row.cause)). \(row.effect)", Style(isTried ? .whatIf : .text)),
        ]
        if let because = row.because { spans.append(StyledSpan("  “\(because)”", Style(.because, .italic))) }
        let lines = TextWrap.wrap(
            spans, width: width,
            first: [
                StyledSpan((row.isOff ? "○ " : row.supposed != nil ? "◆ " : "● "), Style(isTried ? .whatIf : .good)),
                StyledSpan(share + "  ", Style(.dim)),
            ],
            rest: [StyledSpan("         ")])
        guard lines.count > most else { return lines }
        let last = lines[most - 1].spans + [StyledSpan(" …", Style(.dim))]
        return lines.prefix(most - 1) + [StyledLine(last)]
    }
}
