import Engine

/// Receipts, cards and the audit, as pages that scroll.
enum DocumentView {
    static func draw(_ page: DocumentPage, in rect: Rect, _ frame: inout Frame) {
        let area = rect.inset(top: 1, left: 2, bottom: 1, right: 2)
        let body = Overlays.sourceArea(frame.size)
        let lines = lines(page, width: body.width)
        let first = min(page.scroll, max(0, lines.count - body.height))
        // A screen of its own: nothing of the view looks out beside it.
        frame.fill(rect)
        frame.box(area, title: TextWidth.clipped(page.title, to: area.width - 6), style: Style(.borderFocused))
        frame.draw(lines, in: body, from: first)
        MoreMark.draw(lines.count - first - body.height, below: area.inset(bottom: 1), &frame)
    }

    /// How far it can be scrolled.
    static func room(_ page: DocumentPage, _ size: Size) -> Int {
        let area = Overlays.sourceArea(size)
        return max(0, lines(page, width: area.width).count - area.height)
    }

    static func lines(_ page: DocumentPage, width: Int) -> [StyledLine] {
        switch page.content {
        case .receipt(let receipt, let person, let isGone): lines(receipt, of: person, isGone: isGone, width: width)
        case .card(let card): lines(card, width: width)
        case .audit(let entries, let report, let person): lines(entries, report, of: person, width: width)
        case .saved(let pages, _): lines(pages, width: width)
        case .counted(let answer): lines(answer, width: width)
        }
    }

    // MARK: A receipt

    private static func lines(_ receipt: ForgetReceipt, of person: String, isGone: Bool, width: Int) -> [StyledLine] {
        var lines = TextWrap.wrap([StyledSpan(ReceiptText.head(receipt, of: person), Style(.heading))], width: width)
        for line in ReceiptText.lines(receipt, isGone: isGone) {
            let style = line == receipt.proof ? Style(receipt.isProven ? .good : .warning, .bold) : .plain
            lines += [""] + TextWrap.wrap([StyledSpan(line, style)], width: width)
        }
        return lines
    }

    // MARK: A card

    /// The text that is saved, with its lines broken to the width and their numbers standing out.
    private static func lines(_ card: Card, width: Int) -> [StyledLine] {
        let text = CardText.page(card, width: .max).split(separator: "\n", omittingEmptySubsequences: false)
        return text.enumerated().flatMap { place, line -> [StyledLine] in
            let indent = line.prefix { $0 == " " }
            let rest = line.dropFirst(indent.count)
            let number = rest.prefix { $0.isNumber }
            guard !number.isEmpty, rest.dropFirst(number.count).hasPrefix(". ") else {
                let role: Role = place == 0 ? .title : place == 1 ? .dim : indent.isEmpty ? .text : .dim
                return TextWrap.wrap(
                    [StyledSpan(String(rest), Style(role))], width: width, first: [StyledSpan(String(indent))],
                    rest: [StyledSpan(String(indent))])
            }
            let head = indent + number + ". "
            return TextWrap.wrap(
                [StyledSpan(String(rest.dropFirst(number.count + 2)), Style(.text, .bold))], width: width,
                first: [StyledSpan(String(head), Style(.key))],
                rest: [StyledSpan(String(repeating: " ", count: head.count))])
        }
    }

    // MARK: Answers that are kept

    private static func lines(_ pages: [SavedPage], width: Int) -> [StyledLine] {
        guard !pages.isEmpty else {
            return TextWrap.wrap(
                [StyledSpan("No answer is kept yet. In the chat, w keeps the one that was given last.", Style(.dim))],
                width: width)
        }
        return pages.flatMap { page -> [StyledLine] in
            SavedText.section(page).flatMap { text -> [StyledLine] in
                let marks = text.prefix { $0 == "#" }.count
                let isTitle = marks > 0 && text.dropFirst(marks).first == " "
                let words = isTitle ? String(text.dropFirst(marks + 1)) : text
                let role: Role = isTitle ? (marks == 1 ? .title : .heading) : text.hasPrefix("[") ? .dim : .text
                return words.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
                    TextWrap.wrap([StyledSpan(String($0), Style(role))], width: width)
                }
            } + [StyledLine("")]
        }
    }

    // MARK: What was counted

    private static func lines(_ answer: RelationalAnswer, width: Int) -> [StyledLine] {
        let text = RelationalText.lines(answer)
        let how = text.firstIndex(of: RelationalText.how) ?? text.count
        return TextWrap.wrap([StyledSpan(answer.question, Style(.dim))], width: width) + [StyledLine("")]
            + text.enumerated().flatMap { place, line -> [StyledLine] in
                let indent = String(line.prefix { $0 == " " })
                let style = place == 0 ? Style(.heading) : Style(place < how ? .text : .dim)
                return TextWrap.wrap(
                    [StyledSpan(String(line.dropFirst(indent.count)), style)], width: width,
                    first: [StyledSpan(indent)], rest: [StyledSpan(indent)])
            }
    }

    // MARK: The audit

    private static func lines(
        _ entries: [AuditEntry], _ report: AuditReport, of person: Person?, width: Int
    ) -> [StyledLine] {
        var lines = TextWrap.wrap([verification(report)], width: width)
        lines.append("")
        if entries.isEmpty { lines.append(StyledLine("Nobody has looked or changed anything yet.", role: .dim)) }
        // The newest first: that is what one looks for.
        let actor = min(24, entries.map { TextWidth.cells($0.actor) }.max() ?? 0)
        lines += entries.reversed().map { entry in
            let about = [entry.about, person == nil ? entry.person ?? "somebody deleted" : nil].compactMap { $0 }
            let spans = [
                StyledSpan(DayText.minute(entry.at) + "  ", Style(.dim)),
                StyledSpan(TextWidth.padded(entry.actor, to: actor) + "  ", Style(.user)),
                StyledSpan(entry.action + (about.isEmpty ? "" : "  ")),
            ]
            let room = max(1, width - StyledLine(spans).width)
            return StyledLine(
                spans + [StyledSpan(TextWidth.clipped(about.joined(separator: "  "), to: room), Style(.dim))])
        }
        if entries.count < report.lines, person == nil {
            lines += ["", StyledLine("The newest \(entries.count) are shown.", role: .dim)]
        }
        let others =
            person == nil
            ? "Looks are written down where a team shares the installation."
            : "Looks are written down where a team shares the installation. /audit all shows everybody's lines."
        return lines + [""] + TextWrap.wrap([StyledSpan(others, Style(.dim))], width: width)
    }

    /// Whether every line follows from the one before it.
    private static func verification(_ report: AuditReport) -> StyledSpan {
        guard let broken = report.broken else {
            return StyledSpan("Whole: \(Counted.text(report.lines, "line")), head \(report.head)", Style(.good, .bold))
        }
        return StyledSpan(
            "Broken at line \(broken): it is not as it was written, or lines before it are missing.", Style(.bad, .bold)
        )
    }
}
