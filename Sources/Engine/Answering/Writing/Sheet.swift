/// The evidence of one question, prepared for writing: quotables, their fit to the question, and what must be said.
///
/// It holds nothing of the reader, so one sheet serves every column of a comparison.
struct Sheet: Sendable {
    let query: Query
    let evidence: [Evidence]
    /// How many of the evidence the question alone found; the rest was brought in by beliefs.
    let poolCount: Int
    let quotables: [Quotable]
    /// Share of the question's words, by rarity, that each quotable holds.
    let coverage: [Double]
    let rarity: [String: Double]
    let glossary: Glossary
    /// Ids of the quotables every answer holds: the direct answer first, then warnings, limits and deprecations.
    let directAnswer: [Int]
    let cautions: [Int]
    let conflicts: [Conflict]

    init(pool: Retriever.Pool, augmented: [Evidence], glossary: Glossary) {
        query = pool.query
        evidence = pool.evidence + augmented
        poolCount = pool.evidence.count
        self.glossary = glossary
        quotables = QuotableReader.read(evidence)
        rarity = Dictionary(uniqueKeysWithValues: pool.query.stems.map { ($0, pool.statistics.rarity($0)) })
        let whole = max(rarity.values.reduce(0, +), 1e-9)
        let rarity = rarity
        let stems = pool.query.stems
        coverage = quotables.map { quotable in
            stems.reduce(0) { quotable.stems.contains($1) ? $0 + rarity[$1]! : $0 } / whole
        }
        let must = MustSay(
            query: query, evidence: pool.evidence, quotables: quotables, coverage: coverage, rarity: rarity)
        directAnswer = must.directAnswer()
        cautions = must.cautions(besides: directAnswer)
        conflicts = ConflictFinder(evidence: pool.evidence, quotables: quotables).conflicts(with: directAnswer)
    }

    func text(_ range: Range<Int>, of quotable: Quotable) -> String {
        evidence[quotable.rank].passage.text(range)
    }
}
