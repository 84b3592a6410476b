import Testing

@testable import TUI

@Suite struct TextWrapTests {
    @Test(arguments: [
        ("one two three", 7, ["one two", "three"]),
        ("one  two", 4, ["one", "two"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
        ("a abcdefghij", 4, ["a", "abcd", "efgh", "ij"]),
        ("漢字漢字", 5, ["漢字", "漢字"]),
        ("漢字。漢字", 4, ["漢", "字。", "漢字"]),
        ("first\nsecond line", 6, ["first", "second", "line"]),
        ("", 5, [""]),
        ("  indented text", 10, ["  indented", "text"]),
        ("a\n\nb", 5, ["a", "", "b"]),
        ("漢", 1, ["漢"]),
    ])
    func wordsStayWholeAndLinesFit(text: String, width: Int, lines: [String]) {
        #expect(TextWrap.lines(text, width: width) == lines)
    }

    @Test func laterLinesHang() {
        let lines = TextWrap.wrap(
            [StyledSpan("one two three four")], width: 10, first: [StyledSpan("• ")], rest: [StyledSpan("  ")])
        #expect(lines.map(\.text) == ["• one two", "  three", "  four"])
    }

    @Test func stylesSurviveTheBreak() {
        let lines = TextWrap.wrap(
            [StyledSpan("some "), StyledSpan("bold words here", Style(.text, .bold)), StyledSpan(" end")], width: 9)
        #expect(lines.map(\.text) == ["some bold", "words", "here end"])
        #expect(lines[1].spans == [StyledSpan("words", Style(.text, .bold))])
        #expect(lines[2].spans.map(\.text) == ["here", " end"])
    }

    @Test func noLineIsWiderAndNoWordIsLost() {
        let words = ["a", "漢字", "encryption", "e\u{301}te\u{301}", "👨‍👩‍👧‍👦", "ﾊﾟ", "internationalisation", "—"]
        let text = (0..<400).map { words[($0 * 7 + $0 / 3) % words.count] }.joined(separator: " ")
        let whole = TextWidth.drawable(text).filter { $0 != " " }
        for width in 2...40 {
            let lines = TextWrap.lines(text, width: width)
            #expect(lines.allSatisfy { TextWidth.cells($0) <= width })
            #expect(lines.joined().filter { $0 != " " } == whole)
        }
    }
}
