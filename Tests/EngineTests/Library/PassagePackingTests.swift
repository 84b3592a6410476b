import Testing

@testable import Engine

struct PassagePackingTests {
    private func paragraph(_ words: Int) -> String { LibraryProperties.sentence(words) }

    private func sizes(_ paragraphs: [Int]) throws -> [Int] {
        let text = paragraphs.map(paragraph).joined(separator: "\n\n")
        let imported = try LibraryProperties.read(text)
        return imported.passages.map { LibraryProperties.words($0, SourceText(imported.text)) }
    }

    @Test(arguments: [
        ([20, 30, 40], [90]), ([100, 100, 100], [200, 100]), ([10, 210], [220]), ([150, 150], [150, 150]),
        ([5], [5]), ([200, 15, 200], [215, 200]),
    ])
    func shortNeighboursMergeAndNothingGrowsBeyondTheLimit(paragraphs: [Int], expected: [Int]) throws {
        #expect(try sizes(paragraphs).sorted() == expected.sorted())
    }

    @Test func aLongParagraphIsCutBetweenSentences() throws {
        let text = (0..<30).map { LibraryProperties.sentence(20, "w\($0)") }.joined(separator: " ")
        let imported = try LibraryProperties.read(text)
        #expect(imported.passages.count > 2)
        #expect(imported.passages.allSatisfy { $0.text.hasSuffix(".") && $0.text.first!.isUppercase })
    }

    @Test func passagesNeverCrossHeadings() throws {
        let imported = try LibraryProperties.read("# T\n\n## A\n\nShort.\n\n## B\n\nAlso short.\n")
        #expect(imported.passages.map(\.text) == ["Short.", "Also short."])
    }

    @Test func longCodeStepsAndTablesStayWhole() throws {
        let code = "```\n" + (0..<300).map { "line \($0)" }.joined(separator: "\n") + "\n```"
        let steps = (1...40).map { "\($0). " + LibraryProperties.sentence(9, "step") }.joined(separator: "\n")
        let table = "| a | b |\n|---|---|\n" + (0..<150).map { "| x\($0) | y |" }.joined(separator: "\n")
        for (block, kind) in [(code, Passage.Kind.code), (steps, .steps), (table, .table)] {
            let imported = try LibraryProperties.read("\(paragraph(100))\n\n\(block)\n\n\(paragraph(100))\n")
            let holding = imported.passages.filter { $0.kind == kind }
            #expect(holding.count == 1)
            #expect(holding.first?.text.contains(block) == true)
        }
    }

    @Test(arguments: ["```\ncode here\n```", "1. one\n2. two", "| a | b |\n|---|---|\n| 1 | 2 |", "- one\n- two"])
    func whatIsIntroducedKeepsItsIntroduction(block: String) throws {
        let imported = try LibraryProperties.read(
            "\(paragraph(210))\n\nRun the following now:\n\n\(block)\n\n\(paragraph(210))\n")
        let passage = try #require(imported.passages.first { $0.text.contains("Run the following") })
        #expect(passage.text.contains(block))
    }

    @Test func stepsInterruptedByCodeAreOneList() throws {
        let imported = try LibraryProperties.read(
            """
            \(paragraph(150))

            1. First do this.

            ```sh
            run \(String(repeating: "x ", count: 150))
            ```

            2. Then do that.

            \(paragraph(150))
            """)
        let passage = try #require(imported.passages.first { $0.text.contains("First do this") })
        #expect(passage.text.contains("Then do that"))
    }

    @Test func aLongBulletListIsCutBetweenItems() throws {
        let items = (0..<30).map { "- " + LibraryProperties.sentence(15, "item\($0)") }
        let imported = try LibraryProperties.read(items.joined(separator: "\n"))
        #expect(imported.passages.count > 1)
        #expect(LibraryProperties.texts(imported).flatMap { $0 } == items)
    }
}
