extension Engine {
    /// Goes the way of an answer again, a step at a time: its evidence with every score's parts, the plain answer, and
    /// the time it takes. Nothing is observed. Of a follow-up question `text` is how it was read, `asked` what it was.
    public nonisolated func trace(
        _ text: String, asked: String? = nil, person id: String, level: Level? = nil
    ) throws -> AnswerTrace {
        try noteLook("answer", id)
        let clock = ContinuousClock()
        var stages: [AnswerTrace.Stage] = []
        func timed<Value>(_ name: String, _ step: () throws -> Value) rethrows -> Value {
            let start = clock.now
            let value = try step()
            stages.append(AnswerTrace.Stage(name: name, milliseconds: (clock.now - start) / .milliseconds(1)))
            return value
        }
        let question = try checked(text)
        let maker = try timed("retrieval") { try self.maker(for: question, asked: asked) }
        let model = try timed("self-model") { try self.model(of: id, at: nil) }
        let added = try timed("widening") { try augment(maker, for: model) }
        let desk = timed("gate") { maker.desk(model, requested: level, augmented: added) }
        let plan = timed("plan") { maker.plan(desk, mask: .none).plan }
        _ = timed("writing") { maker.answer(desk) }
        return AnswerTrace(
            question: question, query: maker.pool.query, stages: stages, evidence: ranked(desk, plan),
            plain: maker.answer(maker.desk(model, requested: .query, augmented: [])))
    }

    /// A reader's evidence, nudged for her, best first.
    nonisolated func ranked(_ desk: AnswerMaker.Desk, _ plan: Plan) -> [Evidence] {
        let nudge = Nudge(
            signals: QuoteFit.signals(
                plan, stack: Set(plan.stack.flatMap { Tokens($0).words.map(\.stem) }), now: now))
        return zip(desk.sheet.evidence, desk.sheet.readings)
            .map { plan.level >= .segment ? nudge.apply($0, $1) : $0 }
            .sorted { ($1.relevance, $0.passage.id) < ($0.relevance, $1.passage.id) }
    }
}
