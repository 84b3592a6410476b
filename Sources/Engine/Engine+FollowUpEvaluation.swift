public import Foundation

extension Engine {
    /// Completes the questions of a folder of conversations that lean on earlier ones, and searches with and without what
    /// was put back.
    /// - Throws: `QuestionSetError` when the folder is not one.
    public nonisolated func evaluateFollowUps(_ folder: URL, mode: SearchMode, progress: (Int) -> Void = { _ in })
        throws -> FollowUpScore
    {
        let set = try BEIRFolder(path: folder.path)
        let grades = Dictionary(uniqueKeysWithValues: set.questions.map { ($0.id, $0.grades) })
        let turns = try ConversationTurn.read(folder.appendingPathComponent("queries.jsonl").path)
        var score = FollowUpScore(questions: [])
        for (number, turn) in turns.enumerated() where turn.history.count > 1 && turn.text != turn.lastturn {
            guard let known = grades[turn.id] else { continue }
            let reading = FollowUpQuestion(turn.lastturn, after: Array(turn.history.dropLast()))
            let last = Set(Tokens(turn.lastturn).contentStems)
            let whole = Set(Tokens(turn.text).contentStems)
            let before = Set(turn.history.dropLast().flatMap { Tokens($0).contentStems })
            func recall(_ text: String, asked: String? = nil) throws -> Double {
                let found = Set(try documents(for: text, asked: asked, mode: mode, limit: 20))
                let relevant = known.filter { $0.value > 0 }.map(\.key)
                return Double(relevant.count(where: found.contains)) / Double(relevant.count)
            }
            let alone = try recall(turn.lastturn)
            score.questions.append(
                FollowUpScore.Question(
                    id: turn.id, lastTurn: turn.lastturn, readAs: reading.readAs,
                    missing: whole.subtracting(last).intersection(before).sorted(), added: reading.added,
                    wrong: reading.added.filter { !whole.contains($0) }, recallAlone: alone,
                    recall: reading.isRewritten ? try recall(reading.readAs, asked: turn.lastturn) : alone))
            progress(number)
        }
        return score
    }
}
