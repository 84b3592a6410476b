import Testing

@testable import TUI

@Suite struct FramePictureTests {
    private func svg(width: Int = 20, _ draw: (inout Frame) -> Void) -> String {
        var frame = Frame(Size(width: width, height: 2))
        draw(&frame)
        return FramePicture(theme: .dark, title: "a < b").svg(frame)
    }

    @Test func theSameFrameGivesTheSameBytes() {
        let draw = { (frame: inout Frame) in _ = frame.draw("│ ● 漢字 ▁▃█ e\u{301}", at: Point(row: 0, column: 0)) }
        #expect(svg(draw) == svg(draw))
    }

    @Test(arguments: [
        ("ab cd", [#"x="0" y="15" textLength="45""#, ">ab cd<"]),
        ("ab   cd", [#"x="0" y="15" textLength="18""#, #"x="45" y="15" textLength="18""#]),
        ("a●b", [#"x="9" y="15" textLength="9""#, ">●<", #"x="18" y="15""#]),
        ("漢b", [#"x="0" y="15" textLength="18""#, #"x="18" y="15" textLength="9""#]),
        ("<&>", [">&lt;&amp;&gt;<"]),
        ("──", [#"d="M0 9.5H18""#]),
        ("██", [#"width="18" height="14""#]),
        ("▌", [#"width="4.5" height="14""#]),
    ]) func textKeepsItsCells(text: String, parts: [String]) {
        let drawing = svg { $0.draw(text, at: Point(row: 0, column: 0)) }
        for part in parts { #expect(drawing.contains(part), "\(text) without \(part): \(drawing)") }
    }

    @Test func aTintedRowHasOneGround() {
        let drawing = svg {
            $0.draw("name", at: Point(row: 1, column: 0), role: .good)
            $0.tint(Rect(row: 1, column: 0, width: 20, height: 1), ground: .selection)
        }
        #expect(drawing.contains(##"<rect x="0" y="20" width="180" height="20" fill="#2c4a63"/>"##))
    }

    @Test func theTitleIsEscaped() {
        #expect(svg { _ in }.contains("<title>a &lt; b</title>"))
    }
}
