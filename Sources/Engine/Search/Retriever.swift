internal import Foundation

/// Finds what there is to say about a question: a pool for everybody, and what a person's own words add to it.
struct Retriever: Sendable {
    let library: LibraryStore
    let index: LexicalIndex
    let glossary: Glossary
    let suggester: WordSuggester
    let readings = PassageReadings()
    private let cache = PassageCache()
    let dense: DenseShelf?

    /// How many passages a question alone brings in, and how many each widening may add.
    static let poolSize = 40
    static let augmentSize = 12

    init(library: LibraryStore, dense: DenseShelf? = nil) throws {
        self.library = library
        self.dense = dense
        index = LexicalIndex(library: library)
        let index = index
        suggester = WordSuggester(index)
        let defined = try library.glossary()
        glossary = try Glossary(defined.first, together: defined.together) { stems in
            let statistics = try index.statistics(stems)
            return statistics.frequencies.mapValues { Double($0) / Double(max(1, statistics.passages)) }
        }
    }

    /// What was found, and the rarity of the words it was found by.
    struct Pool: Sendable {
        var query: Query
        var evidence: [Evidence]
        var statistics: LexicalIndex.Statistics
        /// Ranks of the passages that may speak for everyone.
        var speaking: [Int]
        /// How near in meaning those are, where vectors tell.
        var nearness: PieceNearness?
        /// Reads the likeliest pieces with the question, where it is installed and vectors tell which those are.
        var crossEncoder: CrossEncoder?
        var restriction = Restriction()
        /// What the search has to say: a phrase that stands nowhere, a word that may be misspelt.
        var notes: [String] = []
    }

    /// Passages for the question alone: the same for everybody. Unless a mode is asked for, by meaning too where that is
    /// to be had. `typed` tells which passages phrases and exclusions leave; `asAsked` is a follow-up question before anything was put
    /// back into it.
    func pool(
        _ query: Query, asAsked: String? = nil, typed: TypedSearch? = nil, limit: Int = poolSize,
        mode: SearchMode? = nil
    ) throws -> Pool {
        let tokens = Tokens(query.text)
        let searched = terms(tokens).filter { query.stems.contains($0.stem) }
        let ranker = try ranker(mode)
        var names = glossary.otherNames(in: tokens)
        // What is told beside the question is context.
        let told = terms(tokens).filter { !StopWords.contains($0.word) }
        let asking = terms(tokens).filter { StopWords.asking.contains($0.word) }
        var extra = (names.flatMap { terms(Tokens($0.name)) } + told)
            .filter { term in !searched.contains { $0.stem == term.stem } }
        var statistics = try index.statistics((searched + extra + asking).map(\.stem))
        var (restriction, notes) = try restriction(typed?.within(query.text) ?? TypedSearch(query.text))
        for item in try suggestions(query, statistics) {
            notes.append("Did you mean \"\(item.meant)\"? No passage holds \"\(item.typed)\"; both were searched for.")
            extra.append((item.meant, item.stem))
            // A name that is near another name is no misspelling of it: it is looked for, and does not count as said.
            if !item.isName {
                names.append(Glossary.OtherName(said: [item.typedStem], other: [item.stem], name: item.meant))
            }
            statistics.frequencies.merge(try index.statistics([item.stem]).frequencies) { old, _ in old }
        }
        let reach = ranker == nil ? limit : PassageRanker.reach
        let (limits, others) = (restriction, extra)
        // What the question means is looked up while its words are; another name for a thing, and context, add to what its own
        // words found, and do not replace them.
        let (words, meaning) = try meanwhile(ranker, query.text) {
            (
                own: try index.search(searched, ofDocuments: asking, statistics, limit: reach, within: limits),
                others: others.isEmpty ? [] : try index.search(others, statistics, limit: reach, within: limits)
            )
        }
        var found = try evidence(
            query.stems, hits: words.own, others: words.others, names: names, statistics: statistics, limit: limit,
            within: restriction, meaning: meaning)
        if let asAsked, !FollowUpQuestion(asAsked, after: []).leans {
            let alone = QueryReader.read(TypedSearch(asAsked).text)
            let own = searched.filter { alone.stems.contains($0.stem) }
            let (hits, meaning) = try meanwhile(ranker, alone.text) {
                try index.search(own, ofDocuments: asking, statistics, limit: reach, within: limits)
            }
            // What was put back may be wrong: what can be understood by itself counts as much, where it finds anything.
            if !hits.isEmpty {
                found = Self.mean(
                    found,
                    try evidence(
                        query.stems, hits: hits, others: [], names: names, statistics: statistics, limit: limit,
                        within: restriction, meaning: meaning),
                    limit: limit)
            }
        }
        let speaking = Speaking.ranks(found.prefix(Speaking.reach).map { readings.reading($0.passage) })
        let nearness = try ranker.flatMap {
            try PieceNearness(speaking.map { found[$0] }, question: query.text, search: $0.dense, library: library)
        }
        // A damaged cross-encoder keeps nobody from an answer; `selfsame model` says so.
        let crossEncoder = nearness == nil ? nil : try? dense?.crossEncoder()
        return Pool(
            query: query, evidence: found, statistics: statistics, speaking: speaking, nearness: nearness,
            crossEncoder: crossEncoder, restriction: restriction, notes: notes)
    }

    /// Passages on what the direct answer speaks of, scored by the question all the same.
    func echo(_ pool: Pool, _ stems: [String]) throws -> [Evidence] {
        let statistics = try index.statistics(stems)
        let hits = try index.search(
            stems.map { ($0, $0) }, statistics, limit: Self.poolSize / 2, within: pool.restriction)
        return try evidence(
            pool.query.stems, hits: hits, others: [], names: glossary.otherNames(in: Tokens(pool.query.text)),
            statistics: pool.statistics, limit: Self.poolSize / 2, top: hits.first.map { 2 * $0.score })
    }

    /// Passages around others in their documents that are on a side of the subject which readers have of their own, scored by the
    /// question all the same.
    func beside(_ passages: [Passage], _ pool: Pool) throws -> [Evidence] {
        let known = Set(pool.evidence.map(\.passage.id))
        let rows = try passages.flatMap { try library.rows(beside: $0, within: Passage.besideEachOther) }
            .filter(pool.restriction.admits)
        let around = try cache.passages(rows: rows, of: library)
        let found = rows.compactMap { around[$0] }.filter { !Aspect.ownSides.isDisjoint(with: $0.aspects.prefix(2)) }
        let measure = Coverage(
            pool.query.stems, names: glossary.otherNames(in: Tokens(pool.query.text)), pool.statistics)
        var seen: Set<String> = []
        return found.filter { !known.contains($0.id) && seen.insert($0.id).inserted }.map { passage in
            let reading = readings.reading(passage)
            let coverage = measure.share(reading.above, reading.text)
            return Evidence(
                passage: passage, relevance: 0.5 * coverage, coverage: coverage,
                explanation: Explanation(
                    "relevance", 0.5 * coverage, note: "stands beside what answers",
                    parts: [Explanation("coverage", coverage, note: "share of the question's words, by rarity")]))
        }
    }

    /// Passages that one belief's words add to the question: "rotate keys" and "Express".
    func augment(_ pool: Pool, with words: String, because key: BeliefKey) throws -> [Evidence] {
        let tokens = Tokens(pool.query.text)
        let added = terms(Tokens(words)).filter { !StopWords.contains($0.word) && !pool.query.stems.contains($0.stem) }
        guard !added.isEmpty, !pool.query.stems.isEmpty else { return [] }
        var statistics = try index.statistics(added.map(\.stem))
        guard added.contains(where: { statistics.frequencies[$0.stem, default: 0] > 0 }) else { return [] }
        statistics.frequencies.merge(pool.statistics.frequencies) { old, _ in old }
        let asked = terms(tokens).filter { pool.query.stems.contains($0.stem) }
        let stems = Set(added.map(\.stem))
        return try widened(pool, by: asked + added, statistics, limit: 2 * Self.poolSize, because: key) { passage in
            readings.reading(passage).holds(anyOf: stems)
        }
    }

    /// Passages further down the list that are on the sides of the subject a role turns to.
    ///
    /// Source: aspect-aware retrieval for readers of whom little else is known, ERRA (arXiv 2306.12657).
    func augment(_ pool: Pool, aspects: [Aspect], because key: BeliefKey) throws -> [Evidence] {
        let asked = terms(Tokens(pool.query.text)).filter { pool.query.stems.contains($0.stem) }
        guard !asked.isEmpty, !aspects.isEmpty else { return [] }
        return try widened(
            pool, by: asked, pool.statistics, limit: 4 * Self.poolSize, because: key,
            of: { !Set($0.aspects.prefix(2)).isDisjoint(with: aspects) })
    }

    /// `wanted` is asked before a passage is read, `fits` of what was read.
    private func widened(
        _ pool: Pool, by terms: [LexicalIndex.Term], _ statistics: LexicalIndex.Statistics, limit: Int,
        because key: BeliefKey, of wanted: (Passage) -> Bool = { _ in true },
        where fits: (Passage) -> Bool = { _ in true }
    ) throws -> [Evidence] {
        let hits = try index.search(terms, statistics, limit: limit, within: pool.restriction)
        let known = Set(pool.evidence.map(\.passage.id))
        let found = try evidence(
            pool.query.stems, hits: hits, others: [], names: glossary.otherNames(in: Tokens(pool.query.text)),
            statistics: statistics, limit: limit, top: pool.evidence.first?.explanation.value(of: "bm25"), of: wanted)
        // It must be about the question too, not only about her tools.
        return found.filter { item in
            // A passage on the side that the question names is about it with fewer of its words.
            let isNamed = !Set(item.passage.aspects.prefix(2)).isDisjoint(with: pool.query.aspects)
            return !known.contains(item.passage.id) && item.coverage >= (isNamed ? 0.2 : 0.34) && fits(item.passage)
        }
        .prefix(Self.augmentSize)
        .map {
            var item = $0
            item.broughtBy = [key]
            return item
        }
    }

    // MARK: Scores

    private func terms(_ tokens: Tokens) -> [LexicalIndex.Term] {
        var seen: Set<String> = []
        return tokens.words.filter { seen.insert($0.stem).inserted }.map { token in
            // "customer's" in quotes would be a phrase of two words to the index.
            let isPossessive = token.word.hasSuffix("'s")
            return (word: isPossessive ? String(token.word.dropLast(2)) : token.word, stem: token.stem)
        }
    }

    /// Turns hits into evidence: their scores scaled to the best hit, with the shares of the question's words that the passage and
    /// its headings hold.
    private func evidence(
        _ stems: [String], hits: [LexicalIndex.Hit], others: [LexicalIndex.Hit], names: [Glossary.OtherName],
        statistics: LexicalIndex.Statistics, limit: Int, top given: Double? = nil,
        within restriction: Restriction = Restriction(), meaning: Meaning? = nil,
        of wanted: (Passage) -> Bool = { _ in true }
    ) throws -> [Evidence] {
        var scores: [Int64: Double] = [:]
        for hit in hits { scores[hit.row] = hit.score }
        for hit in others { scores[hit.row, default: 0] += 0.5 * hit.score }
        let combined = meaning.map { meaning in
            meaning.ranker.combine(
                meaning.nearness, words: scores, attainable: stems.reduce(0) { $0 + statistics.rarity($1) },
                limit: limit, within: restriction)
        }
        if let combined { scores = Dictionary(uniqueKeysWithValues: combined.map { ($0.row, $0.score) }) }
        let explanations = Dictionary(uniqueKeysWithValues: (combined ?? []).map { ($0.row, $0.explanation) })
        let rows = scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit)
        let passages = try cache.passages(rows: rows.map(\.key), of: library).filter { wanted($0.value) }
        let best = given ?? rows.first?.value ?? 1
        let measure = Coverage(stems, names: names, statistics)
        let read = Concurrently.map(Array(passages)) { (row: $0.key, reading: readings.reading($0.value)) }
        let readingOf = Dictionary(uniqueKeysWithValues: read.map { ($0.row, $0.reading) })
        let found = rows.compactMap { row, score -> Evidence? in
            guard let passage = passages[row], let reading = readingOf[row] else { return nil }
            let coverage = measure.share(reading.above, reading.text)
            let heading = measure.share(reading.above)
            let relative = min(1, max(0, score / best))
            let relevance = Self.relevance(relative, coverage: coverage, headings: heading, byMeaning: meaning != nil)
            return Evidence(
                passage: passage, relevance: relevance, coverage: coverage,
                explanation: Explanation(
                    "relevance", relevance, note: "fit to the question",
                    parts: [
                        explanations[row]
                            ?? Explanation(
                                "bm25", score,
                                note: "its own by title, headings and text, and its document's for a third"),
                        Explanation("coverage", coverage, note: "share of the question's words, by rarity"),
                        Explanation("headings", heading, note: "the same share in the headings alone"),
                    ]))
        }
        // Asked for alone, nearness of meaning is all that counts.
        let weighed = meaning?.ranker.mode == .dense ? found : try weighedByDocument(found, rows: rows.map(\.key))
        return weighed.sorted { ($1.relevance, $0.passage.id) < ($0.relevance, $1.passage.id) }
    }
}
