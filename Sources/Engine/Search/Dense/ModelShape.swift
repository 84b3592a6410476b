/// How large a model of the BERT family is.
struct ModelShape: Hashable, Sendable {
    var vocabulary: Int
    var hidden: Int
    var layers: Int
    var heads: Int
    var feedForward: Int
    /// The longest text, in tokens.
    var positions: Int

    /// all-MiniLM-L6-v2, of which the first 256 positions were trained.
    static let miniLM = ModelShape(
        vocabulary: 30_522, hidden: 384, layers: 6, heads: 12, feedForward: 1536, positions: 256)

    /// Added to a variance before its root is taken.
    static let epsilon: Float = 1e-12
}
