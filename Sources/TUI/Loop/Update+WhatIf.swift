import Engine

/// Trying what is not believed, in a comparison: nothing of it is stored until it is kept.
extension Update {
    /// The column that a wish is about: the chosen one.
    private var triedColumn: String? {
        let columns = model.compare.columns
        return columns.indices.contains(model.compare.tab) ? columns[model.compare.tab] : columns.first
    }

    /// Asks for a value; that of the chosen cause is there to be changed.
    mutating func suppose() {
        let rows = CauseRows.rows(model.compare)
        let row = rows.isEmpty ? nil : rows[min(model.compare.causeSelection, rows.count - 1)]
        let key = row.flatMap { BeliefKey(rawValue: $0.cause.name) }
        guard let column = row?.cause.column ?? triedColumn else { return }
        askSupposition(column, key.map { "\($0)=" } ?? "", key.map(Self.choices) ?? [])
    }

    mutating func supposeGoal() {
        if let column = triedColumn { askSupposition(column, "goal=implement: ", GoalKind.allCases.map(\.rawValue)) }
    }

    mutating func supposeExpertise() {
        if let column = triedColumn { askSupposition(column, "expertise/", Expertise.allCases.map(\.rawValue)) }
    }

    private static func choices(_ key: BeliefKey) -> [String] {
        key.choices ?? (key.family == .expertise ? Expertise.allCases.map(\.rawValue) : [])
    }

    private mutating func askSupposition(_ column: String, _ text: String, _ choices: [String]) {
        guard model.compare.question != nil else {
            model.notice = "Compare an answer first, then try what if."
            return
        }
        var request = LineRequest(
            title: "What if · \(CompareView.title(column, model))",
            hint: choices.isEmpty ? "KEY=VALUE, such as style/depth=brief" : choices.joined(separator: " · "),
            purpose: .suppose(column: column))
        request.composer.set(text)
        model.overlay = .ask(request)
    }

    mutating func take(_ text: String, in column: String) {
        do {
            let supposition = try Engine.supposition(text)
            let item = SupposedBelief(column: column, supposition: supposition)
            model.compare.supposed.removeAll { $0.column == column && $0.supposition.key == supposition.key }
            model.compare.off.removeAll { $0.column == column && $0.name == supposition.key.rawValue }
            model.compare.supposed.append(item)
            model.compare.tried = item
            runComparison()
        } catch {
            model.notice = "\(error)"
        }
    }

    /// Shows what would be written down of the chosen column, and asks.
    mutating func keepTried() {
        guard let column = triedColumn else { return }
        let supposed = model.compare.supposed.filter { $0.column == column }.map(\.supposition)
        let off = model.compare.off.filter { $0.column == column }
        let without = off.reduce(into: Set<BeliefKey>()) { $0.formUnion($1.keys) }
        guard !supposed.isEmpty || !without.isEmpty else {
            model.notice = "Nothing is tried in \(CompareView.title(column, model))'s column."
            return
        }
        guard ComparedColumn(column).level == nil, !column.contains("@") else {
            model.notice =
                "Only what is tried of somebody as she is now can be kept: a column without a level or a date."
            return
        }
        let lines =
            supposed.map { "\($0.key) becomes \($0.value)" } + without.sorted().map { "\($0) is set aside" }
            + (off.contains(where: \.isSegment) ? ["The segment stays: it is told from the beliefs."] : [])
        model.overlay = .confirm(
            Confirmation(
                title: "Keep what was tried of \(CompareView.title(column, model))?", lines: lines,
                yes: "write it down",
                effect: .adopt(supposed, without: without, person: column)))
    }

    mutating func received(adopted reports: [EditReport], of person: String) {
        model.compare.supposed.removeAll { $0.column == person }
        model.compare.off.removeAll { $0.column == person && !$0.isSegment }
        model.notice = "\(Counted.text(reports.count, "edit")) written down. /undo takes the last one back."
        reload()
    }
}
