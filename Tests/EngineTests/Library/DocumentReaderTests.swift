import Testing

@testable import Engine

struct DocumentReaderTests {
    private func error(_ bytes: [UInt8], _ format: DocumentFormat = .markdown) -> DocumentError? {
        do {
            _ = try DocumentReader.read(bytes, path: "a.md", collection: "c", format: format)
            return nil
        } catch { return error }
    }

    @Test func whatIsNoTextIsRefusedWithAReason() {
        #expect(error([]) == .empty)
        #expect(error(Array(" \n\t\n".utf8)) == .empty)
        #expect(error([72, 105, 0, 72]) == .binary)
        #expect(error([UInt8](repeating: 3, count: 40)) == .binary)
        #expect(error(Array("Gr".utf8) + [0xFC, 0x6E] + Array("e".utf8)) == .notUTF8(offset: 2))
        #expect(error(Array("ok ".utf8) + [0xE2, 0x82]) == .notUTF8(offset: 3))
        #expect(
            error([UInt8](repeating: 97, count: DocumentReader.sizeLimit + 1))
                == .tooLarge(limit: DocumentReader.sizeLimit))
    }

    @Test func everyErrorSaysWhatToDo() {
        let errors: [DocumentError] = [
            .binary, .notUTF8(offset: 4), .tooLarge(limit: DocumentReader.sizeLimit), .empty, .noReader("png"),
            .noReader(""), .malformedRecord(.noText), .unreadable, .needsConverter("pdf"),
            .needsConverter("docx"), .converterMissing("pandoc"), .converterFailed("pandoc", status: 1),
        ]
        for error in errors {
            #expect(error.description.hasSuffix("."))
            #expect(error.description.split(separator: ".").count >= 2)
        }
        #expect(DocumentError.noReader("png").description.contains("no reader yet"))
    }

    @Test func lineEndsMarksAndAccentsAreNormalised() throws {
        let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("# Cafe\u{301}\r\n\r\nCafe\u{301} au lait.\r\n".utf8)
        let imported = try DocumentReader.read(bytes, path: "a.md", collection: "c", format: .markdown)
        #expect(imported.document.title == "Café")
        #expect(imported.passages.first?.text == "Café au lait.")
        #expect(LibraryProperties.fault(imported) == nil)
        #expect(imported.document.hash == SHA256.hex(bytes))
    }

    @Test(arguments: [
        ("# First\n\ntext\n\n## Second\n\nmore\n", "a/b.md", "First"),
        ("text only\n", "guides/api-keys.md", "Api keys"),
        ("text only\n", "guides/_index.md", "Guides"),
        ("Title\n=====\n\ntext\n", "x.md", "Title"),
    ])
    func theTitleIsTheFirstHeadingElseTheFilesName(source: String, path: String, title: String) throws {
        #expect(try LibraryProperties.read(source, path: path).document.title == title)
    }

    @Test func headingPathsRunFromTheOutermostInWithoutTheTitle() throws {
        let imported = try LibraryProperties.read(
            """
            # Guide

            Intro.

            ## Set *up* {#setup}

            One.

            ### With `curl` and [links](x)

            Two.

            ## Next

            Three.
            """)
        #expect(
            imported.passages.map(\.headings) == [[], ["Set up"], ["Set up", "With curl and links"], ["Next"]])
        #expect(imported.passages.map(\.position) == [0, 1, 2, 3])
        #expect(imported.passages[2].headingPath == "Guide > Set up > With curl and links")
    }

    @Test func aHeadingInsideCodeIsNone() throws {
        let imported = try LibraryProperties.read("Text.\n\n```sh\n# comment\n```\n\n    # also code\n")
        #expect(imported.passages.allSatisfy { $0.headings.isEmpty })
    }

    @Test func idsDependOnPathHeadingsAndTextButNotOnWhatStandsBefore() throws {
        let one = try LibraryProperties.read("# T\n\n## A\n\nSame text.\n\n## B\n\nSame text.\n")
        let two = try LibraryProperties.read("# T\n\n## New\n\nAdded.\n\n## A\n\nSame text.\n\n## B\n\nSame text.\n")
        #expect(one.passages.map(\.id) == Array(two.passages.map(\.id).dropFirst()))
        #expect(one.passages[0].id != one.passages[1].id)
        let other = try LibraryProperties.read("# T\n\n## A\n\nSame text.\n", path: "other.md")
        #expect(other.passages[0].id != one.passages[0].id)
    }

    @Test func linksAreKeptAsWrittenAndImagesAreNot() throws {
        let imported = try LibraryProperties.read(
            "See [a](x/y.md#z), [b], ![pic](p.png) and [a](x/y.md#z).\n\n[b]: https://b.example/\n")
        #expect(imported.passages.first?.links == ["x/y.md#z", "https://b.example/"])
    }

    @Test func plainTextHasParagraphsListsAndHeadings() throws {
        let imported = try LibraryProperties.read(
            "Manual\n======\n\nFirst paragraph # not a heading.\n\n- one\n- two\n  goes on\n\n1. start\n2. stop\n",
            path: "m.txt", format: .text)
        #expect(imported.document.title == "Manual")
        #expect(imported.passages.flatMap(\.blocks).map(\.kind) == [.paragraph, .item, .item, .step, .step])
    }
}
