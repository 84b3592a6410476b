extension Engine {
    /// Turns written in one transaction. A killed import loses at most these, and goes on from there.
    private static let turnsAtOnce = 500
    /// Turns before a message that are read with it.
    private static let contextTurns = 4

    func importTranscript(_ transcript: ImportedTranscript, progress: (TranscriptProgress) -> Void) throws
        -> TranscriptReport
    {
        var report = TranscriptReport()
        if let id = transcript.person { _ = try known(id) }
        var desk = TranscriptDesk()
        var touched: Set<String> = []
        var contexts: [String: [Turn]] = [:]
        var start = 0
        while start < transcript.messages.count {
            let batch = transcript.messages[start..<min(start + Self.turnsAtOnce, transcript.messages.count)]
            var entries: [ImportedEntry] = []
            for message in batch {
                let context = contexts[message.conversation, default: []]
                let turn = Turn(role: message.isPersons ? .user : .assistant, text: message.text)
                contexts[message.conversation] = (context + [turn]).suffix(Self.contextTurns)
                guard message.isPersons else {
                    report.context += 1
                    continue
                }
                guard let id = transcript.person ?? message.person.flatMap(Self.slug),
                    let text = try? checked(message.text)
                else {
                    report.skipped += 1
                    continue
                }
                try meet(id, message.person ?? id, transcript, &desk)
                let hash = SHA256.hex(Array("\(transcript.source)\u{1F}\(message.identity)".utf8), length: 16)
                guard desk.isNew(hash, for: id), let filter = desk.filters[id], filter.level > .none else {
                    report.skipped += 1
                    continue
                }
                let (observation, withheld) = entry(text, id, message.at ?? now, context, filter, &desk)
                report.withheld += withheld
                entries.append(ImportedEntry(hash: hash, observation: observation))
            }
            let isFresh = try fresh(entries)
            let wanted = zip(entries, isFresh).filter(\.1).map(\.0)
            for (entry, isKept) in zip(wanted, try people.importEntries(wanted, at: now)) where isKept {
                report.observations += 1
                report.signals += entry.observation.signals.count
                touched.insert(entry.observation.person)
            }
            report.skipped += entries.count - wanted.count
            start += batch.count
            progress(TranscriptProgress(done: start, total: transcript.messages.count))
        }
        report.people = touched.count
        return report
    }

    /// The person, added when the file names somebody new.
    private func meet(_ id: String, _ name: String, _ transcript: ImportedTranscript, _ desk: inout TranscriptDesk)
        throws
    {
        guard desk.filters[id] == nil else { return }
        if let person = try people.person(id) {
            desk.filters[id] = try filter(for: person)
        } else {
            let person = Person(id: id, name: name, privacy: transcript.privacy, created: now)
            try addPerson(person)
            desk.filters[id] = try filter(for: person)
        }
        desk.known[id] = Dictionary(
            grouping: try model(of: id, at: nil).beliefs.filter { $0.p >= 0.5 && $0.status != .superseded }, by: \.key
        ).mapValues { $0.map(\.value) }
    }

    private func entry(
        _ text: String, _ id: String, _ at: Moment, _ context: [Turn], _ filter: PrivacyFilter,
        _ desk: inout TranscriptDesk
    ) -> (NewObservation, withheld: Int) {
        let reading = MessageReader.read(text, history: context, knownKeys: desk.known[id] ?? [:])
        let (signals, whys, withheld) = filter.sort(reading, at: at)
        for signal in signals where signal.polarity == .for {
            desk.known[id, default: [:]][signal.key] = [signal.value]
        }
        // As for a message that is observed: words stay only when nothing in them is above the level, and never what is
        // sensitive or secret.
        let keepsWords = withheld.isEmpty && whys.count == reading.whys.count
        let observation = NewObservation(
            person: id, at: at, kind: .message,
            text: keepsWords ? filter.blanked(text, reading.secrets + reading.sensitive) : nil,
            signals: keepsWords ? signals : signals.map(\.withoutSpan), whys: whys)
        return (observation, withheld.count)
    }

    /// Which of the entries no import has brought yet.
    private func fresh(_ entries: [ImportedEntry]) throws -> [Bool] {
        var known: Set<String> = []
        for (person, own) in Dictionary(grouping: entries, by: \.observation.person) {
            for hash in try people.imported(own.map(\.hash), person: person) { known.insert("\(person)/\(hash)") }
        }
        return entries.map { !known.contains("\($0.observation.person)/\($0.hash)") }
    }

    /// `Ada Lovelace` and `ada@example.org` as ids: `ada-lovelace`, `ada-example-org`.
    static func slug(_ name: String) -> String? {
        var result: [UInt8] = []
        for byte in name.lowercased().utf8 {
            if (97...122).contains(byte) || (48...57).contains(byte) {
                result.append(byte)
            } else if result.last != UInt8(ascii: "-"), !result.isEmpty {
                result.append(UInt8(ascii: "-"))
            }
        }
        while result.last == UInt8(ascii: "-") { result.removeLast() }
        guard let first = result.first else { return nil }
        if !(97...122).contains(first) { result = Array("p-".utf8) + result }
        return String(decoding: result.prefix(64), as: UTF8.self)
    }
}

/// What an import keeps in mind about the people in it.
private struct TranscriptDesk {
    var filters: [String: PrivacyFilter] = [:]
    var known: [String: [BeliefKey: [String]]] = [:]
    private var seen: Set<String> = []

    /// Whether this import meets the turn for the first time.
    mutating func isNew(_ hash: String, for person: String) -> Bool {
        seen.insert("\(person)/\(hash)").inserted
    }
}
