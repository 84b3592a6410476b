import Engine

/// Looking into beliefs, and changing them by a human's word.
extension Update {
    /// The belief the selection is on.
    var selectedBelief: Belief? {
        let rows = InspectorRows.beliefs(model.inspector.model)
        guard !rows.isEmpty else { return nil }
        return rows[min(model.inspector.selection, rows.count - 1)]
    }

    mutating func received(_ known: SelfModel, _ summary: String, _ histories: [String: [Double]]) {
        guard known.person.id == model.person?.id || model.person == nil else { return }
        if let old = model.inspector.model, old.person.id == known.person.id {
            let was = Dictionary(old.beliefs.map { (InspectorRows.name($0), $0.p) }) { first, _ in first }
            let moved = known.beliefs.contains { abs((was[InspectorRows.name($0)] ?? 0) - $0.p) > 0.005 }
            if moved { model.inspector.before = was }
        } else {
            model.inspector.before = Dictionary(known.beliefs.map { (InspectorRows.name($0), $0.p) }) { first, _ in
                first
            }
            model.inspector.selection = 0
        }
        model.person = known.person
        model.inspector.model = known
        model.inspector.summary = summary
        model.inspector.histories = histories
    }

    mutating func received(_ evidence: BeliefEvidence) {
        model.inspector.opened = evidence
        model.inspector.scroll = 0
    }

    // MARK: A human's word

    mutating func openBelief() {
        if model.inspector.opened != nil { return model.inspector.opened = nil }
        guard let person = model.person, let belief = selectedBelief else { return }
        if model.focus != .inspector {
            show(.chat)
            model.focus = .inspector
        }
        effects.append(.explain(key: belief.key.rawValue, person: person.id))
    }

    mutating func correctBelief() {
        guard let belief = selectedBelief else { return }
        let choices = belief.key.choices ?? (belief.key.family == .expertise ? Expertise.allCases.map(\.rawValue) : [])
        model.overlay = .ask(
            LineRequest(
                title: "Correct \(belief.key)",
                hint: choices.isEmpty
                    ? "Type what is so, or nothing when it is not so." : choices.joined(separator: " · "),
                purpose: .correct(belief.key)))
    }

    mutating func pinBelief() {
        guard let person = model.person, let belief = selectedBelief else { return }
        effects.append(
            belief.status == .pinned
                ? .unpin(key: belief.key.rawValue, person: person.id)
                : .pin(key: belief.key.rawValue, value: belief.value, person: person.id))
    }

    mutating func doubtBelief() {
        guard let person = model.person, let belief = selectedBelief else { return }
        effects.append(.doubt(key: belief.key.rawValue, value: belief.value, person: person.id))
    }

    mutating func undo() {
        guard let person = model.person else { return }
        effects.append(.undo(person: person.id))
    }

    mutating func received(_ report: EditReport) {
        let best = report.after.filter { $0.status != .superseded }.max { $0.p < $1.p }
        let state =
            best.map { $0.doubted ? "set aside" : $0.status == .pinned ? "pinned: \($0.value)" : $0.value } ?? "nothing"
        model.notice = "\(report.key): \(state). /undo takes it back."
        model.inspector.opened = nil
        reload()
    }

    mutating func reload() {
        if let person = model.person { effects.append(.loadModel(person: person.id)) }
        effects.append(.loadPeople)
        if model.compare.question != nil { runComparison() }
    }
}
