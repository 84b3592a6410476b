internal import Foundation

extension Engine {
    /// A rating speaks for or against the style the answer was written in; "too long" and its like name the style that was
    /// missed. Whispers, all of them: they never outvote words.
    func learn(from rating: Rating, of id: EntryID) throws -> ObservationReport {
        guard let plan = try people.plan(of: id) else { throw EngineError.unknownAnswer(id.description) }
        let before = try model(of: id.person, at: nil)
        let now = self.now
        func signal(_ key: BeliefKey, _ value: String, _ polarity: Signal.Polarity = .for) -> Signal {
            Signal(key: key, value: value, polarity: polarity, source: .rated, at: now)
        }
        var signals: [Signal]
        switch rating {
        case .up, .down:
            signals = [signal(.depth, plan.depth.rawValue)]
            if plan.format != .source { signals.append(signal(.format, plan.format.rawValue)) }
            if rating == .down { for index in signals.indices { signals[index].polarity = .against } }
        case .tooLong: signals = [signal(.depth, Plan.DepthOfAnswer.brief.rawValue)]
        case .tooShort, .deeper: signals = [signal(.depth, Plan.DepthOfAnswer.deep.rawValue)]
        case .simpler: signals = [signal(.vocabulary, "plain")]
        }
        let filter = try filter(for: before.person)
        let withheld = Set(
            signals.filter {
                !filter.keeps($0) || filter.neverAgain.refuses($0.key, $0.value, person: id.person)
            }.map(\.key))
        signals.removeAll { withheld.contains($0.key) }
        guard !signals.isEmpty else {
            return ObservationReport(observation: nil, signals: [], whys: [], withheld: withheld.sorted(), changed: [])
        }
        let recorded = try people.record(
            NewObservation(
                person: id.person, at: now, kind: .rating, text: nil, signals: signals, whys: [],
                rated: (id.sequence, rating)))
        for index in signals.indices { signals[index].observation = recorded.sequence }
        let after = try model(of: id.person, at: nil)
        return ObservationReport(
            observation: recorded, signals: signals, whys: [], withheld: withheld.sorted(),
            changed: Self.changes(from: before, to: after, keys: Set(signals.map(\.key.slot))))
    }
}
