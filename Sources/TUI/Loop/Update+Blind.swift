import Engine

/// Choosing between the personal answer and the plain one without knowing which is which.
extension Update {
    mutating func askBlindly() {
        guard let person = model.person, let question = model.lastAnswer?.question else {
            model.notice = "Ask something first: its two answers are then shown side by side."
            return
        }
        model.notice = "Writing both answers …"
        effects.append(.askBlindly(question, person: person.id))
    }

    /// Shown where answers are compared, under names that tell nothing.
    mutating func received(_ pair: BlindPair) {
        model.notice = nil
        model.view = .compare
        model.focus = .main
        model.compare = CompareState()
        model.compare.question = pair.question
        model.compare.columns = ["A", "B"]
        model.compare.blind = pair
        let none = Comparison.Difference(sentences: 0, order: 0, format: 0, vocabulary: 0)
        model.compare.comparison = Comparison(
            question: pair.question, columns: ["A", "B"], answers: ["A": pair.a, "B": pair.b], shared: pair.shared,
            unique: [:], difference: none, differences: [:], causes: [],
            note: "One is written for you, one for anybody. Which serves you better?")
        model.compare.scroll = CompareView.firstDifference(model)
    }

    mutating func choose(_ choice: Trial.Choice) {
        guard let pair = model.compare.blind else { return }
        leaveBlind()
        effects.append(.choose(choice, in: pair.trial))
    }

    mutating func leaveBlind() {
        model.compare = CompareState()
        show(.chat)
        model.focus = .main
    }

    mutating func received(_ arm: Trial.Arm?, _ result: TrialResult) {
        let chosen = arm.map { "That was the \($0.rawValue) answer." } ?? "As good as each other."
        model.notice = "\(chosen) \(result.personal) of \(result.personal + result.plain) for the personal one."
    }
}
