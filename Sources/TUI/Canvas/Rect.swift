/// A rectangle of cells. Cutting pieces off never gives a negative size, so a layout that runs out of room gives
/// empty rectangles, and drawing into those draws nothing.
///
///     let (left, right) = Rect(size).split(columnsAtRight: 40)
public struct Rect: Hashable, Sendable {
    public var row: Int
    public var column: Int
    public let width: Int
    public let height: Int

    public init(row: Int, column: Int, width: Int, height: Int) {
        self.row = row
        self.column = column
        self.width = max(0, width)
        self.height = max(0, height)
    }

    public init(_ size: Size) {
        self.init(row: 0, column: 0, width: size.width, height: size.height)
    }

    public var origin: Point { Point(row: row, column: column) }
    public var size: Size { Size(width: width, height: height) }
    public var endRow: Int { row + height }
    public var endColumn: Int { column + width }
    public var rows: Range<Int> { row..<endRow }
    public var columns: Range<Int> { column..<endColumn }
    public var isEmpty: Bool { width == 0 || height == 0 }

    public func contains(_ point: Point) -> Bool {
        rows.contains(point.row) && columns.contains(point.column)
    }

    /// What is left when this many cells are taken from each side.
    public func inset(top: Int = 0, left: Int = 0, bottom: Int = 0, right: Int = 0) -> Rect {
        Rect(row: row + top, column: column + left, width: width - left - right, height: height - top - bottom)
    }

    public func inset(by cells: Int) -> Rect {
        inset(top: cells, left: cells, bottom: cells, right: cells)
    }

    public func intersection(_ other: Rect) -> Rect {
        let top = max(row, other.row)
        let left = max(column, other.column)
        return Rect(
            row: top,
            column: left,
            width: min(endColumn, other.endColumn) - left,
            height: min(endRow, other.endRow) - top
        )
    }

    public func split(rowsAtTop count: Int) -> (top: Rect, rest: Rect) {
        let taken = min(max(0, count), height)
        return (
            Rect(row: row, column: column, width: width, height: taken),
            Rect(row: row + taken, column: column, width: width, height: height - taken)
        )
    }

    public func split(rowsAtBottom count: Int) -> (rest: Rect, bottom: Rect) {
        let (rest, bottom) = split(rowsAtTop: height - min(max(0, count), height))
        return (rest, bottom)
    }

    public func split(columnsAtLeft count: Int) -> (left: Rect, rest: Rect) {
        let taken = min(max(0, count), width)
        return (
            Rect(row: row, column: column, width: taken, height: height),
            Rect(row: row, column: column + taken, width: width - taken, height: height)
        )
    }

    public func split(columnsAtRight count: Int) -> (rest: Rect, right: Rect) {
        let (rest, right) = split(columnsAtLeft: width - min(max(0, count), width))
        return (rest, right)
    }

    /// Equal columns with `gap` cells between them; what cannot be shared goes to the first ones.
    public func columns(_ count: Int, gap: Int = 1) -> [Rect] {
        guard count > 0 else { return [] }
        let room = max(0, width - gap * (count - 1))
        var left = column
        return (0..<count).map { index in
            let share = room / count + (index < room % count ? 1 : 0)
            defer { left += share + gap }
            return Rect(row: row, column: left, width: min(share, max(0, endColumn - left)), height: height)
        }
    }
}
