/// Nearness of meaning, ready to be asked: an embedder and the vectors it made.
struct DenseSearch: Sendable {
    let index: VectorIndex
    let embedder: any Embedder
    let questions: QuestionVectors

    /// The passages nearest to a question, best first.
    func search(_ question: String, limit: Int) throws -> [VectorIndex.Hit] {
        index.search(try questions.vector(of: question, by: embedder), limit: limit)
    }

    /// The nearness of particular passages.
    func cosines(_ question: String, of rows: some Sequence<Int64>) throws -> [Int64: Double] {
        index.cosines(try questions.vector(of: question, by: embedder), of: rows)
    }
    /// The nearness of vectors that are not in the index, one after another.
    func cosines(_ question: String, with vectors: [Int8]) throws -> [Double] {
        let count = vectors.count / index.dimensions
        return VectorIndex(
            rows: (0..<count).map(Int64.init), vectors: Array(vectors.prefix(count * index.dimensions)),
            dimensions: index.dimensions
        ).cosines(try questions.vector(of: question, by: embedder)).map(Double.init)
    }
}
