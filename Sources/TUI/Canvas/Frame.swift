/// A picture of the whole screen as a value: a grid of cells and, perhaps, a cursor. It knows no terminal.
///
///     var frame = Frame(Size(width: 80, height: 24))
///     frame.draw("selfsame", at: Point(row: 0, column: 1), role: .title)
///
/// Everything outside the grid is cut off, so views need not check.
public struct Frame: Equatable, Sendable {
    public let size: Size
    /// Row after row; `size.width * size.height` cells.
    public internal(set) var cells: [Cell]
    /// Where the insertion point is, or nil when it is hidden.
    public var cursor: Point?
    /// What a click would mean, where; what was drawn later lies on top.
    private(set) var zones: [Zone] = []

    struct Zone: Hashable, Sendable {
        var rect: Rect
        var target: Target
    }

    public init(_ size: Size, style: Style = .plain) {
        self.size = size
        cells = Array(repeating: .blank(style), count: size.width * size.height)
    }

    public var width: Int { size.width }
    public var height: Int { size.height }
    public var bounds: Rect { Rect(size) }

    /// The cells of one row. The row must be inside.
    public func row(_ index: Int) -> ArraySlice<Cell> {
        cells[index * width..<(index + 1) * width]
    }

    /// A click within the rectangle means this.
    mutating func mark(_ rect: Rect, _ target: Target) {
        zones.append(Zone(rect: rect, target: target))
    }

    /// What stands over the rest takes all clicks.
    mutating func forgetZones() { zones = [] }

    /// What a click here means, the topmost first.
    func targets(at point: Point) -> [Target] {
        zones.reversed().filter { $0.rect.contains(point) }.map(\.target)
    }

    public subscript(row: Int, column: Int) -> Cell {
        cells[row * width + column]
    }

    /// Puts a cell; the other half of a wide one that this cuts becomes blank.
    mutating func put(_ cell: Cell, row: Int, column: Int) {
        let index = row * width + column
        if cells[index].width == 0, column > 0 {
            cells[index - 1] = .blank(cells[index - 1].style)
        }
        let last = column + Int(max(1, cell.width)) - 1
        if last + 1 < width, cells[row * width + last + 1].width == 0 {
            cells[row * width + last + 1] = .blank(cells[row * width + last + 1].style)
        }
        cells[index] = cell
        if cell.width == 2 { cells[index + 1] = .continuation(cell.style) }
    }
}
