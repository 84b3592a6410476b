extension Engine {
    /// The pieces that may answer a question by themselves, for measuring and fitting.
    public nonisolated func candidates(_ text: String) throws -> [AnswerCandidate] {
        let retriever = try shelf.retriever()
        let query = QueryReader.read(try checked(text))
        let sheet = Sheet(pool: try retriever.pool(query), glossary: retriever.glossary, library: retriever.readings)
        return sheet.candidates.map { quotable, features in
            AnswerCandidate(
                quote: quotable.parts.map { sheet.text($0, of: quotable) }.joined(separator: "\n"),
                text: PieceTexts.text(of: quotable, in: sheet.evidence[quotable.rank].passage),
                intent: query.intent.rawValue, features: features.named)
        }
    }
}
