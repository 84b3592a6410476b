/// How well each quotable serves one reader: computed once for a plan, asked for by every section.
struct QuoteFit {
    /// A sentence that fits less than this says something else.
    static let least = 0.45

    /// Evidence ranks whose passages this reader may be shown, in her order.
    let order: [Int]
    /// Relevance for this reader, by rank; nothing where she may not be shown it.
    let relevance: [Double?]
    /// Ids of what may be quoted as a sentence, in their order.
    let sentences: [Int]
    private let sheet: Sheet
    private let plan: Plan
    private let side: FitMemo.ToolSide
    private let memo: FitMemo
    /// Each sentence's fit before its side of the subject counts; nothing for what may not be quoted.
    private let bases: [Double?]
    /// That of the sentence that fits best.
    let best: Double

    init(sheet: Sheet, plan: Plan, usable: Set<BeliefKey>, memo: FitMemo) {
        self.sheet = sheet
        self.plan = plan
        self.memo = memo
        let side = memo.toolSide(plan)
        self.side = side
        let nudges = plan.level >= .segment ? memo.nudges(plan, side.stack) : []
        let nudged = sheet.evidence.enumerated().compactMap { rank, item -> (rank: Int, relevance: Double)? in
            guard item.broughtBy.isEmpty || item.broughtBy.contains(where: usable.contains) else { return nil }
            return (rank, item.relevance + (nudges.isEmpty ? 0 : nudges[rank]))
        }
        var relevances = [Double?](repeating: nil, count: sheet.evidence.count)
        for item in nudged { relevances[item.rank] = item.relevance }
        order = nudged.sorted { ($1.relevance, $0.rank) < ($0.relevance, $1.rank) }.map(\.rank)
        relevance = relevances
        let held = plan.emphasis.isEmpty ? [] : memo.held(plan.emphasis)
        var bases = [Double?](repeating: nil, count: sheet.quotables.count)
        var sentences: [Int] = []
        let tellsTerms = plan.background || plan.definesTerms
        let isDefining = sheet.query.intent == .definition
        for sentence in memo.sentences where !side.isForeign[sentence.id] {
            guard !sentence.isTerm || tellsTerms || isDefining, let relevance = relevances[sentence.rank] else {
                continue
            }
            let id = sentence.id
            var score = 0.65 * relevance + 0.25 * sheet.closeness[id] + 0.12 * sheet.echoes[id]
            if sentence.isOpening { score += 0.05 }
            score += 0.2 * side.shares[id]
            if !held.isEmpty { score += 0.2 * Double(held[id]) / Double(min(4, plan.emphasis.count)) }
            if sentence.isDefinition {
                // What a thing is, told to somebody who knows, costs her attention.
                score += tellsTerms ? 0.1 : isDefining ? 0 : -0.15
            }
            bases[id] = score
            sentences.append(id)
        }
        self.bases = bases
        self.sentences = sentences
        let tells = Self.tellsDefinitions(sheet)
        best = zip(sheet.quotables, bases).reduce(0) { $1.0.isDefinition && !tells ? $0 : max($0, $1.1 ?? 0) }
    }

    /// Names of tools whose passages are for somebody else. Who builds and has not said with what is served by any code rather
    /// than none; who decides is served by no tool's.
    static func others(_ stack: Set<String>, _ sheet: Sheet, _ plan: Plan) -> Set<String> {
        if !stack.isEmpty { return ForeignTools.stems(besides: stack, sheet.query) }
        if [.code, .steps, .passages].contains(plan.lead) { return [] }
        return ForeignTools.stems(sheet.query, sheet.readings)
    }

    static func signals(_ plan: Plan, stack: Set<String>, now: Moment) -> [any RankingSignal] {
        let signals: [any RankingSignal] = [
            AspectFit(aspects: plan.aspects), StackFit(stems: stack), Freshness(now: now),
        ]
        return signals + (depth(plan).map { [DepthFit(wanted: $0)] } ?? [])
    }

    /// How deep passages should be; nothing when it is all the same.
    static func depth(_ plan: Plan) -> Depth? {
        guard plan.depth != .standard || plan.background else { return nil }
        return plan.background || plan.depth == .brief ? .overview : .deep
    }

    // MARK: Sentences

    /// Fit of a sentence on one side of the subject, or on any; nothing when neither its passage is first of all on that side nor
    /// it says by itself what that side is about.
    func sentence(_ quotable: Quotable, _ aspect: Aspect?) -> Double? {
        guard let base = bases[quotable.id], !quotable.isDefinition || tellsDefinitions(of: aspect) else { return nil }
        guard let aspect else { return base }
        let place = sheet.evidence[quotable.rank].passage.aspects.prefix(2).firstIndex(of: aspect)
        let isEffort = memo.efforts[quotable.id]?.contains(aspect) ?? false
        guard place != nil || isEffort else { return nil }
        return base + (isEffort ? 0.15 : [0.15, 0.05][place!]) + lift(quotable.rank)
    }

    /// What a passage's place beside the answer is worth on the reader's side of the subject: half of what it is less relevant than the best.
    private func lift(_ rank: Int) -> Double {
        guard sheet.beside.contains(rank), let relevance = relevance[rank] else { return 0 }
        return 0.65 * 0.5 * max(0, sheet.evidence[0].relevance - relevance)
    }

    /// What a thing is comes under what the words mean, or behind how it works; it is no risk, no cost and nothing to decide.
    private func tellsDefinitions(of aspect: Aspect?) -> Bool {
        Self.tellsDefinitions(sheet) || aspect == .concept && plan.background
    }

    private static func tellsDefinitions(_ sheet: Sheet) -> Bool { [.definition, .open].contains(sheet.query.intent) }

    /// How much of the best matching tool's name stands there: "AWS" is half of "AWS Fargate".
    static func share(of tools: [Set<String>], in stems: Set<String>) -> Double {
        tools.map { Double($0.intersection(stems).count) / Double(max(1, $0.count)) }.max() ?? 0
    }

    // MARK: Structures

    /// Fit of code, steps or a table; nothing when it is about something else, or somebody else's tools.
    func structure(_ quotable: Quotable, leading: Bool) -> Double? {
        guard let relevance = relevance[quotable.rank], isOnSubject(quotable.rank, leading: leading),
            !side.isForeign[quotable.id], isReadable(quotable)
        else { return nil }
        let item = sheet.evidence[quotable.rank]
        let reading = sheet.readings[quotable.rank]
        var score = relevance + 0.15 * sheet.echoes[quotable.id]
        score += 0.25 * Self.share(of: side.tools, in: quotable.stems.union(reading.headings))
        if !Set(item.passage.aspects.prefix(2)).isDisjoint(with: sheet.query.aspects) { score += 0.15 }
        if sheet.beside.contains(quotable.rank) { score += 0.15 }
        // "Set up SAML step by step" is what was asked; "Test SSO" comes after it.
        score += 0.2 * sheet.share(reading.heading)
        // The main procedure of a page stands before what follows from it.
        if quotable.kind == .steps { score -= 0.02 * Double(min(6, item.passage.position)) }
        if quotable.words > 250 { score -= 0.1 }
        return score
    }

    /// Whether code is in a language of hers, or in one of everybody's.
    private func isReadable(_ quotable: Quotable) -> Bool {
        guard let language = CodeLanguages.language(ofCode: quotable.language), !side.languages.isEmpty else {
            return true
        }
        return side.languages.contains(language)
    }

    /// Whether words name somebody else's tools and none of the reader's.
    func isForeign(_ stems: Set<String>) -> Bool {
        side.stack.isDisjoint(with: stems) && !side.others.isDisjoint(with: stems)
    }

    // MARK: Whether it belongs here

    /// Whether a sentence of the best passages is near the question itself: a good passage has sentences on other things too.
    static func isNear(_ quotable: Quotable, _ sheet: Sheet) -> Bool {
        guard let meaning = sheet.meanings[quotable.id] else { return true }
        // What stands beside the answer on a side of a reader's own need not speak of what was asked.
        let aspects = sheet.evidence[quotable.rank].passage.aspects.prefix(2)
        if sheet.beside.contains(quotable.rank), !Aspect.ownSides.isDisjoint(with: aspects) { return true }
        return meaning >= 0.4 || sheet.coverage[quotable.id] >= 0.3
            || meaning >= 0.3 && sheet.echoes[quotable.id] >= 0.5
    }

    /// Whether a row of a table has to do with the question itself, and not only with the subject of its table.
    static func isNear(_ row: Range<Int>, of table: Quotable, _ sheet: Sheet) -> Bool {
        guard let own = sheet.quotables.first(where: { $0.rank == table.rank && $0.kind == .row && $0.parts[0] == row })
        else { return true }
        guard let meaning = sheet.meanings[own.id] else {
            return sheet.share(own.own.union(sheet.readings[table.rank].heading)) >= 0.3
        }
        return (meaning >= 0.4 || sheet.coverage[own.id] >= 0.4)
            && (isBroad(sheet) || sheet.query.intent == .howTo && sheet.beside.contains(table.rank)
                || sheet.isAsked(own))
    }

    /// Whether code does what was asked: its heading says so, or it stands beside what answers. Of a broad question a heading may
    /// say less, or what the direct answer speaks of, or the passage is on a side of the subject that the question names.
    static func isForQuestion(_ code: Quotable, _ sheet: Sheet) -> Bool {
        let heading = sheet.readings[code.rank].heading
        let said = sheet.share(heading)
        if said >= 0.34 || sheet.directAnswer.contains(where: { sheet.quotables[$0].rank == code.rank }) { return true }
        guard isBroad(sheet) else { return false }
        return said > 0 || sheet.echo(of: heading) > 0
            || !Set(sheet.evidence[code.rank].passage.aspects.prefix(2)).isDisjoint(with: sheet.query.aspects)
    }

    /// Whether steps are those of what was asked, and not of a neighbouring errand.
    static func isOfQuestion(_ steps: Quotable, _ sheet: Sheet) -> Bool {
        let over = sheet.share(sheet.readings[steps.rank].heading)
        guard let meaning = sheet.meanings[steps.id] else {
            guard sheet.beside.contains(steps.rank) else { return over >= 0.5 }
            return over >= 0.34 || sheet.coverage[steps.id] >= 0.6
        }
        return meaning >= (over >= 0.34 ? 0.5 : 0.6)
    }

    /// Whether a question has many sides: what to decide, or a bare subject.
    static func isBroad(_ sheet: Sheet) -> Bool {
        sheet.query.intent == .decision || sheet.query.intent == .open && sheet.query.stems.count <= subject
    }

    /// So few words name a subject and ask nothing particular of it: "webhooks", "tell me about data residency".
    static let subject = 2

    func isOnSubject(_ rank: Int, leading: Bool = false) -> Bool {
        Self.isOnSubject(rank, sheet, leading: leading)
    }

    /// Whether a passage is about what was asked, and does not merely touch it.
    static func isOnSubject(_ rank: Int, _ sheet: Sheet, leading: Bool) -> Bool {
        let item = sheet.evidence[rank]
        guard !item.passage.isAbout else { return false }
        if sheet.beside.contains(rank) { return true }
        let best = sheet.evidence[0].relevance
        // On a broad question, what a reader needs first may be further from its words.
        guard leading, isBroad(sheet) else { return item.aboutness >= 0.4 && item.relevance >= 0.5 * best }
        let isNamed = !Set(item.passage.aspects.prefix(2)).isDisjoint(with: sheet.query.aspects)
        return isNamed
            ? item.aboutness >= 0.2 && item.relevance >= 0.25 * best
            : item.aboutness >= 0.3 && item.relevance >= 0.35 * best
    }

    /// Whether it is about somebody else's tools: "in Django" serves no reader on Express. What it names itself counts before
    /// what its heading names: "in Express and Django".
    static func isForeign(
        _ quotable: Quotable, _ sheet: Sheet, _ stack: Set<String>, _ others: Set<String>
    ) -> Bool {
        guard !others.isEmpty, stack.isDisjoint(with: quotable.stems) else { return false }
        if !others.isDisjoint(with: quotable.stems) { return true }
        let headings = sheet.readings[quotable.rank].headings
        return stack.isDisjoint(with: headings) && !others.isDisjoint(with: headings)
    }
}
