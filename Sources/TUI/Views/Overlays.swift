import Engine
internal import Foundation

/// What stands over everything else.
enum Overlays {
    static func draw(_ overlay: AppModel.Overlay, _ model: AppModel, in rect: Rect, _ frame: inout Frame) {
        switch overlay {
        case .help(let scroll): panel("Keys", help(model), width: 76, from: scroll, in: rect, &frame)
        case .palette(let palette): draw(palette, model.keys, in: rect, &frame)
        case .confirm(let confirmation):
            draw(confirmation, model.keys, in: rect, &frame)
        case .privacy(let picker): draw(picker, model, in: rect, &frame)
        case .inventory(let list): draw(list, model, in: rect, &frame)
        case .summary(let list): draw(list, in: rect, &frame)
        case .consent(let request):
            let width = min(76, rect.width - 2)
            panel(
                "May this be remembered?",
                PrivacyView.question(request, model, width: width - 3, height: rect.height - 2), width: width,
                in: rect,
                &frame)
        case .ask(let request): draw(request, in: rect, &frame)
        case .sources(let list): draw(list, in: rect, &frame)
        case .source(let page):
            let area = rect.inset(top: 1, left: 2, bottom: 1, right: 2)
            let body = sourceArea(model.size)
            frame.fill(area)
            frame.box(area, title: page.title, style: Style(.borderFocused))
            let lines = page.lines(width: body.width)
            let first = page.first(width: body.width, height: body.height)
            frame.draw(lines, in: body, from: first)
            mark(lines.count - first, in: area, &frame)
        }
    }

    // MARK: A question with yes or no

    /// What is asked stays in sight; what it is about scrolls above it.
    private static func draw(_ confirmation: Confirmation, _ keys: KeyMap, in rect: Rect, _ frame: inout Frame) {
        let lines = lines(confirmation)
        let room = max(1, rect.height - 4)
        let shown = min(lines.count, room)
        let first = min(confirmation.scroll, lines.count - shown)
        var answers = [StyledSpan(keys.label(.yes), Style(.key)), StyledSpan(" \(confirmation.yes)   ", Style(.dim))]
        if confirmation.never != nil {
            answers += [
                StyledSpan(keys.label(.neverAgain), Style(.key)), StyledSpan(" and never again   ", Style(.dim)),
            ]
        }
        answers.append(StyledSpan("any other key: keep", Style(.dim)))
        panel(
            confirmation.title, lines[first..<first + shown] + ["", StyledLine(answers)], width: confirmWidth,
            more: lines.count - first - shown, in: rect, &frame)
    }

    private static let confirmWidth = 64

    private static func lines(_ confirmation: Confirmation) -> [StyledLine] {
        confirmation.lines.flatMap { TextWrap.wrap([StyledSpan($0)], width: confirmWidth - 5) }
    }

    /// How far what is asked about can be scrolled.
    static func confirmRoom(_ confirmation: Confirmation, _ model: AppModel) -> Int {
        max(0, lines(confirmation).count - max(1, middle(model.size).height - 4))
    }

    // MARK: The privacy levels

    private static func draw(_ picker: PrivacyPicker, _ model: AppModel, in rect: Rect, _ frame: inout Frame) {
        let width = PrivacyView.width(in: rect.width)
        let table = PrivacyView.table(picker, model, width: width - 3)
        let details = PrivacyView.details(picker, width: width - 3)
        let room = PrivacyView.detailHeight(picker, in: rect.height)
        let first = min(picker.scroll, max(0, details.count - room))
        let shown = details.dropFirst(first).prefix(room)
        // As tall for each level, so that the table stays where it is while one looks through it.
        let filled = shown + Array(repeating: "", count: max(0, min(room, tallest(picker, width - 3)) - shown.count))
        let area = panel(
            "Privacy: what may be kept of \(model.person?.name ?? "")", table + [""] + filled, width: width,
            more: details.count - first - shown.count, in: rect, &frame)
        markRows(0..<picker.levels.count, from: 2, in: area, &frame)
    }

    private static func tallest(_ picker: PrivacyPicker, _ width: Int) -> Int {
        picker.levels.indices.map { place in
            var other = picker
            other.selection = place
            return PrivacyView.details(other, width: width).count
        }.max() ?? 0
    }

    // MARK: The summary

    private static func draw(_ list: SummaryList, in rect: Rect, _ frame: inout Frame) {
        let width = min(76, rect.width - 2)
        let rows = list.clauses.enumerated().map { place, clause in
            let ground: Role = place == list.selection ? .selection : .text
            let key = " \(PlainText.safe(clause.key.rawValue))"
            let room = max(12, width - 4 - min(28, TextWidth.cells(key)))
            return StyledLine([
                StyledSpan(
                    TextWidth.padded(TextWidth.clipped(PlainText.safe(clause.text), to: room), to: room),
                    Style(.text, on: ground)),
                StyledSpan(TextWidth.clipped(key, to: max(1, width - 4 - room)), Style(.dim, on: ground)),
            ])
        }
        let hint = StyledLine("Enter changes what a piece says; what that changes is shown first.", role: .dim)
        let area = panel("The summary", [hint, ""] + rows, width: width, in: rect, &frame)
        markRows(0..<rows.count, from: 3, in: area, &frame)
    }

    // MARK: The inventory

    private static func draw(_ list: InventoryList, _ model: AppModel, in rect: Rect, _ frame: inout Frame) {
        let width = InventoryView.width(in: rect.width)
        let head = InventoryView.head(list, width: width - 3)
        let rows = InventoryView.rows(list, width: width - 3)
        let details = InventoryView.details(list, width: width - 3)
        let room = max(1, rect.height - head.count - 4 - 4)
        let first = min(max(0, list.selection - room + 1), max(0, rows.count - room))
        let shown = Array(rows.dropFirst(first).prefix(room))
        let area = panel(
            InventoryView.title(list, model), head + [""] + shown + [""] + details.prefix(4), width: width,
            more: rows.count - first - shown.count, in: rect, &frame)
        markRows(first..<(first + shown.count), from: head.count + 2, in: area, &frame)
    }

    /// Where the text of a source stands.
    static func sourceArea(_ size: Size) -> Rect {
        middle(size).inset(top: 1, left: 2, bottom: 1, right: 2).inset(top: 1, left: 2, bottom: 1, right: 2)
    }

    /// How far the list of keys can be scrolled.
    static func helpRoom(_ model: AppModel) -> Int { max(0, help(model).count + 2 - middle(model.size).height) }
    private static func middle(_ size: Size) -> Rect { Rect(size).inset(top: 1, bottom: 1) }

    /// On the lower edge: that there is more.
    private static func mark(_ rest: Int, in area: Rect, _ frame: inout Frame) {
        MoreMark.draw(rest - area.height + 2, below: area.inset(bottom: 1), &frame)
    }

    @discardableResult private static func panel(
        _ title: String, _ lines: [StyledLine], width: Int, from scroll: Int = 0, more: Int = 0, in rect: Rect,
        _ frame: inout Frame
    ) -> Rect {
        let width = min(width, rect.width - 2)
        let height = min(lines.count + 2, rect.height)
        let area = Rect(
            row: rect.row + max(0, (rect.height - height) / 3), column: rect.column + (rect.width - width) / 2,
            width: width, height: height)
        frame.fill(area)
        frame.box(area, title: title, style: Style(.borderFocused))
        let first = min(scroll, max(0, lines.count - height + 2))
        frame.draw(lines, in: area.inset(top: 1, left: 2, bottom: 1, right: 1), from: first)
        mark(lines.count - first + more, in: area, &frame)
        return area
    }

    /// All of the table, by where it holds.
    private static func help(_ model: AppModel) -> [StyledLine] {
        var lines: [StyledLine] = []
        for place in Binding.Place.allCases {
            let rows = model.keys.bindings.filter { $0.place == place }
            guard !rows.isEmpty else { continue }
            lines += (lines.isEmpty ? [] : [""]) + [StyledLine(place.title, role: .heading)]
            lines += rows.map { binding in
                let keys = binding.keys.prefix(2).map(\.label).joined(separator: " ")
                let command = binding.command.map { "/" + $0 } ?? ""
                return StyledLine([
                    StyledSpan(pad(keys, 10), Style(.key)), StyledSpan(pad(command, 12), Style(.accent)),
                    StyledSpan(binding.explanation),
                ])
            }
        }
        return lines + [""]
            + TextWrap.wrap(
                [
                    StyledSpan(
                        "Other keys: lines such as  pin = \"P\"  in the file keys of the configuration.", Style(.dim))
                ],
                width: 72)
    }

    private static func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - TextWidth.cells(text)))
    }

    private static func draw(_ palette: PaletteState, _ keys: KeyMap, in rect: Rect, _ frame: inout Frame) {
        let found = keys.palette(palette.filter)
        var lines: [StyledLine] = [
            StyledLine([
                StyledSpan("> ", Style(.accent)),
                StyledSpan(
                    palette.filter.isEmpty ? "type to find" : palette.filter,
                    Style(palette.filter.isEmpty ? .placeholder : .input)),
            ]), "",
        ]
        let room = max(3, rect.height - 8)
        let first = max(0, palette.selection - room + 1)
        for (place, binding) in found.enumerated().dropFirst(first).prefix(room) {
            let ground: Role = place == palette.selection ? .selection : .text
            lines.append(
                StyledLine([
                    StyledSpan(pad(binding.title, 14), Style(.text, .bold, on: ground)),
                    StyledSpan(pad(binding.keys.first?.label ?? "", 8), Style(.key, on: ground)),
                    StyledSpan(binding.explanation, Style(.dim, on: ground)),
                ]))
        }
        if found.isEmpty { lines.append(StyledLine("Nothing to do is called that.", role: .dim)) }
        let area = panel("Palette", lines, width: 70, more: max(0, found.count - first - room), in: rect, &frame)
        markRows(first..<min(found.count, first + room), from: 3, in: area, &frame)
    }

    /// Rows of a list in a panel take clicks.
    private static func markRows(_ places: Range<Int>, from top: Int, in area: Rect, _ frame: inout Frame) {
        for (offset, place) in places.enumerated() {
            frame.mark(
                Rect(row: area.row + top + offset, column: area.column + 1, width: area.width - 2, height: 1),
                .row(place))
        }
    }

    private static func draw(_ list: SourceList, in rect: Rect, _ frame: inout Frame) {
        let room = max(3, rect.height - 4)
        let first = max(0, list.selection - room + 1)
        let lines = list.places.enumerated().dropFirst(first).prefix(room).map { place, name in
            let ground: Role = place == list.selection ? .selection : .text
            return StyledLine([
                StyledSpan(pad("\(place + 1)", 4), Style(.citation, on: ground)),
                StyledSpan(TextWidth.clipped(short(name), to: min(88, rect.width - 12)), Style(.text, on: ground)),
            ])
        }
        let area = panel(
            "Sources: Enter opens one", lines, width: 100, more: max(0, list.places.count - first - room), in: rect,
            &frame)
        markRows(first..<min(list.places.count, first + room), from: 1, in: area, &frame)
    }

    /// The innermost heading tells places apart; the document says where it is.
    private static func short(_ place: String) -> String {
        let parts = place.components(separatedBy: " > ")
        return parts.count > 1 ? "\(parts.last!) · \(parts[0])" : place
    }

    private static func draw(_ request: LineRequest, in rect: Rect, _ frame: inout Frame) {
        let hint = TextWrap.wrap([StyledSpan(request.hint, Style(.dim))], width: 59)
        // The end of a long line stays in sight: that is where one types.
        let typed = request.composer.shown
        let over = typed.count - 55
        let shown = over > 0 ? "…" + typed.dropFirst(over + 1) : typed
        panel(
            request.title,
            [
                StyledLine([StyledSpan("> ", Style(.accent)), StyledSpan(shown + "▏", Style(.input))]),
                "",
            ] + hint
                + ["", StyledLine("Enter takes it, Esc leaves everything as it is.", role: .dim)], width: 64, in: rect,
            &frame)
    }
}
