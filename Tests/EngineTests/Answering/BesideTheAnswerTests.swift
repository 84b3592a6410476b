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
        for person in ["elena", "tomas", "priya"] {
            let answer = try await answer(person, "How do we bring our own encryption key?")
            let told = answer.blocks.filter { ["Bottom line", "Summary"].contains($0.section) }.map(\.text)
            #expect(!told.contains { $0.contains(" is the ") || $0.contains(" is a ") }, "\(person): \(told)")
        }
    }

    @Test func whatWasTypedToBeLeftOutIsNotBroughtBackFromBeside() async throws {
        let question = "How do I import all our customer records at once? -developer"
        let engine = try await SampleEngine.shared()
        let answer = try engine.preview(question, person: "elena")
        #expect(!answer.citations.isEmpty)
        let passages = try engine.library.passages(named: answer.citations.map(\.passage))
        #expect(!passages.values.contains { Tokens($0.text).words.contains { $0.word == "developer" } })
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
