import Engine
internal import Foundation

/// The beliefs of the inspector, in the order in which they are drawn and selected.
enum InspectorRows {
    static func beliefs(_ model: SelfModel?) -> [Belief] {
        guard let model else { return [] }
        return BeliefKey.Family.allCases.flatMap { family in
            model.beliefs(in: family).filter { $0.status != .superseded }
        }
    }

    /// Tells beliefs apart across changes.
    static func name(_ belief: Belief) -> String {
        "\(belief.key)=\(belief.value)\(belief.scope == .session ? "*" : "")"
    }
}

/// What is believed, live.
enum InspectorView {
    static func draw(_ model: AppModel, in rect: Rect, _ frame: inout Frame) {
        frame.mark(rect, .pane(.inspector))
        guard let known = model.inspector.model else {
            frame.draw("nobody chosen yet", at: rect.origin, role: .dim, width: rect.width)
            return
        }
        if let opened = model.inspector.opened {
            let lines = lines(opened, now: known.at, width: rect.width)
            let first = min(model.inspector.scroll, max(0, lines.count - rect.height))
            frame.draw(lines, in: rect, from: first)
            MoreMark.draw(lines.count - rect.height - first, below: rect, &frame)
            return
        }
        let (lines, rows) = lines(model, known, width: rect.width)
        let selected = rows.isEmpty ? 0 : rows[min(model.inspector.selection, rows.count - 1)]
        let first = min(Self.first(selected, height: rect.height), max(0, lines.count - rect.height))
        frame.draw(lines, in: rect, from: first)
        MoreMark.draw(lines.count - rect.height - first, below: rect, &frame)
        for (place, line) in rows.enumerated() where line >= first && line - first < rect.height {
            frame.mark(
                Rect(row: rect.row + line - first, column: rect.column, width: rect.width, height: 1), .row(place))
        }
        if model.focus == .inspector, !rows.isEmpty, selected >= first, selected - first < rect.height {
            // The name alone: its figures keep their colours, and a move costs a third of the bytes.
            let name = StyledLine(Array(lines[selected].spans.prefix(Self.spansOfName))).width
            frame.tint(
                Rect(row: rect.row + selected - first, column: rect.column, width: min(name, rect.width), height: 1),
                ground: .selection)
        }
    }

    /// The line at the top for what is chosen: half a page is turned at a time, since each turn repaints the pane.
    private static func first(_ selected: Int, height: Int) -> Int {
        let (last, turn) = (max(1, height - 3), max(1, height / 2))
        return selected <= last ? 0 : (selected - last + turn - 1) / turn * turn
    }

    /// How far an opened belief can be scrolled.
    static func room(_ opened: BeliefEvidence, _ model: AppModel) -> Int {
        let area = RootView.inspectorArea(model)
        return max(0, lines(opened, now: model.inspector.model?.at, width: area.width).count - area.height)
    }

    /// Reasons in the list; each belief has its own when it is opened.
    private static let mostWhys = 5

    /// All lines, and the one that each belief stands on.
    private static func lines(_ model: AppModel, _ known: SelfModel, width: Int) -> ([StyledLine], rows: [Int]) {
        var lines: [StyledLine] = TextWrap.wrap([StyledSpan(model.inspector.summary, Style(.text))], width: width)
        if !known.whys.isEmpty {
            lines += ["", StyledLine("WHY", role: .heading)]
            for why in known.whys.prefix(mostWhys) {
                lines += TextWrap.wrap(
                    [
                        StyledSpan("“\(why.clause)”", Style(.because, .italic)),
                        StyledSpan("  " + age(why.at, known.at), Style(.dim)),
                    ], width: width,
                    first: [StyledSpan(" ")], rest: [StyledSpan("   ")])
            }
        }
        if known.whys.count > mostWhys {
            lines.append(StyledLine("   and \(Counted.text(known.whys.count - mostWhys, "older reason"))", role: .dim))
        }
        var rows: [Int] = []
        var family: BeliefKey.Family?
        for belief in InspectorRows.beliefs(known) {
            if belief.key.family != family {
                family = belief.key.family
                lines += ["", StyledLine(belief.key.family.rawValue.uppercased(), role: .heading)]
            }
            rows.append(lines.count)
            lines.append(row(belief, model.inspector, width: width))
        }
        return (lines, rows)
    }

    /// `encryption  expert  ████████▏ .88  3·0  ▁▃▆█ ▲`
    private static func row(_ belief: Belief, _ inspector: InspectorState, width: Int) -> StyledLine {
        let name =
            belief.key.rawValue.contains("/")
            ? String(belief.key.rawValue.drop { $0 != "/" }.dropFirst()) : belief.key.rawValue
        let isChoice = belief.key.choices != nil || belief.key.family == .expertise
        let id = InspectorRows.name(belief)
        let change = belief.p - (inspector.before[id] ?? 0)
        let mark =
            inspector.before[id] == nil && !inspector.before.isEmpty
            ? "new" : abs(change) < 0.005 ? "" : change > 0 ? "▲" : "▼"
        let state = belief.doubted ? "set aside" : belief.status == .current ? "" : belief.status.rawValue
        let note = [
            state, belief.scope == .session ? "today only" : "",
            belief.goalStatus == .active ? "" : belief.goalStatus?.rawValue ?? "",
        ]
        .filter { !$0.isEmpty }.joined(separator: ", ")
        let isWide = width >= 52
        let spark = isWide ? " " + Sparkline.text(inspector.histories[id] ?? [], width: 4) : ""
        let counts =
            isWide ? " \(belief.forCount) for · \(belief.againstCount)" : "\(belief.forCount)·\(belief.againstCount)"
        // What is believed and its state stay whole as long as they can: the bar gives way first, then the name.
        let end = (isChoice ? " · \(belief.value)" : "") + (note.isEmpty ? "" : " (\(note))")
        let wanted = TextWidth.cells((isChoice ? name : belief.value) + end)
        let bar = isWide ? 8 : 4
        let figures = isWide ? 26 : 12
        let hasBar = isWide || wanted + bar + figures + 1 < width || !isChoice
        let tail = [
            StyledSpan(hasBar ? Bar.text(belief.p, width: bar) : "", Style(belief.doubted ? .dim : .bar)),
            StyledSpan(" ." + String(format: "%02d", min(99, Int((belief.p * 100).rounded())))),
            StyledSpan(" " + TextWidth.padded(counts, to: isWide ? 10 : 4), Style(.dim)),
            StyledSpan(spark, Style(.spark)),
            StyledSpan(TextWidth.padded(mark.isEmpty ? "" : " " + mark, to: 4), Style(mark == "▼" ? .bad : .good)),
        ]
        let room = max(6, width - StyledLine(tail).width - 2)
        let start = TextWidth.clipped(isChoice ? name : belief.value, to: max(4, room - TextWidth.cells(end)))
        let shown = TextWidth.clipped(start + end, to: room)
        let gap = String(repeating: " ", count: max(1, room - TextWidth.cells(shown) + 1))
        let style = Style(
            belief.doubted || belief.status == .uncertain ? .dim : .text, belief.status == .pinned ? .bold : [])
        return StyledLine([StyledSpan(" "), StyledSpan(shown, style), StyledSpan(gap)] + tail)
    }

    /// The first spans of a belief's row, up to its bar.
    private static let spansOfName = 3

    private static func lines(_ evidence: BeliefEvidence, now: Moment?, width: Int) -> [StyledLine] {
        var lines: [StyledLine] = [
            StyledLine([StyledSpan("\(evidence.key)", Style(.title, .bold)), StyledSpan(": \(evidence.value)")]),
            StyledLine(
                Sparkline.text(evidence.history.map(\.p), width: min(24, evidence.history.count)), role: .spark),
        ]
        for (title, entries, role) in [("FOR", evidence.for, Role.good), ("AGAINST", evidence.against, Role.bad)] {
            lines += ["", StyledLine(title, role: .heading)]
            if entries.isEmpty { lines.append(StyledLine(" nothing", role: .dim)) }
            for entry in entries {
                lines += TextWrap.wrap(
                    [
                        StyledSpan(entry.words(now: now), Style(entry.span == nil ? .dim : .quote)),
                        StyledSpan("  \(entry.source.rawValue), \(DayText.day(entry.at, now: now))", Style(.dim)),
                        StyledSpan(String(format: "  weight %.1f, now %.1f", entry.weight, entry.decayed), Style(.dim)),
                    ], width: width, first: [StyledSpan(" "), StyledSpan("· ", Style(role))], rest: [StyledSpan("   ")])
            }
        }
        if !evidence.whys.isEmpty {
            lines += ["", StyledLine("WHY", role: .heading)]
            for why in evidence.whys {
                lines += TextWrap.wrap(
                    [StyledSpan("“\(why.clause)”", Style(.because, .italic))], width: width, first: [StyledSpan(" ")],
                    rest: [StyledSpan("  ")])
            }
        }
        if let erased = evidence.reasonErased {
            lines += ["", StyledLine("Your reason was erased \(DayText.day(erased, now: now)).", role: .dim)]
        }
        lines.append("")
        lines += TextWrap.wrap([StyledSpan("Kept: \(evidence.purpose)", Style(.dim))], width: width)
        lines += TextWrap.wrap([StyledSpan("For you: \(evidence.benefit)", Style(.dim))], width: width)
        return lines
    }

    /// `2 d`
    private static func age(_ then: Moment, _ now: Moment) -> String {
        let days = Int(now.days(since: then))
        return days == 0 ? "today" : "\(days) d"
    }
}
