import Engine

/// Who there is.
enum PeopleView {
    static func draw(_ model: AppModel, in rect: Rect, _ frame: inout Frame) {
        let people = model.shownPeople
        let hint = model.peopleFilter.isEmpty ? "type to find · Enter chooses who asks" : "find: \(model.peopleFilter)"
        frame.draw(hint, at: rect.origin, role: model.peopleFilter.isEmpty ? .dim : .input, width: rect.width)
        let widths = Widths(people)
        let rows = people.map { summary in
            StyledLine([
                StyledSpan(summary.person.id == model.person?.id ? "● " : "  ", Style(.good)),
                StyledSpan(ListRows.pad(summary.person.id, widths.id), Style(.user)),
                StyledSpan(ListRows.pad(summary.person.name, widths.name)),
                StyledSpan(ListRows.pad(segment(summary), widths.segment), Style(.dim)),
                StyledSpan(rect.width < 100 ? "" : "\(Bar.text(summary.wellKnown, width: 6)) ", Style(.bar)),
                summary.person.kind == .persona
                    ? StyledSpan("persona", Style(.badge))
                    : StyledSpan(Counted.text(summary.signals, "signal"), Style(.dim)),
            ])
        }
        if people.isEmpty, !model.peopleFilter.isEmpty {
            frame.draw("Nobody is called that.", at: Point(row: rect.row + 2, column: rect.column), role: .dim)
        }
        ListRows.draw(rows, selection: model.peopleSelection, in: rect.inset(top: 2), &frame)
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
}

/// The documents.
enum LibraryView {
    static func draw(_ model: AppModel, in rect: Rect, _ frame: inout Frame) {
        var head: [StyledLine] = []
        if let counts = model.counts {
            head.append(
                StyledLine(
                    "\(Counted.text(counts.documents, "document")), \(Counted.text(counts.passages, "passage")). Search: \(counts.search.rawValue)."
                ))
        }
        head.append(
            StyledLine(
                "\(model.keys.label(.importDocuments)) imports a file or folder: Markdown, plain text, JSON Lines.",
                role: .dim))
        if let note = model.libraryNote {
            head += TextWrap.wrap([StyledSpan(note, Style(.note))], width: rect.width)
        }
        frame.draw(head, in: rect)
        let wide = min(44, max(24, rect.width / 2))
        let rows = model.documents.map { document in
            StyledLine([
                StyledSpan(ListRows.pad(document.path, wide)),
                StyledSpan(ListRows.pad(Counted.text(document.passages, "passage"), 14), Style(.dim)),
                StyledSpan(document.title, Style(.dim)),
            ])
        }
        ListRows.draw(rows, selection: model.librarySelection, in: rect.inset(top: head.count + 1), &frame)
    }
}

/// Rows of which one is chosen; the chosen one stays in sight.
enum ListRows {
    static func draw(_ rows: [StyledLine], selection: Int, in rect: Rect, _ frame: inout Frame) {
        let body = rows.count > rect.height ? rect.inset(bottom: 1) : rect
        let first = min(max(0, selection - body.height + 1), max(0, rows.count - body.height))
        frame.draw(rows, in: body, from: first)
        for offset in 0..<max(0, min(body.height, rows.count - first)) {
            let area = Rect(row: body.row + offset, column: body.column, width: body.width, height: 1)
            if first + offset == selection { frame.tint(area, ground: .selection) }
            frame.mark(area, .row(first + offset))
        }
        MoreMark.draw(rows.count - body.height - first, below: body, &frame)
    }

    /// A cell of a row: clipped or filled to its width.
    static func pad(_ text: String, _ width: Int) -> String { TextWidth.padded(text, to: width - 1) + " " }
}
