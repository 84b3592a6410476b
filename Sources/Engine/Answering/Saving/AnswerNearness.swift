/// How nearly two answers say the same: by the cosine of what they say, or by the quotes they share.
struct AnswerNearness {
    /// Answers whose vectors are made to be compared; making one takes as long as embedding a passage.
    private static let most = 8

    let answer: RenderedAnswer
    /// Makes vectors where there is a model.
    let embedder: (any Embedder)?

    /// The one of the others that is nearest.
    func nearest(of others: [RenderedAnswer]) throws -> (id: EntryID, nearness: Double)? {
        // What shares no document is about something else.
        let documents = Set(answer.citations.map(\.document))
        let near = others.filter { $0.citations.contains { documents.contains($0.document) } }
            .map { (answer: $0, shared: shared(with: $0)) }
            .sorted { ($1.shared, $0.answer.id) < ($0.shared, $1.answer.id) }
        guard let embedder else { return near.first.map { ($0.answer.id, $0.shared) } }
        let compared = near.prefix(Self.most).map(\.answer)
        let vectors = try embedder.vectors(([answer] + compared).map(Self.text))
        let cosines = vectors.dropFirst().map { other in zip(vectors[0], other).reduce(0) { $0 + $1.0 * $1.1 } }
        guard let best = cosines.indices.max(by: { cosines[$0] < cosines[$1] }) else { return nil }
        return (compared[best].id, Double(cosines[best]))
    }

    /// Share of the quoted bytes, twice those of both in parts of those of each: 1 for the same quotes.
    private func shared(with other: RenderedAnswer) -> Double {
        let own = Set(answer.citations.map(\.quote))
        let theirs = Set(other.citations.map(\.quote))
        func bytes(_ quotes: Set<String>) -> Int { quotes.reduce(0) { $0 + $1.utf8.count } }
        let all = bytes(own) + bytes(theirs)
        return all == 0 ? 0 : 2 * Double(bytes(own.intersection(theirs))) / Double(all)
    }

    private static func text(_ answer: RenderedAnswer) -> String { answer.blocks.map(\.text).joined(separator: "\n") }
}
