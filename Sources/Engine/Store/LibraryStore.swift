internal import Foundation
internal import GRDB

/// Documents and passages in `library.sqlite`. This file: writing; reading is in an extension.
struct LibraryStore: Sendable {
    let file: SQLiteFile

    init(path: String, readOnly: Bool, access: FileAccess = .owner) throws {
        // A question reads the same lists of common words as the one before it.
        file = try SQLiteFile(
            path: path, readOnly: readOnly, migrations: LibrarySchema.migrations, access: access, cache: 8)
    }

    /// What importing a document did.
    enum Outcome: String, Sendable {
        case added, changed, unchanged
    }

    /// The hash of every document of a collection, by path.
    func hashes(collection: String) throws -> [String: String] {
        try file.read {
            Dictionary(
                uniqueKeysWithValues: try Row.fetchAll(
                    $0, sql: "SELECT path, hash FROM document WHERE collection = ?", arguments: [collection]
                ).map { ($0["path"], $0["hash"]) })
        }
    }

    /// Paths of a collection that other sources hold which are still there, with their documents' hashes.
    func taken(collection: String, besides source: String) throws -> [String: String] {
        try file.read {
            let rows = try Row.fetchAll(
                $0, sql: "SELECT path, hash, source FROM document WHERE collection = ? AND source <> ?",
                arguments: [collection, source])
            return Dictionary(
                uniqueKeysWithValues: rows.filter { FileManager.default.fileExists(atPath: $0["source"]) }
                    .map { ($0["path"], $0["hash"]) })
        }
    }

    /// Puts documents in, each whole, all in one transaction; a document of the same path is replaced.
    func put(_ documents: [ImportedDocument], source: String) throws -> [Outcome] {
        try file.write { db in
            let outcomes = try documents.map { try put($0, source: source, in: db) }
            if outcomes.contains(where: { $0 != .unchanged }) { try Self.raiseVersion(in: db) }
            return outcomes
        }
    }

    private func put(_ imported: ImportedDocument, source: String, in db: Database) throws -> Outcome {
        let document = imported.document
        let old = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT id, hash FROM document WHERE collection = ? AND path = ?"),
            arguments: [document.collection, document.path])
        if let old, old["hash"] == document.hash { return .unchanged }
        if let old { try remove(old["id"], in: db) }
        try db.cachedStatement(
            sql: """
                INSERT INTO document (collection, path, source, title, about, date, supersedes, hash, text)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            document.collection, document.path, source, document.title, document.isAbout, document.date,
            document.supersedes, document.hash, imported.text,
        ])
        let id = db.lastInsertedRowID
        for passage in imported.passages { try insert(passage, document: id, in: db) }
        let glossary = try db.cachedStatement(
            sql: "INSERT INTO glossary (term, document, passage, low, high, definition) VALUES (?, ?, ?, ?, ?, ?)")
        for entry in imported.glossary {
            try glossary.execute(arguments: [
                entry.term, id, entry.passage, entry.range.lowerBound, entry.range.upperBound, entry.definition,
            ])
        }
        return old == nil ? .added : .changed
    }

    /// By statements that are kept: making one takes longer than running it.
    private func insert(_ passage: Passage, document: Int64, in db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO passage (name, document, position, kind, title, headings, low, high, text, blocks, depth)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            passage.id, document, passage.position, passage.kind.rawValue, passage.title,
            passage.headings.joined(separator: "\n"), passage.range.lowerBound, passage.range.upperBound,
            passage.text, BlockLayout.text(passage.blocks), passage.depth.rawValue,
        ])
        let id = db.lastInsertedRowID
        let facet = try db.cachedStatement(sql: "INSERT INTO facet (passage, rank, aspect) VALUES (?, ?, ?)")
        for (rank, aspect) in passage.aspects.enumerated() {
            try facet.execute(arguments: [id, rank, aspect.rawValue])
        }
        guard !passage.links.isEmpty else { return }
        let link = try db.cachedStatement(sql: "INSERT INTO link (passage, rank, target) VALUES (?, ?, ?)")
        for (rank, target) in passage.links.enumerated() {
            try link.execute(arguments: [id, rank, target])
        }
    }

    /// Removes the documents that came from `source` and are there no more; returns how many.
    func removeMissing(collection: String, source: String, keeping paths: Set<String>) throws -> Int {
        try file.write { db in
            let rows = try Row.fetchAll(
                db, sql: "SELECT id, path FROM document WHERE collection = ? AND source = ?",
                arguments: [collection, source])
            let gone = rows.filter { !paths.contains($0["path"]) }
            for row in gone { try remove(row["id"], in: db) }
            if !gone.isEmpty { try Self.raiseVersion(in: db) }
            return gone.count
        }
    }

    /// After much was written: what was gathered goes to its place in the file, where reading is quicker, and the pages held in memory
    /// are let go. While others read, the former waits for another time.
    func settle() throws {
        try file.maintain { db in
            _ = try? Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
            try db.execute(sql: "PRAGMA shrink_memory")
        }
    }

    /// Row numbers are used again, so they cannot tell a reader that what it holds is old.
    private static func raiseVersion(in db: Database) throws {
        let version = try Int32.fetchOne(db, sql: "PRAGMA user_version")!
        try db.execute(sql: "PRAGMA user_version = \(version &+ 1)")
    }

    private func remove(_ document: Int64, in db: Database) throws {
        for table in ["facet", "link"] {
            try db.execute(
                sql: "DELETE FROM \(table) WHERE passage IN (SELECT id FROM passage WHERE document = ?)",
                arguments: [document])
        }
        try db.execute(sql: "DELETE FROM glossary WHERE document = ?", arguments: [document])
        try db.execute(sql: "DELETE FROM passage WHERE document = ?", arguments: [document])
        try db.execute(sql: "DELETE FROM document WHERE id = ?", arguments: [document])
    }
}
