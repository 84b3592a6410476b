import Testing

@testable import Engine

struct SiteNoiseTests {
    @Test(arguments: [
        "{{< config-alert-example >}}", "{{% include \"x\" %}}", "{% include note.html %}", "<%= partial :menu %>",
        "<!-- a comment\nover lines -->", "![badge](https://img.example/b.svg)",
        "[![Build](https://img.example/b.svg)](https://ci.example) ![x](y.png)", "<Tabs>", "</TabItem>",
        "<img src=\"a.png\" />", "[TOC]", "{: .no_toc }", "{{< figure\n  src=\"a.png\"\n>}}",
        "<script>\nlet some = code that is not text\n</script>", "***",
    ])
    func noiseIsInNoBlock(noise: String) throws {
        let alone = try LibraryProperties.read("\(noise)\n")
        #expect(alone.passages.isEmpty)
        let between = try LibraryProperties.read("Before it.\n\n\(noise)\n\nAfter it.\n")
        #expect(LibraryProperties.texts(between) == [["Before it.", "After it."]])
    }

    @Test func importsOfMDXAreNoiseButTheirWordsInATextAreNot() throws {
        let imported = try LibraryProperties.read(
            "import Tabs from '@theme/Tabs';\nimport X from \"x\";\n\nImport the key first.\n\nimport duties are paid by the buyer\n"
        )
        #expect(
            LibraryProperties.texts(imported) == [["Import the key first.", "import duties are paid by the buyer"]])
    }

    @Test func codeBetweenTabsIsCode() throws {
        let imported = try LibraryProperties.read(
            "<Tabs>\n  <TabItem value=\"a\">\n  ```python\n  print(1)\n  ```\n  </TabItem>\n</Tabs>\n")
        #expect(imported.passages.flatMap(\.blocks).map(\.language) == ["python"])
    }

    @Test func aFenceRightBelowATagIsCode() throws {
        let imported = try LibraryProperties.read(
            "<details>\n    <summary>See an example</summary>\n    ```hcl\n    a = 1\n\n# no heading\n```\n</details>\n\n### Next\n\nText.\n"
        )
        #expect(imported.passages.map(\.headings) == [[], ["Next"]])
        #expect(imported.passages.first?.blocks.map(\.language) == ["hcl"])
        #expect(imported.passages.first?.text.hasSuffix("# no heading\n```") == true)
    }

    @Test func tagsInsideCodeStay() throws {
        let code = "```html\n<div>\n{{< shortcode >}}\n<!-- c -->\n:::note\n</div>\n```"
        #expect(LibraryProperties.texts(try LibraryProperties.read(code)) == [[code]])
    }

    @Test func hugosHighlightIsCode() throws {
        let imported = try LibraryProperties.read("{{< highlight yaml >}}\n# no heading\na: 1\n{{< /highlight >}}\n")
        #expect(imported.passages.flatMap(\.blocks).map(\.kind) == [.code])
        #expect(imported.passages.first?.blocks.first?.language == "yaml")
    }

    @Test func theTextInsideHTMLIsKept() throws {
        let imported = try LibraryProperties.read(
            "<div class=\"cards\">\n    <p>Install it and run it locally.</p>\n    <b>Go</b>\n</div>\n")
        #expect(LibraryProperties.texts(imported) == [["Install it and run it locally."]])
    }

    @Test func maskingKeepsLengthAndLines() {
        let source = SourceText("---\ntitle: x\n---\n{{< a >}}\ntext\n!!! note\n    inside\n<!-- é -->\n")
        let noise = SiteNoise(source, from: FrontMatter(source).end)
        #expect(noise.masked.count == source.utf8.count)
        #expect(SourceText(utf8: noise.masked).lineStarts == source.lineStarts)
    }
}
