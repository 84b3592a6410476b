internal import Foundation
internal import GRDB

/// What goes by itself: words that left the window, reasons that are too old, cards nobody answered.
extension SQLitePeopleStore {
    /// Erases the words of all but the last `keeping` interactions of a person, by when they were, whenever they were
    /// recorded; their signals stay. Part of each write of an observation. O(keeping).
    static func closeWindow(person: String, keeping: Int, at: Moment, in db: Database) throws -> [String: Int] {
        let select = try db.cachedStatement(
            sql: """
                SELECT at, seq FROM observation WHERE person = ? AND kind IN ('message', 'question')
                ORDER BY at DESC, seq DESC LIMIT 1 OFFSET ?
                """)
        let oldest = try Row.fetchOne(select, arguments: [person, max(0, keeping - 1)])
        guard keeping > 0 else { return try erase(before: (.max, .max), person: person, at: at, in: db) }
        guard let oldest else { return [:] }
        return try erase(before: (oldest["at"], oldest["seq"]), person: person, at: at, in: db)
    }

    private static func erase(
        before first: (at: Int64, sequence: Int), person: String, at: Moment, in db: Database
    ) throws -> [String: Int] {
        let arguments: StatementArguments = [person, first.at, first.sequence]
        let gone = try Int.fetchAll(
            db, sql: "SELECT seq FROM observation WHERE person = ? AND text IS NOT NULL AND (at, seq) < (?, ?)",
            arguments: arguments)
        var removed: [String: Int] = [:]
        removed["observation"] = try eraseWords(of: gone, by: "window", person: person, at: at, in: db)
        try db.execute(
            sql: "UPDATE answer SET text = NULL WHERE person = ? AND text IS NOT NULL AND (at, seq) < (?, ?)",
            arguments: arguments)
        removed["draft"] = db.changesCount
        return removed.filter { $0.value > 0 }
    }

    /// The words and the spans in them; how many observations lost theirs.
    private static func eraseWords(
        of sequences: [Int], by eraser: String, person: String, at: Moment, in db: Database
    ) throws -> Int {
        let words = try db.cachedStatement(
            sql: "UPDATE observation SET text = NULL, erased = ?, erased_by = ? WHERE person = ? AND seq = ?")
        let spans = try db.cachedStatement(
            sql: "UPDATE signal SET span_start = NULL, span_end = NULL WHERE person = ? AND observation = ?")
        for sequence in sequences {
            try words.execute(arguments: [at.milliseconds, eraser, person, sequence])
            try spans.execute(arguments: [person, sequence])
        }
        return sequences.count
    }

    /// Tidies one person: the window, and reasons older than `reasonDays`. A belief whose reason went stays.
    func tidy(_ person: String, window: Int, reasonDays: Double, at: Moment) throws -> [String: Int] {
        try file.write { db in
            var removed = try Self.closeWindow(person: person, keeping: window, at: at, in: db)
            let old = try Row.fetchAll(
                db,
                sql: "SELECT id, observation FROM why WHERE person = ? AND clause <> '' AND (until <= ? OR at <= ?)",
                arguments: [person, at.milliseconds, at.adding(days: -reasonDays).milliseconds])
            for row in old {
                try db.execute(
                    sql: "UPDATE why SET clause = '', erased = ? WHERE id = ?",
                    arguments: [at.milliseconds, row["id"] as Int64])
            }
            if !old.isEmpty { removed["why"] = old.count }
            // The message said the reason too.
            let spoken = try old.compactMap { $0["observation"] as Int? }.filter {
                try Bool.fetchOne(
                    db, sql: "SELECT text IS NOT NULL FROM observation WHERE person = ? AND seq = ?",
                    arguments: [person, $0]) ?? false
            }
            let erased = try Self.eraseWords(
                of: Set(spoken).sorted(), by: "retention", person: person, at: at, in: db)
            if erased > 0 { removed["observation", default: 0] += erased }
            try db.execute(
                sql: "DELETE FROM issued_card WHERE person = ? AND at <= ?",
                arguments: [person, at.adding(days: -90).milliseconds])
            if db.changesCount > 0 { removed["card"] = db.changesCount }
            // What nothing is believed of any more was not asked about either.
            try db.execute(
                sql: """
                    DELETE FROM why_question WHERE person = ?1 AND NOT EXISTS (
                        SELECT 1 FROM signal WHERE signal.person = ?1 AND signal.key = why_question.key)
                    """, arguments: [person])
            if db.changesCount > 0 { removed["why_question"] = db.changesCount }
            if !removed.isEmpty {
                try Self.owe("scrub", at: at, in: db)
                try Self.note("tidy", person: person, at: at, in: db)
            }
            return removed
        }
    }

    /// Whether something that is done every so often has not been done for so long.
    func isDue(_ chore: String, everyDays days: Double, at: Moment) throws -> Bool {
        try file.read { db in
            let last = try Int64.fetchOne(db, sql: "SELECT at FROM chore WHERE name = ?", arguments: [chore])
            return last.map { at.days(since: Moment(milliseconds: $0)) >= days } ?? true
        }
    }

    func markDone(_ chore: String, at: Moment) throws {
        try file.write { try Self.owe(chore, at: at, in: $0) }
    }

    /// People with reasons that are too old, or with an answer for a session that is over.
    func overdue(reasonDays: Double, at: Moment) throws -> [String] {
        try file.read {
            try String.fetchAll(
                $0,
                sql: """
                    SELECT person FROM why WHERE clause <> '' AND (until <= ?1 OR at <= ?2)
                    UNION SELECT person FROM consent WHERE answer = 'session' AND at <= ?3
                    """,
                arguments: [
                    at.milliseconds, at.adding(days: -reasonDays).milliseconds,
                    at.adding(days: -Consent.sessionDays).milliseconds,
                ])
        }
    }

    /// When the reason for each belief was erased; the belief stays.
    func erasedReasons(_ person: String) throws -> [BeliefKey: Moment] {
        try file.read { db in
            guard try Self.hasTrust(db) else { return [:] }
            let rows = try Row.fetchAll(
                db, sql: "SELECT key, erased FROM why WHERE person = ? AND erased IS NOT NULL AND key IS NOT NULL",
                arguments: [person])
            return Dictionary(
                rows.compactMap { row in
                    BeliefKey(rawValue: row["key"]).map { ($0, Moment(milliseconds: row["erased"])) }
                }, uniquingKeysWith: max)
        }
    }
}
