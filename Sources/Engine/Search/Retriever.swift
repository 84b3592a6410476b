internal import Foundation

/// Finds what there is to say about a question: a pool for everybody, and what a person's own words add to it.
struct Retriever: Sendable {
    let library: LibraryStore
    let index: LexicalIndex
    let glossary: Glossary

    /// How many passages a question alone brings in, and how many each widening may add.
    static let poolSize = 40
    static let augmentSize = 12

    init(library: LibraryStore) throws {
        self.library = library
        index = LexicalIndex(library: library)
        glossary = Glossary(try library.glossary())
    }

    /// What was found, and the rarity of the words it was found by.
    struct Pool: Sendable {
        var query: Query
        var evidence: [Evidence]
        var statistics: LexicalIndex.Statistics
    }

    /// Passages for the question alone: the same for everybody.
    func pool(_ query: Query, limit: Int = poolSize) throws -> Pool {
        let tokens = Tokens(query.text)
        let asked = terms(tokens).filter { query.stems.contains($0.stem) }
        let names = glossary.otherNames(in: tokens)
        let extra = names.flatMap { terms(Tokens($0)) }.filter { term in !asked.contains { $0.stem == term.stem } }
        let statistics = try index.statistics((asked + extra).map(\.stem))
        let hits = try index.search(asked, statistics, limit: limit)
        // Another name for a thing adds to what its own words found; it does not replace them.
        let others = extra.isEmpty ? [] : try index.search(extra, statistics, limit: limit)
        return Pool(
            query: query,
            evidence: try evidence(
                query.stems, hits: hits, others: others, expansion: extra.map(\.stem), statistics: statistics,
                limit: limit),
            statistics: statistics)
    }

    /// Passages that one belief's words add to the question: "rotate keys" and "Express".
    func augment(_ pool: Pool, with words: String, because key: BeliefKey) throws -> [Evidence] {
        let added = terms(Tokens(words)).filter { !StopWords.contains($0.word) && !pool.query.stems.contains($0.stem) }
        guard !added.isEmpty, !pool.query.stems.isEmpty else { return [] }
        let asked = terms(Tokens(pool.query.text)).filter { pool.query.stems.contains($0.stem) }
        var statistics = try index.statistics(added.map(\.stem))
        guard added.contains(where: { statistics.frequencies[$0.stem, default: 0] > 0 }) else { return [] }
        statistics.frequencies.merge(pool.statistics.frequencies) { old, _ in old }
        let hits = try index.search(asked + added, statistics, limit: Self.augmentSize)
        let known = Set(pool.evidence.map(\.passage.id))
        return try evidence(
            pool.query.stems, hits: hits, others: [], expansion: [], statistics: statistics, limit: Self.augmentSize,
            top: pool.evidence.first?.explanation.parts.first?.value
        )
        // It must be about the question too, not only about her tools.
        .filter { !known.contains($0.passage.id) && $0.coverage >= 0.34 }
        .map {
            var item = $0
            item.broughtBy = [key]
            return item
        }
    }

    // MARK: Scores

    private func terms(_ tokens: Tokens) -> [(word: String, stem: String)] {
        var seen: Set<String> = []
        return tokens.words.filter { seen.insert($0.stem).inserted }.map { (word: $0.word, stem: $0.stem) }
    }

    /// Turns hits into evidence: BM25 scaled to the best hit, with the share of the question's words that each holds.
    private func evidence(
        _ stems: [String], hits: [LexicalIndex.Hit], others: [LexicalIndex.Hit], expansion: [String],
        statistics: LexicalIndex.Statistics, limit: Int, top given: Double? = nil
    ) throws -> [Evidence] {
        var scores: [Int64: Double] = [:]
        for hit in hits { scores[hit.row] = hit.score }
        for hit in others { scores[hit.row, default: 0] += 0.5 * hit.score }
        let rows = scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit)
        let passages = try library.passages(rows: rows.map(\.key))
        let best = given ?? rows.first?.value ?? 1
        let weights = Dictionary(uniqueKeysWithValues: stems.map { ($0, statistics.rarity($0)) })
        let whole = max(weights.values.reduce(0, +), 1e-9)
        return rows.compactMap { row, score in
            guard let passage = passages[row] else { return nil }
            let held = Set(Tokens(passage.headingPath + "\n" + passage.text).words.map(\.stem))
            var covered = stems.reduce(0) { held.contains($1) ? $0 + weights[$1]! : $0 }
            // A word said by its other name is said.
            if !expansion.isEmpty, expansion.allSatisfy(held.contains) {
                covered += 0.9 * (stems.filter { !held.contains($0) }.compactMap { weights[$0] }.max() ?? 0)
            }
            let coverage = min(1, covered / whole)
            let relative = min(1, max(0, score / best))
            // Both count: BM25 says how much, coverage says of how much of the question.
            let relevance = 0.6 * relative + 0.4 * coverage
            return Evidence(
                passage: passage, relevance: relevance, coverage: coverage,
                explanation: Explanation(
                    "relevance", relevance, note: "fit to the question",
                    parts: [
                        Explanation("bm25", score, note: "weighted by title and headings"),
                        Explanation("coverage", coverage, note: "share of the question's words, by rarity"),
                    ]))
        }
        .sorted { ($1.relevance, $0.passage.id) < ($0.relevance, $1.passage.id) }
    }
}
