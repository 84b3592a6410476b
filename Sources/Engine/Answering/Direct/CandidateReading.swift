/// Reads the likeliest pieces together with the question, which tells better which of them answers than what each says by itself.
struct CandidateReading {
    /// How many are read: each costs as much as a vector of so many words.
    static let most = 8
    /// What is so much less likely by its order is not read.
    private static let margin = 4.0

    /// So far below the best is nothing.
    private static let depth = 8.0
    /// What the best score may be.
    private static let highest = 20.0

    private let pool: Retriever.Pool
    private let encoder: CrossEncoder

    /// Nothing where there is no cross-encoder.
    init?(_ pool: Retriever.Pool) {
        guard let encoder = pool.crossEncoder else { return nil }
        self.pool = pool
        self.encoder = encoder
    }

    /// The same candidates, each with what reading it told. What stands under the name of a tool that the question does not name
    /// is not read: it would answer as well, and some other reader.
    func read(_ candidates: [(quotable: Quotable, features: CandidateFeatures)], readings: [PassageReading])
        -> [(quotable: Quotable, features: CandidateFeatures)]
    {
        let tools = ForeignTools.stems(pool.query, readings)
        let model = CandidateModel.of(meaning: true, isRead: false)
        let ranked = candidates.indices
            .filter { tools.isDisjoint(with: readings[candidates[$0].quotable.rank].headings) }
            .map { (place: $0, rank: model.rank(candidates[$0].features)) }
            .sorted { ($1.rank, $0.place) < ($0.rank, $1.place) }
        guard let first = ranked.first else { return candidates }
        let likeliest = ranked.prefix(Self.most).filter { $0.rank > first.rank - Self.margin }.map(\.place)
        let texts = likeliest.map { place in
            let quotable = candidates[place].quotable
            return PieceTexts.text(of: quotable, in: pool.evidence[quotable.rank].passage)
        }
        let scores = encoder.scores(pool.query.text, texts)
        guard let best = scores.max(), let worst = scores.min() else { return candidates }
        var read = candidates
        for place in read.indices {
            read[place].features[.read] = 1 + (worst - best) / Self.depth
            read[place].features[.bestRead] = best / Self.highest
        }
        for (place, score) in zip(likeliest, scores) { read[place].features[.read] = 1 + (score - best) / Self.depth }
        return read
    }
}
