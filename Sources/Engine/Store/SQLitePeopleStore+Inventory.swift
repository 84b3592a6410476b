internal import GRDB

/// Which keys people hold, and what each changed.
extension SQLitePeopleStore {
    private static func hasChanges(_ db: Database) throws -> Bool {
        try db.columns(in: "answer").contains { $0.name == "changed" }
    }

    /// In the order of people and keys. A wish for a session that is over is held no more; personas are nobody's.
    func keyUse(_ person: String?, now: Moment) throws -> [KeyUse] {
        try file.read { db in
            let held = try Row.fetchAll(
                db,
                sql: """
                    SELECT signal.person, key, MIN(at) AS since FROM signal JOIN person ON person.id = signal.person
                    WHERE revoked = 0 AND (?1 IS NULL AND person.kind = 'person' OR signal.person = ?1)
                        AND (scope <> 'session' OR at > ?2)
                    GROUP BY signal.person, key ORDER BY signal.person, key
                    """,
                arguments: [person, now.adding(days: -BeliefReader.sessionDays).milliseconds])
            var uses = held.compactMap { row in
                BeliefKey(rawValue: row["key"]).map {
                    KeyUse(person: row["person"], key: $0, since: Moment(milliseconds: row["since"]))
                }
            }
            guard try Self.hasChanges(db) else { return uses }
            let places = Dictionary(
                uniqueKeysWithValues: uses.enumerated().map { ("\($0.element.person) \($0.element.key)", $0.offset) })
            let changes = try Row.fetchAll(
                db,
                sql: """
                    SELECT person, j.value AS key, COUNT(*) AS changed, MAX(at) AS last,
                        COUNT(*) FILTER (WHERE rating = 'up') AS good,
                        COUNT(*) FILTER (WHERE rating <> 'up') AS bad
                    FROM answer, json_each(answer.changed) AS j WHERE ?1 IS NULL OR person = ?1 GROUP BY person, j.value
                    """, arguments: [person])
            for row in changes {
                guard let place = places["\(row["person"] as String) \(row["key"] as String)"] else { continue }
                uses[place].changed = row["changed"]
                uses[place].last = Moment(milliseconds: row["last"])
                (uses[place].good, uses[place].bad) = (row["good"], row["bad"])
            }
            let unknown = try Row.fetchAll(
                db,
                sql: """
                    SELECT person, j.value AS key, MAX(at) AS last FROM answer, json_each(answer.beliefs) AS j
                    WHERE answer.changed IS NULL AND (?1 IS NULL OR person = ?1) GROUP BY person, j.value
                    """, arguments: [person])
            for row in unknown {
                guard let place = places["\(row["person"] as String) \(row["key"] as String)"] else { continue }
                uses[place].lastUnknown = Moment(milliseconds: row["last"])
            }
            return uses
        }
    }

    func measuredAnswers(_ person: String?) throws -> (known: Int, unknown: Int) {
        try file.read { db in
            let all = try Int.fetchOne(
                db, sql: "SELECT COUNT(*) FROM answer WHERE ?1 IS NULL OR person = ?1", arguments: [person])!
            guard try Self.hasChanges(db) else { return (0, all) }
            let known = try Int.fetchOne(
                db,
                sql: "SELECT COUNT(*) FROM answer WHERE changed IS NOT NULL AND (?1 IS NULL OR person = ?1)",
                arguments: [person])!
            return (known, all - known)
        }
    }
}
