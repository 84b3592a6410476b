internal import Foundation
internal import GRDB

/// What a person decided, what may never be learned again, and what of hers was given out.
extension SQLitePeopleStore {
    // MARK: Consent

    func consents(_ person: String) throws -> [Consent] {
        try file.read {
            try Row.fetchAll($0, sql: "SELECT * FROM consent WHERE person = ? ORDER BY key", arguments: [person])
                .compactMap { row in
                    Consent.Answer(rawValue: row["answer"]).map {
                        Consent(subject: row["key"], answer: $0, at: Moment(milliseconds: row["at"]))
                    }
                }
        }
    }

    func decide(_ consents: [Consent], person: String, at: Moment) throws {
        try file.write { db in
            for consent in consents {
                try db.execute(
                    sql: "INSERT OR REPLACE INTO consent (person, key, at, answer) VALUES (?, ?, ?, ?)",
                    arguments: [person, consent.subject, consent.at.milliseconds, consent.answer.rawValue])
            }
            try Self.note("consent", person: person, at: at, in: db)
        }
    }

    // MARK: Never again

    func neverAgain() throws -> Set<String> {
        try file.read { db in
            guard try Self.hasTrust(db) else { return [] }
            return try String.fetchSet(db, sql: "SELECT mac FROM never_again")
        }
    }

    func setNeverAgain(_ marks: Set<String>, at: Moment) throws {
        try file.write { db in
            for mark in marks.sorted() {
                try db.execute(
                    sql: "INSERT OR IGNORE INTO never_again (mac, at) VALUES (?, ?)",
                    arguments: [mark, at.milliseconds])
            }
        }
    }

    func allowAgain(_ marks: Set<String>) throws -> Int {
        try file.write { db in
            try marks.sorted().reduce(0) { count, mark in
                try db.execute(sql: "DELETE FROM never_again WHERE mac = ?", arguments: [mark])
                return count + db.changesCount
            }
        }
    }

    // MARK: What was given out

    /// Files with her data that this program wrote.
    func exports(_ person: String) throws -> [String] {
        try file.read { db in
            guard try Self.hasTrust(db) else { return [] }
            return try String.fetchAll(
                db, sql: "SELECT path FROM exported WHERE person = ? ORDER BY path", arguments: [person])
        }
    }

    func noteExport(_ path: String, person: String, at: Moment) throws {
        try file.write { db in
            try db.execute(
                sql: "INSERT OR REPLACE INTO exported (path, person, at) VALUES (?, ?, ?)",
                arguments: [path, person, at.milliseconds])
            try Self.appendToAudit("export", person: person, at: at, in: db)
        }
    }

    func dropExports(_ paths: [String]) throws {
        try file.write { db in
            for path in paths { try db.execute(sql: "DELETE FROM exported WHERE path = ?", arguments: [path]) }
        }
    }

    func issue(card lines: String, stamp: String, person: String, at: Moment) throws {
        try file.write {
            try $0.execute(
                sql: "INSERT OR REPLACE INTO issued_card (person, stamp, at, lines) VALUES (?, ?, ?, ?)",
                arguments: [person, stamp, at.milliseconds, lines])
        }
    }

    /// The lines of a card, or of the newest one.
    func card(stamp: String?, person: String) throws -> String? {
        try file.read { db in
            guard try Self.hasTrust(db) else { return nil }
            return try String.fetchOne(
                db,
                sql: """
                    SELECT lines FROM issued_card WHERE person = ?1 AND (?2 IS NULL OR stamp = ?2)
                    ORDER BY at DESC, stamp LIMIT 1
                    """, arguments: [person, stamp])
        }
    }

    // MARK: For looking back

    func edits(_ person: String) throws -> [Edit] {
        try file.read {
            try Row.fetchAll(
                $0, sql: "SELECT * FROM edit WHERE person = ? AND revoked = 0 ORDER BY id", arguments: [person]
            ).compactMap { row in
                guard let action = Edit.Action(rawValue: row["action"]), let key = BeliefKey(rawValue: row["key"])
                else { return nil }
                return Edit(
                    id: row["id"], actor: row["actor"], at: Moment(milliseconds: row["at"]), action: action, key: key,
                    value: row["value"])
            }
        }
    }

    /// Logged answers, newest last.
    func answers(_ person: String) throws -> [LoggedAnswer] {
        try file.read {
            try Row.fetchAll($0, sql: "SELECT * FROM answer WHERE person = ? ORDER BY seq", arguments: [person]).map(
                LoggedAnswer.init(row:))
        }
    }

    func hasAnswers(_ person: String, atLeast count: Int) throws -> Bool {
        try file.read {
            try Int.fetchOne(
                $0, sql: "SELECT 1 FROM answer WHERE person = ? LIMIT 1 OFFSET ?", arguments: [person, count - 1])
                != nil
        }
    }

    func answer(_ id: EntryID) throws -> LoggedAnswer? {
        try file.read {
            try Row.fetchOne(
                $0, sql: "SELECT * FROM answer WHERE person = ? AND seq = ?", arguments: [id.person, id.sequence]
            ).map(LoggedAnswer.init(row:))
        }
    }
}

/// An answer as it was logged: no words, only what it was made of.
struct LoggedAnswer: Sendable {
    var id: EntryID
    var at: Moment
    var asked: Int?
    var level: Level
    var plan: Plan?
    var blocks: String
    var beliefs: [BeliefKey]
    /// Keys without which its plan would have been another; nothing when that was not written down.
    var changed: [BeliefKey]?
    var rating: Rating?

    init(row: Row) {
        let decoder = JSONDecoder()
        id = EntryID(person: row["person"], sequence: row["seq"])
        at = Moment(milliseconds: row["at"])
        asked = row["asked"]
        level = Level(rawValue: row["level"]) ?? .query
        plan = try? decoder.decode(Plan.self, from: Data((row["plan"] as String).utf8))
        blocks = row["blocks"]
        let used = try? decoder.decode([String].self, from: Data((row["beliefs"] as String).utf8))
        beliefs = (used ?? []).compactMap(BeliefKey.init(rawValue:))
        let decisive = (row["changed"] as String?).flatMap { try? decoder.decode([String].self, from: Data($0.utf8)) }
        changed = decisive?.compactMap(BeliefKey.init(rawValue:))
        rating = (row["rating"] as String?).flatMap(Rating.init(rawValue:))
    }
}
