import Testing

@testable import Engine

struct SupersessionTests {
    private typealias Samples = FoldSamples

    @Test(arguments: [Signal.Source.corrected, .explained, .stated, .staffCorrected, .onboarding])
    func aNewerStatementSupersedesTheOlderOne(source: Signal.Source) throws {
        let beliefs = Samples.beliefs([
            Samples.signal(.format, "prose", day: 0, id: 1),
            Samples.signal(.format, "table", .for, source, day: 1, id: 2),
        ])
        let table = try #require(beliefs[.format, "table"])
        let prose = try #require(beliefs[.format, "prose"])
        #expect(table.status == .current && table.p > 0.5)
        #expect(prose.status == .superseded)
        #expect(table.forCount == 1 && table.againstCount == 0)
        #expect(prose.forCount == 0 && prose.againstCount == 1)
    }

    @Test(arguments: [Signal.Source.record, .rated, .behaviour, .wording, .manual])
    func aWhisperOrARecordRetiresNothing(source: Signal.Source) throws {
        let tally = try #require(
            Fold.tallies(signals: [
                Samples.signal(.format, "prose", day: 0, id: 1),
                Samples.signal(.format, "table", .for, source, day: 1, id: 2),
            ]).first)
        #expect(tally.rows.allSatisfy { $0.retiredCount == 0 })
    }

    @Test func aRetiredSignalKeepsATenth() throws {
        let cases: [(old: Signal.Source, new: Signal.Source, left: Double)] = [
            (.stated, .stated, 0.4), (.stated, .corrected, 0.4), (.corrected, .stated, 0.4),
            (.explained, .onboarding, 0.3),
            (.wording, .stated, 0.04), (.record, .explained, 0.2),
        ]
        for item in cases {
            let tally = try #require(
                Fold.tallies(signals: [
                    Samples.signal(.role, "ciso", .for, item.old, day: 0, id: 1),
                    Samples.signal(.role, "developer", .for, item.new, day: 0, id: 2),
                ]).first)
            let row = try #require(tally.rows.first { $0.value == "ciso" })
            #expect(abs(row.wordsFor.fading + row.whispersFor.fading - item.left) < 1e-12, "\(item)")
            #expect(row.liveFor.fading == 0)
        }
    }

    @Test func aSignalIsRetiredOnce() throws {
        // Twice retired would leave a hundredth.
        let signals = (0..<5).map {
            Samples.signal(.role, $0 == 0 ? "ciso" : "developer", day: 0, id: Int64($0))
        }
        let row = try #require(Fold.tallies(signals: signals)[0].rows.first { $0.value == "ciso" })
        #expect(row.retiredCount == 1)
        #expect(abs(row.wordsFor.fading - 0.4) < 1e-12)
    }

    @Test func aRetiredSignalDecaysNoSlowerThanItsSuperseder() throws {
        let tally = Fold.tallies(signals: [
            Samples.signal(.format, "prose", day: 0, id: 1), Samples.signal(.format, "table", day: 30, id: 2),
        ])[0]
        let shares = [0.0, 100, 400, 2_000].map { days in
            let decay = HalfLife.decay(days, .style)
            let mass = tally.rows.map { $0.wordsFor.at(decay) }
            return mass[0] / mass[1]
        }
        for share in shares { #expect(share <= 0.1 && abs(share - shares[0]) < 1e-12) }
    }

    @Test func loveThenHateLeavesOneBelief() throws {
        let beliefs = Samples.beliefs([
            Samples.signal(.stack("okta"), nil, .for, day: 0, id: 1),
            Samples.signal(.stack("okta"), nil, .against, day: 1, id: 2),
        ])
        #expect(beliefs.count == 1)
        #expect(beliefs[0].p < 0.5 && !beliefs[0].steers)
        #expect(beliefs[0].forCount == 0 && beliefs[0].againstCount == 1)
    }

    @Test func aContradictionSeenFromBothSidesCountsOnce() throws {
        // "Prose", and later in one breath "a table, not prose".
        let once = Samples.beliefs([
            Samples.signal(.format, "prose", day: 0, id: 1, observation: 1),
            Samples.signal(.format, "table", day: 1, id: 2, observation: 2),
        ])
        let both = [
            Samples.signal(.format, "prose", day: 0, id: 1, observation: 1),
            Samples.signal(.format, "table", day: 1, id: 2, observation: 2),
            Samples.signal(.format, "prose", .against, day: 1, id: 3, observation: 2),
        ]
        let row = try #require(Fold.tallies(signals: both)[0].rows.first { $0.value == "prose" })
        #expect(row.retiredCount == 1)
        #expect(abs(row.wordsFor.whole - 0.4) < 1e-12)
        let table = try #require(Samples.beliefs(both)[.format, "table"])
        #expect(table.status == .current)
        #expect(table.p >= once[.format, "table"]!.p)
        #expect(table.forCount == 1 && table.againstCount == 0)
    }

    @Test func twoSidesSaidInOneBreathDoNotRetireOneAnother() {
        for first in [Signal.Polarity.for, .against] {
            let tally = Fold.tallies(signals: [
                Samples.signal(.stack("okta"), nil, first, day: 1, id: 1, observation: 7),
                Samples.signal(.stack("okta"), nil, first.opposite, day: 1, id: 2, observation: 7),
            ])[0]
            #expect(tally.rows[0].retiredCount == 0)
            #expect(
                Samples.beliefs([
                    Samples.signal(.stack("okta"), nil, first, day: 1, id: 1, observation: 7),
                    Samples.signal(.stack("okta"), nil, first.opposite, day: 1, id: 2, observation: 7),
                ])[0].status == .contested)
        }
    }

    @Test(arguments: [
        (BeliefKey.stack("okta"), BeliefKey.stack("django")), (.goal("roll-out"), .goal("audit")),
        (.preference("lunch", "italian"), .preference("lunch", "thai")), (.constraint("eu-only"), .constraint("dora")),
    ])
    func twoOfAKindAreNoContradiction(one: BeliefKey, other: BeliefKey) throws {
        let beliefs = Samples.beliefs([Samples.signal(one, day: 0, id: 1), Samples.signal(other, day: 1, id: 2)])
        #expect(beliefs.count == 2)
        for belief in beliefs { #expect(belief.status == .current && belief.p > 0.5) }
    }

    @Test func aStatedChangeReplacesItsPreferenceSlotAndNothingElse() throws {
        let beliefs = Samples.beliefs([
            Samples.signal(.preference("lunch", "italian"), day: 0, id: 1),
            Samples.signal(.preference("dinner", "italian"), day: 0, id: 2),
            Samples.signal(.stack("okta"), day: 0, id: 3),
            Samples.signal(.preference("lunch", "thai"), day: 1, id: 4, marksChange: true),
        ])
        #expect(beliefs[.preference("lunch", "thai")]?.steers == true)
        #expect(beliefs[.preference("lunch", "italian")]?.steers == false)
        #expect(beliefs[.preference("dinner", "italian")]?.steers == true)
        #expect(beliefs[.stack("okta")]?.steers == true)
    }

    @Test func aCorrectionTouchesItsOwnKeyOnly() {
        let others = FoldSamples.keys.filter { $0 != .role }.enumerated().map {
            Samples.signal($0.element, day: 0, id: Int64($0.offset))
        }
        let correction = Samples.signal(.role, "ciso", .for, .corrected, day: 0, id: 100)
        let before = Samples.beliefs(others, day: 1)
        #expect(Samples.beliefs(others + [correction], day: 1).filter { $0.key != .role } == before)
    }

    @Test func aDifferentLevelSupersedesAnEarlierOne() throws {
        let belief = try #require(
            Samples.beliefs([
                Samples.signal(.expertise("saml"), "newcomer", day: 0, id: 1),
                Samples.signal(.expertise("saml"), "expert", day: 1, id: 2),
            ]).first)
        #expect(belief.expertise! >= .proficient)
        #expect(belief.forCount == 1 && belief.againstCount == 0)
    }

    @Test func aWishForThisSessionLeavesTheLastingOneAlone() throws {
        let beliefs = Samples.beliefs([
            Samples.signal(.depth, "deep", day: 0, id: 1),
            Samples.signal(.depth, "brief", day: 1, id: 2, scope: .session),
        ])
        let lasting = try #require(beliefs.first { $0.scope == .lasting })
        #expect(lasting.value == "deep" && lasting.forCount == 1 && lasting.status == .current)
        #expect(beliefs.contains { $0.scope == .session && $0.value == "brief" && $0.steers })
    }

    @Test func aNewerWishForThisSessionSupersedesTheEarlierOne() {
        let beliefs = Samples.beliefs([
            Samples.signal(.depth, "brief", day: 0, id: 1, scope: .session),
            Samples.signal(.depth, "deep", day: 0.01, id: 2, scope: .session),
        ])
        #expect(beliefs.filter(\.steers).map(\.value) == ["deep"])
    }

    @Test func aLastingWordAfterAWishForThisSessionSupersedesIt() {
        let beliefs = Samples.beliefs([
            Samples.signal(.depth, "brief", day: 0, id: 1, scope: .session),
            Samples.signal(.depth, "deep", day: 0.01, id: 2),
        ])
        #expect(beliefs.filter(\.steers).map(\.value) == ["deep"])
    }
}
