import Foundation
import Testing

@testable import Engine

struct ForgettingTests {
    private static let message = "I prefer tables because the quarterly auditor retypes everything by hand."

    private func withAda(_ body: (Engine) async throws -> Void) async throws {
        try await SampleEngine.with(["ada", "ben"]) { engine in
            for text in ["I'm the CISO of a bank.", "We use Okta.", Self.message] {
                _ = try await engine.observe(text, person: "ada")
            }
            _ = try await engine.observe("We use Okta for all our staff.", person: "ben")
            try await body(engine)
        }
    }

    @Test func aForgottenBeliefIsGoneWhenAskedAgain() async throws {
        try await withAda { engine in
            let others = try engine.selfModel(for: "ada").beliefs.filter { $0.key.family != .stack }
            let receipt = try await engine.forget(.key("stack/okta"), person: "ada")
            #expect(receipt.removed["signal"] == 1 && receipt.scan.found == 0 && !receipt.scan.pending)
            #expect(throws: EngineError.self) { try engine.evidence(for: "stack/okta", person: "ada") }
            #expect(try engine.selfModel(for: "ada").beliefs.map(\.key) == others.map(\.key))
            #expect(try engine.replay(person: "ada").identical)
            // It stays Ben's.
            #expect(try engine.selfModel(for: "ben").beliefs.map(\.key) == [.stack("okta")])
        }
    }

    @Test func forgettingShowsWhatItWillTakeBeforeItTakesIt() async throws {
        for target in [ForgetTarget.key("style/format"), .search("AUDITOR"), .everything] {
            try await withAda { engine in
                let before = try engine.selfModel(for: "ada")
                let preview = try engine.previewForgetting(target, person: "ada")
                #expect(try engine.selfModel(for: "ada") == before)
                #expect(preview.beliefs.contains(.format) && preview.whys == 1)
                let receipt = try await engine.forget(target, person: "ada")
                #expect(receipt.removed["signal"] == preview.signals)
                #expect(receipt.removed["why"] == preview.whys)
            }
        }
    }

    @Test(arguments: [ForgetTarget.key("style/format"), .search("auditor"), .everything])
    func theWordsAreInNoFileAfterwards(target: ForgetTarget) async throws {
        try await withAda { engine in
            let clause = try #require(engine.selfModel(for: "ada").whys.first).clause
            #expect(try FileScan(files: engine.people.files).count(of: [Self.message, clause]) > 0)
            _ = try await engine.forget(target, person: "ada")
            #expect(try FileScan(files: engine.people.files).count(of: [Self.message, clause]) == 0)
        }
    }

    @Test func forgettingASearchLeavesWhatOtherWordsSaid() async throws {
        try await withAda { engine in
            _ = try await engine.forget(.search("auditor"), person: "ada")
            let keys = try Set(engine.selfModel(for: "ada").beliefs.map(\.key))
            #expect(keys.isSuperset(of: [.role, .stack("okta")]) && !keys.contains(.format))
        }
    }

    @Test func aCorrectionsOwnWordsAreFoundAndForgotten() async throws {
        try await withAda { engine in
            _ = try await engine.correct(
                "preference/holiday/boats", to: "sailing boats in Brittany", person: "ada",
                because: "the sea air of Brittany")
            let preview = try engine.previewForgetting(.search("brittany"), person: "ada")
            #expect(preview.beliefs == [.preference("holiday", "boats")] && preview.signals == 1 && preview.whys == 1)
            _ = try await engine.forget(.search("brittany"), person: "ada")
            #expect(try engine.selfModel(for: "ada").beliefs.allSatisfy { $0.key.family != .preference })
            #expect(try FileScan(files: engine.people.files).count(of: ["sailing boats in Brittany", "sea air"]) == 0)
        }
    }

    @Test func aPersonCanBeDeletedWholly() async throws {
        try await withAda { engine in
            _ = try await engine.correct("role", to: "developer", person: "ada", because: "she moved teams last spring")
            let receipt = try await engine.forget(.everything, person: "ada")
            #expect(receipt.removed["person"] == 1 && receipt.scan.found == 0)
            #expect(try engine.allPeople().map(\.person.id) == ["ben"])
            #expect(try engine.people.signals("ada", slot: nil).isEmpty)
            #expect(try engine.people.allObservations("ada").isEmpty)
            #expect(try engine.people.tallies("ada").isEmpty && engine.people.whys("ada").isEmpty)
            let words = ["I'm the CISO of a bank.", "moved teams last spring"]
            #expect(try FileScan(files: engine.people.files).count(of: words) == 0)
            await #expect(throws: EngineError.self) { try await engine.observe("Hello again.", person: "ada") }
        }
    }

    @Test func anAnswerThatUsedAForgottenBeliefGoesWithIt() async throws {
        try await SampleEngine.with(["ada"]) { engine in
            _ = try await engine.ingest([SampleEngine.data.path + "/documents/security"], collection: "sample")
            _ = try await engine.observe("I'm the CISO and I prefer tables.", person: "ada")
            let answer = try await engine.ask("How do I rotate an API key without downtime?", person: "ada")
            #expect(answer.beliefsUsed.contains { $0.key == .format })
            let receipt = try await engine.forget(.key("style/format"), person: "ada")
            #expect(receipt.removed["answer"] == 1)
        }
    }

    @Test func whatIsNotThereCannotBeForgotten() async throws {
        try await withAda { engine in
            await #expect(throws: EngineError.unknownBelief("stack/nomad", person: "ada")) {
                try await engine.forget(.key("stack/nomad"), person: "ada")
            }
            await #expect(throws: EngineError.emptyText) { try await engine.forget(.search(""), person: "ada") }
            let preview = try engine.previewForgetting(.search("xylophone"), person: "ada")
            #expect(preview.observations.isEmpty && preview.signals == 0)
        }
    }
}
