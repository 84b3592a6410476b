import Foundation
import Testing

@testable import Engine

struct PrivacyFilterTests {
    private static func draft(
        _ key: BeliefKey, _ source: Signal.Source = .stated, _ scope: Signal.Scope = .lasting
    ) -> SignalDraft {
        SignalDraft(key: key, value: FoldSamples.values(of: key)[0], source: source, span: 0..<3, scope: scope)
    }

    private static let needs: [(SignalDraft, PrivacyLevel)] = [
        (draft(.role), .segment), (draft(.plan), .segment), (draft(.industry, .record), .segment),
        (draft(.format), .behavioral), (draft(.depth, .rated), .behavioral),
        (draft(.stack("okta"), .wording), .behavioral),
        (draft(.expertise("saml"), .behaviour), .behavioral), (draft(.format, .stated, .session), .contextual),
        (draft(.context("on-call")), .contextual), (draft(.expertise("saml")), .individual),
        (draft(.goal("roll-out"), .explained), .individual), (draft(.stack("okta")), .individual),
        (draft(.constraint("eu-only")), .individual), (draft(.preference("lunch", "thai")), .individual),
        (draft(.opinion("passwords")), .individual),
    ]

    @Test func levelsAreOrdered() {
        #expect(PrivacyLevel.allCases.sorted() == [.none, .segment, .behavioral, .contextual, .individual])
    }

    @Test(arguments: PrivacyLevel.allCases) func whatIsAboveTheLevelIsWithheldAndNamed(level: PrivacyLevel) {
        let reading = Reading(
            signals: Self.needs.map(\.0), whys: [WhyDraft(clause: "the auditor wants proof", span: 0..<3)])
        let (signals, whys, withheld) = PrivacyFilter(level: level).sort(reading, at: FoldSamples.start)
        let above = Self.needs.filter { $0.1 > level }.map(\.0)
        #expect(signals.count == Self.needs.count - above.count)
        #expect(withheld == Set(above.map(\.key)).sorted())
        #expect(whys.count == (level == .individual ? 1 : 0))
    }

    @Test(arguments: needs) func eachKindNeedsItsLevel(draft: SignalDraft, level: PrivacyLevel) {
        #expect(PrivacyFilter.needed(draft) == level)
    }

    // MARK: Through the engine

    @Test(arguments: PrivacyLevel.allCases) func nothingAboveTheLevelIsStored(level: PrivacyLevel) async throws {
        try await SampleEngine.with(["ada"], privacy: level) { engine in
            let report = try await engine.observe(
                "I'm the CISO of a bank. We use Okta. Give me tables because our auditor wants proof.", person: "ada")
            let signals = try engine.people.signals("ada", slot: nil)
            #expect(
                signals.allSatisfy { signal in
                    PrivacyFilter.needed(
                        SignalDraft(
                            key: signal.key, value: signal.value, source: signal.source, span: 0..<0,
                            scope: signal.scope))
                        <= level
                })
            #expect(signals.contains { $0.key == .role } == (level >= .segment))
            #expect(signals.contains { $0.key == .format } == (level >= .behavioral))
            #expect(signals.contains { $0.key == .stack("okta") } == (level == .individual))
            #expect(try engine.people.whys("ada").isEmpty == (level < .individual))
            let words = try engine.people.allObservations("ada").compactMap(\.text)
            #expect(words.isEmpty == (level < .individual))
            #expect(report.withheld.isEmpty == (level == .individual || level == .none))
        }
    }

    @Test func aReasonAboveTheLevelLeavesNoWordsBehind() async throws {
        try await SampleEngine.with(["ada"], privacy: .behavioral) { engine in
            _ = try await engine.observe("Tables please, because my eyes get tired.", person: "ada")
            #expect(try engine.people.whys("ada").isEmpty)
            #expect(try engine.people.allObservations("ada").allSatisfy { $0.text == nil })
        }
    }

    @Test func theLowestOfInstallationAndPersonCounts() async throws {
        let engine = try await SampleEngine.empty(privacy: .segment)
        defer { try? FileManager.default.removeItem(at: engine.configuration.data) }
        try await engine.add(Person(id: "ada", name: "Ada", privacy: .individual, created: SampleEngine.now))
        _ = try await engine.observe("I'm the CISO and we use Okta.", person: "ada")
        #expect(try Set(engine.people.signals("ada", slot: nil).map(\.key)) == [.role])
    }
}
