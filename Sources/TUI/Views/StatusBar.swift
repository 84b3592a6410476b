import Engine

/// The first row: who asks, how well known, what may be known, what leaves the machine. The last row: what keys do here.
enum StatusBar {
    static func draw(_ model: AppModel, in rect: Rect, _ frame: inout Frame) {
        var spans = spans(model, isShort: false)
        // Where there is no room for all, what leaves the machine is said before how well somebody is known.
        if StyledLine(spans).width + model.view.title.count + 2 > rect.width {
            spans = self.spans(model, isShort: true)
        }
        let tabs = AppModel.View.allCases.map { "\($0.rawValue) \($0.title)" }
        let width = tabs.reduce(0) { $0 + $1.count + 2 }
        var column = rect.endColumn - width
        guard column > StyledLine(spans).width + 2 else {
            let title = model.view.title + " "
            frame.draw(StyledLine(spans), at: rect.origin, width: rect.width - title.count - 1)
            frame.draw(title, at: Point(row: rect.row, column: rect.endColumn - title.count), role: .accent)
            return
        }
        frame.draw(StyledLine(spans), at: rect.origin)
        for (view, text) in zip(AppModel.View.allCases, tabs) {
            let isShown = view == model.view
            column += frame.draw(
                text + "  ", at: Point(row: rect.row, column: column),
                style: Style(isShown ? .accent : .dim, isShown ? .bold : []))
        }
    }

    private static func spans(_ model: AppModel, isShort: Bool) -> [StyledSpan] {
        var spans = [StyledSpan(" selfsame ", Style(.title, .bold))]
        if let person = model.person {
            let role = model.inspector.model?.steering(.role).map { " · \($0.value)" } ?? ""
            spans.append(StyledSpan(" \(person.name)\(role) ", Style(.user)))
            if !isShort, let known = model.inspector.model {
                spans.append(StyledSpan(" \(wellKnown(known.wellKnown)) ", Style(.dim)))
            }
            spans.append(StyledSpan(" \(person.privacy.rawValue) ", Style(.dim)))
        }
        spans.append(StyledSpan(" stays here ", Style(.good)))
        if model.isReadOnly { spans.append(StyledSpan(" read-only ", Style(.warning))) }
        return spans
    }

    private static func wellKnown(_ share: Double) -> String {
        share > 0.8 ? "well known" : share > 0.4 ? "known a little" : "hardly known"
    }

    static func drawFooter(_ model: AppModel, in rect: Rect, _ frame: inout Frame) {
        if model.awaitsDigit {
            let views = AppModel.View.allCases.map { "\($0.rawValue) \($0.title)" }.joined(separator: "  ")
            frame.draw(" " + views, at: rect.origin, role: .accent, width: rect.width)
            return
        }
        if model.notice != nil {
            frame.draw(notice(model), in: rect)
            return
        }
        var column = 1
        for (keys, title) in actions(model).prefix(6) {
            guard column + keys.count + title.count + 3 < rect.width else { break }
            column += frame.draw(keys + " ", at: Point(row: rect.row, column: column), role: .key)
            column += frame.draw(title + "   ", at: Point(row: rect.row, column: column), role: .dim)
        }
    }

    /// Rows the last part of the screen takes: a sentence that is longer than a row is shown whole.
    static func footerHeight(_ model: AppModel) -> Int {
        model.notice == nil || model.awaitsDigit ? 1 : notice(model).count
    }

    private static func notice(_ model: AppModel) -> [StyledLine] {
        let lines = TextWrap.wrap(
            [StyledSpan(model.notice ?? "", Style(.note))], width: model.size.width - 1, first: [StyledSpan(" ")],
            rest: [StyledSpan(" ")])
        return Array(lines.prefix(4))
    }

    private static func actions(_ overlay: AppModel.Overlay) -> [(String, String)] {
        switch overlay {
        case .help: [("↑↓", "scroll"), ("any other key", "closes")]
        case .palette: [("Enter", "do it"), ("↑↓", "choose"), ("Esc", "leave")]
        case .confirm: [("y", "yes"), ("any other key", "no")]
        case .ask: [("Enter", "take it"), ("Esc", "leave")]
        case .sources: [("Enter", "open"), ("↑↓", "choose"), ("Esc", "leave")]
        case .source: [("↑↓ PgDn", "scroll"), ("Esc", "close")]
        }
    }

    /// At most six, for what has the focus.
    private static func actions(_ model: AppModel) -> [(String, String)] {
        if let overlay = model.overlay { return actions(overlay) }
        let everywhere = [("Tab", "panes"), ("Esc 2", "compare"), ("^P", "palette")]
        func own(_ place: Binding.Place, _ count: Int) -> [(String, String)] {
            KeyMap.bindings.filter { $0.place == place && !$0.keys.isEmpty }.prefix(count).map {
                ($0.keys[0].name, $0.title)
            }
        }
        switch (model.view, model.focus) {
        case (.chat, .inspector) where model.inspector.opened != nil:
            return [("Esc", "back"), ("↑↓", "scroll")] + own(.inspector, 5).dropFirst()
        case (.chat, .inspector): return own(.inspector, 5) + [("Tab", "panes")]
        case (.chat, .main):
            return [
                ("/", "search"), ("s d b t", "simpler deeper briefer steps"), ("o", "sources"), ("+ -", "rate"),
                ("1-3", "next"),
                ("Tab", "panes"),
            ]
        case (.levels, .main): return [("→", "column"), ("PgDn", "scroll"), ("Tab", "ask"), ("Esc 1", "chat")]
        case (.compare, .main):
            return [
                ("↑↓", "cause"), ("Space", "switch off"), ("+ -", "people"), ("→", "column"), ("Tab", "ask"),
                ("Esc 1", "chat"),
            ]
        case (.people, _): return [("Enter", "choose"), ("^N", "new"), ("^O", "from persona"), ("Esc 1", "chat")]
        case (.library, _): return [("i", "import"), ("Esc 1", "chat")]
        case (.how, _): return [("↑↓", "scroll"), ("Esc 1", "chat"), ("^P", "palette")]
        default: return [("Enter", "ask")] + everywhere + [("F1", "keys"), ("^Q", "quit")]
        }
    }
}
