internal import Foundation
internal import GRDB

/// Vectors of passages, int8: one model's at a time.
extension LibraryStore {
    /// Vectors in one block of the file: 1.5 MB of 384 dimensions.
    static let block = 4_096

    /// What there is to compare: a number that changes whenever a vector is added, and how far the filling is.
    struct VectorState: Hashable, Sendable {
        /// Of `library` and of the vectors.
        var version: [Int64]
        var model: String?
        var passages: Int
        var embedded: Int
    }

    /// A passage whose vector is wanted, with its name, so that a vector never lands on another text.
    struct Unembedded: Hashable, Sendable {
        var row: Int64
        var name: String
        var text: String
    }

    /// Changes whenever passages or vectors do.
    func vectorVersion() throws -> [Int64] {
        try file.read { db in
            guard try Self.hasVectors(db) else { return [] }
            return [
                try Int64.fetchOne(db, sql: "PRAGMA user_version")!,
                try Int64.fetchOne(db, sql: "SELECT version FROM dense") ?? 0,
            ]
        }
    }

    func vectorState() throws -> VectorState {
        try file.read { db in
            let passages = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM passage")!
            guard try Self.hasVectors(db) else {
                return VectorState(version: [], model: nil, passages: passages, embedded: 0)
            }
            return VectorState(
                version: [
                    try Int64.fetchOne(db, sql: "PRAGMA user_version")!,
                    try Int64.fetchOne(db, sql: "SELECT version FROM dense") ?? 0,
                ], model: try String.fetchOne(db, sql: "SELECT model FROM dense"), passages: passages,
                embedded: try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM embedded")!)
        }
    }

    /// A file of an earlier version that is open read-only has no place for vectors.
    private static func hasVectors(_ db: Database) throws -> Bool { try db.tableExists("dense") }

    /// What was made of one passage.
    struct Embedded: Sendable {
        var of: Unembedded
        var vector: [Int8]
        /// The vectors of its pieces, one after another; nothing where the library is too large for them.
        var pieces: [Int8]?
    }

    // MARK: Filling

    /// Makes room for a model's vectors; those of another are thrown away.
    func beginVectors(model: String, dimensions: Int) throws {
        try file.write { db in
            guard try String.fetchOne(db, sql: "SELECT model FROM dense") != model else { return }
            for table in ["vector", "embedded", "dense", "pieces"] { try db.execute(sql: "DELETE FROM \(table)") }
            try db.execute(
                sql: "INSERT INTO dense (id, model, dimensions, version) VALUES (1, ?, ?, 1)",
                arguments: [model, dimensions])
        }
    }

    /// Passages without a vector, by row, from `row` on.
    func unembedded(from row: Int64, limit: Int) throws -> [Unembedded] {
        try file.read {
            try Row.fetchAll(
                $0,
                sql: """
                    SELECT id, name, title, headings, text FROM passage WHERE id >= ?
                    AND NOT EXISTS (SELECT 1 FROM embedded WHERE embedded.passage = passage.id) ORDER BY id LIMIT ?
                    """, arguments: [row, limit]
            ).map {
                let parts: [String] = [$0["title"], $0["headings"], $0["text"]]
                return Unembedded(
                    row: $0["id"], name: $0["name"], text: parts.filter { !$0.isEmpty }.joined(separator: "\n"))
            }
        }
    }

    /// Keeps vectors in one transaction. One whose passage was replaced meanwhile, or whose model was, is dropped.
    func putVectors(_ vectors: [Embedded], model: String) throws {
        try file.write { db in
            guard try String.fetchOne(db, sql: "SELECT model FROM dense") == model else { return }
            for made in vectors {
                try db.execute(
                    sql: """
                        INSERT OR IGNORE INTO embedded (passage, vector) SELECT id, ? FROM passage WHERE id = ? AND name = ?
                        """, arguments: [Self.data(made.vector), made.of.row, made.of.name])
                guard let pieces = made.pieces, db.changesCount > 0 else { continue }
                try db.execute(
                    sql: "INSERT OR REPLACE INTO pieces (passage, vectors) VALUES (?, ?)",
                    arguments: [made.of.row, Self.data(pieces)])
            }
            try db.execute(sql: "UPDATE dense SET version = version + 1")
            if try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM embedded WHERE vector IS NOT NULL")! >= Self.block {
                try Self.pack(in: db)
            }
        }
    }

    /// Puts loose vectors together into a block, and drops blocks of which no passage is left.
    private static func pack(in db: Database) throws {
        let loose = try Row.fetchAll(
            db, sql: "SELECT passage, vector FROM embedded WHERE vector IS NOT NULL ORDER BY passage LIMIT \(block)")
        let number = 1 + (try Int64.fetchOne(db, sql: "SELECT MAX(block) FROM vector") ?? 0)
        var bytes = Data()
        for (slot, row) in loose.enumerated() {
            bytes.append(row["vector"] as Data)
            try db.execute(
                sql: "UPDATE embedded SET block = ?, slot = ?, vector = NULL WHERE passage = ?",
                arguments: [number, slot, row["passage"] as Int64])
        }
        try db.execute(sql: "INSERT INTO vector (block, vectors) VALUES (?, ?)", arguments: [number, bytes])
        try db.execute(
            sql: """
                DELETE FROM vector WHERE block NOT IN (SELECT DISTINCT block FROM embedded WHERE block IS NOT NULL)
                """)
    }

    private static func data(_ vector: [Int8]) -> Data { vector.withUnsafeBytes { Data($0) } }

    // MARK: Reading

    /// The path of the document of each passage.
    func paths(rows: [Int64]) throws -> [Int64: String] {
        guard !rows.isEmpty else { return [:] }
        return try file.read { db in
            let list = rows.map(String.init).joined(separator: ",")
            let found = try Row.fetchAll(
                db,
                sql: """
                    SELECT passage.id, document.path FROM passage JOIN document ON document.id = passage.document
                    WHERE passage.id IN (\(list))
                    """)
            return Dictionary(uniqueKeysWithValues: found.map { ($0["id"], $0["path"]) })
        }
    }

    /// The row of each of these passages, and the vectors of its pieces, one after another.
    func pieces(of names: [String]) throws -> [String: (row: Int64, vectors: [Int8])] {
        try file.read { db in
            guard try db.tableExists("pieces") else { return [:] }
            let marks = names.map { _ in "?" }.joined(separator: ",")
            let found = try Row.fetchAll(
                db,
                sql: """
                    SELECT passage.id, name, vectors FROM passage JOIN pieces ON pieces.passage = passage.id
                    WHERE name IN (\(marks)) ORDER BY passage.id
                    """, arguments: StatementArguments(names))
            return Dictionary(
                found.map { row in
                    let data: Data = row["vectors"]
                    return (row["name"], (row["id"], data.withUnsafeBytes { Array($0.bindMemory(to: Int8.self)) }))
                }
            ) { first, _ in first }
        }
    }

    /// All vectors by rising row, `dimensions` numbers each. O(passages); no more than one block beside the result.
    func vectors() throws -> (rows: [Int64], vectors: [Int8], dimensions: Int) {
        try file.read { db in
            guard try Self.hasVectors(db), let dimensions = try Int.fetchOne(db, sql: "SELECT dimensions FROM dense")
            else { return ([], [], 0) }
            var rows: [Int64] = []
            var places: [Int64: [(index: Int, slot: Int)]] = [:]
            let cursor = try Row.fetchCursor(db, sql: "SELECT passage, block, slot FROM embedded ORDER BY passage")
            while let row = try cursor.next() {
                if let block = row["block"] as Int64? { places[block, default: []].append((rows.count, row["slot"])) }
                rows.append(row["passage"])
            }
            var vectors = [Int8](repeating: 0, count: rows.count * dimensions)
            try vectors.withUnsafeMutableBytes { all in
                func copy(_ source: UnsafeRawBufferPointer, slot: Int, to index: Int) {
                    guard (slot + 1) * dimensions <= source.count else { return }
                    let part = source[slot * dimensions..<(slot + 1) * dimensions]
                    all[index * dimensions..<(index + 1) * dimensions].copyBytes(from: part)
                }
                for (block, entries) in places {
                    guard
                        let row = try Row.fetchOne(
                            db, sql: "SELECT vectors FROM vector WHERE block = ?", arguments: [block])
                    else { continue }
                    let data: Data = row["vectors"]
                    data.withUnsafeBytes { bytes in
                        for (index, slot) in entries { copy(bytes, slot: slot, to: index) }
                    }
                }
                var index = 0
                let loose = try Row.fetchCursor(
                    db, sql: "SELECT passage, vector FROM embedded WHERE vector IS NOT NULL ORDER BY passage")
                while let row = try loose.next() {
                    let passage: Int64 = row["passage"]
                    while rows[index] < passage { index += 1 }
                    let data: Data = row["vector"]
                    data.withUnsafeBytes { copy($0, slot: 0, to: index) }
                }
            }
            return (rows, vectors, dimensions)
        }
    }

    /// All vectors of pieces by rising row of their passage, `dimensions` numbers each, in the order of the passage; nothing
    /// unless those of every passage are there.
    func pieceVectors(dimensions: Int) throws -> (rows: [Int64], vectors: [Int8])? {
        try file.read { db in
            guard try db.tableExists("pieces"),
                try Int.fetchOne(db, sql: "SELECT (SELECT COUNT(*) FROM pieces) = (SELECT COUNT(*) FROM passage)") == 1
            else { return nil }
            var rows: [Int64] = []
            var vectors: [Int8] = []
            vectors.reserveCapacity(try Int.fetchOne(db, sql: "SELECT TOTAL(LENGTH(vectors)) FROM pieces") ?? 0)
            let cursor = try Row.fetchCursor(db, sql: "SELECT passage, vectors FROM pieces ORDER BY passage")
            while let row = try cursor.next() {
                let passage: Int64 = row["passage"]
                let data: Data = row["vectors"]
                let count = data.count / dimensions
                rows += repeatElement(passage, count: count)
                data.withUnsafeBytes { vectors += $0.bindMemory(to: Int8.self).prefix(count * dimensions) }
            }
            return (rows, vectors)
        }
    }
}
