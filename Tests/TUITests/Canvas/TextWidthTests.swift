import Testing

@testable import TUI

@Suite struct TextWidthTests {
    @Test(arguments: [
        ("plain", 5), ("漢字", 4), ("e\u{301}", 1), ("👨‍👩‍👧‍👦", 2), ("👩🏽‍💻", 2), ("🇩🇪", 2), ("1️⃣", 1), ("❤️", 1), ("क्षि", 3),
        ("ﾊﾟ", 2), ("가", 2), ("", 0), ("\u{200B}\u{FEFF}", 0), ("…", 1), ("█▉", 2), ("مُحَمَّد", 4),
    ])
    func aTextTakesTheCellsATerminalGivesIt(text: String, cells: Int) {
        #expect(TextWidth.cells(text) == cells)
    }

    @Test(arguments: [
        ("\u{1B}[31mred", "[31mred"), ("\u{9B}31mred", "31mred"), ("a\u{202E}b\u{2066}c\u{200F}d", "abcd"),
        ("a\tb", "a   b"), ("abc\td", "abc d"), ("👨‍👩‍👧‍👦!", "👨!"), ("👍🏽", "👍"), ("x\u{FE0F}", "x"), ("🇫🇷", "FR"),
        ("\u{E000}\u{378}", "\u{FFFD}\u{FFFD}"), ("soft\u{AD}hyphen", "softhyphen"), ("a\r\nb", "a b"),
        ("\u{301}a", "a"), ("bell\u{7}\u{0}\u{7F}\u{8}", "bell"), ("a\u{200D}b", "ab"), ("क्\u{200D}ष", "क्ष"),
    ])
    func nothingIsDrawnThatCouldDriveATerminal(text: String, drawn: String) {
        #expect(TextWidth.drawable(text) == drawn)
        #expect(TextWidth.drawable(drawn) == drawn)
    }

    @Test func everyCodePointDrawsSafely() {
        for value in UInt32(0)..<0x11_0000 {
            guard let scalar = UnicodeScalar(value) else { continue }
            DrawableScalars.forEach(in: String(Character(scalar))) { drawn, width in
                let out = drawn.value
                let isControl = out < 0x20 || (out >= 0x7F && out < 0xA0)
                let isInvisible =
                    (0x200B...0x200F).contains(out) || (0x2028...0x202E).contains(out)
                    || (0x2060...0x206F).contains(out) || (0xFE00...0xFE0F).contains(out)
                    || (0x1F3FB...0x1F3FF).contains(out) || out >= 0xE0000
                if isControl || isInvisible || width > 2 {
                    Issue.record("U+\(String(value, radix: 16)) reaches a cell")
                }
            }
        }
    }

    @Test func marksBeyondWhatACellHoldsAreLeftOut() {
        #expect(TextWidth.drawable("a\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}").unicodeScalars.count == 5)
    }

    @Test(arguments: [
        ("encryption", 6, "encry…"), ("encryption", 10, "encryption"), ("漢字漢字", 5, "漢字…"), ("漢字漢字", 4, "漢…"),
        ("ab", 1, "…"), ("ab", 0, ""),
    ])
    func clippingEndsInAnEllipsis(text: String, width: Int, clipped: String) {
        #expect(TextWidth.clipped(text, to: width) == clipped)
    }

    @Test func paddingIsExact() {
        for alignment in [TextWidth.Alignment.left, .center, .right] {
            for text in ["", "a", "漢", "longer than that", "漢字漢字漢字"] {
                #expect(TextWidth.cells(TextWidth.padded(text, to: 7, alignment: alignment)) == 7)
            }
        }
    }

    @Test func theCursorKnowsWhereEachCharacterStands() {
        #expect(TextWidth.offsets("a漢e\u{301}b") == [0, 1, 3, 4, 5])
    }
}
