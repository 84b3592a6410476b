internal import GRDB

/// People in `people.sqlite`. This file: who there is. The rest is in extensions by subject.
struct SQLitePeopleStore: PeopleStore {
    let file: SQLiteFile
    let decoded = DecodedTallies()

    init(path: String, readOnly: Bool) throws {
        file = try SQLiteFile(path: path, readOnly: readOnly, migrations: PeopleSchema.migrations)
    }

    var files: [String] { [file.path, file.path + "-wal", file.path + "-shm"] }

    func people() throws -> [Person] {
        try file.read { try Row.fetchAll($0, sql: "SELECT * FROM person ORDER BY id").map(Person.init(row:)) }
    }

    func person(_ id: String) throws -> Person? {
        try file.read {
            try Row.fetchOne($0, sql: "SELECT * FROM person WHERE id = ?", arguments: [id]).map(Person.init(row:))
        }
    }

    func add(_ person: Person) throws {
        try file.write { db in
            // Somebody deleted leaves one line in `changes`, whose number is above every one she used: a new person of
            // that id goes on from there, so that an id is never used for somebody else's words.
            try db.execute(
                sql: """
                    INSERT INTO person (id, name, kind, privacy, created, next) VALUES (?, ?, ?, ?, ?,
                        1 + (SELECT COALESCE(MAX(seq), 0) FROM changes WHERE person = ?))
                    """,
                arguments: [
                    person.id, person.name, person.kind.rawValue, person.privacy.rawValue, person.created.milliseconds,
                    person.id,
                ])
            try Self.note("person", person: person.id, at: person.created, in: db)
        }
    }

    func update(_ person: Person, at: Moment) throws {
        try file.write { db in
            try db.execute(
                sql: "UPDATE person SET name = ?, privacy = ? WHERE id = ?",
                arguments: [person.name, person.privacy.rawValue, person.id])
            try Self.note("person", person: person.id, at: at, in: db)
        }
    }

    func lastSeen(_ person: String) throws -> Moment? {
        try file.read {
            try Int64.fetchOne(
                $0, sql: "SELECT MAX(at) FROM observation WHERE person = ? AND kind IN ('message', 'question')",
                arguments: [person]
            ).map(Moment.init(milliseconds:))
        }
    }

    func counts() throws -> (people: Int, signals: Int, observations: Int) {
        try file.read { db in
            (
                try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM person")!,
                try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM signal WHERE revoked = 0")!,
                try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM observation")!
            )
        }
    }

    // MARK: Changes

    func changes(since sequence: Int64) throws -> [Change] {
        try file.read {
            try Row.fetchAll($0, sql: "SELECT * FROM changes WHERE seq > ? ORDER BY seq", arguments: [sequence]).map {
                Change(sequence: $0["seq"], person: $0["person"], kind: $0["kind"])
            }
        }
    }

    static func note(_ kind: String, person: String, at: Moment, in db: Database) throws {
        try db.execute(
            sql: "INSERT INTO changes (person, kind, at) VALUES (?, ?, ?)",
            arguments: [person, kind, at.milliseconds])
    }
}

extension Person {
    fileprivate init(row: Row) {
        self.init(
            id: row["id"], name: row["name"], kind: Kind(rawValue: row["kind"]) ?? .person,
            privacy: PrivacyLevel(rawValue: row["privacy"]) ?? .none, created: Moment(milliseconds: row["created"]))
    }
}
