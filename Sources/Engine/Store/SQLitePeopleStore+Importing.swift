internal import GRDB

/// What others recorded: many messages in one transaction, each at most once.
extension SQLitePeopleStore {
    func imported(_ hashes: [String], person: String) throws -> Set<String> {
        try file.read { db in
            let statement = try db.cachedStatement(sql: "SELECT 1 FROM imported WHERE person = ? AND hash = ?")
            return Set(try hashes.filter { try Bool.fetchOne(statement, arguments: [person, $0]) != nil })
        }
    }

    func importEntries(_ entries: [ImportedEntry]) throws -> [Bool] {
        try file.write { db in
            var slots: [String: Set<String>] = [:]
            var latest: [String: Moment] = [:]
            let mark = try db.cachedStatement(sql: "INSERT OR IGNORE INTO imported (person, hash) VALUES (?, ?)")
            let outcomes = try entries.map { entry in
                let observation = entry.observation
                try mark.execute(arguments: [observation.person, entry.hash])
                // Another program may have imported it since it was looked up.
                guard db.changesCount > 0 else { return false }
                let id = try Self.append(
                    observation.kind, text: observation.text, person: observation.person, at: observation.at, in: db)
                for var signal in observation.signals {
                    signal.observation = id.sequence
                    try Self.insert(signal, person: observation.person, in: db)
                }
                for var why in observation.whys {
                    why.observation = id.sequence
                    try Self.insert(why, edit: nil, person: observation.person, in: db)
                }
                slots[observation.person, default: []].formUnion(observation.signals.map(\.key.slot))
                latest[observation.person] = max(latest[observation.person] ?? observation.at, observation.at)
                return true
            }
            for (person, at) in latest.sorted(by: { $0.key < $1.key }) {
                try Self.refold(slots[person] ?? [], person: person, in: db)
                try Self.note("import", person: person, at: at, in: db)
            }
            return outcomes
        }
    }
}
