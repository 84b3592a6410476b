extension Frame {
    /// Draws one line of text and returns the cells it took. Longer text ends in an ellipsis. O(cells).
    @discardableResult
    public mutating func draw(
        _ text: String,
        at point: Point,
        role: Role = .text,
        attributes: Attributes = [],
        width limit: Int? = nil
    ) -> Int {
        draw(text, at: point, style: Style(role, attributes), width: limit)
    }

    @discardableResult
    public mutating func draw(_ text: String, at point: Point, style: Style, width limit: Int? = nil) -> Int {
        guard point.row >= 0, point.row < height, point.column < width else { return 0 }
        let room = min(limit ?? .max, width - point.column)
        guard room > 0 else { return 0 }
        let fitting = TextWidth.clipped(text, to: room)
        var column = point.column
        if DrawableScalars.isPlain(fitting) {
            for byte in fitting.utf8 {
                if column >= 0 {
                    put(Cell(text: Cell.ascii[Int(byte)], style: style, width: 1), row: point.row, column: column)
                }
                column += 1
            }
            return column - point.column
        }
        // A cell is put when the next one begins: only then are all its marks known.
        var text = ""
        var cells: UInt8 = 0
        for scalar in fitting.unicodeScalars {
            let width = ScalarWidth.of(scalar.value)
            if width == 0 {
                text.unicodeScalars.append(scalar)
                continue
            }
            if cells > 0, column >= 0 {
                put(Cell(text: text, style: style, width: cells), row: point.row, column: column)
            }
            column += Int(cells)
            text = scalar.isASCII ? Cell.ascii[Int(scalar.value)] : String(scalar)
            cells = width
        }
        if cells > 0, column >= 0 {
            put(Cell(text: text, style: style, width: cells), row: point.row, column: column)
        }
        return column + Int(cells) - point.column
    }

    /// Draws the spans of a line one after another; the last one that fits ends in an ellipsis.
    @discardableResult
    public mutating func draw(
        _ line: StyledLine,
        at point: Point,
        width limit: Int? = nil,
        ground: Role = .text
    ) -> Int {
        let room = min(limit ?? .max, width - point.column)
        var used = 0
        for (index, span) in line.spans.enumerated() {
            let left = room - used
            guard left > 0 else { break }
            var style = span.style
            if ground != .text { style.ground = ground }
            let place = Point(row: point.row, column: point.column + used)
            let needed = TextWidth.cells(span.text)
            // A span that fits exactly, with more to come, still has to say that something was cut.
            let cutsLater =
                needed == left && line.spans[(index + 1)...].contains { TextWidth.cells($0.text) > 0 }
            let taken = draw(cutsLater ? span.text + " " : span.text, at: place, style: style, width: left)
            if let target = span.target {
                mark(Rect(row: place.row, column: place.column, width: taken, height: 1), Target(span: target))
            }
            used += taken
            if needed > left || cutsLater { break }
        }
        return used
    }

    /// Draws lines below each other from `first`, as many as the rectangle holds.
    public mutating func draw(_ lines: [StyledLine], in rect: Rect, from first: Int = 0) {
        for (offset, line) in lines.dropFirst(max(0, first)).prefix(rect.height).enumerated() {
            draw(line, at: Point(row: rect.row + offset, column: rect.column), width: rect.width)
        }
    }

    /// Fills a rectangle with one single-cell character.
    public mutating func fill(_ rect: Rect, with character: Character = " ", style: Style = .plain) {
        let inside = rect.intersection(bounds)
        let text = TextWidth.drawable(String(character))
        let cell =
            TextWidth.cells(text) == 1 ? Cell(text: text, style: style, width: 1) : Cell.blank(style)
        for row in inside.rows {
            for column in inside.columns { put(cell, row: row, column: column) }
        }
    }

    /// Lends the background of a role to what already stands there.
    public mutating func tint(_ rect: Rect, ground: Role) {
        let inside = rect.intersection(bounds)
        for row in inside.rows {
            for column in inside.columns { cells[row * width + column].style.ground = ground }
        }
    }

    /// A border along the inside of the rectangle, with a title in its upper edge.
    public mutating func box(
        _ rect: Rect,
        title: String = "",
        style: Style = Style(.border),
        titleStyle: Style = Style(.title),
        glyphs: Glyphs = .unicode
    ) {
        guard rect.width >= 2, rect.height >= 2 else { return }
        let set = glyphs.box
        let last = rect.endRow - 1
        let right = rect.endColumn - 1
        let edge = String(repeating: set.across, count: rect.width - 2)
        draw(set.topLeft + edge + set.topRight, at: rect.origin, style: style)
        draw(set.bottomLeft + edge + set.bottomRight, at: Point(row: last, column: rect.column), style: style)
        for row in (rect.row + 1)..<max(rect.row + 1, last) {
            draw(set.down, at: Point(row: row, column: rect.column), style: style)
            draw(set.down, at: Point(row: row, column: right), style: style)
        }
        if !title.isEmpty, rect.width > 6 {
            let place = Point(row: rect.row, column: rect.column + 2)
            draw(" " + TextWidth.clipped(title, to: rect.width - 6) + " ", at: place, style: titleStyle)
        }
    }

    /// A line from top to bottom, for panes that share an edge.
    public mutating func rule(down rect: Rect, style: Style = Style(.border), glyphs: Glyphs = .unicode) {
        for row in rect.rows { draw(glyphs.box.down, at: Point(row: row, column: rect.column), style: style) }
    }

    /// Copies a smaller picture in, cursor included.
    public mutating func place(_ other: Frame, at origin: Point) {
        for row in 0..<other.height where row + origin.row >= 0 && row + origin.row < height {
            for column in 0..<other.width {
                let cell = other[row, column]
                let target = column + origin.column
                guard cell.width > 0, target >= 0, target + Int(cell.width) <= width else { continue }
                put(cell, row: row + origin.row, column: target)
            }
        }
        if let point = other.cursor {
            cursor = Point(row: point.row + origin.row, column: point.column + origin.column)
        }
    }
}
