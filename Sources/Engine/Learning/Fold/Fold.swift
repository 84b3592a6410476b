/// Signals in, tallies out: the only way in which anything comes to be believed.
///
/// The fold is pure and can be run again at any time. It goes through the signals of one slot from the oldest to the
/// newest; a newer word for a different value, or for the opposite, retires what came before it (once). What is retired
/// keeps a tenth of its weight, so that history shows but does not vote.
enum Fold {
    /// Folds the signals of one slot. O(s · r) for s signals of r keys and values.
    static func tally(slot: String, signals: [Signal], marks: [Mark] = []) -> Tally? {
        guard let newest = signals.map(\.at).max() else { return nil }
        let ordered = signals.sorted { ($0.at, $0.id) < ($1.at, $1.id) }
        let weights = effectiveWeights(ordered)
        var tally = Tally(slot: slot, reference: newest, rows: [], signals: signals.count)
        for (signal, weight) in zip(ordered, weights) {
            add(signal, weight: weight, to: &tally)
        }
        apply(marks, signals: ordered, to: &tally)
        return tally
    }

    /// Folds everything known about a person, slot by slot, in the order of the slots' names.
    static func tallies(signals: [Signal], marks: [Mark] = []) -> [Tally] {
        let bySlot = Dictionary(grouping: signals, by: \.key.slot)
        let marksBySlot = Dictionary(grouping: marks, by: \.key.slot)
        return bySlot.keys.sorted().compactMap {
            tally(slot: $0, signals: bySlot[$0]!, marks: marksBySlot[$0] ?? [])
        }
    }

    // MARK: Supersession

    /// What of a signal decides which newer ones retire it.
    private struct Kind: Hashable {
        let key: BeliefKey
        let value: String
        let polarity: Signal.Polarity
        let scope: Signal.Scope
        let isCorrected: Bool

        init(_ signal: Signal) {
            key = signal.key
            value = signal.key.isOneRow ? "" : signal.value
            polarity = signal.polarity
            scope = signal.scope
            isCorrected = signal.source == .corrected
        }
    }

    /// Each signal's weight after newer ones have retired some, and whether it was retired. Those of one kind are retired
    /// together, so that what is said a thousand times is not compared with itself a million times.
    private static func effectiveWeights(_ signals: [Signal]) -> [(weight: Double, isRetired: Bool)] {
        var result = signals.map { (weight: $0.weight, isRetired: false) }
        var numbers: [Kind: Int] = [:]
        var live: [[Int]] = []
        for (index, newer) in signals.enumerated() {
            if newer.source.supersedes {
                for kind in live.indices {
                    guard let like = live[kind].first, isRetired(signals[like], by: newer) else { continue }
                    live[kind].removeAll { earlier in
                        guard !isOneBreath(signals[earlier], newer) else { return false }
                        result[earlier] = (min(0.1 * signals[earlier].weight, 0.1 * newer.weight), true)
                        return true
                    }
                }
            }
            let kind = Kind(newer)
            if let number = numbers[kind] {
                live[number].append(index)
            } else {
                numbers[kind] = live.count
                live.append([index])
            }
        }
        return result
    }

    /// Both sides of one contradiction, said in one breath ("X, not Y"), do not retire one another twice.
    private static func isOneBreath(_ earlier: Signal, _ newer: Signal) -> Bool {
        earlier.at == newer.at && earlier.observation == newer.observation && earlier.observation != nil
    }

    /// Whether a newer signal retires those of this one's kind.
    private static func isRetired(_ earlier: Signal, by newer: Signal) -> Bool {
        // A wish for this session leaves the lasting one alone; a lasting word ends both.
        guard newer.scope == .lasting || earlier.scope == .session else { return false }
        // A colleague's correction never retires the person's own words.
        if newer.source == .staffCorrected, earlier.source == .corrected { return false }
        if earlier.key == newer.key {
            if !newer.key.isOneRow {
                let sameValue = earlier.value == newer.value
                switch (earlier.polarity, newer.polarity) {
                case (.for, .for): return !sameValue
                case (.for, .against), (.against, .for): return sameValue
                case (.against, .against): return false
                }
            }
            return earlier.polarity != newer.polarity
        }
        // Other keys of a slot give way only to a stated change ("these days", "instead").
        return newer.marksChange && newer.polarity == .for && earlier.polarity == .for
    }

    // MARK: Sums

    private static func add(_ signal: Signal, weight: (weight: Double, isRetired: Bool), to tally: inout Tally) {
        let isOneRow = signal.key.isOneRow
        let index = tally.rows.firstIndex {
            $0.key == signal.key && (isOneRow || $0.value == signal.value) && $0.scope == signal.scope
        }
        let at =
            index
            ?? {
                tally.rows.append(
                    Tally.Row(
                        key: signal.key, value: signal.value, scope: signal.scope, first: signal.at, updated: signal.at)
                )
                return tally.rows.count - 1
            }()
        let decay = HalfLife.decay(tally.reference.days(since: signal.at), signal.key.family)
        var row = tally.rows[at]
        switch (signal.polarity, signal.source.isWhisper) {
        case (.for, false): row.wordsFor.add(weight.weight, decay: decay)
        case (.against, false): row.wordsAgainst.add(weight.weight, decay: decay)
        case (.for, true): row.whispersFor.add(weight.weight, decay: decay)
        case (.against, true): row.whispersAgainst.add(weight.weight, decay: decay)
        }
        if weight.isRetired {
            row.retiredCount += 1
        } else if signal.polarity == .for {
            row.liveFor.add(signal.weight, decay: decay)
            row.forCount += 1
        } else {
            row.liveAgainst.add(signal.weight, decay: decay)
            row.againstCount += 1
        }
        row.first = min(row.first, signal.at)
        row.updated = max(row.updated, signal.at)
        if signal.source != .manual { row.isAssumed = false }
        if signal.polarity == .for, isOneRow { row.value = signal.value }
        if let kind = signal.kind { row.kind = kind }
        if let status = signal.status { row.status = status }
        tally.rows[at] = row
    }

    // MARK: Marks

    private static func apply(_ marks: [Mark], signals: [Signal], to tally: inout Tally) {
        for mark in marks.sorted(by: { $0.at < $1.at }) {
            for index in tally.rows.indices where tally.rows[index].key == mark.key {
                switch mark.action {
                case .pin:
                    tally.rows[index].isPinned = mark.value == nil || tally.rows[index].value == mark.value
                    tally.rows[index].isDoubted = false
                case .unpin:
                    tally.rows[index].isPinned = false
                case .doubt:
                    // Words after the doubt resolve it; what was done or imported since does not.
                    let row = tally.rows[index]
                    let isResolved = signals.contains {
                        $0.at > mark.at && $0.source.supersedes && $0.key == row.key && $0.scope == row.scope
                            && (row.key.isOneRow || $0.value == row.value)
                    }
                    tally.rows[index].isDoubted = (mark.value == nil || row.value == mark.value) && !isResolved
                }
            }
        }
    }
}

extension BeliefKey {
    /// Whether its values are wordings of one belief, not rivals: neither a closed list nor a level.
    fileprivate var isOneRow: Bool { family != .expertise && choices == nil }
}
