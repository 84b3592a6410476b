import Foundation
import Testing

@testable import Engine

/// The first thing she says above her level is asked about, and her answer holds.
@Suite struct ConsentTests {
    private static let words = "We use Okta because our auditor wants proof."

    private func ada(at level: PrivacyLevel = .behavioral, _ body: (Engine) async throws -> Void) async throws {
        try await SampleEngine.with(["ada"], privacy: level, body)
    }

    @Test func whatWouldBeWithheldIsNamedAndNothingIsStored() async throws {
        try await ada { engine in
            let held = try engine.withholding(Self.words, person: "ada")
            #expect(held.keys.contains(.stack("okta")) && Set(held.subjects).isSuperset(of: ["stack", "why"]))
            #expect(held.needed == .individual)
            #expect(try engine.people.allObservations("ada").isEmpty)
        }
    }

    @Test(arguments: [
        (PrivacyLevel.behavioral, "Bullets please."), (.individual, ConsentTests.words), (.none, ConsentTests.words),
    ]) func whatIsWithinTheLevelIsNotAskedAbout(level: PrivacyLevel, text: String) async throws {
        try await ada(at: level) { engine in
            let held = try engine.withholding(text, person: "ada")
            #expect(held.isEmpty)
        }
    }

    @Test func rememberKeepsThatFamilyAndNoOther() async throws {
        try await ada { engine in
            _ = try await engine.decide(.remember, about: ["stack"], person: "ada")
            let report = try await engine.observe("We use Okta. I know SAML well.", person: "ada")
            #expect(report.signals.map(\.key) == [.stack("okta")] && report.withheld == [.expertise("saml")])
            #expect(try engine.selfModel(for: "ada").beliefs.map(\.key) == [.stack("okta")])
            #expect(try engine.withholding("We use Okta.", person: "ada").isEmpty)
        }
    }

    @Test func forThisSessionIsUsedAndGoesWithIt() async throws {
        try await ada { engine in
            _ = try await engine.decide(.session, about: ["stack"], person: "ada")
            _ = try await engine.observe("We use Okta.", person: "ada")
            #expect(try engine.selfModel(for: "ada").beliefs.map(\.scope) == [.session])
            let later = try SampleEngine.later(engine, days: 1)
            #expect(try later.selfModel(for: "ada").beliefs.isEmpty)
            #expect(try !later.withholding("We use Okta.", person: "ada").isEmpty)
            #expect(try await later.tidy().removed["signal"] == 1)
            #expect(try FileScan(files: later.people.files).count(of: ["We use Okta.", "stack/okta"]) == 0)
        }
    }

    @Test func noIsNotAskedAgainAndTakesWhatWasRemembered() async throws {
        try await ada { engine in
            _ = try await engine.decide(.remember, about: ["stack"], person: "ada")
            _ = try await engine.observe("We use Okta.", person: "ada")
            _ = try await engine.decide(.no, about: ["stack"], person: "ada")
            #expect(try engine.people.signals("ada", slot: nil).isEmpty)
            #expect(try engine.withholding("We use Okta.", person: "ada").isEmpty)
            #expect(try await engine.observe("We use Okta.", person: "ada").withheld == [.stack("okta")])
        }
    }

    @Test func herAnswerDoesNotGoAboveTheInstallation() async throws {
        let engine = try await SampleEngine.empty(privacy: .behavioral)
        defer { try? FileManager.default.removeItem(at: engine.configuration.data) }
        try await engine.add(Person(id: "ada", name: "Ada", privacy: .behavioral, created: SampleEngine.now))
        #expect(try engine.withholding(Self.words, person: "ada").isEmpty)
        _ = try await engine.decide(.remember, about: ["stack", "why"], person: "ada")
        #expect(try await engine.observe(Self.words, person: "ada").signals.isEmpty)
    }

    @Test func anAnswerAboutNothingIsRefused() async throws {
        try await ada { engine in
            await #expect(throws: EngineError.invalidKey("moods")) {
                try await engine.decide(.no, about: ["moods"], person: "ada")
            }
        }
    }
}
