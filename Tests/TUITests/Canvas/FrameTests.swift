import Testing

@testable import TUI

@Suite struct FrameTests {
    @Test func aBoxWithATitleLooksLikeOne() {
        var frame = Frame(Size(width: 24, height: 5))
        frame.box(frame.bounds, title: "Self-model")
        frame.draw("encryption", at: Point(row: 1, column: 2), role: .text)
        frame.draw(Bar.text(0.91, width: 8), at: Point(row: 2, column: 2), role: .bar)
        frame.draw("a line that is far too long", at: Point(row: 3, column: 2), role: .text, width: 20)
        #expect(
            frame.text == """
                ╭─ Self-model ─────────╮
                │ encryption           │
                │ ███████▎             │
                │ a line that is far … │
                ╰──────────────────────╯
                """)
    }

    @Test func halfAWideCharacterNeverStays() {
        var frame = Frame(Size(width: 6, height: 1))
        frame.draw("漢字漢", at: Point(row: 0, column: 0))
        frame.draw("x", at: Point(row: 0, column: 1))
        #expect(frame.rowText(0) == " x字漢")
        frame.draw("y", at: Point(row: 0, column: 2))
        #expect(frame.rowText(0) == " xy 漢")
        frame.draw("字", at: Point(row: 0, column: 3))
        #expect(frame.rowText(0) == " xy字")
        #expect(frame.row(0).reduce(0) { $0 + Int($1.width) } == 6)
    }

    @Test func drawingOutsideIsCutOff() {
        var frame = Frame(Size(width: 4, height: 2))
        frame.draw("far", at: Point(row: 5, column: 0))
        frame.draw("abcdef", at: Point(row: 0, column: -2))
        frame.draw("漢字", at: Point(row: 1, column: 3))
        frame.fill(Rect(row: -3, column: 2, width: 40, height: 40), with: ".")
        frame.box(Rect(row: 0, column: 0, width: 1, height: 1))
        #expect(frame.text == "cd..\n  ..")
    }

    @Test func onlyChangedRowsAreTold() {
        var first = Frame(Size(width: 10, height: 4))
        first.draw("one", at: Point(row: 1, column: 0))
        var second = first
        #expect(second.changedRows(from: first) == [])
        second.draw("one", at: Point(row: 1, column: 0), role: .good)
        second.draw("two", at: Point(row: 3, column: 4))
        #expect(second.changedRows(from: first) == [1, 3])
        #expect(second.changedRows(from: nil) == [0, 1, 2, 3])
        #expect(second.changedRows(from: Frame(Size(width: 9, height: 4))) == [0, 1, 2, 3])
    }

    @Test func aSelectedRowLendsItsGround() {
        var frame = Frame(Size(width: 12, height: 1))
        frame.draw("role", at: Point(row: 0, column: 0), role: .good)
        frame.tint(frame.bounds, ground: .selection)
        #expect(frame.annotatedText == "role\n    ~ 0-3 good on selection, 4-11 text on selection")
        let ink = Theme.dark.ink(frame[0, 0].style)
        #expect(ink.foreground == Theme.dark.inks[.good]?.foreground)
        #expect(ink.background == Theme.dark.inks[.selection]?.background)
    }

    @Test func framesCanBePlacedInFrames() {
        var inner = Frame(Size(width: 4, height: 2))
        inner.draw("漢字", at: Point(row: 0, column: 0))
        inner.cursor = Point(row: 1, column: 1)
        var outer = Frame(Size(width: 6, height: 3))
        outer.place(inner, at: Point(row: 1, column: 1))
        #expect(outer.text == "\n 漢字\n")
        #expect(outer.cursor == Point(row: 2, column: 2))
    }

    @Test func aLineShowsThatSomethingWasCut() {
        let line = StyledLine([StyledSpan("abc", Style(.title)), StyledSpan("def")])
        for (width, text) in [(6, "abcdef"), (5, "abcd…"), (3, "ab…"), (1, "…")] {
            var frame = Frame(Size(width: 8, height: 1))
            frame.draw(line, at: Point(row: 0, column: 0), width: width)
            #expect(frame.text == text)
        }
    }

    @Test func barsAndSparklinesAreExactlyAsWideAsAsked() {
        for width in 0...12 {
            for value in [-1, 0, 0.001, 0.33, 0.5, 0.999, 1, 7, Double.nan] {
                #expect(TextWidth.cells(Bar.text(value, width: width)) == width)
                #expect(Bar.text(value, width: width, glyphs: .ascii).count == width)
            }
            for count in [0, 1, 5, 40] {
                let values = (0..<count).map { Double($0) / 40 }
                #expect(TextWidth.cells(Sparkline.text(values, width: width)) == width)
            }
        }
        #expect(Bar.text(0.91, width: 10) == "█████████▏")
        #expect(Bar.text(0.5, width: 4, glyphs: .ascii) == "##--")
        #expect(Sparkline.text([0, 0.5, 1], width: 4) == " ▁▅█")
        #expect(Sparkline.text([0, 0.5, 1], width: 3, glyphs: .ascii) == "_=#")
    }

    @Test func cuttingRectanglesNeverGoesNegative() {
        let rect = Rect(row: 2, column: 3, width: 5, height: 2)
        #expect(rect.inset(by: 4).isEmpty)
        #expect(rect.split(columnsAtRight: 9).right == rect)
        #expect(rect.split(rowsAtTop: 1).rest == Rect(row: 3, column: 3, width: 5, height: 1))
        #expect(Rect(Size(width: 80, height: 1)).columns(3).map(\.width) == [26, 26, 26])
        #expect(Rect(Size(width: 82, height: 1)).columns(3).map(\.width) == [27, 27, 26])
        #expect(Rect(Size(width: 2, height: 1)).columns(3).allSatisfy { $0.width >= 0 })
    }
}
