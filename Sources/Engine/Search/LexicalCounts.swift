internal import CFullText
internal import GRDB
internal import Synchronization

/// What BM25 counts of a library: the length of every passage and document, and in how many passages each stem stands. Read
/// once; a retriever of a later version of the library counts again.
final class LexicalCounts: Sendable {
    /// Words of passages and of documents: 8 bytes a passage, 4 a document.
    struct Lengths: Sendable {
        /// From row 0; 0 where there is no passage.
        var byRow: [UInt32]
        var passages: Int
        var mean: Double
        /// For each row from 0, the place of its document in `byDocument`; beyond it where there is no passage.
        var documentOf: [UInt32]
        var byDocument: [UInt32] = []
        var documentMean = 1.0
    }

    /// A word of a question that is remembered; more of them than people ask with in a day.
    private static let most = 20_000

    private let library: LibraryStore
    private let lengths = Mutex<Lengths?>(nil)
    private let frequencies = Mutex<[String: Int]>([:])

    init(_ library: LibraryStore) {
        self.library = library
    }

    /// O(passages) the first time.
    func passageLengths() throws -> Lengths {
        if let known = lengths.withLock({ $0 }) { return known }
        let read = try library.file.read { db in
            let rows = 1 + (try Int.fetchOne(db, sql: "SELECT MAX(id) FROM passage") ?? -1)
            var byRow = [UInt32](repeating: 0, count: rows)
            let code = cfulltext_lengths(db.sqliteConnection, LexicalIndex.table, &byRow, Int64(rows))
            guard code == ResultCode.SQLITE_OK.rawValue else {
                throw DatabaseError(resultCode: ResultCode(rawValue: code))
            }
            let passages = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM passage")!
            let words = Double(byRow.reduce(0) { $0 + Int($1) })
            var read = Lengths(
                byRow: byRow, passages: passages, mean: max(1, words / Double(max(1, passages))),
                documentOf: [UInt32](repeating: .max, count: rows))
            var document: Int64?
            let cursor = try Row.fetchCursor(db, sql: "SELECT document, id FROM passage ORDER BY document")
            while let next = try cursor.next() {
                if next[0] != document {
                    document = next[0]
                    read.byDocument.append(0)
                }
                let row: Int = next[1]
                guard byRow.indices.contains(row) else { continue }
                let place = read.byDocument.count - 1
                read.documentOf[row] = UInt32(place)
                // A damaged length is as long as can be.
                let (sum, isBeyond) = read.byDocument[place].addingReportingOverflow(byRow[row])
                read.byDocument[place] = isBeyond ? .max : sum
            }
            read.documentMean = max(1, words / Double(max(1, read.byDocument.count)))
            return read
        }
        lengths.withLock { $0 = read }
        return read
    }

    /// How many passages hold each stem. O(passages that hold it) for a stem that was not asked for before.
    func frequencies(_ stems: [String]) throws -> [String: Int] {
        var result = frequencies.withLock { known in
            stems.reduce(into: [String: Int]()) { $0[$1] = known[$1] }
        }
        let missing = Set(stems).subtracting(result.keys)
        guard !missing.isEmpty else { return result }
        let read = try library.file.read { db in
            let statement = try db.cachedStatement(sql: "SELECT doc FROM passage_terms WHERE term = ?")
            return try missing.reduce(into: [String: Int]()) { found, stem in
                found[stem] = try Int.fetchOne(statement, arguments: [stem]) ?? 0
            }
        }
        frequencies.withLock { known in
            if known.count + read.count > Self.most { known.removeAll(keepingCapacity: true) }
            known.merge(read) { $1 }
        }
        result.merge(read) { $1 }
        return result
    }
}
