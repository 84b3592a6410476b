extension Engine {
    /// What is learned about one person, or about all, and what it changed.
    public nonisolated func inventory(of person: String? = nil) throws -> Inventory {
        if let person {
            _ = try known(person)
            try noteLook("inventory", person)
        }
        let uses = try permitted(people.keyUse(person, now: now))
        let proposed = try uses.filter(isIdle)
        let (known, unknown) = try people.measuredAnswers(person)
        let kinds = Dictionary(grouping: uses) { Inventory.kind($0.key) }
        let grown = kinds.keys.filter { !Inventory.starting.contains($0) }.sorted {
            (kinds[$0]!.map(\.since).min()!, $0) < (kinds[$1]!.map(\.since).min()!, $1)
        }
        func row(_ name: String, _ uses: [KeyUse]) -> Inventory.Row {
            Self.row(name, uses, isProposed: !uses.isEmpty && uses.allSatisfy(proposed.contains))
        }
        return Inventory(
            person: person, at: now, answers: known, unmeasured: unknown,
            kinds: (Inventory.starting + grown).map { row($0, kinds[$0] ?? []) },
            keys: Dictionary(grouping: uses, by: \.key.rawValue).map(row).sorted {
                ($1.changed, $0.name) < ($0.changed, $1.name)
            },
            proposed: proposed.map { Inventory.Proposal(person: $0.person, key: $0.key) })
    }

    private static func row(_ name: String, _ uses: [KeyUse], isProposed: Bool) -> Inventory.Row {
        let kind = uses.first.map { Inventory.kind($0.key) } ?? name
        return Inventory.Row(
            name: name, people: Set(uses.map(\.person)).count, keys: Set(uses.map(\.key)).count,
            changed: uses.reduce(0) { $0 + $1.changed }, good: uses.reduce(0) { $0 + $1.good },
            bad: uses.reduce(0) { $0 + $1.bad }, last: uses.compactMap(\.last).max(), since: uses.map(\.since).min(),
            isStarting: Inventory.starting.contains(kind), isProposed: isProposed)
    }

    /// Above a level nothing is shown either. What is stored of a person is within her own; the installation's or the
    /// command's may be lower.
    private nonisolated func permitted(_ uses: [KeyUse]) throws -> [KeyUse] {
        let filters = try Dictionary(
            uniqueKeysWithValues: Set(uses.map(\.person)).map { ($0, try filter(for: known($0))) })
        return uses.filter { filters[$0.person]!.mayUse($0.key) }
    }

    /// Held for ninety days and changed nothing in them, as far as is known. What somebody holds fast is hers to let go.
    private nonisolated func isIdle(_ use: KeyUse) throws -> Bool {
        let limit = now.adding(days: -Inventory.days)
        guard use.since <= limit, use.last ?? use.since <= limit, use.lastUnknown ?? use.since <= limit else {
            return false
        }
        var isPinned = false
        for mark in try people.marks(use.person) where mark.key == use.key && mark.action != .doubt {
            isPinned = mark.action == .pin
        }
        return !isPinned
    }
}
