import Testing

@testable import Engine

/// What holds for the fold whatever the signals; each seed is one random history.
struct FoldPropertyTests {
    private static let seeds: ClosedRange<UInt64> = 1...60

    private func expectSame(_ one: [Belief], _ other: [Belief], tolerance: Double = 1e-9) {
        #expect(one.count == other.count)
        for (left, right) in zip(one, other) {
            #expect(left.key == right.key && left.value == right.value)
            #expect(left.status == right.status)
            #expect(left.forCount == right.forCount && left.againstCount == right.againstCount)
            #expect(abs(left.p - right.p) < tolerance && abs(left.n - right.n) < tolerance)
        }
    }

    private func sorted(_ beliefs: [Belief]) -> [Belief] {
        beliefs.sorted { ($0.key, $0.value, $0.scope.rawValue) < ($1.key, $1.value, $1.scope.rawValue) }
    }

    @Test(arguments: seeds) func theOrderInWhichSignalsAreHandedInDoesNotMatter(seed: UInt64) {
        let signals = FoldSamples.randomSequence(seed: seed)
        var generator = SeededGenerator(seed: seed + 1_000)
        #expect(Fold.tallies(signals: signals.shuffled(using: &generator)) == Fold.tallies(signals: signals))
    }

    @Test(arguments: seeds) func theOrderOfIndependentSignalsDoesNotMatter(seed: UInt64) {
        // Said on one day, about one thing, none against another: whoever comes first, the same is believed.
        let agreeing = FoldSamples.keys.flatMap { key in
            Signal.Source.allCases.map { FoldSamples.signal(key, source: $0) }
        }.filter { $0.key.family != .preference }
        var generator = SeededGenerator(seed: seed)
        func numbered(_ signals: [Signal]) -> [Signal] {
            signals.enumerated().map { place, signal in
                var signal = signal
                signal.id = Int64(place)
                return signal
            }
        }
        expectSame(
            sorted(FoldSamples.beliefs(numbered(agreeing.shuffled(using: &generator)), day: 40)),
            sorted(FoldSamples.beliefs(numbered(agreeing), day: 40)))
    }

    @Test(arguments: seeds) func slotsAreFoldedApart(seed: UInt64) {
        let signals = FoldSamples.randomSequence(seed: seed)
        let apart = Dictionary(grouping: signals, by: \.key.slot).values.flatMap { FoldSamples.beliefs($0, day: 200) }
        #expect(sorted(apart) == sorted(FoldSamples.beliefs(signals, day: 200)))
    }

    @Test(arguments: seeds) func readingTwiceChangesNothing(seed: UInt64) throws {
        let tallies = Fold.tallies(signals: FoldSamples.randomSequence(seed: seed))
        let early = tallies.map { BeliefReader(now: FoldSamples.day(201)).beliefs($0) }
        let late = tallies.map { BeliefReader(now: FoldSamples.day(900)).beliefs($0) }
        #expect(early == tallies.map { BeliefReader(now: FoldSamples.day(201)).beliefs($0) })
        #expect(late == tallies.map { BeliefReader(now: FoldSamples.day(900)).beliefs($0) })
    }

    @Test(arguments: seeds) func repeatingNeverLowersP(seed: UInt64) throws {
        // Expertise is a level, not a likelihood: it has its own test.
        let keys = FoldSamples.keys.filter { $0.family != .expertise }
        let history = FoldSamples.randomSequence(seed: seed, keys: keys)
        var generator = SeededGenerator(seed: seed + 2_000)
        let key = try #require(history.randomElement(using: &generator)).key
        let value = FoldSamples.values(of: key).randomElement(using: &generator)!
        for source in Signal.Source.allCases {
            var said = history
            var last: Double?
            for count in 1...5 {
                said.append(FoldSamples.signal(key, value, .for, source, day: 200, id: Int64(1_000 + count)))
                let belief = try #require(
                    FoldSamples.beliefs(said).first { $0.key == key && $0.value == value && $0.scope == .lasting })
                if let last { #expect(belief.p >= last - 1e-12, "\(key)=\(value), \(source), time \(count)") }
                last = belief.p
            }
        }
    }

    @Test(arguments: Expertise.allCases) func repeatingALevelNeverMovesAwayFromIt(level: Expertise) {
        for other in Expertise.allCases {
            let first = FoldSamples.signal(.expertise("saml"), other.rawValue, day: 0, id: 1)
            let distances = (1...6).map { count in
                let said = (1...count).map {
                    FoldSamples.signal(.expertise("saml"), level.rawValue, day: 1, id: Int64(1 + $0))
                }
                return abs(FoldSamples.beliefs([first] + said)[0].p - level.mean)
            }
            for (earlier, later) in zip(distances, distances.dropFirst()) { #expect(later <= earlier + 1e-12) }
        }
    }

    @Test(arguments: seeds) func everyNumberIsWithinItsBounds(seed: UInt64) {
        for belief in FoldSamples.beliefs(FoldSamples.randomSequence(seed: seed), day: 210) {
            #expect((0...1).contains(belief.p))
            #expect(belief.n >= 0)
            #expect(0 <= belief.low && belief.low <= belief.high && belief.high <= 1)
            #expect(belief.first <= belief.updated)
        }
    }

    @Test(arguments: seeds) func theSharesOfAChoiceNeverSumAboveOne(seed: UInt64) {
        let signals = FoldSamples.randomSequence(seed: seed, keys: [.role, .format])
        for (_, beliefs) in Dictionary(grouping: FoldSamples.beliefs(signals), by: { "\($0.key) \($0.scope)" }) {
            #expect(beliefs.reduce(0) { $0 + $1.p } <= 1 + 1e-9)
        }
    }

    // MARK: Retiring

    @Test(arguments: seeds) func retiringByKindsIsRetiringOneByOne(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        // Few days and few entries, so that some are said in one breath.
        let signals = (1...60).map { number -> Signal in
            var signal = FoldSamples.random(&generator, id: Int64(number))
            let entry = Int.random(in: 0..<20, using: &generator)
            signal.at = FoldSamples.day(Double(entry / 2))
            signal.observation = entry == 0 ? nil : entry
            return signal
        }
        for tally in Fold.tallies(signals: signals) {
            let own = signals.filter { $0.key.slot == tally.slot }.sorted { ($0.at, $0.id) < ($1.at, $1.id) }
            let retired = own.indices.filter { early in
                own[(early + 1)...].contains { Self.retires($0, own[early]) }
            }
            #expect(tally.rows.reduce(0) { $0 + $1.retiredCount } == retired.count)
            for row in tally.rows {
                let isLevelled = row.key.choices != nil || row.key.family == .expertise
                let count = retired.count {
                    own[$0].key == row.key && own[$0].scope == row.scope
                        && (!isLevelled || own[$0].value == row.value)
                }
                #expect(row.retiredCount == count)
            }
        }
    }

    /// The rule itself, for two signals of a slot.
    private static func retires(_ newer: Signal, _ earlier: Signal) -> Bool {
        guard newer.source.supersedes, newer.scope == .lasting || earlier.scope == .session,
            newer.source != .staffCorrected || earlier.source != .corrected,
            earlier.at != newer.at || earlier.observation != newer.observation || earlier.observation == nil
        else { return false }
        guard earlier.key == newer.key else {
            return newer.marksChange && newer.polarity == .for && earlier.polarity == .for
        }
        guard newer.key.choices != nil || newer.key.family == .expertise else {
            return earlier.polarity != newer.polarity
        }
        switch (earlier.polarity, newer.polarity) {
        case (.for, .for): return earlier.value != newer.value
        case (.against, .against): return false
        default: return earlier.value == newer.value
        }
    }

    // MARK: The headline and the counts

    @Test func theHeadlineAgreesWithTheCounts() throws {
        // Signals of one weight and one day that retire nothing: whoever has more has the headline.
        for supporting in 0...5 {
            for opposing in 0...5 where supporting + opposing > 0 {
                let signals =
                    (0..<supporting).map { FoldSamples.signal(.stack("okta"), nil, .for, .record, id: Int64($0)) }
                    + (0..<opposing).map {
                        FoldSamples.signal(.stack("okta"), nil, .against, .record, id: Int64(9 + $0))
                    }
                let belief = try #require(FoldSamples.beliefs(signals).first)
                #expect(belief.forCount == supporting && belief.againstCount == opposing)
                #expect((belief.p > 0.5) == (supporting > opposing))
                #expect((belief.p < 0.5) == (supporting < opposing))
            }
        }
    }

    @Test(arguments: seeds) func nothingIsLikelyWithOnlyWordsAgainstItNorUnlikelyWithOnlyWordsForIt(seed: UInt64) {
        let keys = FoldSamples.keys.filter { $0.choices == nil && $0.family != .expertise }
        for belief in FoldSamples.beliefs(FoldSamples.randomSequence(seed: seed, keys: keys), day: 200) {
            if belief.forCount == 0, belief.againstCount > 0 { #expect(belief.p < 0.5, "\(belief)") }
            if belief.againstCount == 0, belief.forCount > 0 { #expect(belief.p > 0.5, "\(belief)") }
        }
    }

    @Test(arguments: seeds) func atMostOneValueOfAChoiceSteers(seed: UInt64) {
        let signals = FoldSamples.randomSequence(seed: seed, keys: [.role, .format])
        for (_, beliefs) in Dictionary(grouping: FoldSamples.beliefs(signals), by: { "\($0.key) \($0.scope)" }) {
            #expect(beliefs.filter(\.steers).count <= 1)
        }
    }

    @Test(arguments: seeds) func countsAndRetiredSignalsAddUp(seed: UInt64) {
        let signals = FoldSamples.randomSequence(seed: seed)
        let tallies = Fold.tallies(signals: signals)
        #expect(tallies.reduce(0) { $0 + $1.signals } == signals.count)
        for tally in tallies {
            #expect(tally.rows.reduce(0) { $0 + $1.forCount + $1.againstCount + $1.retiredCount } == tally.signals)
        }
    }
}

extension FoldSamples {
    fileprivate static func signal(_ key: BeliefKey, source: Signal.Source) -> Signal {
        signal(key, nil, .for, source, day: 3)
    }
}
