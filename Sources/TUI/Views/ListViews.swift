import Engine

/// Who there is.
enum PeopleView {
    static func draw(_ model: AppModel, in rect: Rect, _ frame: inout Frame) {
        let people = model.shownPeople
        let hint = model.peopleFilter.isEmpty ? "type to find · Enter chooses who asks" : "find: \(model.peopleFilter)"
        frame.draw(hint, at: rect.origin, role: model.peopleFilter.isEmpty ? .dim : .input, width: rect.width)
        let body = rect.inset(top: 2)
        let first = min(max(0, model.peopleSelection - body.height + 1), max(0, people.count - body.height))
        for (offset, summary) in people.dropFirst(first).prefix(body.height).enumerated() {
            let place = Point(row: body.row + offset, column: body.column)
            let isAsking = summary.person.id == model.person?.id
            let line = StyledLine([
                StyledSpan(isAsking ? "● " : "  ", Style(.good)), StyledSpan(pad(summary.person.id, 24), Style(.user)),
                StyledSpan(pad(summary.person.name, 22)),
                StyledSpan(pad(summary.segment ?? "no segment yet", 24), Style(.dim)),
                StyledSpan("\(Bar.text(summary.wellKnown, width: 6)) ", Style(.bar)),
                StyledSpan("\(summary.signals) signals", Style(.dim)),
                StyledSpan(summary.person.kind == .persona ? "  persona" : "", Style(.badge)),
            ])
            frame.draw(line, at: place, width: body.width)
            if first + offset == model.peopleSelection {
                frame.tint(Rect(row: place.row, column: body.column, width: body.width, height: 1), ground: .selection)
            }
        }
    }

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
        var lines: [StyledLine] = []
        if let counts = model.counts {
            lines.append(
                StyledLine("\(counts.documents) documents, \(counts.passages) passages. Search: lexical.", role: .text))
        }
        lines += ["", StyledLine("i imports a file or folder: Markdown, plain text, JSON Lines.", role: .dim)]
        if let note = model.libraryNote {
            lines += [""] + TextWrap.wrap([StyledSpan(note, Style(.note))], width: rect.width)
        }
        lines.append("")
        lines += model.documents.map { document in
            StyledLine([
                StyledSpan(ListColumn.pad(document.path, max(24, rect.width / 2)), Style(.text)),
                StyledSpan("\(document.passages) passages  ", Style(.dim)), StyledSpan(document.title, Style(.dim)),
            ])
        }
        let first = min(model.libraryScroll, max(0, lines.count - rect.height))
        frame.draw(lines, in: rect, from: first)
    }
}
