internal import Foundation
internal import GRDB

/// What the database alone takes for rows of messages: the floor under an import.
enum BareInserts {
    /// Seconds for these texts, as an import writes them: transactions of 500, WAL, synced.
    static func seconds(_ texts: [String], path: String) throws -> Double {
        let file = try SQLiteFile(
            path: path, readOnly: false,
            migrations: [
                Migration(name: "bare", sql: "CREATE TABLE row (seq INTEGER PRIMARY KEY, at INTEGER, text TEXT)")
            ])
        let start = ContinuousClock.now
        for batch in stride(from: 0, to: texts.count, by: 500) {
            try file.write { db in
                let insert = try db.cachedStatement(sql: "INSERT INTO row (at, text) VALUES (?, ?)")
                for text in texts[batch..<min(batch + 500, texts.count)] {
                    try insert.execute(arguments: [batch, text])
                }
            }
        }
        return (ContinuousClock.now - start) / .seconds(1)
    }
}
