import Engine

/// The first row: who asks, how well known, what may be known, what leaves the machine. The last row: what keys do here.
enum StatusBar {
    static func draw(_ model: AppModel, in rect: Rect, _ frame: inout Frame) {
        // Where there is no room for all, what is kept and what leaves the machine is said before how well somebody is
        // known, and a long name gives way before either.
        let room = rect.width - model.view.title.count - 2
        var spans: [StyledSpan] = []
        for brevity in 0...2 where spans.isEmpty || StyledLine(spans).width > room {
            spans = self.spans(model, brevity: brevity)
        }
        let over = StyledLine(spans).width - room
        if over > 0 { spans = self.spans(model, brevity: 2, cutting: over) }
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
            let used = frame.draw(
                text + "  ", at: Point(row: rect.row, column: column),
                style: Style(isShown ? .accent : .dim, isShown ? .bold : []))
            frame.mark(Rect(row: rect.row, column: column, width: used, height: 1), .action(view.action))
            column += used
        }
    }

    private static func spans(_ model: AppModel, brevity: Int, cutting over: Int = 0) -> [StyledSpan] {
        var spans = [StyledSpan(" selfsame ", Style(.title, .bold))]
        if let person = model.person {
            let role = model.inspector.model?.steering(.role).map { " · \($0.value)" } ?? ""
            let name = person.name + role
            let shown = TextWidth.clipped(name, to: max(4, TextWidth.cells(name) - over))
            spans.append(StyledSpan(" \(shown) ", Style(.user)))
            if brevity == 0, let known = model.inspector.model {
                spans.append(StyledSpan(" \(wellKnown(known.wellKnown)) ", Style(.dim)))
            }
            spans.append(
                StyledSpan(" \(brevity < 2 ? "privacy: " : "")\(privacy(person, model.ceiling)) ", Style(.dim)))
        }
        spans.append(StyledSpan(" stays here ", Style(.good)))
        if model.isReadOnly { spans.append(StyledSpan(" read-only ", Style(.warning))) }
        return spans
    }

    /// `individual`: what is kept is the lower of hers and the installation's.
    private static func privacy(_ person: Person, _ ceiling: PrivacyLevel) -> String {
        person.privacy <= ceiling ? person.privacy.rawValue : "\(ceiling.rawValue), limited here"
    }

    private static func wellKnown(_ share: Double) -> String {
        share > 0.8 ? "well known" : share > 0.4 ? "known a little" : "hardly known"
    }

    // MARK: The last row

    static func drawFooter(_ model: AppModel, in rect: Rect, _ frame: inout Frame) {
        if model.awaitsDigit { return drawViews(model.keys, in: rect, &frame) }
        if model.notice != nil {
            frame.draw(notice(model), in: rect)
            return
        }
        if model.overlay == nil, let commands = model.possibleCommands, !commands.isEmpty {
            let names = commands.map { "/" + $0 }.joined(separator: "  ")
            let used = frame.draw(model.keys.label(.nextPane) + " ", at: Point(row: rect.row, column: 1), role: .key)
            frame.draw(names, at: Point(row: rect.row, column: 1 + used), role: .accent, width: rect.width - 2 - used)
            return
        }
        var column = 1
        for hint in model.hints {
            let width = hint.parts.reduce(1) { $0 + TextWidth.cells($1.label) + 1 } + TextWidth.cells(hint.words)
            guard column + width < rect.width else { break }
            let start = column
            for (place, part) in hint.parts.enumerated() {
                // Arrows stand together.
                if place > 0, !part.isArrow { column += 1 }
                let used = frame.draw(part.label, at: Point(row: rect.row, column: column), role: .key)
                frame.mark(Rect(row: rect.row, column: column, width: used, height: 1), .action(part.action))
                column += used
            }
            column += 1
            let used = frame.draw(hint.words, at: Point(row: rect.row, column: column), role: .dim)
            // The words are the key, where they stand for one only.
            if hint.parts.count == 1 {
                frame.mark(
                    Rect(row: rect.row, column: start, width: column + used - start, height: 1),
                    .action(hint.parts[0].action))
            }
            column += used + 3
        }
    }

    /// The views, then the pages, by the digit that opens each; closer together where there is little room.
    private static func drawViews(_ keys: KeyMap, in rect: Rect, _ frame: inout Frame) {
        let views = AppModel.View.allCases.map { ("\($0.rawValue) \($0.title)", $0.action) }
        let pages = keys.bindings.compactMap { binding -> (String, Action)? in
            guard [.card, .audit, .privacy].contains(binding.action), case .alt(let digit)? = binding.keys.first else {
                return nil
            }
            return ("\(digit) \(binding.title.prefix(1).uppercased())\(binding.title.dropFirst())", binding.action)
        }
        let all = views + pages
        let wide = all.reduce(1) { $0 + $1.0.count + 2 } <= rect.width
        var column = 1
        for (text, action) in all {
            guard column + text.count + 2 <= rect.width else {
                frame.draw("…", at: Point(row: rect.row, column: column), role: .dim)
                break
            }
            let used = frame.draw(text, at: Point(row: rect.row, column: column), role: .accent)
            frame.mark(Rect(row: rect.row, column: column, width: used, height: 1), .action(action))
            column += used + (wide ? 2 : 1)
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
}
