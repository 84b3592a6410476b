/// Nearness of meaning, ready to be asked: an embedder and the vectors it made.
///
/// A passage is about several things and a question about one. So a passage is as near as its whole and its nearest piece are
/// together, where pieces have vectors: <doc:SearchIsMeasured>.
struct DenseSearch: Sendable {
    /// What the nearest piece counts of a passage's nearness; the whole passage counts the rest.
    static let pieceShare: Float = 0.6

    /// Of passages.
    let index: VectorIndex
    /// Of their pieces, each under its passage's row.
    let pieces: VectorIndex?
    let embedder: any Embedder
    let questions: QuestionVectors

    /// How near each passage is to a question.
    struct Nearness: Sendable {
        fileprivate let index: VectorIndex
        /// Cosines of the passages as wholes.
        fileprivate let wholes: [Float]
        fileprivate var values: [Float]

        /// The nearest passages, best first.
        func best(_ limit: Int) -> [VectorIndex.Hit] { index.best(limit, by: values) }

        /// Of particular passages; those without a vector are left out.
        func of(_ rows: some Sequence<Int64>) -> [Int64: Double] { index.values(values, of: rows) }

        /// Cosines of particular passages as wholes.
        func wholes(_ rows: some Sequence<Int64>) -> [Int64: Double] { index.values(wholes, of: rows) }
    }

    /// Cosines of particular passages as wholes.
    func cosines(_ question: String, of rows: some Sequence<Int64>) throws -> [Int64: Double] {
        index.cosines(try questions.vector(of: question, by: embedder), of: rows)
    }

    /// Cosines of vectors that are not in the index, one after another.
    func cosines(_ question: String, with vectors: [Int8]) throws -> [Double] {
        let count = vectors.count / index.dimensions
        return VectorIndex(
            rows: (0..<count).map(Int64.init), vectors: Array(vectors.prefix(count * index.dimensions)),
            dimensions: index.dimensions
        ).cosines(try questions.vector(of: question, by: embedder)).map(Double.init)
    }

    /// O(passages and pieces).
    func nearness(_ question: String) throws -> Nearness {
        let vector = try questions.vector(of: question, by: embedder)
        let wholes = index.cosines(vector)
        var nearness = Nearness(index: index, wholes: wholes, values: wholes)
        guard let pieces else { return nearness }
        let cosines = pieces.cosines(vector)
        var next = 0
        for (passage, row) in index.rows.enumerated() {
            while next < cosines.count, pieces.rows[next] < row { next += 1 }
            var nearest = -Float.infinity
            while next < cosines.count, pieces.rows[next] == row {
                nearest = max(nearest, cosines[next])
                next += 1
            }
            guard nearest > -.infinity else { continue }
            nearness.values[passage] += Self.pieceShare * (nearest - nearness.values[passage])
        }
        return nearness
    }
}
