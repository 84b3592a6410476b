internal import CFullText
internal import Foundation
internal import GRDB

/// Full-text search over passages: SQLite FTS5 with BM25, Porter stems, headings weighted above text.
///
/// Common words are left out of the expression once the rarer ones bring in 10,000 passages, because an OR over a word
/// that stands in half the library costs a hundred times what it tells.
struct LexicalIndex: Sendable {
    let library: LibraryStore
    private let counts: LexicalCounts

    static let table = "passage_fts"
    /// Rarer terms come first, until the passages they stand in pass this many; at least two terms are kept.
    static let cutOff = 10_000
    /// BM25 column weights: title, headings, text.
    static let weights = (title: 2.0, headings: 2.5, text: 1.0)

    init(library: LibraryStore) {
        self.library = library
        counts = LexicalCounts(library)
    }

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
        Statistics(passages: try counts.passageLengths().passages, frequencies: try counts.frequencies(stems))
    }

    /// The best passages for any of the stems. The index stems again; a stem of a stem is itself for all but a handful of
    /// words, so words are given along with their stems.
    ///
    /// A term at a time: each adds its share to the passages that hold it. O(passages that hold the terms kept + passages).
    func search(
        _ terms: [(word: String, stem: String)], _ statistics: Statistics, limit: Int,
        within restriction: Restriction = Restriction()
    ) throws -> [Hit] {
        let known = terms.filter { statistics.frequencies[$0.stem, default: 0] > 0 }
            .sorted { statistics.frequencies[$0.stem]! < statistics.frequencies[$1.stem]! }
        var kept: [(word: String, stem: String)] = []
        var reached = 0
        for term in known {
            if kept.count >= 2, reached >= Self.cutOff { break }
            kept.append(term)
            reached += statistics.frequencies[term.stem]!
        }
        guard !kept.isEmpty, limit > 0 else { return [] }
        let lengths = try counts.passageLengths()
        var scores = [Double](repeating: 0, count: lengths.byRow.count)
        try scores.withUnsafeMutableBufferPointer { scores in
            try lengths.byRow.withUnsafeBufferPointer { byRow in
                let weights = Self.weights
                var sum = cfulltext_sum(
                    lengths: byRow.baseAddress, scores: scores.baseAddress, rows: Int64(byRow.count),
                    mean: lengths.mean, weights: (weights.title, weights.headings, weights.text))
                try library.file.read { db in
                    for term in kept {
                        let code = cfulltext_add(
                            db.sqliteConnection, Self.table, MatchExpression.quoted(term.word),
                            statistics.indexRarity(term.stem), &sum)
                        guard code == ResultCode.SQLITE_OK.rawValue else {
                            throw DatabaseError(resultCode: ResultCode(rawValue: code))
                        }
                    }
                }
            }
        }
        return Self.best(limit, of: scores, within: restriction)
    }

    /// The highest scores above 0, equal ones by row.
    private static func best(_ limit: Int, of scores: [Double], within restriction: Restriction) -> [Hit] {
        var best: [Hit] = []
        best.reserveCapacity(2 * limit)
        // The lowest of the best so far: what is not above it is passed over.
        var floor = 0.0
        func keep() {
            best.sort { ($1.score, $0.row) < ($0.score, $1.row) }
            guard best.count >= limit else { return }
            best.removeLast(best.count - limit)
            floor = best.last!.score
        }
        scores.withUnsafeBufferPointer { scores in
            for row in scores.indices where scores[row] > floor {
                guard restriction.isOpen || restriction.admits(Int64(row)) else { continue }
                best.append(Hit(row: Int64(row), score: scores[row]))
                if best.count == 2 * limit { keep() }
            }
        }
        keep()
        return best
    }
}

extension LexicalIndex.Statistics {
    /// As FTS5 weighs a term: log((N - df + .5)/(df + .5)), and next to nothing for what stands in half of the passages.
    fileprivate func indexRarity(_ stem: String) -> Double {
        let frequency = Double(frequencies[stem] ?? 0)
        return max(1e-6, log((Double(passages) - frequency + 0.5) / (frequency + 0.5)))
    }
}
