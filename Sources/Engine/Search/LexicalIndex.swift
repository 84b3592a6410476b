internal import Foundation
internal import GRDB

/// Full-text search over passages: SQLite FTS5 with BM25, Porter stems, headings weighted above text.
///
/// Common words are left out of the expression once the rarer ones bring in 10,000 passages, because an OR over a word
/// that stands in half the library costs a hundred times what it tells.
struct LexicalIndex: Sendable {
    let library: LibraryStore

    /// Rarer terms come first, until the passages they stand in pass this many; at least two terms are kept.
    static let cutOff = 10_000
    /// BM25 column weights: title, headings, text.
    static let weights = (title: 2.0, headings: 2.5, text: 1.0)

    struct Hit: Sendable {
        var row: Int64
        /// Larger is better.
        var score: Double
    }

    /// How many passages hold each stem, and how many passages there are.
    struct Statistics: Sendable {
        var passages: Int
        var frequencies: [String: Int]

        /// Rarity of a stem: log(1 + (N - df + .5)/(df + .5)), as in BM25.
        func rarity(_ stem: String) -> Double {
            let frequency = Double(frequencies[stem] ?? 0)
            return log(1 + (Double(passages) - frequency + 0.5) / (frequency + 0.5))
        }
    }

    func statistics(_ stems: [String]) throws -> Statistics {
        try library.file.read { db in
            let passages = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM passage")!
            let statement = try db.cachedStatement(sql: "SELECT doc FROM passage_terms WHERE term = ?")
            var frequencies: [String: Int] = [:]
            for stem in stems { frequencies[stem] = try Int.fetchOne(statement, arguments: [stem]) ?? 0 }
            return Statistics(passages: passages, frequencies: frequencies)
        }
    }

    /// The best passages for any of the stems. The index stems again; a stem of a stem is itself for all but a handful of
    /// words, so words are given along with their stems.
    func search(
        _ terms: [(word: String, stem: String)], _ statistics: Statistics, limit: Int,
        within restriction: Restriction = Restriction()
    ) throws -> [Hit] {
        let known = terms.filter { statistics.frequencies[$0.stem, default: 0] > 0 }
            .sorted { statistics.frequencies[$0.stem]! < statistics.frequencies[$1.stem]! }
        var kept: [String] = []
        var reached = 0
        for term in known {
            if kept.count >= 2, reached >= Self.cutOff { break }
            kept.append(term.word)
            reached += statistics.frequencies[term.stem]!
        }
        guard let expression = MatchExpression.any(of: kept) else { return [] }
        return try library.file.read { db in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT rowid, bm25(passage_fts, \(Self.weights.title), \(Self.weights.headings), \(Self.weights.text)) AS score
                    FROM passage_fts WHERE passage_fts MATCH ? ORDER BY score, rowid LIMIT ?
                    """)
            return try Row.fetchAll(statement, arguments: [restriction.narrowed(expression), limit]).map {
                Hit(row: $0["rowid"], score: -($0["score"] as Double))
            }
        }
    }
}
