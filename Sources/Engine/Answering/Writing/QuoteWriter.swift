/// Writes an answer out of quotes alone, by a plan: whole sentences, items, code, steps and tables, each with its source.
struct QuoteWriter {
    let sheet: Sheet
    let plan: Plan
    /// Evidence ranks whose passages this reader may be shown, in her order.
    private let order: [Int]
    private let relevance: [Int: Double]
    private let stack: Set<String>
    private let others: Set<String>

    private var page = Page()
    private var words: Int
    private var structures: Int

    /// `usable` are the beliefs whose widening of the search counts.
    init(sheet: Sheet, plan: Plan, usable: Set<BeliefKey>, now: Moment) {
        self.sheet = sheet
        self.plan = plan
        stack = Set(plan.stack.flatMap { Tokens($0.replacing("-", with: " ")).words.map(\.stem) })
        others = ForeignTools.stems(besides: stack, sheet.query)
        let nudge = Nudge(signals: Self.signals(plan, stack: stack, now: now))
        let nudged = sheet.evidence.enumerated().compactMap { rank, item -> (rank: Int, relevance: Double)? in
            guard item.broughtBy.isEmpty || item.broughtBy.contains(where: usable.contains) else { return nil }
            return (rank, plan.level >= .segment ? nudge.apply(item).relevance : item.relevance)
        }
        relevance = Dictionary(uniqueKeysWithValues: nudged.map { ($0.rank, $0.relevance) })
        order = nudged.sorted { ($1.relevance, $0.rank) < ($0.relevance, $1.rank) }.map(\.rank)
        words = plan.depth.words
        structures = plan.depth.structures
    }

    static func signals(_ plan: Plan, stack: Set<String>, now: Moment) -> [any RankingSignal] {
        var signals: [any RankingSignal] = [
            AspectFit(aspects: plan.aspects), StackFit(stems: stack), Freshness(now: now),
        ]
        if plan.depth != .standard || plan.background {
            signals.append(DepthFit(wanted: plan.background || plan.depth == .brief ? .overview : .deep))
        }
        return signals
    }

    // MARK: The page

    mutating func write() -> Page {
        for id in sheet.directAnswer { quote(sheet.quotables[id], in: Sections.inShort, as: .paragraph, mustSay: true) }
        for id in sheet.cautions { quote(sheet.quotables[id], in: Sections.mind, as: .warning, mustSay: true) }
        for conflict in sheet.conflicts.prefix(1) { tell(conflict) }
        if plan.definesTerms { define() }
        if plan.background { sentences(.concept, title: Sections.background, share: 0.25, format: .prose) }
        lead()
        let sections = plan.aspects.filter { Sections.title($0) != Sections.title(plan.lead) }
        for (place, aspect) in sections.enumerated() where words > 15 || structures > 0 {
            section(aspect, share: 1 / Double(max(1, min(3, sections.count - place))))
        }
        if page.blocks.filter({ !$0.mustSay }).isEmpty || plan.aspects.isEmpty { passages(share: 1) }
        page.followUps = followUps()
        return page
    }

    private mutating func lead() {
        switch plan.lead {
        case .code: structure(.code, title: Sections.title(plan.lead), least: 0.25)
        case .steps: structure(.steps, title: Sections.title(plan.lead), least: 0.25)
        case .symptoms: rows(.troubleshooting, title: Sections.title(plan.lead), most: plan.depth == .brief ? 2 : 5)
        case .controlMap: rows(.compliance, title: Sections.title(plan.lead), most: plan.depth == .deep ? 7 : 4)
        case .table: summary()
        case .bottomLine: bottomLine()
        case .definition: sentences(.concept, title: Sections.title(plan.lead), share: 0.5, format: plan.format)
        case .passages:
            if plan.aspects.isEmpty {
                passages(share: 0.6)
            } else {
                sentences(nil, title: Sections.title(plan.lead), share: 0.35, format: plan.format)
            }
        }
    }

    /// One side of the subject: what has the right form first, then sentences.
    private mutating func section(_ aspect: Aspect, share: Double) {
        let title = Sections.title(aspect)
        switch aspect {
        case .code where plan.lead != .code: structure(.code, title: title, least: 0.3)
        case .howTo where plan.lead != .steps: structure(.steps, title: title, least: 0.3)
        case .troubleshooting where plan.lead != .symptoms: rows(.troubleshooting, title: title, most: 2)
        case .compliance where plan.lead != .controlMap: rows(.compliance, title: title, most: 2)
        default: break
        }
        if aspect == .code { return }
        sentences(aspect, title: title, share: share, format: plan.format)
    }

    // MARK: Sentences

    private mutating func sentences(_ aspect: Aspect?, title: String, share: Double, format: Plan.Format) {
        let allowance = Int(Double(words) * share)
        let chosen = choose(aspect, words: allowance)
        guard !chosen.isEmpty else { return }
        words -= chosen.reduce(0) { $0 + $1.words }
        if format == .table {
            table(chosen, title: title)
        } else {
            for quotable in chosen {
                quote(
                    quotable, in: title,
                    as: format == .bullets || quotable.kind == .item || format == .steps ? .bullet : .paragraph)
            }
        }
    }

    /// The best sentences on one side of the subject, within so many words, in the order they stand in.
    private func choose(_ aspect: Aspect?, words allowance: Int) -> [Quotable] {
        var chosen: [Quotable] = []
        var left = allowance
        var candidates = sheet.quotables.compactMap { quotable -> (quotable: Quotable, score: Double)? in
            guard isQuotableSentence(quotable), !page.used.contains(quotable.id), quotable.standsAlone,
                let fit = fit(quotable, aspect)
            else { return nil }
            return (quotable, fit)
        }
        candidates.sort { ($1.score, $0.quotable.id) < ($0.score, $1.quotable.id) }
        guard let top = candidates.first?.score, top > 0.35 else { return [] }
        for candidate in candidates.prefix(60) where candidate.score > 0.6 * top && candidate.score > 0.35 {
            guard candidate.quotable.words <= max(left, chosen.isEmpty && left > 10 ? 40 : 0) else { continue }
            guard
                !(chosen.map(\.stems) + page.usedStems).contains(where: { isRepetition($0, candidate.quotable.stems) })
            else { continue }
            chosen.append(candidate.quotable)
            left -= candidate.quotable.words
            if left < 8 { break }
        }
        // Sentences of one passage stand in its order; passages stand by their best sentence.
        var place: [Int: Int] = [:]
        for (index, quotable) in chosen.enumerated() where place[quotable.rank] == nil { place[quotable.rank] = index }
        return chosen.sorted { (place[$0.rank]!, $0.id) < (place[$1.rank]!, $1.id) }
    }

    private func isQuotableSentence(_ quotable: Quotable) -> Bool {
        switch quotable.kind {
        case .sentence, .item, .limit, .deprecation, .warning: quotable.words <= 60
        case .definition: plan.background || plan.definesTerms || sheet.query.intent == .definition
        default: false
        }
    }

    /// How well a quotable serves this reader on one side of the subject; nothing when it does not belong there.
    private func fit(_ quotable: Quotable, _ aspect: Aspect?) -> Double? {
        guard let relevance = relevance[quotable.rank] else { return nil }
        let item = sheet.evidence[quotable.rank]
        guard item.coverage >= 0.3 else { return nil }
        var score = 0.6 * relevance + 0.3 * sheet.coverage[quotable.id]
        if let aspect {
            guard let rank = item.passage.aspects.firstIndex(of: aspect) else { return nil }
            score += rank == 0 ? 0.15 : rank == 1 ? 0.08 : 0
        }
        if quotable.isOpening { score += 0.05 }
        if !stack.isDisjoint(with: quotable.stems) { score += 0.2 }
        score -= foreignness(quotable)
        if !plan.emphasis.isEmpty {
            let held = plan.emphasis.filter(quotable.stems.contains).count
            score += 0.2 * Double(held) / Double(min(4, plan.emphasis.count))
        }
        if !plan.background, !plan.definesTerms, quotable.kind == .definition { score -= 0.3 }
        return score
    }

    /// Passages about somebody else's tools serve nobody: "in Django" for a reader on Express.
    private func foreignness(_ quotable: Quotable) -> Double {
        guard !others.isEmpty else { return 0 }
        let headings = Set(
            Tokens(sheet.evidence[quotable.rank].passage.headings.joined(separator: " ")).words.map(\.stem))
        let named = quotable.stems.union(headings)
        return named.isDisjoint(with: stack) && !named.isDisjoint(with: others) ? 0.4 : 0
    }

    private func isRepetition(_ one: Set<String>, _ other: Set<String>) -> Bool {
        let smaller = min(one.count, other.count)
        return smaller > 0 && Double(one.intersection(other).count) > 0.7 * Double(smaller)
    }

    // MARK: Structures

    /// Code blocks or lists of steps, whole, as long as the plan has room for them.
    private mutating func structure(_ kind: Quotable.Kind, title: String, least: Double) {
        guard structures > 0 else { return }
        let candidates = sheet.quotables.compactMap { quotable -> (quotable: Quotable, score: Double)? in
            guard quotable.kind == kind, !page.used.contains(quotable.id), let relevance = relevance[quotable.rank]
            else { return nil }
            let item = sheet.evidence[quotable.rank]
            guard item.coverage >= least else { return nil }
            var score = 0.7 * relevance + 0.3 * item.coverage - foreignness(quotable)
            if !stack.isDisjoint(with: quotable.stems)
                || !stack.isDisjoint(with: Tokens(item.passage.headingPath).words.map(\.stem))
            {
                score += 0.25
            }
            if quotable.words > 250 { score -= 0.1 }
            return (quotable, score)
        }
        .sorted { ($1.score, $0.quotable.id) < ($0.score, $1.quotable.id) }
        guard let top = candidates.first, top.score > 0.3 else { return }
        let room = min(
            structures, plan.depth == .deep ? 2 : plan.depth == .standard && kind == .code && plan.lead == .code ? 2 : 1
        )
        var passagesUsed: Set<Int> = []
        for candidate in candidates where candidate.score >= 0.75 * top.score && candidate.score > 0.3 {
            guard passagesUsed.count < room else { break }
            guard passagesUsed.insert(candidate.quotable.rank).inserted else { continue }
            whole(candidate.quotable, in: title)
            structures -= 1
        }
    }

    private mutating func whole(_ quotable: Quotable, in title: String) {
        let lead = quotable.leadIn.map { [$0] } ?? []
        if !lead.isEmpty { add(quotable, lead, in: title, as: .paragraph) }
        switch quotable.kind {
        case .steps: for part in quotable.parts { add(quotable, [part], in: title, as: .step) }
        case .code: add(quotable, quotable.parts, in: title, as: .code)
        default: add(quotable, quotable.parts, in: title, as: .table)
        }
        page.used.insert(quotable.id)
    }

    /// Rows of the library's own tables on one side of the subject, under their header.
    private mutating func rows(_ aspect: Aspect, title: String, most: Int) {
        var left = most
        var tables = 0
        let candidates = sheet.quotables.filter {
            $0.kind == .table && !page.used.contains($0.id) && relevance[$0.rank] != nil
        }
        .filter {
            sheet.evidence[$0.rank].passage.aspects.prefix(3).contains(aspect)
                && sheet.evidence[$0.rank].coverage >= 0.3
        }
        .sorted { (relevance[$1.rank]!, $0.id) < (relevance[$0.rank]!, $1.id) }
        for quotable in candidates where left > 0 && tables < 2 {
            let lines = TableLines(sheet, quotable)
            let chosen = lines.best(
                lines.rows.count <= left ? lines.rows.count : left, sheet.rarity, emphasis: plan.emphasis)
            guard !chosen.isEmpty else { continue }
            add(quotable, [lines.header] + chosen, in: title, as: .table)
            page.used.insert(quotable.id)
            left -= chosen.count
            tables += 1
        }
        if tables > 0 { structures -= 1 }
        // No such table: sentences on that side say it.
        if tables == 0, Sections.title(plan.lead) == title {
            sentences(aspect, title: title, share: 0.5, format: plan.format)
        }
    }

    /// A table to paste: a row a subject, each cell a quoted sentence.
    private mutating func summary() {
        let allowance = plan.depth == .brief ? 60 : plan.depth == .deep ? 220 : 140
        var chosen: [Quotable] = []
        let share = max(20, allowance / max(1, min(5, plan.aspects.count)))
        for aspect in plan.aspects {
            let row = choose(aspect, words: share).filter { quotable in
                !chosen.contains { isRepetition($0.stems, quotable.stems) }
            }
            chosen += row.prefix(2)
        }
        guard !chosen.isEmpty else { return }
        words -= chosen.reduce(0) { $0 + $1.words }
        table(chosen, title: Sections.title(.table))
    }

    private mutating func bottomLine() {
        let sides = plan.aspects.filter { [.cost, .timeline, .risk, .decision].contains($0) }
        var chosen: [Quotable] = []
        for aspect in sides.isEmpty ? [.decision] : sides {
            chosen += choose(aspect, words: plan.depth == .brief ? 28 : 45)
                .filter { quotable in !chosen.contains { isRepetition($0.stems, quotable.stems) } }
                .prefix(plan.depth == .brief ? 1 : 2)
        }
        words -= chosen.reduce(0) { $0 + $1.words }
        if plan.format == .table {
            table(chosen, title: Sections.title(.bottomLine))
        } else {
            for quotable in chosen {
                quote(quotable, in: Sections.title(.bottomLine), as: plan.format == .bullets ? .bullet : .paragraph)
            }
        }
    }

    /// Sentences in the order of what fits the question best: the plain answer.
    private mutating func passages(share: Double) {
        sentences(nil, title: Sections.title(.passages), share: share, format: plan.format)
        if plan.level <= .query {
            switch plan.lead {
            case .steps, .code: break
            default: structure(.table, title: Sections.title(.passages), least: 0.6)
            }
        }
    }

    // MARK: Terms, disagreements, what next

    private mutating func define() {
        let shown = sheet.query.stems.isEmpty ? [] : Tokens(sheet.query.text).words.map(\.stem)
        let quoted = sheet.directAnswer.flatMap { sheet.quotables[$0].ordered }
        let entries = sheet.glossary.definitions(in: shown) + sheet.glossary.definitions(in: quoted)
        var seen: Set<String> = []
        for entry in entries where seen.count < 3 && seen.insert(entry.definition).inserted {
            guard !page.quotes.contains(entry.definition) else { continue }
            page.add(entry, in: Sections.terms)
        }
    }

    private mutating func tell(_ conflict: Conflict) {
        guard let other = [conflict.newer, conflict.older].first(where: { side in !page.quotes.contains(side.quote) }),
            let quotable = sheet.quotables.first(where: { quotable in
                sheet.evidence[quotable.rank].passage.document == other.document
                    && sheet.text(quotable.parts[0], of: quotable) == other.quote
            })
        else { return }
        page.note(Sections.disagreement, in: Sections.mind, mustSay: true)
        quote(quotable, in: Sections.mind, as: .warning, mustSay: true)
    }

    /// Headings near what was quoted that the answer did not use, on the sides this reader wants.
    private func followUps() -> [String] {
        let asked = Set(sheet.query.stems)
        var result: [String] = []
        let wanted = order.filter { rank in
            plan.aspects.isEmpty || !Set(sheet.evidence[rank].passage.aspects).isDisjoint(with: plan.aspects.prefix(3))
        }
        for rank in wanted where !page.passages.contains(sheet.evidence[rank].passage.id) {
            let passage = sheet.evidence[rank].passage
            guard let heading = passage.headings.last, Set(Tokens(heading).contentStems) != asked else { continue }
            let label = heading.contains(passage.title) ? heading : "\(passage.title): \(heading)"
            if !result.contains(label) { result.append(label) }
            if result.count == 3 { break }
        }
        return result
    }

    // MARK: Quoting

    private mutating func quote(
        _ quotable: Quotable, in section: String, as kind: AnswerBlock.Kind, mustSay: Bool = false
    ) {
        guard page.used.insert(quotable.id).inserted else { return }
        add(quotable, quotable.parts, in: section, as: kind, mustSay: mustSay)
        page.usedStems.append(quotable.stems)
    }

    private mutating func add(
        _ quotable: Quotable, _ parts: [Range<Int>], in section: String, as kind: AnswerBlock.Kind,
        mustSay: Bool = false
    ) {
        let passage = sheet.evidence[quotable.rank].passage
        page.add(passage, parts, in: section, as: kind, language: quotable.language, mustSay: mustSay)
    }

    private mutating func table(_ chosen: [Quotable], title: String) {
        guard !chosen.isEmpty else { return }
        page.table(
            chosen.map { (sheet.evidence[$0.rank].passage, $0.parts[0]) }, header: Sections.summaryHeader, in: title)
        for quotable in chosen {
            page.used.insert(quotable.id)
            page.usedStems.append(quotable.stems)
        }
    }
}
