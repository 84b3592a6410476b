import Engine

/// Who there is.
enum PeopleView {
    static func draw(_ model: AppModel, in rect: Rect, _ frame: inout Frame) {
        let people = model.shownPeople
        let hint = model.peopleFilter.isEmpty ? "type to find · Enter chooses who asks" : "find: \(model.peopleFilter)"
        frame.draw(hint, at: rect.origin, role: model.peopleFilter.isEmpty ? .dim : .input, width: rect.width)
        let body = rect.inset(top: 2)
        let first = min(max(0, model.peopleSelection - body.height + 1), max(0, people.count - body.height))
        let widths = Widths(people)
        for (offset, summary) in people.dropFirst(first).prefix(body.height).enumerated() {
            let place = Point(row: body.row + offset, column: body.column)
            let isAsking = summary.person.id == model.person?.id
            let line = StyledLine([
                StyledSpan(isAsking ? "● " : "  ", Style(.good)),
                StyledSpan(pad(summary.person.id, widths.id), Style(.user)),
                StyledSpan(pad(summary.person.name, widths.name)),
                StyledSpan(pad(segment(summary), widths.segment), Style(.dim)),
                StyledSpan(body.width < 100 ? "" : "\(Bar.text(summary.wellKnown, width: 6)) ", Style(.bar)),
                summary.person.kind == .persona
                    ? StyledSpan("persona", Style(.badge)) : StyledSpan("\(summary.signals) signals", Style(.dim)),
            ])
            frame.draw(line, at: place, width: body.width)
            if first + offset == model.peopleSelection {
                frame.tint(Rect(row: place.row, column: body.column, width: body.width, height: 1), ground: .selection)
            }
        }
    }

    /// As wide as what stands in them, within bounds.
    private struct Widths {
        var id: Int
        var name: Int
        var segment: Int

        init(_ people: [PersonSummary]) {
            func widest(_ texts: [String], _ most: Int) -> Int {
                min(most, (texts.map(TextWidth.cells).max() ?? 0) + 1)
            }
            id = widest(people.map(\.person.id), 24)
            name = widest(people.map(\.person.name), 22)
            segment = widest(people.map(PeopleView.segment), 24)
        }
    }

    private static func segment(_ summary: PersonSummary) -> String { summary.segment ?? "no segment yet" }

    private static func pad(_ text: String, _ width: Int) -> String { ListColumn.pad(text, width) }
}

/// A cell of a list: clipped or filled to its width.
enum ListColumn {
    static func pad(_ text: String, _ width: Int) -> String {
        let shown = TextWidth.clipped(text, to: width - 1)
        return shown + String(repeating: " ", count: width - TextWidth.cells(shown))
    }
}

/// The documents.
enum LibraryView {
    static func draw(_ model: AppModel, in rect: Rect, _ frame: inout Frame) {
        let lines = lines(model, width: rect.width)
        let body = rect.inset(bottom: 1)
        let first = min(model.libraryScroll, max(0, lines.count - body.height))
        frame.draw(lines, in: body, from: first)
        MoreMark.draw(lines.count - body.height - first, below: body, &frame)
    }

    /// How far the list can be scrolled.
    static func room(_ model: AppModel) -> Int {
        let body = Rect(model.size).inset(top: 2, left: 1, bottom: 1 + StatusBar.footerHeight(model), right: 1)
        return max(0, lines(model, width: body.width).count - body.height)
    }

    private static func lines(_ model: AppModel, width: Int) -> [StyledLine] {
        var lines: [StyledLine] = []
        if let counts = model.counts {
            lines.append(
                StyledLine(
                    "\(counts.documents) documents, \(counts.passages) passages. Search: \(counts.search.rawValue).",
                    role: .text))
        }
        lines += ["", StyledLine("i imports a file or folder: Markdown, plain text, JSON Lines.", role: .dim)]
        if let note = model.libraryNote {
            lines += [""] + TextWrap.wrap([StyledSpan(note, Style(.note))], width: width)
        }
        lines.append("")
        lines += model.documents.map { document in
            StyledLine([
                StyledSpan(ListColumn.pad(document.path, max(24, width / 2)), Style(.text)),
                StyledSpan("\(document.passages) passages  ", Style(.dim)), StyledSpan(document.title, Style(.dim)),
            ])
        }
        return lines
    }
}
