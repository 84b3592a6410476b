/// The interface with the words of the tour below it.
public enum TourView {
    /// The least the interface needs comes before the words.
    public static func room(_ tour: Tour, in size: Size) -> Size {
        guard !tour.isOver else { return size }
        return Size(width: size.width, height: size.height - height(tour, size))
    }

    /// The same for all steps, so that nothing moves from one to the next.
    private static func height(_ tour: Tour, _ size: Size) -> Int {
        let most = tour.script.steps.map { lines($0, size.width).count }.max() ?? 1
        return 1 + max(1, min(most, size.height - RootView.smallest.height - 1))
    }

    private static func lines(_ step: TourScript.Step, _ width: Int) -> [StyledLine] {
        TextWrap.wrap([StyledSpan(step.say, Style(.text))], width: width - 2)
    }

    public static func frame(_ model: AppModel, _ tour: Tour, _ size: Size) -> Frame {
        var frame = Frame(size)
        guard !tour.isOver else { return RootView.frame(model) }
        let room = room(tour, in: size)
        var inner = model
        inner.size = room
        frame.place(RootView.frame(inner), at: Point(row: 0, column: 0))
        let edge = Rect(row: room.height, column: 0, width: size.width, height: 1)
        frame.draw(String(repeating: "━", count: size.width), at: edge.origin, role: .borderFocused)
        frame.draw(
            " \(tour.shown + 1) of \(tour.script.steps.count) ", at: Point(row: edge.row, column: 1), role: .title,
            attributes: .bold)
        let state = state(tour)
        frame.draw(
            " \(state) ", at: Point(row: edge.row, column: max(12, size.width - state.count - 3)), role: .key)
        let text = Rect(
            row: room.height + 1, column: 1, width: size.width - 2, height: size.height - room.height - 1)
        frame.draw(lines(tour.script.steps[tour.shown], size.width), in: text)
        return frame
    }

    /// What Space does now, and the other ways.
    private static func state(_ tour: Tour) -> String {
        let others = "  ← back  q leave"
        if tour.isPaused { return "paused: Space goes on" + others }
        return (tour.isRead ? "Space next  any key pauses" : "Space faster  any key pauses") + others
    }
}
