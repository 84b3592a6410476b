/// How near the best passages and their pieces are to a question in meaning.
///
/// A passage is about several things and a sentence about one: which sentence of a passage answers, the passage's own vector
/// cannot tell. What it is worth is measured by `selfsame eval answers`, see <doc:HowAnAnswerIsMade>.
struct PieceNearness: Sendable {
    struct Entry: Sendable {
        /// Cosine of the whole passage.
        var passage: Double
        /// Cosine of each of its pieces, in order.
        var pieces: [Double]
    }

    /// By passage id.
    private let entries: [String: Entry]

    /// Nothing when none of the passages has vectors for its pieces.
    init?(_ evidence: [Evidence], question: String, search: DenseSearch, library: LibraryStore) throws {
        let found = try library.pieces(of: evidence.map(\.passage.id))
        guard !found.isEmpty else { return nil }
        let whole = try search.cosines(question, of: found.values.map(\.row))
        entries = try found.mapValues { row, vectors in
            Entry(passage: whole[row] ?? 0, pieces: try search.cosines(question, with: vectors))
        }
    }

    /// The nearness of a passage and of each of its quotables, none for what is no piece.
    func of(_ passage: Passage, _ quotables: [Quotable]) -> (passage: Double, pieces: [Double?])? {
        guard let entry = entries[passage.id], entry.pieces.count == quotables.count(where: \.isPiece) else {
            return nil
        }
        var next = entry.pieces.makeIterator()
        return (entry.passage, quotables.map { $0.isPiece ? next.next() : nil })
    }
}
