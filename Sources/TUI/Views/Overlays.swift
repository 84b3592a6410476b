import Engine
internal import Foundation

/// What stands over everything else.
enum Overlays {
    static func draw(_ overlay: AppModel.Overlay, _ model: AppModel, in rect: Rect, _ frame: inout Frame) {
        switch overlay {
        case .help(let scroll): panel("Keys", help(), width: 76, from: scroll, in: rect, &frame)
        case .palette(let palette): draw(palette, in: rect, &frame)
        case .confirm(let confirmation):
            let lines = confirmation.lines.flatMap { TextWrap.wrap([StyledSpan($0)], width: 60) }
            panel(
                confirmation.title,
                lines + [
                    "",
                    StyledLine([
                        StyledSpan("y", Style(.key)), StyledSpan(" forget     any other key: keep", Style(.dim)),
                    ]),
                ], width: 64, in: rect, &frame)
        case .ask(let request): draw(request, in: rect, &frame)
        case .sources(let selection):
            draw(model.lastAnswer.map { SourceNumbers($0).places } ?? [], selection, in: rect, &frame)
        case .source(let title, let text, let scroll):
            let area = rect.inset(top: 1, left: 2, bottom: 1, right: 2)
            frame.fill(area)
            frame.box(area, title: title)
            let lines = Markdown.lines(text, layout: MarkdownLayout(width: area.width - 4))
            let first = min(scroll, max(0, lines.count - area.height + 2))
            frame.draw(lines, in: area.inset(top: 1, left: 2, bottom: 1, right: 2), from: first)
            mark(lines.count - first, in: area, &frame)
        }
    }

    /// How far a source, and the list of keys, can be scrolled.
    static func room(source text: String, _ size: Size) -> Int {
        let area = middle(size).inset(top: 1, left: 2, bottom: 1, right: 2)
        return max(0, Markdown.lines(text, layout: MarkdownLayout(width: area.width - 4)).count - area.height + 2)
    }
    static func helpRoom(_ size: Size) -> Int { max(0, help().count + 2 - middle(size).height) }
    private static func middle(_ size: Size) -> Rect { Rect(size).inset(top: 1, bottom: 1) }

    /// On the lower edge: that there is more.
    private static func mark(_ rest: Int, in area: Rect, _ frame: inout Frame) {
        MoreMark.draw(rest - area.height + 2, below: area.inset(bottom: 1), &frame)
    }

    private static func panel(
        _ title: String, _ lines: [StyledLine], width: Int, from scroll: Int = 0, more: Int = 0, in rect: Rect,
        _ frame: inout Frame
    ) {
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
    }

    private static func help() -> [StyledLine] {
        var seen: Set<Action> = []
        return KeyMap.bindings.filter { seen.insert($0.action).inserted }.map { binding in
            let keys = binding.keys.prefix(2).map(\.name).joined(separator: " ")
            let command = binding.command.map { "/" + $0 } ?? ""
            return StyledLine([
                StyledSpan(pad(keys, 9), Style(.key)), StyledSpan(pad(command, 11), Style(.accent)),
                StyledSpan(binding.explanation),
            ])
        }
    }

    private static func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - TextWidth.cells(text)))
    }

    private static func draw(_ palette: PaletteState, in rect: Rect, _ frame: inout Frame) {
        let found = KeyMap.palette(palette.filter)
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
                    StyledSpan(pad(binding.keys.first?.name ?? "", 8), Style(.key, on: ground)),
                    StyledSpan(binding.explanation, Style(.dim, on: ground)),
                ]))
        }
        panel("Palette", lines, width: 70, more: max(0, found.count - first - room), in: rect, &frame)
    }

    private static func draw(_ places: [String], _ selection: Int, in rect: Rect, _ frame: inout Frame) {
        let room = max(3, rect.height - 4)
        let first = max(0, selection - room + 1)
        let lines = places.enumerated().dropFirst(first).prefix(room).map { place, name in
            let ground: Role = place == selection ? .selection : .text
            return StyledLine([
                StyledSpan(pad("\(place + 1)", 4), Style(.citation, on: ground)),
                StyledSpan(TextWidth.clipped(short(name), to: min(88, rect.width - 12)), Style(.text, on: ground)),
            ])
        }
        panel("Sources: Enter opens one", lines, width: 100, in: rect, &frame)
    }

    /// The innermost heading tells places apart; the document says where it is.
    private static func short(_ place: String) -> String {
        let parts = place.components(separatedBy: " > ")
        return parts.count > 1 ? "\(parts.last!) · \(parts[0])" : place
    }

    private static func draw(_ request: LineRequest, in rect: Rect, _ frame: inout Frame) {
        let hint = TextWrap.wrap([StyledSpan(request.hint, Style(.dim))], width: 60)
        panel(
            request.title,
            [
                StyledLine([StyledSpan("> ", Style(.accent)), StyledSpan(request.composer.shown + "▏", Style(.input))]),
                "",
            ] + hint
                + ["", StyledLine("Enter takes it, Esc leaves everything as it is.", role: .dim)], width: 64, in: rect,
            &frame)
    }
}
