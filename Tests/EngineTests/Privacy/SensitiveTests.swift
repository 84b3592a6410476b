import Foundation
import Testing

@testable import Engine

/// Sensitive matters and secrets are in no belief, no reason and no stored word.
@Suite struct SensitiveTests {
    private static let messages: [(text: String, words: [String])] = [
        ("I have diabetes, so I prefer short answers.", ["diabetes"]),
        ("Tables please, because my therapist told me to slow down.", ["therapist", "slow down"]),
        ("We use Okta and I am a practising Catholic.", ["Catholic"]),
        ("I voted Green, and I want bullets.", ["voted"]),
        ("As a lesbian I prefer inclusive examples.", ["lesbian"]),
        ("I'm the shop steward of our trade union and we run Kubernetes.", ["steward", "trade union"]),
        ("I'm Hispanic. We deploy on AWS.", ["Hispanic"]),
    ]

    @Test(arguments: messages.indices) func aSensitiveMatterIsInNoFile(index: Int) async throws {
        let (text, words) = Self.messages[index]
        try await SampleEngine.with(["ada"]) { engine in
            _ = try await engine.observe(text, person: "ada")
            _ = try await engine.ask(text, person: "ada")
            #expect(try FileScan(files: engine.people.files).found(Set(words)) == [])
            let model = try engine.selfModel(for: "ada")
            for word in words {
                #expect(!model.beliefs.contains { $0.value.lowercased().contains(word.lowercased()) })
                #expect(!model.whys.contains { $0.clause.lowercased().contains(word.lowercased()) })
            }
        }
    }

    @Test func whatStandsBesideItIsStillLearned() async throws {
        try await SampleEngine.with(["ada"]) { engine in
            _ = try await engine.observe("We use Okta. I have diabetes.", person: "ada")
            #expect(try engine.selfModel(for: "ada").beliefs.map(\.key) == [.stack("okta")])
            let kept = try #require(try engine.people.allObservations("ada").first?.text)
            #expect(kept.hasPrefix("We use Okta.") && kept.utf8.count == "We use Okta. I have diabetes.".utf8.count)
            #expect(try engine.evidence(for: "stack/okta", person: "ada").for.first?.span?.contains("Okta") == true)
        }
    }

    @Test func aHumanMayTypeItWithAReasonAndNotWithout() async throws {
        try await SampleEngine.with(["ada"]) { engine in
            await #expect(throws: EngineError.self) {
                try await engine.correct("constraint/screen-reader", to: "visually impaired", person: "ada")
            }
            #expect(try engine.people.signals("ada", slot: nil).isEmpty)
            _ = try await engine.correct(
                "constraint/screen-reader", to: "visually impaired", person: "ada", because: "I use a screen reader")
            #expect(try engine.selfModel(for: "ada").beliefs.map(\.value) == ["visually impaired"])
        }
    }

    @Test func aSecretIsNoValueAndNoReason() async throws {
        let secret = "ghp_" + "A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8"
        try await SampleEngine.with(["ada"]) { engine in
            await #expect(throws: EngineError.self) {
                try await engine.correct("stack/github", to: secret, person: "ada")
            }
            _ = try await engine.correct("stack/github", to: "GitHub", person: "ada", because: "our token is \(secret)")
            #expect(try FileScan(files: engine.people.files).count(of: [secret]) == 0)
        }
    }

    @Test(arguments: [
        "The patient record service is down.", "We migrate the union of two tables.", "The race condition is fixed.",
        "Our master branch is protected.", "The health check endpoint returns 503.",
        "It is a political decision of the CTO.",
    ]) func ordinaryWordsOfTheTradeAreKept(text: String) async throws {
        try await SampleEngine.with(["ada"]) { engine in
            _ = try await engine.observe(text, person: "ada")
            #expect(try engine.people.allObservations("ada").first?.text == text)
        }
    }

    // MARK: What it costs

    @Test func theCostCountsWhatIsWithheldWholeAndInPart() {
        let cost = Engine.sensitivityCost([
            ("We use Okta.", "tools"), ("I prefer gyms that are good for my diabetes.", "health"),
            ("Hello there.", "nothing"),
        ])
        #expect(cost.statements == 3 && cost.taught == 2 && cost.lessened == 1)
        #expect(cost.byTopic == ["health": 1])
        #expect(cost.share <= 0.5)
    }

    @Test func onPreferencesNobodyHereWroteItCostsLittle() throws {
        let root =
            ProcessInfo.processInfo.environment["SELFSAME_DATA"] ?? LibraryCorpora.packageRoot + "/../shared/data"
        guard let data = FileManager.default.contents(atPath: root + "/prefeval/explicit_mcq.jsonl") else {
            print("skipped: no prefeval")
            return
        }
        struct Line: Decodable {
            var preference: String
            var topic: String
        }
        let lines = try data.split(separator: 10).map { try JSONDecoder().decode(Line.self, from: $0) }
        let cost = Engine.sensitivityCost(lines.map { ($0.preference, $0.topic) })
        #expect(cost.taught > 200)
        #expect(cost.share < 0.05)
    }
}
