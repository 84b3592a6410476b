import Testing

@testable import Engine

/// What a reader is told of a site generator's tags.
@Suite struct TemplateTagTests {
    private static func tag(_ text: String) -> TemplateTag? { TemplateTag(Array(text.utf8)[...], at: 0) }

    @Test(arguments: [
        (
            "{{< confkey type=\"integer\" default=\"3\" required=\"no\" >}} and more",
            "type: integer, default: 3, required: no"
        ),
        ("{{% param name='retries' default='5 minutes' %}}", "default: 5 minutes"),
    ])
    func aFieldTellsItsFacts(source: String, shown: String) throws {
        let tag = try #require(Self.tag(source))
        #expect(tag.isField && tag.text == shown)
    }

    @Test(arguments: [
        ("{{< sitevar name=\"domain\" nojs=\"example.com\" >}}", "example.com"),
        ("{{< link title=\"the guide\" path=\"a/b\" >}}", "the guide"), ("{{% latest %}}", nil),
        ("{{< callout type=\"warning\" >}}", nil), ("{{< /callout >}}", nil),
    ])
    func anyOtherShowsWhatItWasToShow(source: String, shown: String?) throws {
        let tag = try #require(Self.tag(source))
        #expect(!tag.isField && tag.text == shown)
        #expect(tag.length == source.utf8.count)
    }

    @Test(arguments: ["{{ value }}", "{{< open", "{< a >}", "{{", "", "{{<\u{0}>}", "{{% a >}}"])
    func whatIsNoTagIsText(source: String) {
        #expect(Self.tag(source) == nil)
    }

    @Test func aFieldsFactsAreToldWithTheSentenceThatDescribesIt() async throws {
        let folder = StoreFolder()
        let page = """
            # Regulation

            ## max_retries

            {{< confkey type="integer" default="3" required="no" >}}

            The number of failed login attempts before a user may be banned.

            ## ban_time

            {{< confkey type="string" default="5 minutes" required="no" >}}

            The period of time the user is banned for.
            """
        let engine = try folder.engine()
        _ = try await engine.ingest([folder.document("regulation.md", page)])
        let answer = try engine.preview("How many failed login attempts before a user is banned?", person: nil)
        let first = try #require(answer.blocks.first)
        #expect(
            first.label == "max_retries" && first.text.contains("failed login attempts")
                && first.text.contains("default=\"3\""))
        // Both are exact spans of the page.
        for citation in answer.citations { #expect(page.contains(citation.quote)) }
    }
}
