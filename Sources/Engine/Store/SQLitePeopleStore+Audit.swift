internal import Foundation
internal import GRDB

/// Who looked at what is known about whom, and who changed it: a list that only grows, each line bound to the one before.
extension SQLitePeopleStore {
    /// Adds a line. `about` is a family or what was looked at, never a key that a person could have forgotten.
    static func appendToAudit(
        _ action: String, person: String, about: String? = nil, at: Moment, in db: Database
    ) throws {
        let named = try db.cachedStatement(sql: "SELECT token FROM person WHERE id = ?")
        let token = try String.fetchOne(named, arguments: [person]) ?? ""
        let actor = try String.fetchOne(db.cachedStatement(sql: "SELECT acting()")) ?? ""
        let newest = try db.cachedStatement(sql: "SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1")
        let last = try Row.fetchOne(newest)
        let id = (last?["id"] as Int64? ?? 0) + 1
        let hash = AuditChain.hash(
            after: last?["hash"] ?? "", id: id, at: at, actor: actor, action: action, token: token, about: about)
        let insert = try db.cachedStatement(
            sql: "INSERT INTO audit (id, at, actor, action, person, about, hash) VALUES (?, ?, ?, ?, ?, ?, ?)")
        try insert.execute(arguments: [id, at.milliseconds, actor, action, token, about, hash])
    }

    func noteLook(at what: String, person: String, at: Moment) throws {
        try file.write { try Self.appendToAudit("look", person: person, about: what, at: at, in: $0) }
    }

    /// The newest lines, oldest of them first; of one person when she is named.
    func audit(person: String?, limit: Int) throws -> [AuditEntry] {
        try file.read { db in
            guard try Self.hasTrust(db) else { return [] }
            return try Row.fetchAll(
                db,
                sql: """
                    SELECT audit.*, person.id AS named FROM audit LEFT JOIN person ON person.token = audit.person
                    WHERE ?1 IS NULL OR person.id = ?1 ORDER BY audit.id DESC LIMIT ?2
                    """, arguments: [person, limit]
            ).reversed().map(AuditEntry.init(row:))
        }
    }

    /// Follows the chain from its first line. O(n) in lines.
    func verifyAudit(head: String?) throws -> AuditReport {
        try file.read { db in
            guard try Self.hasTrust(db) else {
                return AuditReport(lines: 0, head: "", broken: nil, holdsHead: head.map { _ in false })
            }
            var chain = AuditChain(wanted: head)
            let rows = try Row.fetchCursor(db, sql: "SELECT audit.*, NULL AS named FROM audit ORDER BY id")
            while let row = try rows.next() { chain.add(AuditEntry(row: row)) }
            // Lines taken off the end leave the counter of their numbers behind.
            let counter = try Int64.fetchOne(db, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'audit'") ?? 0
            return chain.report(upTo: counter)
        }
    }

    /// Whether the file has come to the schema with the chain; a file opened read-only may not have.
    static func hasTrust(_ db: Database) throws -> Bool { try db.tableExists("never_again") }
}

extension AuditEntry {
    fileprivate init(row: Row) {
        self.init(
            id: row["id"], at: Moment(milliseconds: row["at"]), actor: row["actor"], action: row["action"],
            person: row["named"], token: row["person"], about: row["about"], hash: row["hash"])
    }
}
