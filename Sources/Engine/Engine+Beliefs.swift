/// What a belief rests on.
public struct BeliefEvidence: Hashable, Codable, Sendable {
    public struct Entry: Hashable, Codable, Sendable {
        public var at: Moment
        public var source: Signal.Source
        public var value: String
        public var weight: Double
        /// What the weight is now, after decay.
        public var decayed: Double
        /// The words it rests on, while they are kept.
        public var span: String?
        public var observation: EntryID?
        /// When and by what the words were erased: "window", "forget", ...
        public var erased: Moment?
        public var erasedBy: String?
        /// Who made the edit it rests on.
        public var by: String?
    }

    public struct Point: Hashable, Codable, Sendable {
        public var at: Moment
        public var p: Double
        public var n: Double
    }

    public var key: BeliefKey
    public var value: String
    public var `for`: [Entry]
    public var against: [Entry]
    /// How p and n went, signal by signal.
    public var history: [Point]
    public var whys: [Why]
    public var purpose: String
    public var benefit: String
    /// When her reason for it was erased; the belief stayed.
    public var reasonErased: Moment?
}

extension Engine {
    /// The self-model now from the cache; at an earlier moment from the signals up to then.
    nonisolated func model(of id: String, at: Moment?) throws -> SelfModel {
        let person = try known(id)
        // A level lowered from outside has removed nothing yet: signals are looked at one by one.
        if at == nil, configuration.privacy >= person.privacy {
            let filter = try filter(for: person)
            return SelfModelBuilder(segments: configuration.segments).model(
                person: person, tallies: permitted(try people.tallies(id), filter),
                whys: try keptReasons(of: id, filter),
                now: now)
        }
        let end = at ?? now
        return try model(
            person, signals: people.signals(id, slot: nil).filter { $0.at <= end },
            marks: people.marks(id).filter { $0.at <= end }, now: end)
    }

    /// The self-model that these signals and marks make; `whys` beside those that are kept.
    nonisolated func model(
        _ person: Person, signals: [Signal], marks: [Mark], whys: [Why] = [], now: Moment
    ) throws -> SelfModel {
        let filter = try filter(for: person)
        let kept = configuration.privacy < person.privacy ? signals.filter(filter.keeps) : signals
        return SelfModelBuilder(segments: configuration.segments).model(
            person: person, tallies: permitted(Fold.tallies(signals: kept, marks: marks), filter),
            whys: try keptReasons(of: person.id, filter) + (filter.keepsReasons ? whys : []), now: now)
    }

    /// What is above the level is not used either, however it came to be stored.
    private nonisolated func permitted(_ tallies: [Tally], _ filter: PrivacyFilter) -> [Tally] {
        tallies.filter { tally in tally.rows.first.map { filter.mayUse($0.key) } ?? false }
    }

    nonisolated func explain(_ name: String, person id: String) throws -> BeliefEvidence {
        let key = try parse(name)
        let model = try model(of: id, at: nil)
        let filter = try filter(for: model.person)
        let slot = try people.signals(id, slot: key.slot).filter(filter.keeps)
        let signals = slot.filter { $0.key == key }
        guard !signals.isEmpty else { throw EngineError.unknownBelief(key.rawValue, person: id) }
        let leading = model.beliefs.filter { $0.key == key }.max { $0.p < $1.p }
        let value = leading?.value ?? signals.last!.value
        let observations = try people.observations(id, sequences: signals.compactMap(\.observation))
        let actors = Dictionary(try people.edits(id).map { ($0.id, $0.actor) }) { first, _ in first }
        // A wish for one session that is over speaks for nothing any more, and against nothing either.
        let live = signals.filter { $0.scope == .lasting || now.days(since: $0.at) < BeliefReader.sessionDays }
        let entries = live.map { signal in
            let text = signal.observation.flatMap { observations[$0]?.text }
            let entry = BeliefEvidence.Entry(
                at: signal.at, source: signal.source, value: signal.value, weight: signal.weight,
                decayed: signal.weight * HalfLife.decay(now.days(since: signal.at), key.family),
                span: signal.span.flatMap { span in text.flatMap { Self.slice($0, span) } },
                observation: signal.observation.map { EntryID(person: id, sequence: $0) },
                erased: signal.observation.flatMap { observations[$0]?.erased },
                erasedBy: signal.observation.flatMap { observations[$0]?.erasedBy },
                by: signal.edit.flatMap { actors[$0] })
            let agrees =
                (signal.value == value || (key.choices == nil && key.family != .expertise)) == (signal.polarity == .for)
            return (entry: entry, agrees: agrees)
        }
        let purpose = Purpose.of(key)
        return BeliefEvidence(
            key: key, value: value, for: entries.filter(\.agrees).map(\.entry),
            against: entries.filter { !$0.agrees }.map(\.entry),
            history: history(of: key, value: value, signals: slot),
            whys: model.whys.filter { $0.key == key }, purpose: purpose.purpose, benefit: purpose.benefit,
            reasonErased: try people.erasedReasons(id)[key])
    }

    /// p and n of one value after each of its slot's signals; the last 40 of them.
    private nonisolated func history(of key: BeliefKey, value: String, signals: [Signal]) -> [BeliefEvidence.Point] {
        let ordered = signals.sorted { ($0.at, $0.id) < ($1.at, $1.id) }
        return (max(1, ordered.count - 39)...max(1, ordered.count)).compactMap { count in
            let part = Array(ordered.prefix(count))
            guard let tally = Fold.tally(slot: key.slot, signals: part), let last = part.last else { return nil }
            let beliefs = BeliefReader(now: last.at).beliefs(tally).filter { $0.key == key }
            let belief = beliefs.first { $0.value == value } ?? (key.choices == nil ? beliefs.first : nil)
            return belief.map { BeliefEvidence.Point(at: last.at, p: $0.p, n: $0.n) }
        }
    }

    /// p of every belief after each of its slot's last twelve signals.
    nonisolated func courses(of id: String) throws -> [String: [Double]] {
        let filter = try filter(for: known(id))
        try noteLook("beliefs", id)
        var result: [String: [Double]] = [:]
        for (slot, signals) in Dictionary(
            grouping: try people.signals(id, slot: nil).filter(filter.keeps), by: \.key.slot)
        {
            for count in max(1, signals.count - 11)...signals.count {
                guard let tally = Fold.tally(slot: slot, signals: Array(signals.prefix(count))) else { continue }
                for belief in BeliefReader(now: signals[count - 1].at).beliefs(tally) where belief.scope == .lasting {
                    result["\(belief.key)=\(belief.value)", default: []].append(belief.p)
                }
            }
        }
        return result
    }

    nonisolated func parse(_ name: String) throws -> BeliefKey {
        guard let key = BeliefKey(rawValue: name) else { throw EngineError.invalidKey(name) }
        return key
    }

    static func slice(_ text: String, _ range: Range<Int>) -> String? {
        let utf8 = text.utf8
        guard range.upperBound <= utf8.count else { return nil }
        let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
        return String(text[start..<utf8.index(start, offsetBy: range.count)])
    }
}
