import Testing

@testable import Engine

struct BeliefStatusTests {
    private typealias Samples = FoldSamples

    @Test func oneStatementIsCurrent() {
        for key in FoldSamples.keys {
            #expect(Samples.beliefs([Samples.signal(key)])[0].status == .current, "\(key)")
        }
    }

    @Test(arguments: [Signal.Source.rated, .behaviour, .wording]) func oneWhisperIsUncertain(source: Signal.Source) {
        for key in FoldSamples.keys {
            let belief = Samples.beliefs([Samples.signal(key, nil, .for, source, weight: min(1.4, source.weight))])[0]
            #expect(belief.status == .uncertain && !belief.steers, "\(key)")
        }
    }

    @Test func littleEvidenceIsUncertain() {
        let belief = Samples.beliefs([Samples.signal(.stack("okta"), weight: 1.4)])[0]
        #expect(belief.status == .uncertain)
        #expect(Samples.beliefs([Samples.signal(.stack("okta"), weight: 1.6)])[0].status == .current)
    }

    @Test func nearlyEvenSidesAreUncertain() {
        // 1 for, 1.2 against: neither side weighs enough for a contest, and they are less than .2 apart.
        let belief = Samples.beliefs([
            Samples.signal(.stack("okta"), nil, .for, .record, id: 1, weight: 1),
            Samples.signal(.stack("okta"), nil, .against, .record, id: 2, weight: 1.2),
        ])[0]
        #expect(belief.status == .uncertain)
    }

    @Test(arguments: [
        (2.0, 2.0, true), (4, 2, true), (2, 4, true), (4.2, 2, false), (1.4, 1.4, false), (1.5, 1.5, true),
        (12, 4, false),
    ])
    func sidesAreContestedWhenNeitherOutweighsTheOtherTwoToOne(one: Double, other: Double, isContested: Bool) {
        let proposition = Samples.beliefs([
            Samples.signal(.stack("okta"), nil, .for, .record, id: 1, weight: one),
            Samples.signal(.stack("okta"), nil, .against, .record, id: 2, weight: other),
        ])[0]
        #expect((proposition.status == .contested) == isContested)
        let choice = Samples.beliefs([
            Samples.signal(.role, "ciso", .for, .record, id: 1, weight: one),
            Samples.signal(.role, "developer", .for, .record, id: 2, weight: other),
        ])
        #expect(choice.contains { $0.status == .contested } == isContested)
        if isContested { #expect(choice.filter(\.steers).isEmpty) }
    }

    @Test func aPinComesBeforeAContest() {
        let signals = [
            Samples.signal(.stack("okta"), nil, .for, .record, id: 1, weight: 3),
            Samples.signal(.stack("okta"), nil, .against, .record, id: 2, weight: 3),
        ]
        let pin = Mark(action: .pin, key: .stack("okta"), value: nil, at: Samples.day(0))
        #expect(Samples.beliefs(signals)[0].status == .contested)
        #expect(Samples.beliefs(signals, marks: [pin])[0].status == .pinned)
    }

    @Test func whatSpeaksAgainstOneValueSpeaksForTheOthersAsLikelyAsEachWas() throws {
        let signals = [
            Samples.signal(.depth, "brief", .for, .record, id: 1), Samples.signal(.depth, "deep", .for, .record, id: 2),
        ]
        let denial = Samples.signal(.depth, "brief", .against, .record, id: 3)
        let before = Samples.beliefs(signals)
        let after = Samples.beliefs(signals + [denial])
        #expect(after[.depth, "brief"]!.p < before[.depth, "brief"]!.p)
        #expect(after[.depth, "deep"]!.p > before[.depth, "deep"]!.p)
    }

    // MARK: Doubt

    private let doubt = Mark(action: .doubt, key: .role, value: nil, at: FoldSamples.day(5))

    @Test func whatIsDoubtedSteersNothing() {
        let belief = Samples.beliefs([Samples.signal(.role, "ciso")], marks: [doubt], day: 6)[0]
        #expect(belief.doubted && !belief.steers)
    }

    @Test(arguments: [Signal.Source.rated, .behaviour, .wording, .record]) func aWhisperOrARecordLiftsNoDoubt(
        source: Signal.Source
    ) {
        let signals = [
            Samples.signal(.role, "ciso", id: 1), Samples.signal(.role, "ciso", .for, source, day: 6, id: 2),
        ]
        #expect(Samples.beliefs(signals, marks: [doubt])[0].doubted)
    }

    @Test func aCorrectionOrAPinLiftsADoubt() {
        let first = Samples.signal(.role, "ciso", id: 1)
        let correction = Samples.signal(.role, "ciso", .for, .corrected, day: 6, id: 2)
        #expect(Samples.beliefs([first, correction], marks: [doubt])[0].steers)
        let pin = Mark(action: .pin, key: .role, value: "ciso", at: Samples.day(6))
        #expect(Samples.beliefs([first], marks: [doubt, pin], day: 7)[0].steers)
    }
}
