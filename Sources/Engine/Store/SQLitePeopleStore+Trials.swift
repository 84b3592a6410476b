internal import GRDB

/// Blind choices between the personal answer and the plain one. No words are kept with them.
extension SQLitePeopleStore {
    private static func hasTrials(_ db: Database) throws -> Bool { try db.tableExists("trial") }

    func trials(_ person: String?) throws -> [Trial] {
        try file.read { db in
            guard try Self.hasTrials(db) else { return [] }
            return try Row.fetchAll(
                db, sql: "SELECT * FROM trial WHERE ?1 IS NULL OR person = ?1 ORDER BY person, seq", arguments: [person]
            ).compactMap(Trial.init(row:))
        }
    }

    func open(_ trial: Trial) throws -> EntryID {
        let person = trial.id.person
        return try file.write { db in
            try Self.require(person, in: db)
            let last =
                try Int.fetchOne(db, sql: "SELECT MAX(seq) FROM trial WHERE person = ?", arguments: [person]) ?? 0
            try db.execute(
                sql: "INSERT INTO trial (person, seq, at, intent, difference, first) VALUES (?, ?, ?, ?, ?, ?)",
                arguments: [
                    person, last + 1, trial.at.milliseconds, trial.intent.rawValue, trial.difference,
                    trial.first.rawValue,
                ])
            return EntryID(person: person, sequence: last + 1)
        }
    }

    /// False when it is not open any more, or never was.
    func close(_ trial: EntryID, chosen: Trial.Arm?, at: Moment) throws -> Bool {
        try file.write { db in
            try db.execute(
                sql: "UPDATE trial SET choice = ? WHERE person = ? AND seq = ? AND choice IS NULL",
                arguments: [chosen?.rawValue ?? "same", trial.person, trial.sequence])
            let isClosed = db.changesCount > 0
            if isClosed { try Self.note("trial", person: trial.person, at: at, in: db) }
            return isClosed
        }
    }
}

extension Trial {
    fileprivate init?(row: Row) {
        guard let intent = Query.Intent(rawValue: row["intent"]), let first = Arm(rawValue: row["first"]) else {
            return nil
        }
        let choice: String? = row["choice"]
        self.init(
            id: EntryID(person: row["person"], sequence: row["seq"]), at: Moment(milliseconds: row["at"]),
            intent: intent, difference: row["difference"], first: first, chosen: choice.flatMap(Arm.init(rawValue:)),
            isClosed: choice != nil)
    }
}
