import Foundation
import Testing

@testable import Engine

/// Conversations of other programs become beliefs once, whoever stops and repeats the import.
struct ImportingTranscriptsTests {
    private func turn(_ text: String, _ number: Int, isPersons: Bool = true, person: String? = "ada")
        -> TranscriptMessage
    {
        TranscriptMessage(
            person: person, isPersons: isPersons, text: text, at: Moment(milliseconds: Int64(number) * 86_400_000),
            conversation: "c", identity: "\(number)")
    }

    private func transcript(_ messages: [TranscriptMessage], person: String? = nil) -> ImportedTranscript {
        ImportedTranscript(messages: messages, source: "export.csv", person: person, privacy: .individual)
    }

    @Test func importingTwiceDoublesNothing() async throws {
        try await SampleEngine.with([]) { engine in
            let messages = [turn("I'm the CISO of a bank.", 1), turn("We use Okta.", 2)]
            let first = try await engine.learn(from: transcript(messages))
            #expect(first.people == 1 && first.observations == 2 && first.signals == 3 && first.skipped == 0)
            let model = try engine.selfModel(for: "ada")
            let again = try await engine.learn(from: transcript(messages + [turn("We use Django.", 3)]))
            #expect(again.observations == 1 && again.skipped == 2)
            #expect(try engine.selfModel(for: "ada").beliefs.count == model.beliefs.count + 1)
            #expect(try engine.replay(person: "ada").identical)
        }
    }

    @Test func anAgentsTurnsAreNoEvidence() async throws {
        try await SampleEngine.with(["ada"]) { engine in
            let report = try await engine.learn(
                from: transcript(
                    [turn("You are the CISO and you use Okta.", 1, isPersons: false), turn("Thanks.", 2)], person: "ada"
                ))
            #expect(report.context == 1 && report.observations == 1 && report.signals == 0)
            #expect(try engine.people.allObservations("ada").compactMap(\.text) == ["Thanks."])
        }
    }

    @Test func theTimeOfATurnIsItsOwn() async throws {
        try await SampleEngine.with([]) { engine in
            _ = try await engine.learn(from: transcript([turn("We use Okta.", 20_000)]))
            let belief = try #require(try engine.selfModel(for: "ada").beliefs.first { $0.key == .stack("okta") })
            #expect(belief.updated == Moment(milliseconds: 20_000 * 86_400_000))
        }
    }

    @Test func whatIsAboveThePrivacyLevelIsNotKept() async throws {
        try await SampleEngine.with(["ada"], privacy: .segment) { engine in
            let report = try await engine.learn(
                from: transcript([turn("I'm the CISO and we use Okta.", 1)], person: "ada"))
            #expect(report.withheld == 1 && report.signals == 1)
            #expect(try engine.people.allObservations("ada").map(\.text) == [nil])
        }
    }

    @Test func somebodyDeletedCanBeImportedAgain() async throws {
        try await SampleEngine.with([]) { engine in
            let messages = transcript([turn("We use Okta.", 1)])
            _ = try await engine.learn(from: messages)
            _ = try await engine.forget(.everything, person: "ada")
            #expect(try await engine.learn(from: messages).observations == 1)
        }
    }

    @Test(arguments: [
        ("Ada Lovelace", "ada-lovelace"), ("ada@example.org", "ada-example-org"), ("42", "p-42"), ("  Ünal ", "nal"),
    ]) func aNameBecomesAnId(name: String, id: String) {
        #expect(Engine.slug(name) == id)
        #expect(Engine.isSlug(id))
    }

    @Test func accountRecordsAreSignalsOnce() async throws {
        let csv =
            "id,name,Plan,Industry,Employees,Title,Notes\nada,Ada,Enterprise,Retail bank,\"1,200\",Head of Security,x\n"
        let records = try #require(AccountRecord.records(csv: Array(csv.utf8)))
        try await SampleEngine.with([]) { engine in
            let report = try await engine.learn(from: records)
            #expect(report.people == 1 && report.signals == 4)
            let signals = try engine.people.signals("ada", slot: nil)
            #expect(signals.allSatisfy { $0.source == .record && $0.weight == 2 })
            #expect(
                Set(signals.map { "\($0.key)=\($0.value)" }).isSuperset(of: [
                    "account/plan=enterprise", "account/industry=finance", "account/size=1001-5000",
                ]))
            #expect(try await engine.learn(from: records).signals == 0)
            // What she says herself outweighs the books.
            _ = try await engine.observe("I'm a developer.", person: "ada")
            #expect(try engine.selfModel(for: "ada").steering(.role)?.value == "developer")
        }
    }
}
