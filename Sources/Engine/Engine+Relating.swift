internal import Foundation

/// Questions that are answered by counting and joining, over everybody and all documents. They are the operator's: whose beliefs
/// are counted is never told in anybody's own answer.
extension Engine {
    /// How many people, documents or questions there are of a kind, and which; with the statements, which only read.
    /// - Throws: `EngineError.notPermitted` when the question is none of those that can be read.
    public nonisolated func relate(_ text: String) throws -> RelationalAnswer {
        let text = try checked(text)
        guard let question = RelationalQuestion(text) else {
            throw EngineError.notPermitted(
                """
                That is not a question about how many or which people, documents or questions there are. Such are: "How many \
                people use Django?", "Who asked about SSO this month?", "Which documents were never quoted?", "How many people \
                per role?"
                """)
        }
        return try relate(question, text: text)
    }

    /// The same of documents alone, for an answer that anybody may read; nothing for any other question.
    nonisolated func countDocuments(_ text: String) throws -> RelationalAnswer? {
        guard let question = RelationalQuestion(text), question.subject == .documents,
            question.conditions.allSatisfy({ $0.kind == .mentions && (1...3).contains($0.words.count) }),
            !question.conditions.isEmpty
        else { return nil }
        // "Which page explains how to rotate a key?" names no words that stand side by side.
        let answer = try relate(question, text: text)
        return answer.rows.isEmpty ? nil : answer
    }

    private nonisolated func relate(_ question: RelationalQuestion, text: String) throws -> RelationalAnswer {
        let isOfPeople =
            question.subject != .documents || question.wanted != .those
            || question.conditions.contains { $0.kind != .mentions }
        let everybody = isOfPeople ? try people.people().map(\.id) : []
        let models = try everybody.map { try model(of: $0, at: nil) }
        let held = models.flatMap { model in
            model.beliefs.filter(\.steers).map {
                RelationalStatement.Held(person: model.person.id, key: $0.key, value: $0.value, level: $0.expertise)
            }
        }
        let made = RelationalStatement(question, held: held, now: now) { sentence in
            MessageReader.read(sentence, history: [], knownKeys: [:]).signals
                .filter { $0.polarity == .for }.map { ($0.key, $0.value) }
        }
        let phrases = Set(
            question.conditions.filter { [.mentions, .quoted].contains($0.kind) && !$0.words.isEmpty }
                .map { RelationalStatement.phrase($0.words) }
        ).sorted()
        let mentions = try phrases.flatMap { phrase in
            try library.mentions(of: phrase).map { (words: phrase, passage: $0.passage, document: $0.document) }
        }
        let tables = try RelationalTables(
            people: everybody, beliefs: held.map { ($0.person, $0.key.rawValue, $0.value) },
            asked: try everybody.flatMap { try asked(by: $0) }, quoted: try everybody.flatMap { try quoted(to: $0) },
            documents: try library.paths(), mentions: mentions)
        let rows = try tables.rows(made.sql, made.arguments)
        if question.subject != .documents {
            for row in rows where everybody.contains(row.name) { try noteLook("count", row.name) }
        }
        let isUnnamed = made.takenAs.isEmpty && question.conditions.contains(where: \.isOfBeliefs)
        return RelationalAnswer(
            question: text,
            sentence: (isUnnamed ? "That names nothing that is believed of anybody. " : "")
                + Self.sentence(
                    question, rows, people: everybody.count, documents: try library.counts().documents),
            rows: rows, takenAs: made.takenAs,
            statements: phrases.map { RelationalAnswer.Statement(sql: LibraryStore.mentions, arguments: [$0]) } + [
                RelationalAnswer.Statement(sql: made.sql, arguments: made.arguments)
            ])
    }

    /// Questions of a person, while their words are kept.
    private nonisolated func asked(by id: String) throws -> [RelationalTables.Asked] {
        try people.allObservations(id).filter { $0.kind == .question }.compactMap { item in
            item.text.map { RelationalTables.Asked(person: id, at: item.at, text: $0) }
        }
    }

    /// What the answers of a person quoted.
    private nonisolated func quoted(to id: String) throws -> [RelationalTables.Quoted] {
        let answers = try people.answers(id).map { answer in
            (answer: answer, layout: try? JSONDecoder().decode(AnswerLayout.self, from: Data(answer.blocks.utf8)))
        }
        let passages = try library.passages(named: answers.flatMap { $0.layout?.quotes.map(\.passage) ?? [] })
        return answers.flatMap { answer, layout in
            (layout?.quotes ?? []).compactMap { quote in
                passages[quote.passage].map {
                    RelationalTables.Quoted(
                        person: id, answer: answer.id.sequence, at: answer.at, passage: quote.passage,
                        document: $0.document)
                }
            }
        }
    }

    private static func sentence(
        _ question: RelationalQuestion, _ rows: [RelationalAnswer.Row], people: Int, documents: Int
    ) -> String {
        let rest = question.conditions.isEmpty ? "" : ": " + question.rest.trimmingCharacters(in: .whitespaces)
        switch (question.subject, question.wanted) {
        case (_, .perValue): return "\(rows.reduce(0) { $0 + ($1.count ?? 0) }) of \(people) people."
        case (.documents, .most): return "Documents, those that most answers quoted first."
        case (.documents, .fewest): return "Documents, those that fewest answers quoted first."
        case (.questions, _):
            let asked = rows.reduce(0) { $0 + ($1.count ?? 0) }
            return "\(asked) \(asked == 1 ? "question" : "questions") by \(rows.count) of \(people) people\(rest)."
        case (.people, _): return "\(rows.count) of \(people) people\(rest)."
        case (.documents, _): return "\(rows.count) of \(documents) documents\(rest)."
        }
    }
}
