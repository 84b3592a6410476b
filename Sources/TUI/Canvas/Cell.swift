/// One place of the grid: a drawable character with its marks, or the right half of a wide one.
public struct Cell: Hashable, Sendable {
    public let text: String
    public var style: Style
    /// 1 or 2 cells; 0 is the continuation of the wide cell to the left.
    public let width: UInt8

    /// `text` must be drawable: what `TextWidth.drawable` gives, one spacing character long.
    init(text: String, style: Style, width: UInt8) {
        self.text = text
        self.style = style
        self.width = width
    }

    public static func blank(_ style: Style = .plain) -> Cell {
        Cell(text: " ", style: style, width: 1)
    }

    static func continuation(_ style: Style) -> Cell {
        Cell(text: "", style: style, width: 0)
    }

    /// One-character strings for printable ASCII, so that the common case makes none.
    static let ascii: [String] = (0..<127).map { $0 < 32 ? " " : String(UnicodeScalar(UInt8($0))) }
}
