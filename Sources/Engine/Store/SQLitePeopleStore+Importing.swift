internal import GRDB

/// What others recorded: many messages in one transaction, each at most once.
extension SQLitePeopleStore {
    func imported(_ hashes: [String], person: String) throws -> Set<String> {
        try file.read { db in
            let statement = try db.cachedStatement(sql: "SELECT 1 FROM imported WHERE person = ? AND hash = ?")
            return Set(try hashes.filter { try Bool.fetchOne(statement, arguments: [person, $0]) != nil })
        }
    }

    func importEntries(_ entries: [ImportedEntry], at: Moment) throws -> [Bool] {
        try file.write { db in
            var slots: [String: Set<String>] = [:]
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
                return true
            }
            for (person, touched) in slots.sorted(by: { $0.key < $1.key }) {
                try Self.refold(touched, person: person, in: db)
                _ = try Self.closeWindow(person: person, keeping: window, at: at, in: db)
                try Self.note("import", person: person, at: at, in: db)
            }
            return outcomes
        }
    }
}
