internal import GRDB

/// People in `people.sqlite`. This file: who there is. The rest is in extensions by subject.
struct SQLitePeopleStore: PeopleStore {
    let file: SQLiteFile
    let decoded = DecodedTallies()
    /// How many interactions keep their words.
    let window: Int

    init(
        path: String, readOnly: Bool, window: Int = 100, access: FileAccess = .owner, actor: String = "nobody"
    ) throws {
        file = try SQLiteFile(
            path: path, readOnly: readOnly, migrations: PeopleSchema.migrations, access: access, actor: actor)
        self.window = window
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
            // Somebody deleted leaves the next of her numbers behind, under a mark that is not her id (earlier versions: a
            // line in `changes`): a new person of that id goes on from there, so that no id is used for other words.
            try db.execute(
                sql: """
                    INSERT INTO person (id, name, kind, privacy, created, next) VALUES (?, ?, ?, ?, ?, MAX(
                        1 + (SELECT COALESCE(MAX(seq), 0) FROM changes WHERE person = ?),
                        COALESCE((SELECT next FROM departed WHERE mark = ?), 1)))
                    """,
                arguments: [
                    person.id, person.name, person.kind.rawValue, person.privacy.rawValue, person.created.milliseconds,
                    person.id, Self.mark(person.id),
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

    func lastChange() throws -> Int64 {
        try file.read { try Int64.fetchOne($0, sql: "SELECT MAX(seq) FROM changes") ?? 0 }
    }

    /// Every write ends with it: other programs are told, and the audit has who it was.
    static func note(_ kind: String, person: String, about: BeliefKey? = nil, at: Moment, in db: Database) throws {
        // An open key can hold words: its family says enough.
        try appendToAudit(
            kind, person: person, about: about.map { $0.choices == nil ? $0.family.rawValue : $0.rawValue }, at: at,
            in: db)
        try tell(kind, person: person, at: at, in: db)
    }

    static func tell(_ kind: String, person: String, at: Moment, in db: Database) throws {
        let insert = try db.cachedStatement(sql: "INSERT INTO changes (person, kind, at) VALUES (?, ?, ?)")
        try insert.execute(arguments: [person, kind, at.milliseconds])
    }
}

extension Person {
    fileprivate init(row: Row) {
        self.init(
            id: row["id"], name: row["name"], kind: Kind(rawValue: row["kind"]) ?? .person,
            privacy: PrivacyLevel(rawValue: row["privacy"]) ?? .none, created: Moment(milliseconds: row["created"]))
    }
}
