import Foundation
import Testing

@testable import Engine

/// What comes in by import is kept by the same rules as what is typed.
@Suite struct ImportedWordsTests {
    private func transcript(_ texts: [String], person: String = "ada") -> ImportedTranscript {
        ImportedTranscript(
            messages: texts.enumerated().map { number, text in
                TranscriptMessage(
                    person: person, isPersons: true, text: text,
                    at: Moment(milliseconds: Int64(number + 1) * 86_400_000), conversation: "c", identity: "\(number)")
            }, source: "chat.jsonl", person: person, privacy: .individual)
    }

    private func ada(window: Int = 100, _ body: (Engine) async throws -> Void) async throws {
        var configuration = try await SampleEngine.empty().configuration
        configuration.window = window
        configuration.keyFolder = configuration.data.appendingPathComponent("configuration")
        defer { try? FileManager.default.removeItem(at: configuration.data) }
        let engine = try Engine(configuration)
        try await engine.add(Person(id: "ada", name: "Ada", privacy: .individual, created: SampleEngine.now))
        try await body(engine)
    }

    @Test func sensitiveMattersAndSecretsAreBlanked() async throws {
        try await ada { engine in
            _ = try await engine.learn(
                from: transcript(["We use Okta. I have diabetes.", "My password is Tr0ub4dor, and we run Django."]))
            #expect(try FileScan(files: engine.people.files).found(["diabetes", "Tr0ub4dor"]) == [])
            #expect(try engine.people.allObservations("ada").first?.text?.hasPrefix("We use Okta.") == true)
        }
    }

    @Test func whatIsNeverToBeLearnedAgainIsNotImported() async throws {
        try await ada { engine in
            _ = try await engine.observe("We use Okta.", person: "ada")
            _ = try await engine.forget(.key("stack/okta"), person: "ada", neverAgain: true)
            let report = try await engine.learn(from: transcript(["We use Okta.", "We use Django."]))
            #expect(report.signals == 1 && report.withheld == 1)
            #expect(try FileScan(files: engine.people.files).found(["Okta", "stack/okta"]) == [])
        }
    }

    @Test func herAnswersHoldForImportsToo() async throws {
        try await ada { engine in
            _ = try await engine.setPrivacy(.behavioral, for: "ada")
            _ = try await engine.decide(.remember, about: ["stack"], person: "ada")
            _ = try await engine.learn(from: transcript(["We use Okta.", "I know SAML well."]))
            #expect(try engine.people.signals("ada", slot: nil).map(\.key) == [.stack("okta")])
        }
    }

    /// The window is by when something was said: old conversations do not push new words out.
    @Test func theWindowHoldsAndOldWordsDoNotPushNewOnesOut() async throws {
        try await ada(window: 3) { engine in
            for text in ["We use Okta.", "We use Django."] { _ = try await engine.observe(text, person: "ada") }
            _ = try await engine.learn(from: transcript((1...5).map { "We use tool number \($0)." }))
            let kept = try engine.people.allObservations("ada")
            #expect(
                Set(kept.compactMap(\.text)) == ["We use Okta.", "We use Django.", "We use tool number 5."])
            #expect(kept.filter { $0.text == nil }.allSatisfy { $0.erasedBy == "window" && $0.erased == engine.now })
        }
    }

    @Test func whoImportedIsALine() async throws {
        try await ada { engine in
            _ = try await engine.learn(from: transcript(["We use Okta."]))
            let line = try #require(try engine.audit(person: "ada").last)
            #expect(line.action == "import" && line.actor == "tester" && line.at == engine.now)
        }
    }

    @Test func aRatingIsWithheldLikeAnyOtherSignal() async throws {
        try await ada { engine in
            _ = try await engine.ingest([SampleEngine.data.path + "/documents/security"], collection: "sample")
            let answer = try await engine.ask("How do I rotate an API key without downtime?", person: "ada")
            let id = try #require(answer.id)
            let rated = try await engine.rate(id, .tooLong)
            #expect(rated.signals.map(\.value) == ["brief"])
            _ = try await engine.forget(.key("style/depth"), person: "ada", neverAgain: true)
            let again = try await engine.ask("How do I rotate an API key without downtime?", person: "ada")
            let report = try await engine.rate(try #require(again.id), .tooLong)
            #expect(report.signals.isEmpty && report.withheld == [.depth])
        }
    }

    /// A level lowered from outside hides the words a belief rests on, too.
    @Test func whatABeliefRestsOnIsHiddenAboveTheLevel() async throws {
        try await ada { engine in
            _ = try await engine.observe("We use Okta because the auditor insists.", person: "ada")
            var configuration = engine.configuration
            configuration.privacy = .segment
            let strict = try Engine(configuration)
            #expect(throws: EngineError.unknownBelief("stack/okta", person: "ada")) {
                try strict.evidence(for: "stack/okta", person: "ada")
            }
            #expect(try strict.histories(of: "ada").isEmpty)
        }
    }
}
