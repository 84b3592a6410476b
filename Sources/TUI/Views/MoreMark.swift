/// "12 more below", on the edge under a pane, where it hides nothing.
enum MoreMark {
    static func draw(_ count: Int, below rect: Rect, _ frame: inout Frame) {
        guard count > 0 else { return }
        let text = " \(count) more below "
        frame.draw(
            text, at: Point(row: rect.endRow, column: rect.endColumn - TextWidth.cells(text) - 1), role: .badge)
    }
}
