/// Taking the answer to the question why, and what it means.
extension Engine {
    func answer(why id: EntryID, _ reply: WhyReply) throws -> WhyOutcome {
        let before = try model(of: id.person, at: nil)
        guard
            let asked = try people.whyQuestions(id.person).last(where: {
                $0.observation == id.sequence && isOpen($0)
            }), let question = try question(asked, before), let value = try value(of: asked, id.person)
        else { throw EngineError.unknownQuestion(id.description) }
        let meant = try meaning(of: reply, asked, value, before)
        var edit: NewEdit?
        if meant.why != nil || !meant.signals.isEmpty {
            edit = NewEdit(
                person: id.person, actor: configuration.actor, at: now, action: .explain, key: asked.key, value: nil,
                signals: meant.signals, why: meant.why)
        }
        guard try people.close(asked, with: meant.reply, edit: edit, person: id.person, at: now) else {
            throw EngineError.unknownQuestion(id.description)
        }
        let after = try model(of: id.person, at: nil)
        return WhyOutcome(
            question: question, why: meant.why, signals: meant.signals, withheld: meant.withheld,
            changed: Self.changes(from: before, to: after, keys: Set(meant.signals.map(\.key.slot))))
    }

    private typealias Meant = (reply: AskedWhy.Reply, why: Why?, signals: [Signal], withheld: [BeliefKey])

    private nonisolated func meaning(
        of reply: WhyReply, _ asked: AskedWhy, _ value: String, _ model: SelfModel
    ) throws -> Meant {
        let choices = UnexplainedChoice(model: model, topic: try topic(of: asked, model))
        // Where she said it before, this message's reason does not end what those words began.
        let isFirst = try !people.signals(model.person.id, slot: asked.key.slot).contains {
            $0.key == asked.key && $0.value == value && $0.polarity == .for && $0.scope == .lasting
                && !$0.source.isWhisper && $0.observation != asked.observation
        }
        func signals(_ meaning: ReasonOffer.Meaning) -> [Signal] {
            choices.signals(meaning, key: asked.key, value: value, at: now, isFirst: isFirst)
        }
        switch reply {
        case .none: return (.none, nil, [], [])
        case .choice(let number):
            let offers = try offers(asked, value, model)
            guard offers.indices.contains(number - 1) else {
                throw EngineError.noSuchReason(choices: offers.map(\.text))
            }
            let offer = offers[number - 1]
            return (
                .chosen, Why(key: asked.key, clause: offer.clause, at: now, source: .chosen), signals(offer.meaning), []
            )
        case .typed(let text):
            let wish = ReasonTable.choice(asked.key, value)?.wish ?? value
            let reason = TypedReason(try checked(text), for: asked.key, after: wish)
            guard reason.isKept else { return (.typed, nil, [], []) }
            let told = try filter(for: model.person).sort(Reading(signals: reason.signals), at: now)
            let own = signals(reason.isForNow ? .onlyNow : .always)
            return (
                .typed, Why(key: asked.key, clause: reason.clause, at: now, source: .typed),
                own + told.signals.map(\.withoutSpan), told.withheld
            )
        }
    }
}
