import Foundation
import Testing

@testable import Engine

@Suite struct DirectAnswerTests {
    /// Asked of the sample by nobody in particular.
    private func direct(_ question: String) async throws -> (answer: Answer, first: String) {
        let engine = try await SampleEngine.shared()
        let answer = try engine.preview(question, person: nil)
        return (answer, answer.mustSay.joined(separator: "\n"))
    }

    @Test func aFactWithoutANumberIsAnswered() async throws {
        let (answer, first) = try await direct("Which role can read audit events but change nothing?")
        #expect(answer.gate.isAnswerable)
        #expect(first.contains("Auditor"))
    }

    @Test func eachThingThatIsAskedGetsItsPiece() async throws {
        let (answer, first) = try await direct("Who can read our audit log, and for how long?")
        #expect(answer.gate.isAnswerable)
        #expect(first.contains("400 days"))
        #expect(first.contains("Auditor") || first.contains("Owner"))
    }

    @Test func aRowOfATableAnswersUnderItsHeader() async throws {
        let (answer, _) = try await direct("What is the lifetime of an authorization code?")
        let block = try #require(answer.blocks.first { $0.mustSay })
        #expect(block.text.contains("60 seconds"))
        if block.kind == .table { #expect(block.citations.count == 2) }
    }

    @Test func whoAsksForAllOfAThingIsToldAllOfIt() async throws {
        let (answer, _) = try await direct("Which channels of support are there?")
        let block = try #require(answer.blocks.first { $0.mustSay })
        #expect(block.kind == .table)
        for channel in ["Support portal", "Telephone", "Named contact"] { #expect(block.text.contains(channel)) }
    }

    @Test func aListThatASentenceAnnouncesComesWithIt() async throws {
        let (answer, first) = try await direct("What must be true when a flow is ready to go live?")
        #expect(first.contains("when ten questions are answered with yes"))
        #expect(answer.blocks.count { $0.mustSay && $0.kind == .step } == 10)
    }

    @Test func whatHoldsNowComesBeforeWhatHeldOnce() async throws {
        let (_, first) = try await direct("What is the API rate limit?")
        #expect(first.contains("600"))
        #expect(!first.contains("300"))
    }

    @Test func whereNoSentenceTellsHowTheStepsDoAllOfThem() async throws {
        let (answer, _) = try await direct("How do I connect a CRM?")
        let steps = answer.blocks.filter { $0.kind == .step }
        #expect(answer.gate.isAnswerable && steps.count >= 3)
        #expect(steps.allSatisfy { $0.label == steps[0].label })
        // Who has it done by others is told where it begins and ends.
        let told = steps.filter(\.mustSay)
        #expect(told.first == steps.first && told.last == steps.last && told.count <= 3)
    }

    @Test func whatIsNotAnsweredIsSaidAndTheNearestShown() async throws {
        let (answer, first) = try await direct("How many swimming pools does the office have?")
        #expect(!answer.gate.isAnswerable)
        #expect(first.hasPrefix("The documents do not answer this"))
        #expect(answer.citations.count <= 4)
    }

    @Test(arguments: ["Explain how volcanoes erupt", "How do I bake sourdough?", "Why do cats purr?"])
    func ofAnotherSubjectNothingIsNear(question: String) async throws {
        let (answer, _) = try await direct(question)
        #expect(!answer.gate.isAnswerable && answer.citations.isEmpty)
    }

    @Test func nobodyIsToldOfSomebodyElsesTool() async throws {
        for question in ["Can we rotate API keys without downtime?", "How do I verify a webhook signature?"] {
            let (_, first) = try await direct(question)
            for tool in ["Django", "Express", "Spring", "ASP.NET"] { #expect(!first.contains(tool), "\(question)") }
        }
    }

    @Test func whoHasToDecideIsNotToldFirstWhatAThingIs() async throws {
        let (answer, first) = try await direct("Should we encrypt ourselves?")
        #expect(answer.gate.isAnswerable)
        #expect(!first.contains("is the encryption of"), "\(first)")
    }

    @Test func whoHasToActIsNotToldFirstWhoAuditsIt() async throws {
        let (answer, first) = try await direct("How do I set up SSO integration?")
        #expect(answer.gate.isAnswerable)
        #expect(first.contains("sets up Quayside SSO") && !first.contains("auditor"), "\(first)")
    }

    @Test func ofTwoThingsAskedTheOneThatNothingAnswersIsSaidToBe() async throws {
        let (answer, first) = try await direct(
            "For how long are audit events kept, and how many swimming pools does the office have?")
        #expect(answer.gate.isAnswerable)
        #expect(first.contains("400 days"))
        #expect(first.contains("do not answer the rest"))
    }

    @Test func eachHalfIsAnsweredInItsOwnWay() async throws {
        let (answer, first) = try await direct("What is the API rate limit, and how do I connect a CRM?")
        #expect(first.contains("600"))
        #expect(answer.blocks.contains { $0.kind == .step && $0.mustSay })
    }

    @Test func whoDoesAThingIsNotToldWhatItIs() async throws {
        let (_, first) = try await direct("Who signs off an emergency account, and how do we test it?")
        #expect(!first.contains("break-glass account is an emergency account"), "\(first)")
    }

    @Test func ofTwoWaysOnAPageNeitherIsTheAnswerForAll() async throws {
        let (answer, _) = try await direct("How do I set up SSO integration?")
        #expect(!answer.blocks.contains { $0.mustSay && $0.kind == .step })
    }

    @Test func initialsThatAreAWordAreNoOtherNameForATerm() throws {
        let glossary = Glossary(
            [
                GlossaryEntry(
                    term: "webhook endpoint", definition: "A webhook endpoint is a URL.", document: "a.md",
                    range: 0..<27, passage: "p")
            ]
        ) { stems in Dictionary(uniqueKeysWithValues: stems.map { ($0, 0.1) }) }
        #expect(glossary.otherNames(in: Tokens("can we rotate keys")).isEmpty)
    }
}
