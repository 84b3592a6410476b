import Foundation
import Testing

@testable import Engine

struct DecayTests {
    private typealias Samples = FoldSamples

    @Test(arguments: [
        (BeliefKey.Family.context, 7.0), (.goal, 30), (.style, 180), (.opinion, 180), (.preference, 365), (.stack, 365),
        (.account, 365), (.role, 730),
    ])
    func evidenceHalvesInItsHalfLife(family: BeliefKey.Family, days: Double) {
        #expect(HalfLife.days(of: family) == days)
        #expect(HalfLife.decay(0, family) == 1)
        #expect(abs(HalfLife.decay(days, family) - 0.5) < 1e-12)
        #expect(abs(HalfLife.decay(3 * days, family) - 0.125) < 1e-12)
    }

    @Test func decayIsAppliedWhenReadNotWhenStored() throws {
        let signal = Samples.signal(.stack("okta"), day: 0)
        let tally = try #require(Fold.tallies(signals: [signal]).first)
        for days in [0.0, 73, 365, 730] {
            let belief = BeliefReader(now: Samples.day(days)).beliefs(tally)[0]
            #expect(abs(belief.n - 4 * exp2(-days / 365)) < 1e-9)
            #expect(abs(belief.p - (1 + belief.n) / (2 + belief.n)) < 1e-9)
        }
        #expect(tally.rows[0].wordsFor.fading == 4)
    }

    @Test func readingInTwoStepsIsReadingInOne() {
        // The tally of old and new signals, read later, is the sum of each decayed by its own age.
        let tally = Fold.tallies(signals: [
            Samples.signal(.stack("okta"), day: 0, id: 1), Samples.signal(.stack("okta"), day: 100, id: 2),
            Samples.signal(.stack("okta"), nil, .for, .record, day: 250, id: 3),
        ])[0]
        let expected = 4 * exp2(-300.0 / 365) + 4 * exp2(-200.0 / 365) + 2 * exp2(-50.0 / 365)
        #expect(abs(BeliefReader(now: Samples.day(300)).beliefs(tally)[0].n - expected) < 1e-9)
    }

    @Test func aClockThatWentBackAgesNothing() {
        let signal = Samples.signal(.goal("roll-out"), day: 10)
        let early = BeliefReader(now: Samples.day(0)).beliefs(Fold.tallies(signals: [signal])[0])[0]
        #expect(abs(early.n - 4) < 1e-12)
    }

    @Test func pinsDoNotDecay() throws {
        let pin = Mark(action: .pin, key: .role, value: "ciso", at: Samples.day(0))
        let signals = [Samples.signal(.role, "ciso", day: 0)]
        for days in [0.0, 1_000, 20_000] {
            let belief = try #require(Samples.beliefs(signals, marks: [pin], day: days).first)
            #expect(belief.status == .pinned && belief.steers)
            #expect(belief.n >= BeliefReader.pinWeight - 1e-9)
            #expect(belief.p > 0.8)
        }
        #expect(Samples.beliefs(signals, day: 20_000)[0].status == .uncertain)
    }

    @Test(arguments: [1, 3, 12]) func aPinHoldsAgainstLaterStatements(times: Int) throws {
        let pin = Mark(action: .pin, key: .role, value: "ciso", at: Samples.day(0))
        let later = (1...times).map { Samples.signal(.role, "developer", day: 1, id: Int64($0)) }
        let beliefs = Samples.beliefs([Samples.signal(.role, "ciso", day: 0)] + later, marks: [pin])
        #expect(beliefs.filter(\.steers).map(\.value) == ["ciso"])
        #expect(beliefs[.role, "ciso"]?.status == .pinned)
    }

    @Test func aBeliefLetGoOfDecaysAgain() {
        let marks = [
            Mark(action: .pin, key: .role, value: nil, at: Samples.day(0)),
            Mark(action: .unpin, key: .role, value: nil, at: Samples.day(1)),
        ]
        #expect(Samples.beliefs([Samples.signal(.role, "ciso")], marks: marks, day: 5_000)[0].status == .uncertain)
    }

    // MARK: Expertise

    @Test(arguments: Expertise.allCases) func whatWasLearnedIsNeverForgottenByMoreThanHalf(level: Expertise) throws {
        let tally = Fold.tallies(signals: [Samples.signal(.expertise("saml"), level.rawValue)])[0]
        func support(_ days: Double) -> Double { tally.rows[0].wordsFor.lasting(HalfLife.decay(days, .expertise)) }
        #expect(support(0) == 4)
        for days in [365.0, 3_650, 100_000] { #expect(support(days) >= 2 && support(days) <= 4) }
    }

    @Test func anExpertStaysOneForYears() {
        let signal = Samples.signal(.expertise("saml"), "expert", .for, .corrected)
        for days in [0.0, 365, 3_650, 36_500] {
            #expect(Samples.beliefs([signal], day: days)[0].expertise! >= .proficient)
        }
    }

    @Test func expertiseStartsFromThreeTenths() {
        // Beta(.3, .7), then 4 for the level "proficient".
        let belief = Samples.beliefs([Samples.signal(.expertise("saml"), "proficient")])[0]
        #expect(abs(belief.p - (0.3 + 4 * 0.65) / 5) < 1e-9)
        #expect(belief.n == 4)
    }

    // MARK: This session

    @Test func aSessionsWishEndsWithTheSession() {
        let wish = Samples.signal(.depth, "brief", day: 0, scope: .session)
        #expect(Samples.beliefs([wish], day: 0.1).map(\.scope) == [.session])
        #expect(Samples.beliefs([wish], day: 1).isEmpty)
    }

    @Test func whenTheSessionEndsTheLastingWishIsAsItWas() {
        let lasting = Samples.signal(.depth, "deep", day: 0, id: 1)
        let wish = Samples.signal(.depth, "brief", day: 1, id: 2, scope: .session)
        let with = Samples.beliefs([lasting, wish], day: 5)
        let without = Samples.beliefs([lasting], day: 5)
        #expect(with.map(\.value) == ["deep"])
        #expect(abs(with[0].p - without[0].p) < 1e-9 && with[0].status == without[0].status)
    }
}
