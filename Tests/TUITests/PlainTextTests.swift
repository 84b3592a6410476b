import Testing

@testable import TUI

@Suite struct PlainTextTests {
    @Test func longLinesBreakBetweenWordsAndKeepTheirIndent() {
        #expect(
            PlainText.wrap("one two three four five six", width: 20, first: "• ", indent: "  ")
                == "• one two three four\n  five six")
    }

    @Test func aDocumentCannotSteerTheTerminal() {
        #expect(PlainText.safe("a\u{1B}[2Jb\u{9B}c\u{202E}d\te") == "a\u{FFFD}[2Jb\u{FFFD}c\u{FFFD}d e")
    }

    @Test(arguments: [
        ("see [SSO](../sso.md) now", "see SSO now"), ("**Warning:** stop", "Warning: stop"),
        ("send `a**b` as is", "send a**b as is"),
        ("a [b] c", "a [b] c"),
        ("[Redis][redis] or [PostgreSQL] is [not](no.md) needed", "Redis or PostgreSQL is not needed"),
        ("see [1] and [x]", "see [1] and [x]"),
        ("at https://{{< sitevar name=\"domain\" nojs=\"example.com\" >}}/", "at https://example.com/"),
        ("{{< confkey type=\"integer\" default=\"3\" >}}", "(type: integer, default: 3)"),
        ("{{< unknown >}} {{ x }}", "{{< unknown >}} {{ x }}"),
    ])
    func marksThatOnlyDressAreTakenOff(source: String, shown: String) {
        #expect(PlainText.undressed(source) == shown)
    }
}
