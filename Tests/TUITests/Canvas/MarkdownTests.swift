import Testing

@testable import TUI

@Suite struct MarkdownTests {
    private func text(_ source: String, _ width: Int, glyphs: Glyphs = .unicode) -> String {
        Markdown.lines(source, layout: MarkdownLayout(width: width, glyphs: glyphs)).map(\.text).joined(separator: "\n")
    }

    @Test func listsHang() {
        #expect(
            text("1. Who holds the keys today?\n   - the customer, in her own vault\n2. Next\n\nAfter it.", 20) == """
                1. Who holds the
                   keys today?
                   • the customer,
                     in her own
                     vault
                2. Next

                After it.
                """)
    }

    @Test func sloppyNestingAndTasksAreUnderstood() {
        #expect(
            text("1. one\n  - two\n    - three\n- [x] done\n- [ ] open", 30)
                == "1. one\n   • two\n     • three\n☑ done\n☐ open")
    }

    @Test func tablesFitAndWrap() {
        let source =
            "| Control | Where it is met | n |\n|---|:-:|--:|\n| Keys | every volume and backup | 12 |\n| a\\|b | | 3 |"
        #expect(
            text(source, 30) == """
                Control │ Where it is met │  n
                ────────┼─────────────────┼───
                Keys    │  every volume   │ 12
                        │   and backup    │ \("")
                a|b     │                 │  3
                """)
        #expect(
            text(source, 14) == """
                Control: Keys
                Where it is
                  met: every
                  volume and
                  backup
                n: 12

                Control: a|b
                n: 3
                """)
    }

    @Test(arguments: 20...120) func wordsOfATableStayWhole(width: Int) {
        let source = """
            | Requirement | How it is met | Evidence |
            |---|---|---|
            | SOC 2 CC6.1 (logical access to information assets) | Encrypted with a key of its own for each tenant | SOC 2 Type II report |
            | GDPR Article 32 | TLS 1.3 in transit | Processor terms |
            """
        let lines = Markdown.lines(source, layout: MarkdownLayout(width: width))
        #expect(lines.allSatisfy { $0.width <= width })
        let words = Set(source.split { $0.isWhitespace || "|".contains($0) }.filter { !$0.hasPrefix("-") })
        let shown = lines.flatMap { $0.text.split { $0.isWhitespace || "│".contains($0) } }
        for word in shown where word.first != "─" {
            #expect(words.contains(word) || words.contains(word.dropLast()), "\(word) at \(width)")
        }
        // Where columns stand, none of those that wrap is narrower than ten.
        if let rule = lines.map(\.text).first(where: { $0.contains("┼") }) {
            #expect(rule.split(separator: "┼").allSatisfy { $0.count >= 11 })
        } else {
            #expect(lines[0].text.hasPrefix("Requirement: "))
        }
    }

    @Test func onlyAWordWiderThanHalfTheTableIsBroken() {
        let source = "| Address | n |\n|---|---|\n| https://example.com/a/very/long/address/indeed | 1 |"
        #expect(text(source, 30).contains("┼") && text(source, 30).split(separator: "\n").allSatisfy { $0.count <= 30 })
    }

    @Test func codeIsVerbatimAndGoesOnBelow() {
        #expect(
            text("```swift\nlet a  = **b**\n\n  indented and long\n```\nend", 14) == """
                swift
                  let a  = **b
                ↳ **
                \("  ")
                    indented a
                ↳ nd long
                end
                """)
    }

    @Test func quotesHeadingsAndRules() {
        #expect(
            text("# Keys\nText.\n\n> said the\n> auditor\n\n---\nTitle\n=====\n## Sub", 12) == """
                Keys
                Text.

                ▏ said the
                ▏ auditor

                ────────────

                Title

                Sub
                """)
    }

    @Test(arguments: [
        ("*a* **b** ***c*** ~~d~~", ["a:italic", "b:bold", "c:bold italic", "d:dim"]),
        ("snake_case_name and 2 * 3 * 4", []),
        ("**open and `code **` here", ["code **:code"]),
        (
            "see [docs](https://x.y/a_b(c)) [1][2] [3, 4]",
            ["docs:link underline", "[1]:citation", "[2]:citation", "[3, 4]:citation"]
        ),
        ("<https://a.b> &amp; \\*no\\*", ["https://a.b:link underline"]),
        ("**bold *and italic* text**", ["bold :bold", "and italic:bold italic", " text:bold"]),
        ("![alt *x*](i.png)", ["alt :link underline", "x:link underline italic"]),
        ("`` a`b ``", ["a`b:code"]),
        ("[not a link] (x) and * star", []),
    ])
    func inlineMarksBecomeStyles(source: String, styled: [String]) {
        guard case .paragraph(let spans)? = Markdown.blocks(source).first?.content else {
            Issue.record("no paragraph")
            return
        }
        #expect(
            spans.filter { $0.style != .plain }.map { "\($0.text):\($0.style.label.replacing("text ", with: ""))" }
                == styled)
    }

    @Test func entitiesEscapesAndHardBreaks() {
        #expect(
            text("a &lt; b &#65; \\# one  \ntwo<br>three\\\nfour\nfive", 40) == "a < b A # one\ntwo\nthree\nfour five")
    }

    @Test func targetsCanBeClicked() {
        let line = Markdown.lines("keys [12] and [docs](u)", layout: MarkdownLayout(width: 40))[0]
        #expect(line.target(at: 5) == "12")
        #expect(line.target(at: 14) == "u")
        #expect(line.target(at: 0) == nil)
    }

    @Test func pathologicalEmphasisIsLinear() {
        let clock = ContinuousClock()
        for piece in ["*a ", "**a *b ", "_a*", "[", "`a``b```", "<", "![", "[a](", "&", "*a_b~~c", "a**b"] {
            let source = String(repeating: piece, count: 20_000 / piece.utf8.count)
            let time = clock.measure { _ = Markdown.blocks(source) }
            #expect(time < .seconds(3), "\(piece) took \(time)")
        }
    }
}
