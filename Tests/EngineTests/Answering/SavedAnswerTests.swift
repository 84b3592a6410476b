import Foundation
import Testing

@testable import Engine

/// What is kept of answers, after which gates, and that it is evidence for nothing.
struct SavedAnswerTests {
    private static let question = "How do I rotate an API key without downtime?"

    private static func with(_ body: (Engine, EntryID) async throws -> Void) async throws {
        try await SampleEngine.with(["iris"], documents: true) { engine in
            let answer = try await engine.ask(question, person: "iris")
            try await body(engine, #require(answer.id))
        }
    }

    @Test func anAnswerOfTheDocumentsIsKeptAndWrittenAgain() async throws {
        try await Self.with { engine, id in
            let saved = try await engine.save(id)
            #expect(saved.isKept && saved.gates.support == .exactSpans && saved.gates.unretrieved == 0)
            let page = try #require(try engine.savedAnswers(of: "iris").first)
            #expect(page.answer.question == Self.question && page.answer.missing == 0)
            let exported = try engine.export(person: "iris").answers.first { $0.id == id }
            #expect(exported?.saved != nil)
            try await engine.removeSaved(id)
            let left = try engine.savedAnswers(of: "iris")
            let logged = try engine.answer(id)
            #expect(left.isEmpty && logged.question == Self.question)
            await #expect(throws: EngineError.self) { try await engine.removeSaved(id) }
        }
    }

    @Test func theSameAgainIsRefusedWithTheReason() async throws {
        try await Self.with { engine, id in
            _ = try await engine.save(id)
            let again = try #require(try await engine.ask(Self.question, person: "iris").id)
            let refused = try await engine.save(again)
            #expect(!refused.isKept && refused.gates.nearest == id && refused.gates.nearness >= 0.9)
            #expect(refused.gates.refusals == ["It says the same as \(id), which is kept."])
            // Nobody's word makes it new.
            let vouched = try await engine.save(again, vouching: true)
            #expect(!vouched.isKept)
            let all = try engine.refusedAnswers(of: "iris").map(\.answer)
            #expect(all == [again])
            // Another subject is new.
            let other = try #require(try await engine.ask("How long is the audit log kept?", person: "iris").id)
            let kept = try await engine.save(other)
            #expect(kept.isKept)
        }
    }

    @Test func whatItsDocumentsSayNoLongerNeedsAHumansWord() async throws {
        try await SampleEngine.with(["iris"]) { engine in
            let file = engine.configuration.data.appendingPathComponent("pages/keys.md")
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            func write(_ text: String) async throws {
                try "# Keys\n\n\(text)\n".write(to: file, atomically: true, encoding: .utf8)
                _ = try await engine.ingest([file.deletingLastPathComponent().path])
            }
            try await write("An API key is replaced every 90 days, and both keys work for one day.")
            let id = try #require(try await engine.ask("How often is an API key replaced?", person: "iris").id)
            try await write("Nothing is said of that any more.")
            let refused = try await engine.save(id)
            #expect(!refused.isKept && refused.gates.support == nil && refused.gates.missing > 0)
            // Somebody who vouches vouches for what can still be read of it; of this nothing can.
            let vouched = try await engine.save(id, vouching: true)
            #expect(!vouched.isKept)
        }
    }

    /// What comes nearest is quoted, and is no answer; nobody's word makes it one.
    @Test func whatAnswersNothingIsNotKept() async throws {
        try await Self.with { engine, _ in
            let answer = try await engine.ask("How much does a penguin pay for encryption?", person: "iris")
            #expect(!answer.gate.isAnswerable && !answer.citations.isEmpty)
            for vouching in [false, true] {
                let refused = try await engine.save(try #require(answer.id), vouching: vouching)
                #expect(refused.gates.refusals == ["Asked again, its question is not answered by the documents."])
            }
        }
    }

    @Test func whatIsKeptStaysKept() async throws {
        try await Self.with { engine, id in
            let saved = try await engine.save(id)
            let again = try await engine.save(id)
            #expect(again == saved)
        }
    }

    /// A follow-up question is looked for as it was read.
    @Test func anAnswerToAFollowUpIsKeptToo() async throws {
        try await Self.with { engine, _ in
            let history = [Turn(role: .user, text: Self.question)]
            let answer = try await engine.ask(
                "And how long does that take?", person: "iris", options: AskOptions(history: history))
            let saved = try await engine.save(try #require(answer.id))
            #expect(answer.readAs != nil && saved.isKept && saved.gates.isAnswer == true)
            #expect(saved.gates.unretrieved == 0)
        }
    }

    @Test func aKeptAnswerIsEvidenceForNothing() async throws {
        try await Self.with { engine, id in
            let before = try engine.preview(Self.question, person: "iris")
            let found = try engine.search(Self.question).map(\.passage.id)
            _ = try await engine.save(id)
            let after = try engine.preview(Self.question, person: "iris")
            let foundAgain = try engine.search(Self.question).map(\.passage.id)
            #expect(after.citations == before.citations && foundAgain == found)
        }
    }

    @Test func itGoesWithThePerson() async throws {
        try await Self.with { engine, id in
            _ = try await engine.save(id)
            let receipt = try await engine.forget(.everything, person: "iris")
            #expect(receipt.removed["saved_answer"] == 1)
            await #expect(throws: EngineError.self) { _ = try await engine.save(id) }
        }
    }
}
