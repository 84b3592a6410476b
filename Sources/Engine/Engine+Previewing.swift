/// Looking at an edit before it is made. Nothing is stored.
extension Engine {
    /// What correcting, pinning, unpinning or doubting a belief would change.
    /// - Throws: what the edit itself would throw.
    public nonisolated func previewEdit(
        _ action: Edit.Action, _ key: String, value: String? = nil, person id: String, because: String? = nil,
        staff: Bool = false
    ) throws -> EditPreview {
        try noteLook("beliefs", id)
        let prepared = try prepare(action, key, value, person: id, because: because, staff: staff)
        let after = try model(prepared.before, with: prepared.edit)
        let key = prepared.edit.key
        let question = try questionToShow(id)
        let maker = try maker(for: question)
        func sketch(_ model: SelfModel) throws -> AnswerSketch {
            AnswerSketch(maker.answer(try desk(maker, of: model, level: nil)))
        }
        return EditPreview(
            action: action.rawValue, key: key, before: prepared.before.beliefs.filter { $0.key == key },
            after: after.beliefs.filter { $0.key == key },
            summary: EditPreview.Summary(before: summary(of: prepared.before), after: summary(of: after)),
            answered: EditPreview.Answered(
                question: question, before: try sketch(prepared.before), after: try sketch(after)))
    }

    /// The pieces of the summary and the beliefs they say, in its order.
    public static func summaryClauses(of model: SelfModel) -> [SummaryClause] { ProfileSummary.clauses(model) }

    /// The self-model as it would be if the edit were recorded now.
    private nonisolated func model(_ before: SelfModel, with edit: NewEdit) throws -> SelfModel {
        var signals = try people.signals(edit.person, slot: nil)
        let newest = signals.map(\.id).max() ?? 0
        signals += edit.signals.enumerated().map { place, signal in
            var signal = signal
            signal.id = newest + Int64(place) + 1
            return signal
        }
        var marks = try people.marks(edit.person)
        if let action = Mark.Action(rawValue: edit.action.rawValue) {
            marks.append(Mark(action: action, key: edit.key, value: edit.value, at: edit.at))
        }
        return try model(before.person, signals: signals, marks: marks, whys: edit.why.map { [$0] } ?? [], now: edit.at)
    }

    /// Her last question while its words are kept, else one about what the documents tell first.
    private nonisolated func questionToShow(_ id: String) throws -> String {
        let asked = try people.lastAnswers(id, limit: 50).compactMap(\.asked)
        let kept = try people.observations(id, sequences: asked)
        return try asked.lazy.compactMap { kept[$0]?.text }.first ?? questionAbout(nil)
    }

    /// A question to show something with where nobody asked one.
    nonisolated func questionAbout(_ subject: String?) throws -> String {
        var subject = try subject ?? library.titles(limit: 1).first ?? "this"
        if subject.hasPrefix("About ") { subject.removeFirst("About ".count) }
        return "What should I know about \(subject)?"
    }
}
