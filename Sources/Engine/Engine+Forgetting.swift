/// What is to be forgotten.
public enum ForgetTarget: Hashable, Sendable {
    case key(String)
    /// Everything that rests on words that hold this text.
    case search(String)
    /// The whole person.
    case everything
}

/// What forgetting would take, before it takes it.
public struct ForgetPreview: Hashable, Codable, Sendable {
    public var beliefs: [BeliefKey]
    public var observations: [EntryID]
    public var signals: Int
    public var whys: Int
}

/// What forgetting took, and what was looked at to be sure.
public struct ForgetReceipt: Hashable, Codable, Sendable {
    public struct Scan: Hashable, Codable, Sendable {
        public var files: Int
        public var found: Int
        /// Readers of other programs kept the log of the database from being emptied.
        public var pending: Bool
    }

    public var removed: [String: Int]
    public var recomputed: [BeliefKey]
    public var scan: Scan
}

extension Engine {
    nonisolated func whatGoes(_ target: ForgetTarget, person id: String) throws -> ForgetPreview {
        _ = try known(id)
        let signals = try people.signals(id, slot: nil)
        let whys = try people.whys(id)
        switch target {
        case .everything:
            return ForgetPreview(
                beliefs: Set(signals.map(\.key)).sorted(),
                observations: try people.allObservations(id).map(\.id), signals: signals.count, whys: whys.count)
        case .key(let name):
            let key = try parse(name)
            let hit = signals.filter { $0.key == key }
            guard !hit.isEmpty else { throw EngineError.unknownBelief(name, person: id) }
            let sources = Set(hit.compactMap(\.observation) + whys.filter { $0.key == key }.compactMap(\.observation))
            return ForgetPreview(
                beliefs: [key], observations: sources.sorted().map { EntryID(person: id, sequence: $0) },
                signals: hit.count,
                whys: whys.filter { $0.key == key }.count)
        case .search(let text):
            let needle = Self.needle(text)
            guard !needle.isEmpty else { throw EngineError.emptyText }
            let sources = Set(
                try people.allObservations(id).filter { $0.text?.lowercased().contains(needle) ?? false }.map(
                    \.id.sequence)
                    + whys.filter { $0.clause.lowercased().contains(needle) }.compactMap(\.observation)
                    + signals.filter { $0.value.lowercased().contains(needle) }.compactMap(\.observation))
            let corrections = Self.corrections(signals, whys, holding: needle)
            let hit = signals.filter { $0.observation.map(sources.contains) ?? false } + corrections
            return ForgetPreview(
                beliefs: Set(hit.map(\.key)).sorted(),
                observations: sources.sorted().map { EntryID(person: id, sequence: $0) }, signals: hit.count,
                whys: whys.filter { why in
                    why.observation.map(sources.contains) ?? corrections.contains { Self.explains(why, $0) }
                }.count)
        }
    }

    private static func needle(_ text: String) -> String { text.normalizedForStorage.lowercased() }

    /// Signals of corrections whose value or reason holds the text: no observation has their words.
    private static func corrections(_ signals: [Signal], _ whys: [Why], holding needle: String) -> [Signal] {
        signals.filter { signal in
            signal.edit != nil
                && (signal.value.lowercased().contains(needle)
                    || whys.contains { explains($0, signal) && $0.clause.lowercased().contains(needle) })
        }
    }

    /// Whether a reason was given with a correction.
    private static func explains(_ why: Why, _ signal: Signal) -> Bool {
        why.observation == nil && signal.edit != nil && why.key == signal.key && why.at == signal.at
    }

    func forgetNow(_ target: ForgetTarget, person id: String) throws -> ForgetReceipt {
        let preview = try whatGoes(target, person: id)
        let words = try wordsAtStake(preview, person: id)
        let scope: ForgetScope =
            switch target {
            case .everything: .everything
            case .key(let name): .key(try parse(name))
            case .search(let text):
                .observations(
                    preview.observations.map(\.sequence),
                    edits: Self.corrections(
                        try people.signals(id, slot: nil), try people.whys(id), holding: Self.needle(text)
                    ).compactMap(\.edit), holding: Self.needle(text))
            }
        let removed = try people.forget(scope, person: id, at: now)
        let isClean = try people.scrub()
        let scan = FileScan(files: people.files)
        // The same words may be somebody else's too: those are theirs to forget.
        let gone = Set(words).subtracting(try people.held(words))
        return ForgetReceipt(
            removed: removed, recomputed: preview.beliefs,
            scan: ForgetReceipt.Scan(
                files: scan.files.count, found: try scan.count(of: gone.sorted()), pending: !isClean))
    }

    /// The clauses that must be in no file afterwards: those long enough to be nobody else's by chance.
    private func wordsAtStake(_ preview: ForgetPreview, person id: String) throws -> [String] {
        let gone = Set(preview.observations.map(\.sequence))
        let whys = try people.whys(id).filter { why in why.observation.map(gone.contains) ?? false }.map(\.clause)
        let texts = try people.observations(id, sequences: Array(gone)).values.compactMap(\.text)
        return (whys + texts).filter { $0.utf8.count >= 12 }
    }
}
