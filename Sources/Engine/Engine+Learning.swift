/// What one message taught.
public struct ObservationReport: Hashable, Codable, Sendable {
    public struct Changed: Hashable, Codable, Sendable {
        public var key: BeliefKey
        public var value: String
        public var before: Double?
        public var after: Double?
    }

    /// `maya/41`; nothing when the privacy level has nothing logged.
    public var observation: EntryID?
    public var signals: [Signal]
    public var whys: [Why]
    /// Keys that were seen and not kept, because the privacy level is below theirs.
    public var withheld: [BeliefKey]
    public var changed: [Changed]
    /// What she may be asked about it: `Engine.explain(_:_:)` takes the answer.
    public var whyQuestion: WhyQuestion?
}

extension Engine {
    func learn(
        _ text: String, person id: String, history: [Turn], kind: Observation.Kind, at: Moment
    ) throws -> (report: ObservationReport, model: SelfModel, isPlain: Bool) {
        let text = try checked(text)
        try tidyIfDue()
        let before = try model(of: id, at: nil)
        let filter = try filter(for: before.person)
        guard filter.level > .none else {
            return (
                ObservationReport(observation: nil, signals: [], whys: [], withheld: [], changed: []), before, false
            )
        }
        let reading = MessageReader.read(
            text, history: history,
            knownKeys: Dictionary(
                grouping: before.beliefs.filter { $0.p >= 0.5 && $0.status != .superseded }, by: \.key
            ).mapValues { $0.map(\.value) })
        let (signals, whys, withheld) = filter.sort(reading, at: at)
        // Words stay only when nothing in them is above the level, a reason least of all; secrets never do.
        let keepsWords = withheld.isEmpty && whys.count == reading.whys.count
        let observation = NewObservation(
            person: id, at: at, kind: kind,
            text: keepsWords ? filter.blanked(text, reading.secrets + reading.sensitive) : nil,
            signals: keepsWords ? signals : signals.map(\.withoutSpan),
            whys: whys)
        let recorded = try people.record(observation)
        let after = try model(of: id, at: nil)
        let report = ObservationReport(
            observation: recorded,
            signals: signals.map { signal in
                var signal = signal
                signal.observation = recorded.sequence
                return signal
            },
            whys: whys, withheld: withheld,
            changed: Self.changes(from: before, to: after, keys: Set(signals.map(\.key.slot))))
        // Neither a reason in it nor anything that is not repeated.
        let isPlain = reading.whys.isEmpty && reading.secrets.isEmpty && reading.sensitive.isEmpty
        return (report, after, isPlain)
    }

    static func changes(from before: SelfModel, to after: SelfModel, keys slots: Set<String>) -> [ObservationReport
        .Changed]
    {
        func table(_ model: SelfModel) -> [String: Belief] {
            Dictionary(
                model.beliefs.filter { slots.contains($0.key.slot) }.map { ("\($0.key)=\($0.value)=\($0.scope)", $0) }
            ) { first, _ in first }
        }
        let old = table(before)
        let new = table(after)
        return Set(old.keys).union(new.keys).sorted().compactMap { name in
            let (was, now) = (old[name], new[name])
            guard was?.p != now?.p, let belief = now ?? was else { return nil }
            return ObservationReport.Changed(key: belief.key, value: belief.value, before: was?.p, after: now?.p)
        }
    }
}

extension Signal {
    var withoutSpan: Signal {
        var signal = self
        signal.span = nil
        return signal
    }
}
