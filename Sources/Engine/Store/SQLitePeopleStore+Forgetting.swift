internal import Foundation
internal import GRDB

/// What is taken back. Rows go in one transaction; then the file itself is cleaned of what they left behind.
extension SQLitePeopleStore {
    func forget(_ scope: ForgetScope, person: String, at: Moment) throws -> [String: Int] {
        try file.write { db in
            var removed: [String: Int] = [:]
            func run(_ table: String, _ sql: String, _ arguments: StatementArguments) throws {
                try db.execute(sql: sql, arguments: arguments)
                if db.changesCount > 0 { removed[table, default: 0] += db.changesCount }
            }
            switch scope {
            case .everything:
                for table in [
                    "signal", "why", "observation", "answer", "saved_answer", "edit", "belief_cache", "session",
                    "consent", "changes", "imported",
                ] {
                    try run(table, "DELETE FROM \(table) WHERE person = ?", [person])
                }
                try run("person", "DELETE FROM person WHERE id = ?", [person])
            case .key(let key):
                let sources = try Int.fetchAll(
                    db,
                    sql: """
                        SELECT observation FROM signal WHERE person = ?1 AND key = ?2 AND observation IS NOT NULL
                        UNION SELECT observation FROM why WHERE person = ?1 AND key = ?2 AND observation IS NOT NULL
                        """,
                    arguments: [person, key.rawValue])
                try run("signal", "DELETE FROM signal WHERE person = ? AND key = ?", [person, key.rawValue])
                try run("why", "DELETE FROM why WHERE person = ? AND key = ?", [person, key.rawValue])
                try run("edit", "DELETE FROM edit WHERE person = ? AND key = ?", [person, key.rawValue])
                try eraseWords(of: sources, person: person, run: run)
                try eraseAnswers(using: [key.rawValue], person: person, in: db, run: run)
                try Self.refold([key.slot], person: person, in: db)
            case .observations(let sequences, let edits, let holding):
                var slots: Set<String> = []
                var keys: Set<String> = []
                for sequence in sequences {
                    let rows = try Row.fetchAll(
                        db, sql: "SELECT DISTINCT slot, key FROM signal WHERE person = ? AND observation = ?",
                        arguments: [person, sequence])
                    slots.formUnion(rows.map { $0["slot"] })
                    keys.formUnion(rows.map { $0["key"] })
                    try run("signal", "DELETE FROM signal WHERE person = ? AND observation = ?", [person, sequence])
                    try run("why", "DELETE FROM why WHERE person = ? AND observation = ?", [person, sequence])
                }
                for edit in edits {
                    keys.formUnion(
                        try String.fetchAll(
                            db, sql: "SELECT key FROM edit WHERE person = ? AND id = ?", arguments: [person, edit]))
                    for (table, column) in [("signal", "edit"), ("why", "edit"), ("edit", "id")] {
                        try run(table, "DELETE FROM \(table) WHERE person = ? AND \(column) = ?", [person, edit])
                    }
                }
                try removeUndone(holding: holding, person: person, in: db, run: run)
                // A pin or a doubt repeats the value it is about: it goes when nothing holds that value any more.
                let orphan = """
                    person = ? AND value IS NOT NULL AND NOT EXISTS (
                        SELECT 1 FROM signal
                        WHERE signal.person = edit.person AND signal.key = edit.key AND signal.value = edit.value)
                    """
                keys.formUnion(
                    try String.fetchAll(db, sql: "SELECT key FROM edit WHERE \(orphan)", arguments: [person]))
                try run("edit", "DELETE FROM edit WHERE \(orphan)", [person])
                slots.formUnion(keys.compactMap { BeliefKey(rawValue: $0)?.slot })
                try eraseWords(of: sequences, person: person, run: run)
                try eraseAnswers(using: keys, person: person, in: db, run: run)
                try Self.refold(slots, person: person, in: db)
            }
            try Self.note("forget", person: person, at: at, in: db)
            return removed
        }
    }

    /// Edits that were taken back hold words all the same.
    private func removeUndone(
        holding needle: String, person: String, in db: Database,
        run: (String, String, StatementArguments) throws -> Void
    ) throws {
        for (table, column) in [("signal", "value"), ("why", "clause"), ("edit", "value")] {
            let rows = try Row.fetchAll(
                db, sql: "SELECT id, \(column) AS words FROM \(table) WHERE person = ? AND revoked = 1",
                arguments: [person])
            for row in rows where (row["words"] as String?)?.lowercased().contains(needle) ?? false {
                try run(table, "DELETE FROM \(table) WHERE id = ?", [row["id"] as Int64])
            }
        }
    }

    func held(_ texts: [String]) throws -> Set<String> {
        try file.read { db in
            Set(
                try texts.filter { text in
                    try Bool.fetchOne(
                        db,
                        sql: """
                            SELECT EXISTS (SELECT 1 FROM observation WHERE instr(text, ?1) > 0)
                                OR EXISTS (SELECT 1 FROM why WHERE instr(clause, ?1) > 0)
                                OR EXISTS (SELECT 1 FROM signal WHERE instr(value, ?1) > 0)
                            """,
                        arguments: [text])!
                })
        }
    }

    /// The words go; that something was said, and when, stays, and so do other signals that rest on it, without their spans.
    private func eraseWords(
        of sequences: [Int], person: String, run: (String, String, StatementArguments) throws -> Void
    ) throws {
        for sequence in sequences {
            try run(
                "observation", "UPDATE observation SET text = NULL WHERE person = ? AND seq = ? AND text IS NOT NULL",
                [person, sequence])
            try run(
                "span",
                """
                UPDATE signal SET span_start = NULL, span_end = NULL
                WHERE person = ? AND observation = ? AND span_start IS NOT NULL
                """, [person, sequence])
        }
    }

    /// Answers in which a forgotten belief had a part carry it in their plan: they go.
    private func eraseAnswers(
        using keys: Set<String>, person: String, in db: Database,
        run: (String, String, StatementArguments) throws -> Void
    ) throws {
        let rows = try Row.fetchAll(db, sql: "SELECT seq, beliefs FROM answer WHERE person = ?", arguments: [person])
        for row in rows {
            let used = try JSONDecoder().decode([String].self, from: Data((row["beliefs"] as String).utf8))
            if !keys.isDisjoint(with: used) {
                try run("answer", "DELETE FROM answer WHERE person = ? AND seq = ?", [person, row["seq"] as Int])
            }
        }
    }

    func scrub() throws -> Bool {
        // Deleted content is overwritten in the pages (secure_delete); old versions of pages still stand in the WAL.
        for _ in 0..<20 {
            let busy = try file.maintain { try Int.fetchOne($0, sql: "PRAGMA wal_checkpoint(TRUNCATE)") } ?? 1
            if busy == 0 { return true }
            usleep(50_000)
        }
        return false
    }
}
