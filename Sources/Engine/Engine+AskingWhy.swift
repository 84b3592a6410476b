internal import Foundation

/// Why somebody chose something, asked for sparingly.
extension Engine {
    /// Questions that wait for an answer, the newest last; they wait as long as a session does.
    public nonisolated func openWhyQuestions(of id: String) throws -> [WhyQuestion] {
        let model = try model(of: id, at: nil)
        return try people.whyQuestions(id).filter(isOpen).compactMap { try question($0, model) }
    }

    /// Takes her answer to a question: a number, words of her own, or none. What it means goes into the self-model as signals
    /// that one `undo` takes back.
    /// - Throws: `EngineError.unknownQuestion` when it does not wait any more, `.noSuchReason` for a number that was not offered.
    public func explain(_ question: EntryID, _ reply: WhyReply) throws -> WhyOutcome {
        try answer(why: question, reply)
    }

    // MARK: Asking

    func observed(_ text: String, person id: String, history: [Turn]) throws -> ObservationReport {
        var learned = try learn(text, person: id, history: history, kind: .message, at: now)
        learned.report.whyQuestion = try whyQuestion(after: learned, answer: nil)
        return learned.report
    }

    /// One turn of five at most, one question a belief for good; never of somebody whose reasons are not kept, of a made-up
    /// person, of somebody else than who sits here, or beside words that were not kept.
    func whyQuestion(
        after learned: (report: ObservationReport, model: SelfModel, isPlain: Bool), answer: EntryID?
    ) throws -> WhyQuestion? {
        guard learned.isPlain, learned.report.withheld.isEmpty, let observation = learned.report.observation,
            learned.report.signals.contains(where: { ReasonTable.choice($0.key, $0.value) != nil })
        else { return nil }
        let (id, model) = (observation.person, learned.model)
        guard model.person.kind == .person, !isColleague(of: id), try filter(for: model.person).keepsReasons,
            try people.turnsSinceWhy(id) ?? .max >= Self.turnsBetweenQuestions
        else { return nil }
        let asked = Set(try people.whyQuestions(id).map(\.key))
        guard let choice = UnexplainedChoice(model: model).choice(in: learned.report.signals, asked: asked) else {
            return nil
        }
        let beside = try answer ?? recentAnswer(of: id)
        let row = AskedWhy(
            key: choice.key, observation: observation.sequence, answer: beside?.sequence, at: now)
        guard let question = try question(row, model), try people.ask(row, person: id) else { return nil }
        return question
    }

    private static let turnsBetweenQuestions = 5

    /// The words of a question, made from the table; nothing when no two reasons would make a difference, or when the choice
    /// holds what is not repeated.
    nonisolated func question(_ asked: AskedWhy, _ model: SelfModel) throws -> WhyQuestion? {
        guard let value = try value(of: asked, model.person.id), let row = ReasonTable.choice(asked.key, value),
            !Sensitive.isSensitive(row.name), SecretScanner.ranges(in: Array(row.name.utf8)).isEmpty
        else { return nil }
        let offers = try offers(asked, value, model)
        guard !offers.isEmpty else { return nil }
        return WhyQuestion(
            id: EntryID(person: model.person.id, sequence: asked.observation), key: asked.key, choice: row.name,
            choices: offers.enumerated().map {
                WhyQuestion.Choice(number: $0.offset + 1, name: $0.element.name, text: $0.element.text)
            })
    }

    nonisolated func offers(_ asked: AskedWhy, _ value: String, _ model: SelfModel) throws -> [ReasonOffer] {
        let filter = try filter(for: model.person)
        return UnexplainedChoice(model: model, topic: try topic(of: asked, model)).offers(for: asked.key, value) {
            filter.keeps($0) && !filter.neverAgain.refuses($0.key, $0.value, person: model.person.id)
        }
    }

    /// What was chosen: the message's own signal, while it is there.
    nonisolated func value(of asked: AskedWhy, _ id: String) throws -> String? {
        try people.signals(id, slot: asked.key.slot).first {
            $0.observation == asked.observation && $0.key == asked.key && $0.polarity == .for
        }?.value
    }

    nonisolated func isOpen(_ asked: AskedWhy) -> Bool {
        asked.reply == nil && now.days(since: asked.at) < Consent.sessionDays
    }

    // MARK: The topic at hand

    private nonisolated func recentAnswer(of id: String) throws -> EntryID? {
        try people.lastAnswers(id, limit: 1).first.flatMap {
            now.days(since: $0.at) < Consent.sessionDays ? $0.id : nil
        }
    }

    /// What the answer beside it quotes first, by the name of a topic that is known already, or by its title.
    nonisolated func topic(of asked: AskedWhy, _ model: SelfModel) throws -> String? {
        guard let sequence = asked.answer,
            let logged = try people.answer(EntryID(person: model.person.id, sequence: sequence)),
            let passage = try firstPassage(of: logged)
        else { return nil }
        // "API keys - create, store, rotate": what stands before the first mark names it.
        let name = passage.title.replacing(" - ", with: ":").prefix { !":–—,(|".contains($0) }
        let title = Tokens(String(name))
        let known = model.beliefs(in: .expertise).map(\.key.name).first { name in
            Set(Tokens(name.replacing("-", with: " ")).words.map(\.stem)).isSubset(of: title.contentStems)
        }
        let words = title.words.map(\.word).filter { !StopWords.contains($0) }.prefix(3)
        return known ?? (words.isEmpty ? nil : words.joined(separator: "-"))
    }

    private nonisolated func firstPassage(of logged: LoggedAnswer) throws -> Passage? {
        let layout = try? JSONDecoder().decode(AnswerLayout.self, from: Data(logged.blocks.utf8))
        guard let name = layout?.quotes.first?.passage else { return nil }
        return try library.passages(named: [name])[name]
    }
}
