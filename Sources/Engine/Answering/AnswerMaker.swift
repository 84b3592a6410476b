/// Makes answers for one question: gate, plan, write. Pure once the evidence is in hand, so comparing people and asking
/// "what if" are calls of the same function.
struct AnswerMaker: Sendable {
    let pool: Retriever.Pool
    let glossary: Glossary
    let segments: [Segment]
    let now: Moment
    /// The page marked `about`, for level 0.
    let about: [Passage]
    /// What every reader's answer is written from, before her own beliefs add to it.
    let sheet: Sheet
    private let gatekeeper: BeliefGate

    init(pool: Retriever.Pool, glossary: Glossary, segments: [Segment], now: Moment, about: [Passage], sheet: Sheet) {
        self.pool = pool
        self.glossary = glossary
        self.segments = segments
        self.now = now
        self.about = about
        self.sheet = sheet
        gatekeeper = BeliefGate(pool: pool, sheet: sheet)
    }

    /// What one reader's answers are written from: her evidence, prepared once for all of them.
    struct Desk: Sendable {
        var model: SelfModel
        var gate: Gate
        var sheet: Sheet
        var level: Level
        var possible: Level
        /// What readers are made of, with all of her beliefs or without some.
        var readership: Readership
    }

    /// Which of a reader's beliefs an answer may use.
    typealias Mask = Omission

    // MARK: The reader's desk

    func gate(_ model: SelfModel, level: Level = .person) -> Gate {
        gatekeeper.gate(model, level: level)
    }

    /// `augmented` is what the beliefs that passed the gate added to the evidence; `isUnderway` says that several of her questions
    /// were answered before.
    func desk(_ model: SelfModel, requested: Level?, augmented: [Evidence], isUnderway: Bool = false) -> Desk {
        let personal = gate(model)
        let possible = possible(model, personal, isUnderway)
        let level = min(requested ?? .person, possible)
        let gate = level >= .person ? personal : gate(model, level: level)
        return Desk(
            model: model, gate: gate, sheet: sheet.adding(augmented), level: level, possible: possible,
            readership: Readership(model, gate: gate))
    }

    /// Level 2 needs a segment that fits better than all others together; level 3 two current beliefs that have to do with
    /// the question; level 4 a goal that is still ahead of her, or a way that she has come.
    private func possible(_ model: SelfModel, _ gate: Gate, _ isUnderway: Bool) -> Level {
        let relevant = gate.beliefs.filter { $0.score >= BeliefGate.threshold }.count
        if relevant >= 2 { return isUnderway || !model.activeGoals.isEmpty ? .trajectory : .person }
        if segment(of: model) != nil { return .segment }
        return .query
    }

    private func segment(of model: SelfModel) -> Segment? {
        guard let best = model.segment.best, best.share >= 0.5 else { return nil }
        return segments.first { $0.name == best.name }
    }

    // MARK: One answer

    func answer(_ desk: Desk, mask: Mask = .none) -> Answer {
        let model = mask == .none ? desk.model : masked(desk.model, mask)
        let reader = reader(desk, mask)
        let level = desk.level == .generic || desk.gate.personalize ? desk.level : min(desk.level, .query)
        let plan = planner.plan(reader, level: level)
        guard let page = page(desk, plan: plan, usable: usable(desk, mask)) else {
            // Passages were near, and no sentence of them stands by itself: that is no answer, for anybody.
            var desk = desk
            desk.gate.personalize = false
            desk.gate.isAnswerable = false
            desk.gate.reason = "the documents do not answer this"
            var plain = plan
            plain.level = min(plan.level, .query)
            plain.decisions = []
            return assemble(desk, model: model, plan: plain, page: nearest(desk))
        }
        return assemble(desk, model: model, plan: plan, page: page)
    }

    /// The plain answer to hold a personal one against: the same search and writer, as long as that may be, and nothing of her.
    func control(of personal: Answer, _ desk: Desk) -> Answer {
        var plan = planner.plan(.nobody, level: min(desk.level, .query))
        plan.depth = personal.plan.depth
        return assemble(desk, model: desk.model, plan: plan, page: page(desk, plan: plan, usable: []) ?? nearest(desk))
    }

    /// The plan alone, for telling answers apart without writing them.
    func plan(_ desk: Desk, mask: Mask) -> (plan: Plan, usable: Set<BeliefKey>) {
        (plan(desk, mask: mask, by: planner), usable(desk, mask))
    }

    func plan(_ desk: Desk, mask: Mask, by planner: Planner) -> Plan {
        planner.plan(reader(desk, mask), level: desk.level)
    }

    /// The page that a plan comes to, as the answer has it.
    func page(_ desk: Desk, plan: Plan, mask: Mask, memo: FitMemo) -> Page {
        page(desk, plan: plan, usable: usable(desk, mask), memo: memo) ?? nearest(desk)
    }

    /// What decides for every reader: the question, and what kinds of blocks there are.
    var planner: Planner { Planner(query: pool.query, evidence: pool.evidence) }

    private func reader(_ desk: Desk, _ mask: Mask) -> Reader {
        guard desk.gate.personalize, desk.level >= .segment else { return .nobody }
        let segment = segment(desk, mask)
        if desk.level == .segment { return segment.map { Reader($0) } ?? .nobody }
        return desk.readership.reader(without: mask.without, segment: segment)
    }

    private func segment(_ desk: Desk, _ mask: Mask) -> Segment? {
        switch mask.segment {
        case .none: nil
        case .asKnown: segment(of: desk.model)
        case .recomputed: segment(of: masked(desk.model, mask))
        }
    }

    private func usable(_ desk: Desk, _ mask: Mask) -> Set<BeliefKey> {
        guard desk.level >= .person, desk.gate.personalize else { return [] }
        return Set(desk.gate.beliefs.filter(\.use).map(\.key)).subtracting(mask.without)
    }

    /// The model without some beliefs; what they said of the segment is taken back too.
    func masked(_ model: SelfModel, _ mask: Mask) -> SelfModel {
        guard !mask.without.isEmpty else { return model }
        var result = model
        result.beliefs.removeAll { mask.without.contains($0.key) }
        result.whys.removeAll { why in why.key.map(mask.without.contains) ?? false }
        guard mask.segment == .recomputed else { return result }
        let classifier = SegmentClassifier(segments)
        result.segment = classifier.posterior(classifier.evidence(result.beliefs))
        return result
    }

    // MARK: Pages

    private func page(_ desk: Desk, plan: Plan, usable: Set<BeliefKey>, memo: FitMemo? = nil) -> Page? {
        if desk.level == .generic { return generic() }
        switch pool.query.intent {
        case .smallTalk: return noted(Sections.smallTalk)
        case .command: return noted(Sections.command)
        default: break
        }
        guard !pool.evidence.isEmpty else {
            return noted(about.isEmpty ? Sections.emptyLibrary : Sections.unanswered)
        }
        guard gatekeeper.isAnswerable else {
            return nearest(desk)
        }
        var writer = QuoteWriter(
            sheet: desk.sheet, plan: plan, usable: usable, memo: memo ?? FitMemo(desk.sheet, now: now))
        let page = writer.write(isWhole: memo == nil)
        return page.blocks.isEmpty ? nil : page
    }

    /// Level 0: the opening of the page about the library itself.
    private func generic() -> Page {
        guard !about.isEmpty else { return noted(Sections.emptyLibrary) }
        var page = Page()
        var words = Plan.DepthOfAnswer.standard.words
        for passage in about {
            for quotable in QuotableReader.read(passage)
            where [.sentence, .item, .definition].contains(quotable.kind) && words > 0 {
                page.add(
                    passage, quotable.parts, in: passage.headings.last ?? passage.title,
                    as: quotable.kind == .item ? .bullet : .paragraph, language: nil, mustSay: true)
                words -= quotable.words
            }
        }
        return page
    }

    /// What comes nearest when the documents do not answer outright, marked as such.
    private func nearest(_ desk: Desk) -> Page {
        guard !desk.sheet.direct.nearest.isEmpty || !desk.sheet.corrections.isEmpty else {
            return noted(Sections.unanswered)
        }
        var page = Page()
        page.correct(desk.sheet)
        page.note(Sections.unanswerable, in: Sections.inShort, mustSay: true)
        for id in desk.sheet.direct.nearest where !page.used.contains(id) {
            page.add(desk.sheet.quotables[id], of: desk.sheet, in: Sections.inShort)
        }
        return page
    }

    /// Whether the text asks nothing that the documents answer: not in the form of a question, and not near any passage, or
    /// with hardly a word in it but what she told of herself, at `told`.
    func isStatement(told: [Range<Int>]) -> Bool {
        guard gatekeeper.isAnswerable, pool.query.intent != .command else { return true }
        guard pool.query.intent == .open, !pool.query.said.contains("?") else { return false }
        // A wish's place is its whole clause, so only so few words are surely nothing else.
        let words = Tokens(pool.query.said).words.filter { !StopWords.contains($0.word) && $0.word != "please" }
        let isOneWish =
            words.count <= 3 && words.allSatisfy { word in told.contains { $0.overlaps(word.range) } }
        let nearest = pool.evidence.prefix(5).map(\.coverage).max() ?? 0
        return isOneWish || nearest < 0.85
    }

    /// What was understood, in place of an answer, when somebody told about herself.
    func noted(_ signals: [Signal], instead answer: Answer) -> Answer {
        var page = Page()
        page.note(Sections.noted, in: Sections.inShort)
        for signal in signals {
            let not = signal.polarity == .against ? "not " : ""
            let today = signal.scope == .session ? " (today only)" : ""
            page.note("\(signal.key.rawValue): \(not)\(signal.value)\(today)", in: Sections.inShort)
        }
        var result = answer
        result.blocks = page.blocks
        result.citations = []
        result.mustSay = []
        result.followUps = []
        result.conflicts = []
        result.grounding = Answer.Grounding(sentences: 0, supported: 0)
        result.beliefsUsed = []
        result.because = nil
        result.gate.personalize = false
        result.gate.reason = "noted"
        return result
    }

    private func noted(_ text: String) -> Page {
        var page = Page()
        page.note(text, in: Sections.inShort, mustSay: true)
        return page
    }

    // MARK: The answer

    private func assemble(_ desk: Desk, model: SelfModel, plan: Plan, page: Page) -> Answer {
        let used = uses(plan, model)
        let exact = page.citations.filter { citation in
            desk.sheet.evidence.contains {
                $0.passage.id == citation.passage && $0.passage.range.lowerBound <= citation.range.lowerBound
                    && $0.passage.range.upperBound >= citation.range.upperBound
                    && $0.passage.text(citation.range) == citation.quote
            } || about.contains { $0.id == citation.passage } || glossary.holds(citation)
        }
        return Answer(
            question: pool.query.said, level: plan.level, levelPossible: desk.possible, wellKnown: model.wellKnown,
            segment: model.segment.best.flatMap { $0.share >= 0.5 ? $0.name : nil }, gate: desk.gate, plan: plan,
            blocks: page.blocks, citations: page.citations,
            mustSay: page.blocks.filter(\.mustSay).map(\.text), beliefsUsed: used,
            because: page.citations.isEmpty ? nil : because(used, model),
            conflicts: desk.sheet.conflicts, followUps: page.followUps,
            grounding: Answer.Grounding(sentences: page.citations.count, supported: exact.count))
    }

    /// Each belief's part of the plan's decisions; the parts sum to 1.
    private func uses(_ plan: Plan, _ model: SelfModel) -> [BeliefUse] {
        var weights: [BeliefKey: (value: String, weight: Double)] = [:]
        for decision in plan.decisions {
            let total = decision.causes.reduce(0) { $0 + $1.weight }
            for cause in decision.causes where cause.kind == .belief && total > 0 {
                weights[cause.key!, default: (cause.value, 0)].weight +=
                    decision.choice.importance * cause.weight / total
            }
        }
        // In the order of the keys: the same beliefs give the same bits.
        let whole = weights.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value.weight }
        return weights.compactMap { key, item in
            guard
                let belief = model.beliefs.first(where: { $0.key == key && $0.value == item.value })
                    ?? model.beliefs.first(where: { $0.key == key })
            else { return nil }
            return BeliefUse(key: key, value: item.value, p: belief.p, n: belief.n, share: item.weight / whole)
        }
        .sorted { ($1.share, $0.key) < ($0.share, $1.key) }
    }

    /// Her own words for something that shaped the answer: what was said last comes first, and of several the weightiest.
    private func because(_ used: [BeliefUse], _ model: SelfModel) -> Why? {
        let reasons = used.compactMap { use in model.why(for: use.key).map { (why: $0, share: use.share) } }
        return reasons.max { left, right in
            (left.share / (1 + now.days(since: left.why.at) / 30))
                < (right.share / (1 + now.days(since: right.why.at) / 30))
        }?.why
    }
}

extension Plan.Decision.Choice {
    /// How much of an answer a decision shapes.
    var importance: Double {
        switch self {
        case .lead: 3
        case .aspects: 2
        case .format, .depth, .stack: 1.5
        case .definitions, .background, .emphasis, .examples, .procedures: 1
        case .vocabulary: 0.5
        }
    }
}
