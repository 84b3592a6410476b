import Engine

/// The whole screen: status, the view, the composer, the footer.
public enum RootView {
    static let smallest = Size(width: 60, height: 16)

    public static func frame(_ model: AppModel) -> Frame {
        var frame = Frame(model.size)
        guard model.size.width >= smallest.width, model.size.height >= smallest.height else {
            frame.draw(
                "Selfsame needs \(smallest.width)x\(smallest.height); this is \(model.size.width)x\(model.size.height).",
                at: Point(row: 0, column: 0), role: .warning, width: model.size.width)
            return frame
        }
        let (top, rest) = frame.bounds.split(rowsAtTop: 1)
        let (middle, footer) = rest.split(rowsAtBottom: StatusBar.footerHeight(model))
        StatusBar.draw(model, in: top, &frame)
        var body = middle
        if model.hasComposer {
            let (above, line) = middle.split(rowsAtBottom: 2)
            let (rest, question) = above.split(rowsAtBottom: WhyView.height(model))
            body = rest
            WhyView.draw(model, in: question, &frame)
            composer(model, in: line, &frame)
        }
        draw(model, in: body, &frame)
        if let page = model.page {
            frame.cursor = nil
            frame.forgetZones()
            DocumentView.draw(page, in: middle, &frame)
        }
        if let overlay = model.overlay {
            frame.cursor = nil
            frame.forgetZones()
            Overlays.draw(overlay, model, in: middle, &frame)
        }
        StatusBar.drawFooter(model, in: footer, &frame)
        return frame
    }

    private static func draw(_ model: AppModel, in rect: Rect, _ frame: inout Frame) {
        let inner = rect.inset(top: 1, left: 1, right: 1)
        switch model.view {
        case .chat: chat(model, in: rect, &frame)
        case .compare, .levels: CompareView.draw(model, in: inner, &frame)
        case .how: HowView.draw(model, in: inner, &frame)
        case .people: PeopleView.draw(model, in: inner, &frame)
        case .library: LibraryView.draw(model, in: inner, &frame)
        }
    }

    /// Chat and self-model stand beside each other from this width on; below it the one that has the focus is shown.
    private static let widthForTwo = 96

    private static func chat(_ model: AppModel, in rect: Rect, _ frame: inout Frame) {
        guard rect.width >= widthForTwo else {
            let inner = rect.inset(top: 1, left: 1, right: 1)
            if model.focus == .inspector {
                InspectorView.draw(model, in: inner, &frame)
            } else {
                ChatView.draw(model, in: inner, &frame)
            }
            return
        }
        let right = rect.split(columnsAtRight: inspectorWidth(rect.width)).right
        ChatView.draw(model, in: chatArea(model), &frame)
        let edge = Rect(row: right.row, column: right.column, width: 1, height: right.height)
        frame.rule(down: edge, style: Style(model.focus == .inspector ? .borderFocused : .border))
        InspectorView.draw(model, in: inspectorArea(model), &frame)
    }

    private static func inspectorWidth(_ width: Int) -> Int { min(60, width * 2 / 5) }

    /// Where a comparison stands.
    static func compareArea(_ model: AppModel) -> Rect {
        Rect(model.size).inset(top: 2, left: 1, bottom: 2 + StatusBar.footerHeight(model), right: 1)
    }

    /// What conversation and self-model share.
    private static func chatRoom(_ model: AppModel) -> Rect {
        Rect(model.size).inset(top: 1, bottom: 2 + StatusBar.footerHeight(model) + WhyView.height(model))
    }

    /// Where the self-model stands.
    static func inspectorArea(_ model: AppModel) -> Rect {
        let whole = chatRoom(model)
        guard whole.width >= widthForTwo else { return whole.inset(top: 1, left: 1, right: 1) }
        return whole.split(columnsAtRight: inspectorWidth(whole.width)).right.inset(top: 1, left: 2, right: 1)
    }

    /// Where the conversation stands.
    static func chatArea(_ model: AppModel) -> Rect {
        let whole = chatRoom(model)
        guard whole.width >= widthForTwo else { return whole.inset(top: 1, left: 1, right: 1) }
        return whole.split(columnsAtRight: inspectorWidth(whole.width)).rest.inset(top: 1, left: 1, right: 2)
    }

    private static func composer(_ model: AppModel, in rect: Rect, _ frame: inout Frame) {
        let isFocused = model.focus == .composer
        frame.mark(rect, .pane(.composer))
        frame.draw(
            String(repeating: "─", count: rect.width), at: rect.origin, role: isFocused ? .borderFocused : .border)
        let row = rect.row + 1
        if let search = model.search {
            let used = frame.draw("/", at: Point(row: row, column: 1), role: .accent)
            let length = frame.draw(search.text, at: Point(row: row, column: 1 + used), role: .input)
            if search.isTyping { frame.cursor = Point(row: row, column: 1 + used + length) }
            return
        }
        frame.draw("> ", at: Point(row: row, column: 1), role: isFocused ? .accent : .dim)
        let room = rect.width - 5
        let text = model.composer.shown
        if text.isEmpty {
            let hint = model.view == .chat ? "ask, or / for commands" : "another question for these columns"
            frame.draw(hint, at: Point(row: row, column: 3), role: .placeholder, width: room)
            if isFocused { frame.cursor = Point(row: row, column: 3) }
            return
        }
        // The insertion point stays in sight: long lines go sideways, by half a row so that not every key moves them.
        let before = TextWidth.cells(String(text.prefix(model.composer.shownCursor)))
        let half = max(1, room / 2)
        let skip = before < room ? 0 : ((before - room) / half + 1) * half
        var visible = text[...]
        var skipped = 0
        while skipped < skip, let first = visible.popFirst() { skipped += TextWidth.cells(String(first)) }
        frame.draw(String(visible), at: Point(row: row, column: 3), role: .input, width: room)
        if isFocused { frame.cursor = Point(row: row, column: 3 + before - skipped) }
    }
}
