import Foundation
import Testing

@testable import Engine

/// Words leave the window; what was learned from them, and the answers, stay.
@Suite struct WindowTests {
    private func engine(window: Int, reasonDays: Double = 365) async throws -> Engine {
        var configuration = try await SampleEngine.empty().configuration
        configuration.window = window
        configuration.reasonDays = reasonDays
        let engine = try Engine(configuration)
        try await engine.add(Person(id: "ada", name: "Ada", privacy: .individual, created: SampleEngine.now))
        return engine
    }

    private func remove(_ engine: Engine) { try? FileManager.default.removeItem(at: engine.configuration.data) }

    @Test func onlyTheLastInteractionsKeepTheirWords() async throws {
        let engine = try await engine(window: 3)
        defer { remove(engine) }
        for number in 1...7 { _ = try await engine.observe("We use tool number \(number).", person: "ada") }
        let kept = try engine.people.allObservations("ada")
        #expect(kept.map { $0.text != nil } == [false, false, false, false, true, true, true])
        #expect(kept.prefix(4).allSatisfy { $0.erased == SampleEngine.now && $0.erasedBy == "window" })
        #expect(kept.suffix(3).allSatisfy { $0.erased == nil && $0.erasedBy == nil })
    }

    @Test func theDesignedWindowIsAHundred() async throws {
        let engine = try await engine(window: EngineConfiguration(data: URL(fileURLWithPath: "/tmp")).window)
        defer { remove(engine) }
        for number in 1...103 { _ = try await engine.observe("Hello number \(number).", person: "ada") }
        #expect(try engine.people.allObservations("ada").filter { $0.text != nil }.count == 100)
    }

    @Test func signalsOutliveTheirWordsAndSayWhenTheyWent() async throws {
        let engine = try await engine(window: 1)
        defer { remove(engine) }
        _ = try await engine.observe("We use Okta because the auditor insists.", person: "ada")
        #expect(try engine.evidence(for: "stack/okta", person: "ada").for.first?.span != nil)
        let before = try engine.selfModel(for: "ada").beliefs
        _ = try await engine.observe("Good morning.", person: "ada")
        #expect(try engine.selfModel(for: "ada").beliefs == before)
        let entry = try #require(try engine.evidence(for: "stack/okta", person: "ada").for.first)
        #expect(entry.span == nil && entry.erased == SampleEngine.now && entry.erasedBy == "window")
        #expect(try engine.people.signals("ada", slot: nil).allSatisfy { $0.span == nil })
        _ = try await engine.tidy()
        let sentence = ["We use Okta because the auditor insists."]
        #expect(try FileScan(files: engine.people.files).count(of: sentence) == 0)
    }

    @Test func anOlderAnswerIsRenderedAgainFromItsPlan() async throws {
        let engine = try await engine(window: 1)
        defer { remove(engine) }
        _ = try await engine.ingest([SampleEngine.data.path + "/documents/security"], collection: "sample")
        _ = try await engine.observe("I'm the CISO and I prefer tables.", person: "ada")
        let asked = try await engine.ask("How do I rotate an API key without downtime?", person: "ada")
        let id = try #require(asked.id)
        #expect(try engine.answer(id).question == asked.question)
        _ = try await engine.observe("Thanks!", person: "ada")
        let again = try engine.answer(id)
        #expect(again.question == nil && again.erasedBy == "window" && again.erased == SampleEngine.now)
        #expect(again.plan == asked.plan && again.level == asked.level && again.missing == 0)
        #expect(again.citations == asked.citations)
        #expect(again.blocks.map(\.section) == asked.blocks.filter { !$0.citations.isEmpty }.map(\.section))
        #expect(again.blocks.map(\.citations) == asked.blocks.filter { !$0.citations.isEmpty }.map(\.citations))
        #expect(try engine.answers(of: "ada").map(\.id) == [id])
    }

    @Test func aReasonGoesAfterItsDaysAndTheBeliefSaysSo() async throws {
        let engine = try await engine(window: 100, reasonDays: 30)
        defer { remove(engine) }
        let text = "I prefer tables because the quarterly auditor retypes them."
        _ = try await engine.observe(text, person: "ada")
        #expect(try engine.selfModel(for: "ada").whys.count == 1)
        let later = try SampleEngine.later(engine, days: 31)
        // Not used from the day on, though nobody tidied yet.
        #expect(try later.selfModel(for: "ada").whys.isEmpty)
        let report = try await later.tidy()
        #expect(report.removed == ["why": 1, "observation": 1] && !report.pending)
        #expect(try later.selfModel(for: "ada").beliefs.map(\.key) == [.format])
        #expect(try later.evidence(for: "style/format", person: "ada").reasonErased == later.now)
        #expect(try later.people.allObservations("ada").first?.erasedBy == "retention")
        #expect(try FileScan(files: later.people.files).count(of: [text, "quarterly auditor"]) == 0)
        #expect(try await later.tidy().removed.isEmpty)
    }

    @Test func whatIsPastItsTimeGoesWithoutBeingAskedFor() async throws {
        let engine = try await engine(window: 100, reasonDays: 30)
        defer { remove(engine) }
        _ = try await engine.observe("I prefer tables because the quarterly auditor retypes them.", person: "ada")
        _ = try await engine.decide(.session, about: ["opinion"], person: "ada")
        let later = try SampleEngine.later(engine, days: 31)
        _ = try await later.observe("Good morning.", person: "ada")
        #expect(try later.people.whys("ada").isEmpty)
        #expect(try later.people.allObservations("ada").first?.erasedBy == "retention")
    }
}
