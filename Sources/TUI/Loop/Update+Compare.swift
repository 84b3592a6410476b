import Engine

/// Several people, or several levels, on one question.
extension Update {
    mutating func compareQuestion(_ question: String) {
        if model.compare.blind != nil {
            model.compare = CompareState()
            chooseColumns()
        }
        model.compare.question = question
        model.compare.comparison = nil
        model.compare.off = []
        model.compare.supposed = []
        model.compare.scroll = 0
        model.compare.causeSelection = 0
        model.focus = .main
        runComparison()
    }

    /// `maya,devon How do I ...?`
    mutating func compare(typed text: String) {
        let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
        model.view = .compare
        if parts[0].contains(",") {
            model.compare.columns = parts[0].split(separator: ",").map(String.init)
            guard parts.count > 1 else { return show(.compare) }
            compareQuestion(parts[1])
        } else {
            chooseColumns()
            compareQuestion(text)
        }
    }

    /// Opens the comparison on the last question.
    mutating func openComparison(levels: Bool) {
        guard let person = model.person else {
            // Typed before anybody was read: there is nobody yet to compare.
            model.view = .chat
            return
        }
        if levels {
            // What plain retrieval does comes first: the others are compared with it.
            model.compare.columns = [1, 2, 3, 0].map { "\(person.id):\($0)" }
        } else {
            chooseColumns()
        }
        model.compare.off = []
        model.compare.supposed = []
        model.compare.comparison = nil
        model.compare.causeSelection = 0
        model.compare.scroll = 0
        model.compare.tab = 0
        guard let question = model.lastAnswer?.question ?? model.compare.question else {
            model.focus = .composer
            return
        }
        compareQuestion(question)
    }

    /// Who asks, and the next person of another segment.
    private mutating func chooseColumns() {
        let known = Set(model.people.map(\.person.id))
        model.compare.columns.removeAll { !known.contains(ComparedColumn($0).person) }
        guard let person = model.person else { return }
        let readers = model.compare.readers
        if readers.count >= 2, readers.contains(person.id) { return }
        let own = model.people.first { $0.person.id == person.id }?.segment
        let others = model.people.filter { $0.person.id != person.id && $0.person.kind == .person }
        let other =
            others.first { $0.segment != own } ?? others.first ?? model.people.first { $0.person.id != person.id }
        model.compare.columns = [person.id] + (other.map { [$0.person.id] } ?? [])
    }

    mutating func runComparison() {
        guard let question = model.compare.question, model.compare.columns.count >= 2 else { return }
        model.compare.isLoading = true
        effects.append(.compare(question, columns: model.compare.columns, whatIf: model.compare.whatIf))
    }

    mutating func received(_ comparison: Comparison) {
        guard comparison.columns == model.compare.columns, comparison.question == model.compare.question else { return }
        model.compare.isLoading = false
        let isFirst = model.compare.comparison == nil
        // Who has gone on meanwhile has other news to read.
        if model.view == .compare { tellWhetherMoved(to: comparison) }
        model.compare.switched = nil
        model.compare.tried = nil
        model.compare.comparison = comparison
        if isFirst { model.compare.scroll = CompareView.firstDifference(model) }
        model.compare.causeSelection = max(
            0, min(CauseRows.rows(model.compare).count - 1, model.compare.causeSelection))
        model.compare.tab = min(model.compare.tab, comparison.columns.count - 1)
    }

    private mutating func tellWhetherMoved(to comparison: Comparison) {
        if let cause = model.compare.switched { tellWhetherMoved(cause, to: comparison) }
        guard let item = model.compare.tried, isUnmoved(item.column, in: comparison) else { return }
        model.notice =
            "\(CompareView.title(item.column, model))'s answer stays as it is with \(item.supposition.key) as \(item.supposition.value)."
    }

    /// Where several ask for the same, one of them changes nothing by itself; nobody should take that for a fault.
    private mutating func tellWhetherMoved(_ cause: SwitchedCause, to comparison: Comparison) {
        let column = cause.column
        guard isUnmoved(column, in: comparison) else { return }
        let name = CompareView.title(column, model)
        model.notice =
            model.compare.off.contains(cause)
            ? "\(name)'s answer stays as it is: something below asks for the same as \(cause.words). Switch it off too."
            : "\(name)'s answer stays as it is."
    }

    private func isUnmoved(_ column: String, in comparison: Comparison) -> Bool {
        comparison.answers[column]?.blocks == model.compare.comparison?.answers[column]?.blocks
    }

    mutating func nextColumn(_ step: Int) {
        let count = max(1, model.compare.columns.count)
        model.compare.tab = (model.compare.tab + step + count) % count
    }

    mutating func switchCause() {
        let rows = CauseRows.rows(model.compare)
        guard !rows.isEmpty else { return }
        let row = rows[min(model.compare.causeSelection, rows.count - 1)]
        if let supposed = row.supposed {
            model.compare.supposed.removeAll { $0 == supposed }
            return runComparison()
        }
        let cause = row.cause
        if let place = model.compare.off.firstIndex(of: cause) {
            model.compare.off.remove(at: place)
        } else {
            model.compare.off.append(cause)
        }
        model.compare.switched = cause
        runComparison()
    }

    mutating func addColumn() {
        guard model.view == .compare, model.compare.columns.count < 4 else { return }
        let readers = model.compare.readers
        guard let next = model.people.first(where: { !readers.contains($0.person.id) }) else { return }
        let level = model.compare.commonLevel
        model.compare.columns.append(ComparedColumn(person: next.person.id, level: level).name)
        runComparison()
    }

    /// The same people, each told what the level allows: at the first and the second nobody's own beliefs count.
    mutating func compare(at level: Level) {
        let readers = model.compare.readers
        guard model.view == .compare, readers.count >= 2 else {
            model.notice = "A level is for several people: \(model.keys.label(.compare)) puts them beside each other."
            return
        }
        model.compare.columns = readers.map {
            ComparedColumn(person: $0, level: level == .person ? nil : level).name
        }
        model.compare.tab = min(model.compare.tab, readers.count - 1)
        guard let question = model.compare.question else { return }
        compareQuestion(question)
    }

    mutating func removeColumn() {
        guard model.view == .compare, model.compare.columns.count > 2 else { return }
        let gone = model.compare.columns.remove(at: min(model.compare.tab, model.compare.columns.count - 1))
        model.compare.off.removeAll { $0.column == gone }
        model.compare.supposed.removeAll { $0.column == gone }
        model.compare.tab = 0
        runComparison()
    }
}
