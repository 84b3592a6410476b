import Engine

/// Why somebody chose something: answered with one key, in her own words, or not at all.
extension Update {
    /// A reason by its number; the number after the last is another one, to be typed.
    mutating func chooseReason(_ number: Int) {
        guard let question = model.why?.question, number <= question.choices.count + 1 else { return }
        if number <= question.choices.count { return give(.choice(number), to: question.id) }
        model.overlay = .ask(
            LineRequest(
                title: "Why \(question.choice)?", hint: "A reason in your own words; Esc leaves the question as it is.",
                purpose: .reason(question.id)))
    }

    mutating func putWhyAside() {
        guard let question = model.why?.question else { return }
        give(.none, to: question.id)
    }

    mutating func give(_ reply: WhyReply, to question: EntryID) {
        model.why = nil
        effects.append(.giveReason(question, reply))
    }

    mutating func received(_ outcome: WhyOutcome) {
        if let why = outcome.why { model.entries.append(.note("why \(outcome.question.choice): \(why.clause)")) }
        model.notice = ReasonText.sentence(outcome) + (outcome.signals.isEmpty ? "" : " /undo takes it back.")
        reload()
    }
}
