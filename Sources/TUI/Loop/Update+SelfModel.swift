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
        if let belief = selectedBelief { correct(belief.key) }
    }

    /// Asks for what is so; what that would change is shown before it is taken.
    mutating func correct(_ key: BeliefKey) {
        let choices = key.choices ?? (key.family == .expertise ? Expertise.allCases.map(\.rawValue) : [])
        model.overlay = .ask(
            LineRequest(
                title: "Correct \(key)",
                hint: choices.isEmpty
                    ? "Type what is so, or nothing when it is not so." : choices.joined(separator: " · "),
                purpose: .correct(key)))
    }

    /// The summary, a piece a row: each is changed by correcting the belief it says.
    mutating func editSummary() {
        guard let person = openPerson(), let known = model.inspector.model, known.person.id == person.id else { return }
        let clauses = Engine.summaryClauses(of: known)
        guard !clauses.isEmpty else {
            model.notice = "The summary says nothing yet."
            return
        }
        model.overlay = .summary(SummaryList(clauses: clauses))
    }

    mutating func take(_ list: SummaryList) {
        if list.clauses.indices.contains(list.selection) { correct(list.clauses[list.selection].key) }
    }

    mutating func pinBelief() {
        guard let person = model.person, let belief = selectedBelief else { return }
        let key = belief.key.rawValue
        effects.append(
            .previewEdit(
                belief.status == .pinned
                    ? .unpin(key: key, person: person.id) : .pin(key: key, value: belief.value, person: person.id)))
    }

    mutating func doubtBelief() {
        guard let person = model.person, let belief = selectedBelief else { return }
        effects.append(.previewEdit(.doubt(key: belief.key.rawValue, value: belief.value, person: person.id)))
    }

    /// What would change, and a yes or no.
    mutating func received(_ preview: EditPreview, _ edit: Effect) {
        guard let (person, title, yes) = edit.asked, person == model.person?.id, model.overlay == nil else { return }
        model.overlay = .confirm(
            Confirmation(title: "\(title) \(preview.key)?", lines: preview.lines, yes: yes, effect: edit))
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
