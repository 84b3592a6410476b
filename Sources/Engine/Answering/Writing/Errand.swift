/// What was asked, for telling whether a piece that would follow the answer has to do with it.
///
/// Nearness of words and meaning cannot tell "refund a payment" from "send email about refunds". Reading the piece with the
/// question can, where a cross-encoder is installed.
struct Errand: Sendable {
    /// A piece that answers less well than this when it is read has nothing to do with the question: of what readers said answers it
    /// .66 is above, of what has nothing to do with it .23.
    private static let least = 5.0
    /// What takes a screen has to have more to do with it.
    private static let leastOfStructure = 5.5

    private let question: String
    private let encoder: CrossEncoder?

    init(_ pool: Retriever.Pool) {
        question = pool.query.text
        encoder = pool.crossEncoder
    }

    /// Nothing where there is nothing to read with.
    func holds(_ quotable: Quotable, of passage: Passage) -> Bool? {
        guard let encoder else { return nil }
        let text =
            quotable.isPiece
            ? PieceTexts.text(of: quotable, in: passage) : PieceTexts.purpose(of: quotable, in: passage)
        return encoder.scores(question, [text])[0] >= (quotable.isStructure ? Self.leastOfStructure : Self.least)
    }
}
