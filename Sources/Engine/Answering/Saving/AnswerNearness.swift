/// How nearly two answers say the same: by the cosine of what they say, or by the quotes they share.
struct AnswerNearness {
    struct Said {
        var id: EntryID
        var documents: Set<String>
        var quotes: Set<String>
        var text: String
    }

    /// Answers whose vectors are made to be compared; making one takes as long as embedding a passage.
    private static let most = 8

    /// Makes vectors where there is a model.
    let embedder: (any Embedder)?

    /// The one of the others that is nearest, 0 to 1; what shares no document is about something else.
    func nearest(to answer: Said, of others: [Said]) throws -> (id: EntryID, nearness: Double)? {
        let near = others.filter { !$0.documents.isDisjoint(with: answer.documents) }
            .map { (answer: $0, shared: Self.shared(answer.quotes, $0.quotes)) }
            .sorted { ($1.shared, $0.answer.id) < ($0.shared, $1.answer.id) }
        guard let embedder else { return near.first.map { ($0.answer.id, $0.shared) } }
        let compared = near.prefix(Self.most).map(\.answer)
        let vectors = try embedder.vectors(([answer] + compared).map(\.text))
        let cosines = vectors.dropFirst().map { other in zip(vectors[0], other).reduce(0) { $0 + $1.0 * $1.1 } }
        guard let best = cosines.indices.max(by: { cosines[$0] < cosines[$1] }) else { return nil }
        return (compared[best].id, Double(cosines[best]))
    }

    /// Bytes of the quotes in both, twice, in parts of the bytes of each: 1 for the same quotes.
    private static func shared(_ own: Set<String>, _ theirs: Set<String>) -> Double {
        func bytes(_ quotes: Set<String>) -> Int { quotes.reduce(0) { $0 + $1.utf8.count } }
        let all = bytes(own) + bytes(theirs)
        return all == 0 ? 0 : 2 * Double(bytes(own.intersection(theirs))) / Double(all)
    }
}
