import Testing

@testable import Engine

struct PassageBlockTests {
    @Test(arguments: [
        ("Just a paragraph.", [Passage.Block.Kind.paragraph]),
        ("- a\n- b\n  - nested", [.item, .item]),
        ("1. a\n   ```\n   x\n   ```\n2. b", [.step, .step]),
        ("```swift\nlet a = 1\n```", [.code]),
        ("    indented code", [.code]),
        ("| a | b |\n|---|---|\n| 1 | 2 |", [.table]),
        ("> Somebody said this.", [.quote]),
        ("> **Warning**\n> Do not do this.", [.warning]),
        ("> [!CAUTION]\n> It burns.", [.warning]),
        ("> [!NOTE]\n> It is blue.", [.quote]),
        ("**Warning:** hot.", [.warning]),
        ("Caution: hot.", [.warning]),
        ("<br/>**IMPORTANT**: hot.", [.warning]),
        ("Important limits are listed below.", [.paragraph]),
        ("Note: you must restart the server.", [.warning]),
        ("Note that keys must never be shared.", [.warning]),
        ("Note: the sky is blue.", [.paragraph]),
        ("**Limit:** 600 requests a minute.", [.limit]),
        ("Limits: 600 requests a minute.", [.limit]),
        ("Limit-based plans exist.", [.paragraph]),
        ("**Deprecated** since release 2.", [.deprecation]),
        ("Removed in version 3.", [.deprecation]),
        ("**Envelope encryption**: a key that wraps another key.", [.definition]),
        ("**Solution:** restart the service and wait.", [.paragraph]),
        ("Passkey\n: a key pair that a device keeps.", [.definition]),
        ("Passkey\n\n: a key pair that a device keeps.", [.definition]),
        (":::warning\nDo not do this.\n:::", [.warning]),
        (":::note\nIt is blue.\n:::", [.paragraph]),
        ("!!! danger \"Hot\"\n    It burns.\n\n    Badly.\n", [.warning]),
        ("{{< callout context=\"danger\" >}}\nIt burns.\n{{< /callout >}}", [.warning]),
        ("<Warning>\nIt burns.\n</Warning>", [.warning]),
    ])
    func eachBlockHasItsKind(source: String, kinds: [Passage.Block.Kind]) throws {
        #expect(try LibraryProperties.kinds(source) == kinds)
    }

    @Test func codeKeepsItsLanguageAndItsIndentation() throws {
        let imported = try LibraryProperties.read(
            "Text.\n\n```yaml {title=\"a.yml\"}\na: 1\n```\n\nMore.\n\n    one\n      two\n")
        let blocks = imported.passages.flatMap(\.blocks)
        #expect(blocks.first { $0.kind == .code }?.language == "yaml")
        #expect(LibraryProperties.texts(imported).flatMap { $0 }.last == "    one\n      two")
    }

    @Test func anItemHoldsWhatIsNestedInIt() throws {
        let imported = try LibraryProperties.read("1. Do this:\n\n   ```\n   run\n   ```\n\n2. Done.\n")
        #expect(LibraryProperties.texts(imported) == [["1. Do this:\n\n   ```\n   run\n   ```", "2. Done."]])
    }

    @Test func textRightBelowATableIsNoRow() throws {
        let imported = try LibraryProperties.read("| a | b |\n|---|---|\n| 1 | 2 |\nExamples are elsewhere.\n")
        #expect(LibraryProperties.texts(imported) == [["| a | b |\n|---|---|\n| 1 | 2 |", "Examples are elsewhere."]])
    }

    @Test func textRightAboveATableIsAParagraph() throws {
        let imported = try LibraryProperties.read("Here it is:\n| a | b |\n|---|---|\n| 1 | 2 |\n")
        #expect(LibraryProperties.texts(imported) == [["Here it is:", "| a | b |\n|---|---|\n| 1 | 2 |"]])
    }
}
