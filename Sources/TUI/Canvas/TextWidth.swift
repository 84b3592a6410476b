/// Measuring and cutting text by the cells it takes when drawn.
public enum TextWidth {
    public enum Alignment: Sendable { case left, center, right }

    /// Cells the text takes in one line. O(n).
    public static func cells(_ text: String) -> Int {
        if DrawableScalars.isPlain(text) { return text.utf8.count }
        var sum = 0
        DrawableScalars.forEach(in: text) { _, width in sum += Int(width) }
        return sum
    }

    /// The text as it may be sent to a terminal: nothing in it can move a cursor, change a direction or join cells.
    public static func drawable(_ text: String) -> String {
        if DrawableScalars.isPlain(text) { return text }
        var scalars = String.UnicodeScalarView()
        DrawableScalars.forEach(in: text) { scalar, _ in scalars.append(scalar) }
        return String(scalars)
    }

    /// The longest beginning that fits, ending in an ellipsis when something was cut.
    ///
    ///     TextWidth.clipped("encryption", to: 6)   // "encry…"
    public static func clipped(_ text: String, to width: Int, ellipsis: String = "…") -> String {
        guard width > 0 else { return "" }
        let whole = drawable(text)
        if cells(whole) <= width { return whole }
        let mark = cells(ellipsis)
        guard width > mark else { return mark == width ? ellipsis : String(repeating: ".", count: width) }
        var scalars = String.UnicodeScalarView()
        var used = 0
        var full = false
        DrawableScalars.forEach(in: whole) { scalar, cells in
            if full || used + Int(cells) > width - mark {
                full = true
                return
            }
            used += Int(cells)
            scalars.append(scalar)
        }
        return String(scalars) + ellipsis
    }

    /// Exactly `width` cells: clipped when too long, filled with spaces when too short.
    public static func padded(_ text: String, to width: Int, alignment: Alignment = .left) -> String {
        let fitting = clipped(text, to: width)
        let missing = max(0, width - cells(fitting))
        let before: Int
        switch alignment {
        case .left: before = 0
        case .center: before = missing / 2
        case .right: before = missing
        }
        return String(repeating: " ", count: before) + fitting + String(repeating: " ", count: missing - before)
    }

    /// The whole text in pieces of at most `width` cells, broken anywhere: for code. At least one piece.
    public static func chunks(_ text: String, of width: Int) -> [String] {
        var pieces: [String] = []
        var piece = String.UnicodeScalarView()
        var used = 0
        DrawableScalars.forEach(in: text) { scalar, cells in
            if used + Int(cells) > width, used > 0 {
                pieces.append(String(piece))
                piece = String.UnicodeScalarView()
                used = 0
            }
            piece.append(scalar)
            used += Int(cells)
        }
        pieces.append(String(piece))
        return pieces
    }

    /// The cell at which each character of an editable line starts, and where the line ends: for a cursor.
    /// Characters that draw nothing share the place of the next one.
    public static func offsets(_ text: String) -> [Int] {
        var places: [Int] = []
        var column = 0
        for character in text {
            places.append(column)
            column += cells(String(character))
        }
        places.append(column)
        return places
    }
}
