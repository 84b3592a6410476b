extension Engine {
    nonisolated func putSideBySide(
        _ text: String, asked: String?, columns: [String], against: String?, whatIf: WhatIf
    ) throws -> Comparison {
        guard (2...4).contains(columns.count), Set(columns).count == columns.count else {
            throw EngineError.needsTwoColumns
        }
        for column in columns { try noteLook("comparison", ColumnName(column).person ?? column) }
        if let against, !columns.contains(against) { throw EngineError.unknownPerson(against, suggestion: columns[0]) }
        let named = Set(whatIf.without.keys).union(whatIf.supposed.keys).union(whatIf.withoutSegment)
        if let stranger = named.subtracting(columns).min() {
            throw EngineError.unknownPerson(stranger, suggestion: columns[0])
        }
        let maker = try maker(for: checked(text), asked: asked)
        let desks = try Concurrently.map(columns) { name in
            (
                name: name,
                desk: try desk(
                    maker, column: ColumnName(name), level: nil, supposing: whatIf.supposed[name] ?? []),
                mask: whatIf.omission(name)
            )
        }
        var comparison = Comparer(maker: maker).compare(desks, against: against)
        // Where she is heading is added to what is compared: it is what comes after the answer.
        for (name, desk, _) in desks where desk.level == .trajectory {
            comparison.answers[name] = try heading(
                comparison.answers[name]!, desk, maker, person: try ColumnName(name).person)
        }
        return comparison
    }

    nonisolated func spectrum(_ text: String, person: String) throws -> [Answer] {
        try noteLook("levels", person)
        let maker = try maker(for: checked(text))
        return try Level.allCases.map { level in
            let desk = try desk(maker, column: ColumnName(person: person), level: level)
            return try heading(maker.answer(desk), desk, maker, person: person)
        }
    }

    nonisolated func find(_ text: String, person: String?, limit: Int, mode: SearchMode?) throws -> [Evidence] {
        let question = try checked(text)
        guard let person else {
            return try find(question, asked: nil, limit: limit, mode: mode)
        }
        try noteLook("search", person)
        let maker = try maker(for: question, mode: mode)
        let model = try model(of: person, at: nil)
        let desk = maker.desk(model, requested: nil, augmented: try augment(maker, for: model))
        let plan = maker.plan(desk, mask: .none).plan
        return Array(ranked(desk, plan).prefix(limit))
    }

    /// For nobody in particular; of a follow-up question, read with what was asked before, also as it was `asked`.
    nonisolated func find(_ question: String, asked: String?, limit: Int, mode: SearchMode?) throws -> [Evidence] {
        let typed = TypedSearch(try checked(question))
        let pool = try shelf.retriever().pool(
            QueryReader.read(typed.text), asAsked: try asked.map(checked), typed: typed,
            limit: max(limit, Retriever.poolSize),
            mode: mode)
        return Array(pool.evidence.prefix(limit))
    }
}
