import Foundation
import Testing

@testable import Engine

/// Truths that other memory systems lost, held here through the whole engine.
struct PeerBugTests {
    private func say(_ texts: [String], to engine: Engine, as person: String = "ada") async throws {
        for text in texts { _ = try await engine.observe(text, person: person) }
    }

    private func values(_ engine: Engine, _ key: BeliefKey, of person: String = "ada") throws -> [String] {
        try engine.selfModel(for: person).beliefs.filter { $0.key == key && $0.steers }.map(\.value)
    }

    @Test func useThenNoLongerUseLeavesOneBeliefThatSteersNothing() async throws {
        try await SampleEngine.with(["ada"]) { engine in
            try await say(["We use Okta.", "We no longer use Okta."], to: engine)
            let beliefs = try engine.selfModel(for: "ada").beliefs.filter { $0.key == .stack("okta") }
            #expect(beliefs.count == 1 && beliefs.allSatisfy { $0.p < 0.5 && !$0.steers })
        }
    }

    @Test func loveThenHateLeavesOneCurrentBelief() async throws {
        try await SampleEngine.with(["ada"]) { engine in
            try await say(["I love spicy food.", "I hate spicy food."], to: engine)
            let beliefs = try engine.selfModel(for: "ada").beliefs(in: .preference)
            #expect(beliefs.count == 1)
            #expect(beliefs.first.map { $0.status == .current && $0.p < 0.5 && $0.forCount == 0 } == true)
        }
    }

    @Test func aContradictionSeenFromBothSidesCountsOnce() async throws {
        try await SampleEngine.with(["ada"]) { engine in
            try await say(["I'm a developer.", "I'm a PM, not a developer."], to: engine)
            let roles = try engine.selfModel(for: "ada").beliefs.filter { $0.key == .role }
            let manager = try #require(roles.first { $0.value == "product manager" })
            #expect(manager.status == .current && manager.p > 0.6)
            #expect(try values(engine, .role) == ["product manager"])
            // One word for the new value; the denial of the old one does not count against it, nor the old one twice.
            #expect(manager.forCount == 1 && manager.againstCount == 0)
        }
    }

    @Test func twoHobbiesAndTwoGoalsAreNoContradiction() async throws {
        try await SampleEngine.with(["ada"]) { engine in
            try await say(
                [
                    "I love hiking.", "I love chess.", "I'm trying to migrate our database.",
                    "We're evaluating Okta for single sign-on.",
                ], to: engine)
            let model = try engine.selfModel(for: "ada")
            #expect(model.beliefs(in: .preference).filter(\.steers).count == 2)
            #expect(model.activeGoals.count == 2)
        }
    }

    @Test func twoTechnologiesAreNoContradiction() async throws {
        try await SampleEngine.with(["ada"]) { engine in
            try await say(["We use Okta.", "We use Django.", "We use Terraform."], to: engine)
            for name in ["okta", "django", "terraform"] { #expect(try values(engine, .stack(name)).count == 1) }
        }
    }

    @Test func merelyMentioningAThingRetiresNothing() async throws {
        try await SampleEngine.with(["ada"]) { engine in
            try await say(["I'm the CISO of a bank and we use Okta.", "I prefer tables."], to: engine)
            let before = try engine.selfModel(for: "ada").beliefs
            try await say(
                [
                    "What does a developer need to know about Entra ID?", "Okta and bullets are mentioned in the docs.",
                    "Should I use Auth0?", "My colleague is a support engineer and prefers prose.",
                ], to: engine)
            let after = try engine.selfModel(for: "ada").beliefs
            for belief in before { #expect(after.contains(belief), "\(belief.key)") }
        }
    }

    @Test func aCorrectionTouchesTheRelatedBeliefOnly() async throws {
        try await SampleEngine.with(["ada"]) { engine in
            try await say(["I'm the CISO of a bank and we use Okta. I prefer tables."], to: engine)
            let before = try engine.selfModel(for: "ada").beliefs
            let report = try await engine.correct("role", to: "developer", person: "ada")
            #expect(report.after.filter(\.steers).map(\.value) == ["developer"])
            let after = try engine.selfModel(for: "ada").beliefs
            // The segment's prior may move with the role; what was said may not.
            for belief in before where belief.key != .role {
                let now = try #require(after.first { $0.key == belief.key && $0.value == belief.value })
                #expect(now.forCount == belief.forCount && now.againstCount == belief.againstCount)
                #expect(now.status == belief.status && abs(now.n - belief.n) < 1e-9)
            }
        }
    }

    @Test func theExtractionKeepsTheCorrectionNotTheMisconception() async throws {
        try await SampleEngine.with(["ada"]) { engine in
            try await say(["I'm a developer.", "No, I'm not a developer, I'm the CISO."], to: engine)
            #expect(try values(engine, .role) == ["ciso"])
        }
    }

    @Test func afterACorrectionNothingAnswersWithTheOldBelief() async throws {
        let engine = try await SampleEngine.empty()
        defer { try? FileManager.default.removeItem(at: engine.configuration.data) }
        _ = try await engine.ingest([SampleEngine.data.path + "/documents"], collection: "sample")
        try await engine.add(Person(id: "ada", name: "Ada", privacy: .individual, created: engine.now))
        try await say(["I'm the CISO. I prefer tables."], to: engine)
        let question = "How do I rotate an API key without downtime?"
        #expect(try await engine.ask(question, person: "ada").beliefsUsed.contains { $0.value == "ciso" })
        _ = try await engine.correct("role", to: "developer", person: "ada")
        // Also in a second program that has the same file open.
        for reader in [engine, try Engine(engine.configuration)] {
            let answer = try reader.preview(question, person: "ada")
            #expect(!answer.beliefsUsed.contains { $0.value == "ciso" })
            #expect(answer.beliefsUsed.contains { $0.value == "developer" })
            #expect(!(try reader.context(question, person: "ada", budget: 500).text.lowercased().contains("ciso")))
        }
    }

    @Test func anAnswerIsNoEvidence() async throws {
        let engine = try await SampleEngine.empty()
        defer { try? FileManager.default.removeItem(at: engine.configuration.data) }
        _ = try await engine.ingest([SampleEngine.data.path + "/documents"], collection: "sample")
        try await engine.add(Person(id: "ada", name: "Ada", privacy: .individual, created: engine.now))
        for question in ComparisonTests.questions {
            let answer = try await engine.ask(question, person: "ada")
            #expect(!answer.blocks.isEmpty)
        }
        let logged = try engine.people.allObservations("ada")
        #expect(logged.filter { $0.kind == .answer }.count == ComparisonTests.questions.count)
        let answers = Set(logged.filter { $0.kind == .answer }.map(\.id.sequence))
        for signal in try engine.people.signals("ada", slot: nil) {
            #expect(!answers.contains(try #require(signal.observation)))
        }
        // The topics of these questions say nothing of her either, but for "What is SCIM?" at most a whisper.
        #expect(!(try engine.selfModel(for: "ada").beliefs.contains(where: \.steers)))
    }

    @Test func whatTheAssistantSaidIsNoEvidence() async throws {
        try await SampleEngine.with(["ada"]) { engine in
            let turn = Turn(role: .assistant, text: "You are the CISO of a bank, you use Okta and prefer tables.")
            let report = try await engine.observe("Go ahead then.", person: "ada", history: [turn])
            #expect(report.signals.isEmpty && report.whys.isEmpty)
        }
    }

    @Test func aSentenceIsLearnedForItsSpeakerAlone() async throws {
        try await SampleEngine.with(["ada", "ben", "cleo"]) { engine in
            let others = try ["ben", "cleo"].map { try engine.selfModel(for: $0) }
            try await say(
                ["I'm the CISO of a bank and we use Okta.", "I prefer tables because I scan them."], to: engine)
            #expect(try ["ben", "cleo"].map { try engine.selfModel(for: $0) } == others)
            #expect(try engine.selfModel(for: "ada").signals > 2)
        }
    }

    @Test func equalObservationsMakeOneBelief() async throws {
        try await SampleEngine.with(["ada"]) { engine in
            try await say(Array(repeating: "We use Okta.", count: 8) + ["We use okta", "we use OKTA!"], to: engine)
            let beliefs = try engine.selfModel(for: "ada").beliefs.filter { $0.key.family == .stack }
            #expect(beliefs.count == 1)
            #expect(beliefs.first?.forCount == 10)
        }
    }

    @Test func eachBeliefHasASignalOrTheWordManual() async throws {
        let engine = try await SampleEngine.shared()
        for person in try engine.allPeople().map(\.person.id) {
            for belief in try engine.selfModel(for: person).beliefs {
                let evidence = try engine.evidence(for: belief.key.rawValue, person: person)
                let entries = evidence.for + evidence.against
                #expect(!entries.isEmpty)
                for entry in entries { #expect(entry.observation?.person == person || entry.source == .manual) }
            }
        }
    }

    @Test func replayGivesTheSameBeliefs() async throws {
        let engine = try await SampleEngine.shared()
        for summary in try engine.allPeople() {
            let report = try engine.replay(person: summary.person.id)
            #expect(report.identical && report.signals == summary.signals)
        }
    }

    @Test func lookingTwiceChangesNothing() async throws {
        let engine = try await SampleEngine.shared()
        let late = try SampleEngine.later(engine, days: 400)
        for person in SampleEngine.people {
            let before = try engine.people.tallies(person)
            let first = try late.selfModel(for: person)
            #expect(try late.selfModel(for: person) == first)
            #expect(try engine.people.tallies(person) == before)
        }
    }

    @Test func undoPutsBackWhatWasBelieved() async throws {
        try await SampleEngine.with(["ada"]) { engine in
            try await say(["I'm the CISO of a bank and we use Okta."], to: engine)
            let before = try engine.selfModel(for: "ada").beliefs
            _ = try await engine.correct("role", to: "developer", person: "ada")
            _ = try await engine.pin("stack/okta", person: "ada")
            _ = try await engine.doubt("account/industry", person: "ada")
            #expect(try engine.selfModel(for: "ada").beliefs != before)
            for _ in 0..<3 { _ = try await engine.undo(person: "ada") }
            #expect(try engine.selfModel(for: "ada").beliefs == before)
        }
    }
}
