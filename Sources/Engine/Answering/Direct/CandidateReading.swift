/// Reads the likeliest pieces together with the question, which tells better which of them answers than what each says by itself.
struct CandidateReading {
    /// How many are read: each costs as much as a vector of so many words.
    static let most = 8
    /// What the order puts so far below the first is not read; what is not read counts as so far below the best that was, or as the
    /// worst that was.
    private static let margin = 4.0

    private let pool: Retriever.Pool
    private let encoder: CrossEncoder

    /// Nothing where there is no cross-encoder.
    init?(_ pool: Retriever.Pool) {
        guard let encoder = pool.crossEncoder else { return nil }
        self.pool = pool
        self.encoder = encoder
    }

    /// The same candidates, each with what reading it told; nothing when there is none to read. What stands under the name of
    /// a tool that the question does not name is not read: it would answer as well, and some other reader.
    func read(_ candidates: [(quotable: Quotable, features: CandidateFeatures)], by reader: CandidateReader)
        -> [(quotable: Quotable, features: CandidateFeatures)]?
    {
        let model = CandidateModel.of(meaning: true, isRead: false)
        let ranked = candidates.indices
            .filter { reader.tools.isDisjoint(with: reader.readings[candidates[$0].quotable.rank].headings) }
            .map { (place: $0, rank: model.rank(candidates[$0].features)) }
            .sorted { ($1.rank, $0.place) < ($0.rank, $1.place) }
        guard let first = ranked.first else { return nil }
        let likeliest = ranked.prefix(Self.most).filter { $0.rank > first.rank - Self.margin }.map(\.place)
        let texts = likeliest.map { place in
            let quotable = candidates[place].quotable
            return PieceTexts.text(of: quotable, in: pool.evidence[quotable.rank].passage)
        }
        let scores = encoder.scores(pool.query.text, texts)
        guard let best = scores.max(), let worst = scores.min() else { return nil }
        let unread = min(worst, best - Self.margin)
        var read = candidates
        for place in read.indices { read[place].features.setRead(unread, best: best) }
        for (place, score) in zip(likeliest, scores) { read[place].features.setRead(score, best: best) }
        return read
    }
}

extension CandidateFeatures {
    /// A score so far below the best is as good as any below it.
    private static let depth = 8.0
    /// The scores of the best are from 0 to 9 on the questions that <doc:HowAnAnswerIsMade> tells of; what is more is as good as this.
    private static let highest = 20.0

    fileprivate mutating func setRead(_ score: Double, best: Double) {
        self[.read] = 1 + (score - best) / Self.depth
        self[.readScore] = score / Self.highest
    }
}
