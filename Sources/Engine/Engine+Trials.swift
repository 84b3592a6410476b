/// Blind choices: whether the personal answer is better than the plain one, asked of the person herself.
extension Engine {
    /// The personal answer and the plain one, the order by a coin that the caller throws. Plain is a fair control: the same search,
    /// the same writer, the same budget of words, at level 1. Nothing of the question is kept. Of a follow-up question `text` is how it was read, `asked` what it was.
    /// - Throws: `EngineError.notPermitted` when the answers are the same, or nothing may be kept of her.
    public func blindPair(
        _ text: String, asked: String? = nil, person id: String, personalFirst: Bool
    ) throws -> BlindPair {
        let person = try known(id)
        guard try privacy(of: person) > .none else {
            throw EngineError.notPermitted("At privacy level none no choice is kept, so none is asked for.")
        }
        try noteLook("answer", id)
        let maker = try maker(for: checked(text), asked: asked)
        let personal = maker.answer(try desk(maker, column: ColumnName(person: id), level: nil))
        let plain = maker.control(of: personal, try desk(maker, column: ColumnName(person: id), level: .query))
        let difference = Fingerprint(personal).difference(from: Fingerprint(plain)).total
        guard difference > 0 else {
            throw EngineError.notPermitted(
                "Both answers are the same here (\(personal.gate.reason)): there is nothing to choose.")
        }
        let trial = try people.open(
            Trial(
                id: EntryID(person: id, sequence: 0), at: now, intent: maker.pool.query.intent, difference: difference,
                first: personalFirst ? .personal : .plain))
        let (a, b) = personalFirst ? (personal, plain) : (plain, personal)
        let theirs = Set(b.citations.map(\.quote))
        return BlindPair(
            trial: trial, question: text, a: a, b: b, shared: a.citations.map(\.quote).filter(theirs.contains))
    }

    /// Keeps the choice; what it was for, and what all of her choices came to.
    public func choose(_ choice: Trial.Choice, in trial: EntryID) throws -> (chosen: Trial.Arm?, result: TrialResult) {
        guard let open = try people.trials(trial.person).first(where: { $0.id == trial && !$0.isClosed }) else {
            throw EngineError.notPermitted("There is no open choice \(trial): it was made, or never asked for.")
        }
        let other: Trial.Arm = open.first == .personal ? .plain : .personal
        let chosen: Trial.Arm? = choice == .same ? nil : choice == .a ? open.first : other
        guard try people.close(trial, chosen: chosen, at: now) else {
            throw EngineError.notPermitted("There is no open choice \(trial): it was made, or never asked for.")
        }
        return (chosen, try trialResult(of: trial.person))
    }

    /// Of one person, or of all.
    public nonisolated func trialResult(of id: String? = nil) throws -> TrialResult {
        if let id { try noteLook("answers", id) }
        return TrialResult(try people.trials(id.map { try known($0).id }))
    }
}
