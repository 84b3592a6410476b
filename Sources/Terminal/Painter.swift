internal import CCurses
internal import TUI

/// Puts frames on ncurses: only the rows that changed, as runs of wide cells; then one update.
struct Painter {
    private var table: PairTable
    private var theme: Theme
    private let depth: ColorDepth
    private let capacity: Int
    private let isUnicode: Bool
    private var shown: Frame?
    private var cursorIsVisible: Bool?
    private var run: [ccurses_cell] = []

    init(theme: Theme, depth: ColorDepth, capacity: Int, isUnicode: Bool) {
        self.theme = theme
        self.depth = depth
        self.capacity = capacity
        self.isUnicode = isUnicode
        table = PairTable(theme: theme, depth: depth, capacity: capacity)
    }

    /// Nothing on the glass can be trusted any more.
    mutating func forget() {
        shown = nil
        cursorIsVisible = nil
        ccurses_distrust()
    }

    mutating func use(_ wanted: Theme) {
        guard wanted != theme else { return }
        theme = wanted
        table = PairTable(theme: theme, depth: depth, capacity: capacity)
        shown = nil
    }

    /// O(changed cells). What has to be sent stands in the memory file afterwards.
    mutating func paint(_ frame: Frame) {
        for row in frame.changedRows(from: shown) { put(frame.row(row), row: row) }
        shown = frame
        let cursor = frame.cursor.flatMap { frame.bounds.contains($0) ? $0 : nil }
        if cursorIsVisible != (cursor != nil) {
            cursorIsVisible = cursor != nil
            ccurses_show_cursor(cursor != nil)
        }
        // A hidden cursor rests where it disturbs least.
        let rest = cursor ?? Point(row: max(0, frame.height - 1), column: 0)
        ccurses_cursor(Int32(rest.row), Int32(rest.column))
        ccurses_update()
    }

    private mutating func put(_ cells: ArraySlice<Cell>, row: Int) {
        run.removeAll(keepingCapacity: true)
        for cell in cells where cell.width > 0 {
            let look = table.look(cell.style)
            var wide = ccurses_cell()
            wide.pair = look.pair
            wide.attributes = look.attributes
            wide.width = cell.width
            if isUnicode {
                Self.fill(&wide, from: cell.text)
                run.append(wide)
            } else {
                wide.width = 1
                wide.text.0 = AsciiFallback.character(cell.text)
                run.append(wide)
                wide.text.0 = 0x20
                if cell.width == 2 { run.append(wide) }
            }
        }
        run.withUnsafeBufferPointer { ccurses_put(Int32(row), 0, $0.baseAddress, Int32($0.count)) }
    }

    private static func fill(_ cell: inout ccurses_cell, from text: String) {
        var scalars = text.unicodeScalars.makeIterator()
        cell.text.0 = scalars.next()?.value ?? 0x20
        cell.text.1 = scalars.next()?.value ?? 0
        cell.text.2 = scalars.next()?.value ?? 0
        cell.text.3 = scalars.next()?.value ?? 0
        cell.text.4 = scalars.next()?.value ?? 0
    }
}
