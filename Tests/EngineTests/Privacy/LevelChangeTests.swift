import Foundation
import Testing

@testable import Engine

/// A lowered level removes what is above it, after showing it.
@Suite struct LevelChangeTests {
    private static let messages = [
        "I'm the CISO of a bank.", "We use Okta because our quarterly auditor wants proof.", "Tables please.",
        "For this report keep it short.",
    ]

    private func ada(_ body: (Engine) async throws -> Void) async throws {
        try await SampleEngine.with(["ada"]) { engine in
            for text in Self.messages { _ = try await engine.observe(text, person: "ada") }
            try await body(engine)
        }
    }

    @Test(arguments: PrivacyLevel.allCases) func nothingAboveTheLevelIsLeft(level: PrivacyLevel) async throws {
        try await ada { engine in
            let preview = try engine.previewPrivacy(level, for: "ada")
            let change = try await engine.setPrivacy(level, for: "ada")
            #expect(change.level == level)
            #expect((change.receipt == nil) == preview.isEmpty)
            #expect(change.receipt?.removed["signal"] ?? 0 == preview.signals)
            #expect(change.receipt?.removed["why"] ?? 0 == preview.whys)
            #expect(change.receipt?.removed["observation"] ?? 0 == preview.observations.count)
            #expect(change.receipt?.scan.found ?? 0 == 0)
            let left = try engine.people.signals("ada", slot: nil)
            #expect(left.allSatisfy { PrivacyFilter.needed($0) <= level && level > .none })
            #expect(try engine.people.whys("ada").isEmpty == (level < .individual))
            #expect(try engine.replay(person: "ada").identical)
            guard level < .individual else { return }
            #expect(try FileScan(files: engine.people.files).count(of: [Self.messages[1], "quarterly auditor"]) == 0)
        }
    }

    @Test func anInstallationsLowerLevelHoldsAtOnceAndIsTidiedUp() async throws {
        try await ada { engine in
            var configuration = engine.configuration
            configuration.privacy = .segment
            let strict = try Engine(configuration)
            #expect(try Set(strict.selfModel(for: "ada").beliefs.map(\.key.family)) == [.role, .account])
            #expect(try engine.people.signals("ada", slot: nil).contains { $0.key == .stack("okta") })
            _ = try await strict.tidy()
            #expect(try engine.people.signals("ada", slot: nil).allSatisfy { PrivacyFilter.needed($0) <= .segment })
        }
    }

    @Test func aHigherLevelRemovesNothing() async throws {
        try await SampleEngine.with(["ada"], privacy: .segment) { engine in
            _ = try await engine.observe("I'm the CISO.", person: "ada")
            #expect(try await engine.setPrivacy(.individual, for: "ada").receipt == nil)
            #expect(try engine.selfModel(for: "ada").beliefs.map(\.key) == [.role])
        }
    }

    // MARK: The table

    @Test func theTableHasEveryLevelAndSaysWhoseClaimItIs() async throws {
        try await ada { engine in
            let rows = try engine.privacyLevels()
            #expect(rows.map(\.level) == PrivacyLevel.allCases)
            #expect(rows.map(\.claimedLift) == ["Baseline", "+15-25%", "+30-50%", "+40-60%", "+60-100%"])
            #expect(rows.allSatisfy { !$0.risk.isEmpty && !$0.effort.isEmpty && !$0.adds.isEmpty })
            #expect(rows.allSatisfy { $0.measured == nil })
            #expect(LevelDescription.source.contains("claim"))
        }
    }

    @Test func whatWasSeenHereStandsBesideTheClaim() async throws {
        try await ada { engine in
            _ = try await engine.ingest([SampleEngine.data.path + "/documents/security"], collection: "sample")
            let answer = try await engine.ask("How do I rotate an API key without downtime?", person: "ada")
            let rows = try engine.privacyLevels()
            #expect(rows.allSatisfy { $0.measured?.answers == 1 })
            let used = Set(answer.beliefsUsed.map { PrivacyFilter.needed($0.key) })
            #expect(Set(rows.filter { $0.measured?.shaped == 1 }.map(\.level)) == used)
        }
    }

    @Test func everyKindOfBeliefHasItsLevelAndPurposeInTheTable() {
        #expect(Purpose.table.map(\.key) == BeliefKey.Family.allCases.map(\.rawValue) + ["why"])
        for row in Purpose.table {
            #expect(!row.purpose.purpose.isEmpty && !row.purpose.benefit.isEmpty && row.level > .none)
        }
    }
}
