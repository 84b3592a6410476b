import Testing

@testable import TUI

@Suite struct SourcePageTests {
    private static let long =
        (1...400).map { "## Part \($0)\n\nParagraph \($0) says *nothing* new.\n\n- item \($0)\n" }.joined(
            separator: "\n")

    private func page(_ text: String, quoting quotes: String..., isMarkdown: Bool = true) -> SourcePage {
        let ranges = quotes.map { quote in
            let range = text.firstRange(of: quote)!
            return text.utf8.distance(
                from: text.startIndex, to: range.lowerBound)..<text.utf8.distance(
                    from: text.startIndex, to: range.upperBound)
        }
        return SourcePage(title: "A", text: text, quotes: ranges, isMarkdown: isMarkdown)
    }

    /// What is marked, in reading order.
    private func marked(_ page: SourcePage, _ width: Int) -> String {
        page.lines(width: width).flatMap(\.spans).filter { $0.style.ground == .match }.map(\.text).joined(
            separator: " "
        )
        .split(separator: " ").joined(separator: " ")
    }

    @Test(arguments: [20, 38, 76, 150]) func aQuoteFarDownIsInViewAndMarked(width: Int) {
        let page = page(Self.long, quoting: "Paragraph 371 says *nothing* new.")
        #expect(marked(page, width) == "Paragraph 371 says nothing new.")
        let first = page.first(width: width, height: 18)
        let view = page.lines(width: width)[first..<first + 18]
        #expect(view.contains { $0.spans.contains { $0.style.ground == .match } })
    }

    @Test func theLastOfManyEqualBeginningsIsTheOneThatIsMarked() {
        let text = "Keys last a day.\n\nKeys last a day.\n\nEnd of it."
        let start = "Keys last a day.\n\n".utf8.count
        let page = SourcePage(title: "A", text: text, quotes: [start..<start + 16])
        #expect(
            page.lines(width: 40).map { $0.spans.contains { $0.style.ground == .match } } == [
                false, false, true, false, false,
            ])
    }

    @Test func severalQuotesAreMarkedAndTheFirstIsShown() {
        let page = page(Self.long, quoting: "item 300", "Paragraph 12 says *nothing* new.")
        #expect(marked(page, 60) == "Paragraph 12 says nothing new. item 300")
        let first = page.first(width: 60, height: 20)
        #expect(page.lines(width: 60)[first..<first + 20].contains { $0.text.contains("Paragraph 12 ") })
    }

    @Test func aRowOfATableACodeLineAndAHeadingAreFound() {
        let text =
            "# Keys and **locks**\n\n| Name | Meaning of it |\n|---|---|\n| alpha | the first of them |\n| beta | the second |\n\n```sh\nrun one\nrun two\n```\n"
        #expect(marked(page(text, quoting: "| beta | the second |"), 60).contains("beta"))
        #expect(!marked(page(text, quoting: "| beta | the second |"), 60).contains("alpha"))
        #expect(marked(page(text, quoting: "run two"), 60) == "run two")
        #expect(marked(page(text, quoting: "# Keys and **locks**"), 60) == "Keys and locks")
        // Stacked, a row is still found.
        #expect(marked(page(text, quoting: "| beta | the second |"), 16).contains("beta"))
    }

    @Test func whatStandsAboveADocumentIsNotReadOut() {
        let text = "---\ntitle: Keys\ndate: 2026-01-01\n---\n\n# Keys\n\nThey expire.\n"
        let page = page(text, quoting: "They expire.")
        #expect(page.lines(width: 40).first?.text == "Keys" && marked(page, 40) == "They expire.")
    }

    @Test func plainTextKeepsItsLines() {
        let text = "first # line\n  indented * line *\n\nlast line é"
        let page = page(text, quoting: "last line é", isMarkdown: false)
        #expect(page.lines(width: 40).map(\.text) == ["first # line", "  indented * line *", "", "last line é"])
        #expect(marked(page, 40) == "last line é")
    }

    @Test func scrollingBeginsAtTheQuoteAndSurvivesAnotherWidth() {
        var model = Example.asked()
        model = Update.message(.source(page(Self.long, quoting: "item 200")), model).0
        #expect(RootView.frame(model).text.contains("item 200"))
        model.size = Size(width: 120, height: 40)
        #expect(RootView.frame(model).text.contains("item 200"))
        let (top, _) = Example.press([.home], model)
        #expect(RootView.frame(top).text.contains("Part 1\n") || RootView.frame(top).text.contains("Part 1 "))
        #expect(Example.press([.escape], model).model.overlay == nil)
    }

    @Test func rangesOutsideTheTextDoNoHarm() {
        for text in ["", "a", "漢字"] {
            let page = SourcePage(title: "A", text: text, quotes: [0..<1, 2..<900, 50..<60])
            #expect(page.first(width: 10, height: 5) == 0)
        }
    }

    @Test func aLongDocumentScrollsAtOnce() {
        let text = String(repeating: Self.long, count: 20)
        var model = Update.message(.source(page(text, quoting: "item 399")), Example.asked()).0
        _ = RootView.frame(model)
        let time = ContinuousClock().measure {
            for _ in 0..<20 {
                model = Example.press([.pageDown], model).model
                _ = RootView.frame(model)
            }
        }
        #expect(time < .seconds(2))
    }
}
