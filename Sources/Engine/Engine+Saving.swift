/// A kept answer as it can be read now.
public struct SavedPage: Hashable, Codable, Sendable {
    public var saved: SavedAnswer
    /// Written again from the documents as they are; what is gone from them is missing.
    public var answer: RenderedAnswer

    public init(saved: SavedAnswer, answer: RenderedAnswer) {
        self.saved = saved
        self.answer = answer
    }
}

/// Answers that somebody keeps, after three gates: its sentences are the documents' or somebody vouches for them, its sources
/// are what its question brings up, and no kept answer says the same.
///
/// Source of the gates: "Write-back" of answers into what is retrieved from, arXiv 2512.22199. Here a kept answer is never
/// retrieved from.
extension Engine {
    /// Keeps a logged answer, or says why not. What was refused is remembered with the reason; `vouching` is a human's word for
    /// what can no longer be looked up.
    public func save(_ id: EntryID, vouching: Bool = false) throws -> SavedAnswer {
        let answer = try render(id)
        // What is kept stays kept, also where its documents have changed since.
        if let kept = try people.savedAnswers(id.person).first(where: { $0.answer == id && $0.isKept }) { return kept }
        let saved = SavedAnswer(answer: id, at: now, gates: try gates(answer, vouching: vouching))
        // It may have been forgotten since it was looked at.
        guard try people.save(saved) else { throw EngineError.unknownAnswer(id.description) }
        return saved
    }

    /// Answers that are kept of a person, the newest last.
    public nonisolated func savedAnswers(of id: String) throws -> [SavedPage] {
        try noteLook("answers", id)
        return try kept(of: id)
    }

    /// Answers that were refused, the newest last.
    public nonisolated func refusedAnswers(of id: String) throws -> [SavedAnswer] {
        try people.savedAnswers(known(id).id).filter { !$0.isKept }
    }

    /// Keeps it no longer; the logged answer stays.
    public func removeSaved(_ id: EntryID) throws {
        _ = try known(id.person)
        guard try people.removeSaved(id, at: now) else {
            throw EngineError.notPermitted(
                "\(id) is not a kept answer: 'selfsame saved --person \(id.person)' lists them.")
        }
    }

    private nonisolated func kept(of id: String) throws -> [SavedPage] {
        try people.savedAnswers(known(id).id).filter(\.isKept).map {
            SavedPage(saved: $0, answer: try render($0.answer))
        }
    }

    private nonisolated func gates(_ answer: RenderedAnswer, vouching: Bool) throws -> SavedAnswer.Gates {
        let isQuoted = answer.missing == 0 && !answer.citations.isEmpty
        let others = try kept(of: answer.id.person).map(\.answer).filter { $0.id != answer.id }
        let embedder = try? shelf.dense.embedder()
        let nearest = try AnswerNearness(embedder: embedder).nearest(to: answer.said, of: others.map(\.said))
        let looked = try lookedFor(answer)
        return SavedAnswer.Gates(
            support: isQuoted ? .exactSpans : vouching && !answer.citations.isEmpty ? .human : nil,
            isVouchedFor: vouching, missing: answer.missing, unretrieved: looked?.unretrieved,
            isAnswer: looked?.isAnswer,
            nearest: nearest?.id, nearness: nearest?.nearness ?? 0, isByMeaning: embedder != nil)
    }

    /// How many of the cited passages the question does not bring up for its reader, as she was then, and whether it is answered. In
    /// a conversation it may have been read with what was asked before.
    private nonisolated func lookedFor(_ answer: RenderedAnswer) throws -> (unretrieved: Int, isAnswer: Bool)? {
        guard let question = answer.question else { return nil }
        var column = ColumnName(person: answer.id.person)
        column.at = answer.at
        let before = try people.allObservations(answer.id.person).filter {
            $0.kind == .question && $0.id.sequence < answer.id.sequence
        }.dropLast().suffix(Self.questionsBefore).compactMap(\.text).map { Turn(role: .user, text: $0) }
        let read = FollowUpQuestion(question, history: before)
        return try ([(question, nil)] + (read.isRewritten ? [(read.readAs, question)] : [])).map {
            (reading: String, asked: String?) -> (unretrieved: Int, isAnswer: Bool) in
            let maker = try maker(for: checked(reading), asked: asked)
            let desk = try desk(maker, column: column, level: answer.level)
            let found = Set(desk.sheet.evidence.map(\.passage.id))
            return (Set(answer.citations.map(\.passage)).subtracting(found).count, desk.gate.isAnswerable)
        }.min { ($0.unretrieved, $0.isAnswer ? 0 : 1) < ($1.unretrieved, $1.isAnswer ? 0 : 1) }
    }

    /// As many as a follow-up question is read with.
    private static let questionsBefore = 8
}

extension RenderedAnswer {
    fileprivate var said: AnswerNearness.Said {
        AnswerNearness.Said(
            id: id, documents: Set(citations.map(\.document)), quotes: Set(citations.map(\.quote)),
            text: blocks.map(\.text).joined(separator: "\n"))
    }
}
