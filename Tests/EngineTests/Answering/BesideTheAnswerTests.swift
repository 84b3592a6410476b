import Testing

@testable import Engine

/// What follows an answer comes from beside it where it can: by words alone, on the sample.
@Suite struct BesideTheAnswerTests {
    private func answer(_ person: String, _ question: String) async throws -> Answer {
        try await SampleEngine.shared().preview(question, person: person)
    }

    @Test func whoDecidesIsToldWhatTheThingItselfTakes() async throws {
        let answer = try await answer("elena", "How do I import all our customer records at once?")
        let line = answer.blocks.filter { $0.section == Sections.title(Plan.Lead.bottomLine) }
        #expect(line.contains { $0.text.contains("one developer about one day") }, "\(answer.blocks.map(\.text))")
        #expect(!answer.blocks.contains { $0.text.hasPrefix("Restore deleted") }, "steps of another errand")
    }

    @Test func aDefinitionIsNothingToDecideAndNoSummary() async throws {
        var sections = 0
        for person in ["elena", "tomas", "priya"] {
            let answer = try await answer(person, "How do we bring our own encryption key?")
            let told = answer.blocks.filter { ["Bottom line", "Summary"].contains($0.section) }.map(\.text)
            #expect(!told.contains { $0.contains(" is the ") || $0.contains(" is a ") }, "\(person): \(told)")
            sections += told.count
        }
        #expect(sections > 0, "nobody was told anything that could have been one")
    }

    @Test func whatWasTypedToBeLeftOutIsNotBroughtBackFromBeside() async throws {
        let retriever = try await SampleEngine.shared().shelf.retriever()
        let typed = TypedSearch("How do I import all our customer records at once? -developer")
        let pool = try retriever.pool(QueryReader.read(typed.text), typed: typed)
        let steps = try #require(pool.evidence.first { $0.passage.headings.last == "Import records step by step" })
        func speaksOfIt(_ passage: Passage) -> Bool { Tokens(passage.text).words.contains { $0.word == "developer" } }
        let rows = try retriever.library.rows(beside: steps.passage, within: Passage.besideEachOther)
        #expect(try retriever.library.passages(rows: rows).values.contains(where: speaksOfIt))
        #expect(try !retriever.beside([steps.passage], pool).map(\.passage).contains(where: speaksOfIt))
    }

    @Test func theAnswerItselfIsTheSameForBoth() async throws {
        let question = "How do I import all our customer records at once?"
        let (one, other) = (try await answer("elena", question), try await answer("jonas", question))
        #expect(one.mustSay == other.mustSay)
    }

    @Test func passagesAreBesideEachOtherOnOnePageAndNearOnIt() {
        func passage(_ document: String, _ position: Int) -> Passage {
            Passage(
                id: "\(document)\(position)", document: document, title: "", headings: [], kind: .prose,
                position: position, range: 0..<0, text: "", blocks: [], aspects: [], depth: .standard)
        }
        #expect(passage("a.md", 3).isBeside(passage("a.md", 15)))
        #expect(!passage("a.md", 3).isBeside(passage("a.md", 16)))
        #expect(!passage("a.md", 3).isBeside(passage("b.md", 3)))
    }
}
