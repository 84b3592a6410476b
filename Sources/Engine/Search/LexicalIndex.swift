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
    /// What a document's own BM25 counts of its passages' scores. A passage seldom holds all words of a question, and which of the
    /// passages with one word answers is told by what stands around them: <doc:SearchIsMeasured>.
    static let documentShare = 1.0 / 3
    /// What a word that counts for documents alone counts of its rarity.
    static let documentWordWeight = 0.5

    init(library: LibraryStore) {
        self.library = library
        counts = LexicalCounts(library)
    }

    typealias Term = (word: String, stem: String)

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

    /// The best passages for any of the stems, each weighed by its document too. The index stems again; a stem of a stem is itself
    /// for all but a handful of words, so words are given along with their stems. What is `ofDocuments` finds no passage by itself
    /// and counts for documents alone.
    ///
    /// A term at a time: each adds its share to the passages that hold it. O(passages that hold the terms kept + passages).
    func search(
        _ terms: [Term], ofDocuments: [Term] = [], _ statistics: Statistics, limit: Int,
        within restriction: Restriction = Restriction(), documentShare: Double = documentShare
    ) throws -> [Hit] {
        let kept = Self.kept(terms, ofDocuments, statistics)
        guard !kept.isEmpty, limit > 0 else { return [] }
        return Self.best(limit, of: try scores(kept, try counts.passageLengths(), documentShare), within: restriction)
    }

    /// A term as it is added: `rarity` is what it weighs.
    private typealias Kept = (word: String, rarity: Double, isOfDocuments: Bool)

    /// The rarer terms, until the passages they stand in pass the cut-off, and of words for documents what still fits below it.
    private static func kept(_ terms: [Term], _ ofDocuments: [Term], _ statistics: Statistics) -> [Kept] {
        func known(_ terms: [Term]) -> [(term: Term, passages: Int)] {
            terms.map { ($0, statistics.frequencies[$0.stem, default: 0]) }.filter { $0.1 > 0 }.sorted { $0.1 < $1.1 }
        }
        var kept: [Kept] = []
        var reached = 0
        for (term, passages) in known(terms) where kept.count < 2 || reached < cutOff {
            kept.append((term.word, statistics.indexRarity(term.stem), false))
            reached += passages
        }
        guard !kept.isEmpty else { return [] }
        for (term, passages) in known(ofDocuments) where reached + passages <= cutOff {
            kept.append((term.word, documentWordWeight * statistics.indexRarity(term.stem), true))
            reached += passages
        }
        return kept
    }

    /// By row, 0 for passages that hold none of the terms.
    private func scores(_ terms: [Kept], _ lengths: LexicalCounts.Lengths, _ documentShare: Double) throws -> [Double] {
        var byRow = [Double](repeating: 0, count: lengths.byRow.count)
        var byDocument = [Double](repeating: 0, count: lengths.byDocument.count)
        try lengths.documentOf.withUnsafeBufferPointer { documentOf in
            try Self.withTexts(lengths.byRow, lengths.mean, &byRow) { passages in
                try Self.withTexts(lengths.byDocument, lengths.documentMean, &byDocument) { documents in
                    var sum = cfulltext_sum(
                        passages: passages, documents: documents, document_of: documentOf.baseAddress,
                        weights: (Self.weights.title, Self.weights.headings, Self.weights.text))
                    try library.file.read { db in
                        for term in terms {
                            let code = cfulltext_add(
                                db.sqliteConnection, Self.table, MatchExpression.quoted(term.word), term.rarity,
                                term.isOfDocuments ? 1 : 0, &sum)
                            guard code == ResultCode.SQLITE_OK.rawValue else {
                                throw DatabaseError(resultCode: ResultCode(rawValue: code))
                            }
                        }
                    }
                    cfulltext_weigh(&sum, documentShare)
                }
            }
        }
        return byRow
    }

    private static func withTexts(
        _ lengths: [UInt32], _ mean: Double, _ scores: inout [Double], _ body: (cfulltext_texts) throws -> Void
    ) rethrows {
        try scores.withUnsafeMutableBufferPointer { scores in
            try lengths.withUnsafeBufferPointer { lengths in
                try body(
                    cfulltext_texts(
                        lengths: lengths.baseAddress, scores: scores.baseAddress, count: Int64(lengths.count),
                        mean: mean))
            }
        }
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
