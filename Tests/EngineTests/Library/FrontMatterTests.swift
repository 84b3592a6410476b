import Testing

@testable import Engine

struct FrontMatterTests {
    @Test func frontMatterSaysWhatTheDocumentIs() throws {
        let imported = try LibraryProperties.read(
            """
            ---
            title: "Keys: a guide"  # shown in the list
            aspects: [security, "how-to", nonsense]
            depth: deep
            date: 2026-03-12T09:00:00Z
            supersedes: 'old/keys.md'
            about: true
            nested:
              title: not this one
            ---

            # Something else

            Keys open doors.
            """)
        #expect(imported.document.title == "Keys: a guide")
        #expect(imported.document.date == "2026-03-12")
        #expect(imported.document.supersedes == "old/keys.md")
        #expect(imported.document.isAbout)
        let passage = try #require(imported.passages.first)
        #expect(passage.text == "Keys open doors.")
        #expect(passage.headings == [])
        #expect(passage.depth == .deep)
        #expect(passage.isAbout)
        #expect(Set(passage.aspects).isSuperset(of: [.security, .howTo]))
    }

    @Test func listsOfLinesAndFoldedTextAreRead() {
        let front = FrontMatter(
            SourceText("---\naspects:\n  - api\n  - how-to\ntitle: >-\n  A title\n  on two lines\n---\ntext\n"))
        #expect(front.aspects == [.api, .howTo])
        #expect(front.title == "A title on two lines")
    }

    @Test func hugosOwnFrontMatterIsPassedOver() throws {
        let imported = try LibraryProperties.read("+++\ntitle = \"Hugo page\"\ndate = 2024-01-02\n+++\nThe text.\n")
        #expect(imported.document.title == "Hugo page")
        #expect(LibraryProperties.texts(imported) == [["The text."]])
    }

    @Test(arguments: [
        "---\ntitle: never closed\n\nText of the document.\n",
        "---\n\nA rule above a text without any key\n\n---\n\nmore\n",
        "----\ntitle: four dashes\n----\ntext\n",
        "text\n---\ntitle: late\n---\n",
    ])
    func whatIsNoFrontMatterIsText(source: String) throws {
        #expect(FrontMatter(SourceText(source)).end == 0)
        _ = try LibraryProperties.read(source)
    }

    @Test func offsetsCountTheFrontMatter() throws {
        let imported = try LibraryProperties.read("---\ntitle: T\n---\nText.\n")
        #expect(imported.passages.first?.range == 17..<22)
    }
}
