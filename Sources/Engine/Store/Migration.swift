internal import GRDB

/// One step of a schema's history. Steps are only ever appended, and known by name.
struct Migration: Sendable {
    var name: String
    var sql: String

    /// Runs the steps the database does not have yet, each in its own transaction. A database of a newer version is
    /// refused before anything is touched, and so is a database of another program.
    static func run(_ migrations: [Migration], in writer: any DatabaseWriter, path: String) throws {
        var migrator = DatabaseMigrator()
        for migration in migrations {
            migrator.registerMigration(migration.name) { try $0.execute(sql: migration.sql) }
        }
        try writer.read { try refuseNewer(migrations, in: $0, path: path) }
        guard try writer.read({ try !migrator.hasCompletedMigrations($0) }) else { return }
        try migrator.migrate(writer)
    }

    static func refuseNewer(_ migrations: [Migration], in db: Database, path: String) throws {
        guard try db.tableExists("grdb_migrations") else {
            // Ours has its list of steps before it has any other table.
            guard try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM sqlite_master") == 0 else {
                throw StoreError.damaged(path: path)
            }
            return
        }
        let known = Set(migrations.map(\.name))
        let applied = try String.fetchAll(db, sql: "SELECT identifier FROM grdb_migrations ORDER BY rowid")
        if let unknown = applied.first(where: { !known.contains($0) }) {
            throw StoreError.newer(path: path, migration: unknown)
        }
    }
}
