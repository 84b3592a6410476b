internal import Foundation
internal import GRDB

/// What is taken back. Rows go in one transaction; then the file itself is cleaned of what they left behind.
extension SQLitePeopleStore {
    func forgetPlan(_ scope: ForgetScope, person: String) throws -> ForgetPlan {
        try file.read { try ForgetPlanner.plan(scope, person: person, in: $0) }
    }

    /// Takes what the plan of the same moment names; counts rows by table.
    func forget(_ scope: ForgetScope, person: String, at: Moment) throws -> (plan: ForgetPlan, removed: [String: Int]) {
        try file.write { db in
            let plan = try ForgetPlanner.plan(scope, person: person, in: db)
            var removed: [String: Int] = [:]
            func run(_ table: String, _ sql: String, _ arguments: StatementArguments) throws {
                try db.execute(sql: sql, arguments: arguments)
                if db.changesCount > 0 { removed[table, default: 0] += db.changesCount }
            }
            // Before it goes, while she still has a token.
            try Self.appendToAudit("forget", person: person, about: scope.about, at: at, in: db)
            if plan.isEverything {
                try takeEverything(plan, in: db, run: run)
                // Her id stands in no line that stays.
                try Self.tell("forget", person: plan.isDeparture ? "" : person, at: at, in: db)
            } else {
                try take(plan, eraser: scope.eraser, at: at, run: run)
                try Self.refold(plan.slots, person: person, in: db)
                try Self.tell("forget", person: person, at: at, in: db)
            }
            try Self.owe("scrub", at: at, in: db)
            return (plan, removed)
        }
    }

    private func take(
        _ plan: ForgetPlan, eraser: String, at: Moment, run: (String, String, StatementArguments) throws -> Void
    ) throws {
        for (table, ids) in [("signal", plan.signals), ("why", plan.whys), ("edit", plan.edits)] {
            for id in ids.sorted() {
                try run(table, "DELETE FROM \(table) WHERE person = ? AND id = ?", [plan.person, id])
            }
        }
        for sequence in plan.observations.sorted() {
            try run(
                "observation",
                """
                UPDATE observation SET text = NULL, erased = ?, erased_by = ?
                WHERE person = ? AND seq = ? AND text IS NOT NULL
                """, [at.milliseconds, eraser, plan.person, sequence])
        }
        for id in plan.spans.sorted() {
            try run(
                "span", "UPDATE signal SET span_start = NULL, span_end = NULL WHERE person = ? AND id = ?",
                [plan.person, id])
        }
        for sequence in plan.answers.sorted() {
            try run("answer", "DELETE FROM answer WHERE person = ? AND seq = ?", [plan.person, sequence])
            try run("saved_answer", "DELETE FROM saved_answer WHERE person = ? AND seq = ?", [plan.person, sequence])
        }
        for key in plan.questions.sorted() {
            try run(
                "why_question", "DELETE FROM why_question WHERE person = ? AND key = ?", [plan.person, key.rawValue])
        }
        for stamp in plan.cards.sorted() {
            try run("card", "DELETE FROM issued_card WHERE person = ? AND stamp = ?", [plan.person, stamp])
        }
    }

    private func takeEverything(
        _ plan: ForgetPlan, in db: Database, run: (String, String, StatementArguments) throws -> Void
    ) throws {
        let person = plan.person
        if plan.isDeparture {
            // A new person of that id goes on from her numbers, so that an id is never used for somebody else's words.
            try db.execute(
                sql: """
                    INSERT OR REPLACE INTO departed (mark, next)
                    SELECT ?, MAX(next, 1 + COALESCE((SELECT next FROM departed WHERE mark = ?), 0)) FROM person WHERE id = ?
                    """, arguments: [Self.mark(person), Self.mark(person), person])
        }
        // Every table with a column for the person, so that one that comes later is not forgotten here. The audit names her
        // by a token alone. What she decided, and that she is there, outlives a level at which nothing is known of her.
        let kept: Set = plan.isDeparture ? ["audit"] : ["audit", "consent", "changes", "exported", "session"]
        let tables = try String.fetchAll(
            db,
            sql: """
                SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c
                WHERE m.type = 'table' AND c.name = 'person' ORDER BY m.name
                """)
        for table in tables where !kept.contains(table) {
            try run(
                table == "issued_card" ? "card" : table, "DELETE FROM \"\(table)\" WHERE person = ?", [person])
        }
        guard plan.isDeparture else { return }
        try run("person", "DELETE FROM person WHERE id = ?", [person])
    }

    /// How a person who is gone is known again: not by her id.
    static func mark(_ person: String) -> String { SHA256.hex(Array("departed \(person)".utf8)) }

    // MARK: Looking

    /// Which of the texts stand in rows that are still there: the same words said by others, or elsewhere. A short one may
    /// be part of any row; a long one only of what people said.
    func held(_ texts: Set<String>) throws -> Set<String> {
        try file.read { db in
            var corpora: [(least: Int, text: String)] = []
            func add(_ sql: String, upTo length: Int) throws {
                corpora.append((length, try String.fetchAll(db, sql: sql).joined(separator: "\n")))
            }
            try add("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL", upTo: .max)
            try add("SELECT identifier FROM grdb_migrations", upTo: .max)
            for (table, column) in [
                ("observation", "text"), ("why", "clause"), ("signal", "value"), ("signal", "key"), ("signal", "slot"),
                ("person", "id"), ("person", "name"), ("edit", "value"), ("edit", "key"), ("edit", "actor"),
                ("why_question", "key"), ("exported", "path"), ("audit", "actor"), ("audit", "about"),
                ("audit", "action"),
            ] { try add("SELECT \(column) FROM \(table) WHERE \(column) IS NOT NULL", upTo: .max) }
            for (table, column) in [
                ("answer", "plan"), ("answer", "blocks"), ("answer", "beliefs"), ("answer", "changed"),
                ("belief_cache", "tally"),
                ("issued_card", "lines"), ("changes", "kind"), ("signal", "source"), ("observation", "kind"),
                ("audit", "hash"), ("audit", "person"), ("never_again", "mac"), ("departed", "mark"),
                ("consent", "key"), ("observation", "erased_by"), ("trial", "intent"), ("trial", "first"),
                ("trial", "choice"), ("saved_answer", "gates"),
            ] { try add("SELECT \(column) FROM \(table) WHERE \(column) IS NOT NULL", upTo: 12) }
            return texts.filter { text in
                let length = text.utf8.count
                return corpora.contains { $0.least >= length && $0.text.contains(text) }
            }
        }
    }

    // MARK: Cleaning

    /// Deleted content is overwritten in the pages (secure_delete); old versions of pages still stand in the log.
    func scrub() throws -> Bool {
        for _ in 0..<20 {
            let busy = try file.maintain { try Int.fetchOne($0, sql: "PRAGMA wal_checkpoint(TRUNCATE)") } ?? 1
            if busy == 0 {
                try file.write { try $0.execute(sql: "DELETE FROM chore WHERE name = 'scrub'") }
                // The line that was just taken away is in the log again, and holds nothing of anybody.
                return true
            }
            usleep(50_000)
        }
        return false
    }

    /// Writes the whole file anew: a page may keep a copy of a row that was moved within it before it was deleted.
    func rewrite() throws -> Bool {
        do {
            try file.maintain { try $0.execute(sql: "VACUUM") }
        } catch StoreError.busy {
            return false
        }
        return try scrub()
    }

    /// What an earlier run could not finish because others were reading.
    func owes(_ chore: String) throws -> Bool {
        try file.read { db in
            guard try Self.hasTrust(db) else { return false }
            return try Bool.fetchOne(db, sql: "SELECT 1 FROM chore WHERE name = ?", arguments: [chore]) ?? false
        }
    }

    static func owe(_ chore: String, at: Moment, in db: Database) throws {
        try db.execute(
            sql: "INSERT OR REPLACE INTO chore (name, at) VALUES (?, ?)", arguments: [chore, at.milliseconds])
    }
}
