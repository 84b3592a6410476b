import Testing

@testable import Engine

struct WeightTests {
    private typealias Samples = FoldSamples
    private static let whispers: [Signal.Source] = [.rated, .behaviour, .wording]

    @Test func sourcesWeighInTheDecidedOrder() {
        let order: [Signal.Source] = [
            .corrected, .explained, .stated, .onboarding, .record, .rated, .behaviour, .wording,
        ]
        #expect(order.map(\.weight) == [12, 5, 4, 3, 2, 1.5, 0.75, 0.4])
        #expect(Signal.Source.staffCorrected.weight == 4)
        #expect(Signal.Source.allCases.filter(\.isWhisper) == Self.whispers)
    }

    @Test(arguments: FoldSamples.keys.filter { $0.family != .expertise })
    func whispersTogetherCountAtMostThreeAndAHalf(key: BeliefKey) {
        for polarity in [Signal.Polarity.for, .against] where polarity == .for || key.choices == nil {
            let signals = (0..<300).map {
                Samples.signal(key, nil, polarity, Self.whispers[$0 % 3], id: Int64($0))
            }
            let belief = Samples.beliefs(signals)[0]
            #expect(belief.n <= 3.5 + 1e-9)
            #expect(polarity == .for ? belief.forCount == 300 : belief.againstCount == 300)
        }
    }

    @Test func theCapIsOfOneSideOnly() {
        let signals = (0..<100).map {
            Samples.signal(.stack("okta"), nil, $0 % 2 == 0 ? .for : .against, .rated, id: Int64($0))
        }
        let belief = Samples.beliefs(signals)[0]
        #expect(abs(belief.n - 7) < 1e-9 && abs(belief.p - 0.5) < 1e-9)
    }

    @Test(arguments: FoldSamples.keys.filter { $0.choices == nil && $0.family != .expertise })
    func whispersNeverOutvoteAStatement(key: BeliefKey) {
        let stated = Samples.signal(key, id: 0)
        let whispers = (1...200).map {
            Samples.signal(key, nil, .against, Self.whispers[$0 % 3], id: Int64($0))
        }
        #expect(Samples.beliefs([stated] + whispers)[0].p > 0.5)
    }

    @Test(arguments: [BeliefKey.role, .format, .depth]) func whispersForOtherChoicesNeverOutvoteAStatement(
        key: BeliefKey
    ) throws {
        // Each of 300 whispers is for another value than the stated one.
        let choices = try #require(key.choices)
        let whispers = (1...300).map {
            Samples.signal(key, choices[1 + $0 % 2], .for, Self.whispers[$0 % 3], id: Int64($0))
        }
        let beliefs = Samples.beliefs([Samples.signal(key, choices[0], id: 0)] + whispers)
        #expect(FoldSamples.leader(beliefs, key)?.value == choices[0])
    }

    @Test func whispersAboutALevelNeverOutvoteAStatement() throws {
        // Asking what basic terms mean moves an expert, by less than her own word holds her.
        let whispers = (1...300).map {
            Samples.signal(.expertise("saml"), $0 % 2 == 0 ? "newcomer" : "familiar", .for, .behaviour, id: Int64($0))
        }
        let tally = Fold.tallies(signals: [Samples.signal(.expertise("saml"), "expert", id: 0)] + whispers)[0]
        #expect(BeliefReader(now: FoldSamples.start).beliefs(tally)[0].n <= 4 + 3.5 + 1e-9)
    }

    // MARK: Staff

    @Test(arguments: [Signal.Source.corrected, .explained, .stated])
    func aStaffCorrectionIsNeverAboveHerLaterWords(source: Signal.Source) throws {
        for key in [BeliefKey.role, .format] {
            let beliefs = Samples.beliefs([
                Samples.signal(key, Samples.values(of: key)[0], .for, .staffCorrected, day: 0, id: 1),
                Samples.signal(key, Samples.values(of: key)[1], .for, source, day: 1, id: 2),
            ])
            #expect(beliefs.filter(\.steers).map(\.value) == [Samples.values(of: key)[1]])
        }
        let denied = Samples.beliefs([
            Samples.signal(.stack("okta"), nil, .for, .staffCorrected, day: 0, id: 1),
            Samples.signal(.stack("okta"), nil, .against, source, day: 1, id: 2),
        ])
        #expect(denied[0].p < 0.5)
    }

    @Test func aStaffCorrectionDoesNotRetireHerOwnCorrection() {
        let beliefs = Samples.beliefs([
            Samples.signal(.role, "ciso", .for, .corrected, day: 0, id: 1),
            Samples.signal(.role, "developer", .for, .staffCorrected, day: 1, id: 2),
        ])
        #expect(beliefs.filter(\.steers).map(\.value) == ["ciso"])
    }

    @Test func aStaffCorrectionDecays() {
        let signal = Samples.signal(.format, "table", .for, .staffCorrected)
        #expect(abs(Samples.beliefs([signal], day: 180)[0].n - 2) < 1e-9)
    }
}
