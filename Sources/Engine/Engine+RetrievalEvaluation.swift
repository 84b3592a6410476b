public import Foundation

extension Engine {
    /// Searches for every question of a BEIR-style folder, whose corpus is this library, and scores what is found.
    ///
    /// A document is as good as its best passage. Timed is the search for ten passages, as anybody runs it.
    /// - Throws: `QuestionSetError` when the folder is not one; `ModelError` or nothing for a mode that is not to be had.
    public nonisolated func evaluateRetrieval(
        _ folder: URL, modes: [SearchMode], field: String = "text", judgements: String = "qrels.tsv",
        progress: (SearchMode, Int, Int) -> Void = { _, _, _ in }
    ) throws -> [RetrievalScore] {
        let set = try BEIRFolder(path: folder.path, field: field, judgements: judgements)
        return try modes.map { mode in
            // What is loaded at the first question is loaded for the next.
            _ = try documents(for: set.questions[0].text, mode: mode, limit: 10)
            let questions = try set.questions.enumerated().map { index, question in
                let start = ContinuousClock.now
                _ = try search(question.text, mode: mode)
                let milliseconds = (ContinuousClock.now - start) / .milliseconds(1)
                let found = try documents(for: question.text, mode: mode, limit: 100)
                progress(mode, index + 1, set.questions.count)
                // Some sets are of arguments, of which the question is one.
                let ranking = found.filter { $0 != question.id }
                return RetrievalScore.Question(
                    id: question.id, metrics: RankingMetrics(ranking: ranking, grades: question.grades),
                    milliseconds: milliseconds, found: Array(ranking.prefix(10)))
            }
            return RetrievalScore(mode: mode, questions: questions)
        }
    }

    /// Paths of documents, the best first; of a follow-up question also as it was `asked`.
    nonisolated func documents(for text: String, asked: String? = nil, mode: SearchMode, limit: Int) throws -> [String]
    {
        var seen: Set<String> = []
        let found = try find(text, asked: asked, limit: 4 * limit, mode: mode)
        return Array(found.map(\.passage.document).filter { seen.insert($0).inserted }.prefix(limit))
    }
}
