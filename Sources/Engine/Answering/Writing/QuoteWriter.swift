/// Writes an answer out of quotes alone, by a plan: whole sentences, items, code, steps and tables, each with its source.
struct QuoteWriter {
    let sheet: Sheet
    let plan: Plan
    let fit: QuoteFit
    let memo: FitMemo
    private var isWhole = true
    var page = Page()
    private var words: Int
    var structures: Int

    /// `usable` are the beliefs whose widening of the search counts.
    init(sheet: Sheet, plan: Plan, usable: Set<BeliefKey>, memo: FitMemo) {
        self.sheet = sheet
        self.plan = plan
        self.memo = memo
        fit = QuoteFit(sheet: sheet, plan: plan, usable: usable, memo: memo)
        words = plan.depth.words
        structures = plan.depth.structures
    }

    // MARK: The page

    /// `isWhole`: with what to read next, which two pages are not compared by.
    mutating func write(isWhole: Bool = true) -> Page {
        self.isWhole = isWhole
        return write()
    }

    private mutating func write() -> Page {
        page.correct(sheet)
        for id in sheet.directAnswer where !page.used.contains(id) {
            page.add(sheet.quotables[id], of: sheet, in: Sections.inShort, inOutline: plan.outlinesProcedures)
        }
        if let rest = sheet.nearestToRest {
            page.note(Sections.restUnanswerable, in: Sections.inShort, mustSay: true)
            for id in rest where !page.used.contains(id) {
                page.add(sheet.quotables[id], of: sheet, in: Sections.inShort)
            }
        }
        for id in sheet.cautions { quote(sheet.quotables[id], in: Sections.mind, as: .warning, mustSay: true) }
        for conflict in sheet.conflicts.prefix(1) { tell(conflict) }
        if sheet.query.intent != .factual {
            if plan.definesTerms { define(asked: !isNarrow && plan.depth != .brief) }
            if plan.background, !isNarrow {
                sentences(.concept, title: Sections.background, words: plan.depth.words / 5, format: .prose)
            }
            // What fits the question best belongs to every answer, whatever side of the subject its reader turns to; who asks how
            // is told how, in outline where others do it.
            let isHow = sheet.query.intent == .howTo
            if !isHow { general() }
            lead()
            if isHow, !page.blocks.contains(where: { [.code, .step].contains($0.kind) && !$0.mustSay }) {
                structure(.steps, title: Sections.title(.steps))
            }
            if isHow, !page.blocks.contains(where: { $0.kind == .step }) { general() }
        }
        // A question with one right answer is answered; more would bury it.
        if sheet.query.intent == .factual {
            if !sheet.direct.isSure { next() }
            return finished()
        }
        // A summary to paste holds all sides already.
        if plan.lead != .table || isNarrow { sections() }
        if !page.blocks.contains(where: { !$0.mustSay }) { passages(words: words) }
        return finished()
    }

    /// What comes next where the first may not be it; the same for everybody.
    private mutating func next() {
        for id in sheet.direct.runnersUp.prefix(2) {
            page.add(sheet.quotables[id], of: sheet, in: Sections.next)
        }
    }

    /// The best sentences, of whatever side of the subject.
    private mutating func general() {
        guard plan.level >= .segment, plan.lead != .passages else { return }
        sentences(
            nil, title: Sections.title(.passages), words: plan.depth.words / 4, format: plan.format, first: runnersUp)
    }

    /// The pieces that came next as the answer, as far as this reader may be shown them.
    private var runnersUp: [Quotable] {
        let shown = Set(fit.sentences)
        return sheet.direct.runnersUp.filter { shown.contains($0) && !page.used.contains($0) }
            .map { sheet.quotables[$0] }.filter(isOfErrand).prefix(2).map(\.self)
    }

    /// The sides of the subject that this reader turns to, one after another, as many as the answer has room for; on the later ones
    /// only where nothing is to be said on the first.
    private mutating func sections() {
        var left = sides
        for aspect in plan.aspects.prefix(sides + 2)
        where left > 0 && Sections.title(aspect) != Sections.title(plan.lead) {
            let told = page.blocks.count
            section(aspect, words: min(words, plan.depth.words * 3 / 10))
            if page.blocks.count > told { left -= 1 }
        }
    }

    /// How many sides of the subject are told: what has to be decided has many; where the answer is how or why, or a list in full,
    /// more would bury it; and beside an answer that is none too sure, more would be as beside the point.
    private var sides: Int {
        let isDeep = plan.depth == .deep
        if isNarrow { return isDeep ? 1 : 0 }
        // Who wants it brief has what was asked, and what her role leads with.
        if plan.depth == .brief { return sheet.query.intent == .decision ? 1 : 0 }
        if !isBroad, !sheet.direct.isSure { return 1 }
        let isWhole = sheet.directAnswer.contains { sheet.quotables[$0].kind.isWhole }
        guard sheet.query.intent == .decision else { return 2 + (isDeep ? 1 : 0) }
        return isWhole ? 2 : isDeep ? 5 : 3
    }

    private mutating func finished() -> Page {
        if isWhole { page.followUps = followUps() }
        return page
    }

    private mutating func lead() {
        let title = Sections.title(plan.lead)
        let most = plan.depth.words * 2 / 5
        switch plan.lead {
        case .code: structure(.code, title: title)
        case .steps: structure(.steps, title: title)
        case .symptoms: rows(.troubleshooting, title: title, most: plan.depth == .brief ? 2 : 5)
        case .controlMap: rows(.compliance, title: title, most: plan.depth == .deep ? 8 : 4)
        // What fits best is told at any rate, and is enough.
        case .table where isNarrow, .bottomLine where isNarrow, .definition where isNarrow: break
        case .table: summary(title)
        case .bottomLine: bottomLine(title)
        case .definition: sentences(.concept, title: title, words: most, format: plan.format)
        case .passages:
            plan.aspects.isEmpty
                ? passages(words: words) : sentences(nil, title: title, words: most, format: plan.format)
        }
    }

    /// Whether this reader is served by how a thing is done, not only by what it comes to.
    private var wantsStructures: Bool {
        switch plan.lead {
        case .code, .steps, .symptoms, .definition, .passages: true
        case .bottomLine, .controlMap, .table: plan.format == .steps || plan.format == .code
        }
    }

    /// One side of the subject: what has the right form first, then sentences.
    private mutating func section(_ aspect: Aspect, words allowance: Int) {
        let title = Sections.title(aspect)
        switch aspect {
        case .code:
            if wantsStructures { structure(.code, title: title) }
            return
        case .howTo where wantsStructures && plan.lead != .steps: structure(.steps, title: title)
        case .troubleshooting: rows(.troubleshooting, title: title, most: plan.depth == .brief ? 1 : 2)
        case .compliance where plan.depth != .brief: rows(.compliance, title: title, most: 2)
        default: break
        }
        sentences(aspect, title: title, words: allowance, format: plan.format)
    }

    // MARK: Sentences

    mutating func sentences(
        _ aspect: Aspect?, title: String, words allowance: Int, format: Plan.Format, first: [Quotable] = []
    ) {
        let left = min(words, allowance) - first.reduce(0) { $0 + $1.words }
        let chosen = first + choose(aspect, words: left, besides: first)
        guard !chosen.isEmpty else { return }
        words -= chosen.reduce(0) { $0 + $1.words }
        switch format {
        case .table: table(chosen, title: title)
        case .prose: prose(chosen, title: title)
        case .bullets, .steps: for quotable in chosen { quote(quotable, in: title, as: .bullet) }
        default:
            for quotable in chosen { quote(quotable, in: title, as: quotable.kind == .item ? .bullet : .paragraph) }
        }
    }

    /// The best sentences on one side of the subject, within so many words, in the order they stand in.
    private func choose(
        _ aspect: Aspect?, words allowance: Int, besides taken: [Quotable] = [], least: Double = QuoteFit.least
    ) -> [Quotable] {
        guard allowance > 8 else { return [] }
        var chosen: [Quotable] = []
        var left = allowance
        var candidates = fit.sentences.compactMap { id -> (id: Int, score: Double)? in
            guard !page.used.contains(id), let score = fit.sentence(sheet.quotables[id], aspect) else { return nil }
            return (id, score)
        }
        candidates.sort { ($1.score, $0.id) < ($0.score, $1.id) }
        guard let top = candidates.first?.score, top > least else { return [] }
        // A side of the subject on which nothing fits nearly as well as elsewhere is left out.
        let floor = max(0.7 * top, least, Self.near * fit.best)
        for candidate in candidates.prefix(80) where candidate.score > floor {
            let quotable = sheet.quotables[candidate.id]
            guard quotable.words <= max(left, chosen.isEmpty ? 36 : 0) else { continue }
            let signature = memo.signature(quotable)
            guard !taken.contains(where: { memo.signature($0).isRepetition(of: signature) }),
                !chosen.contains(where: { memo.signature($0).isRepetition(of: signature) }),
                !page.usedStems.contains(where: { $0.isRepetition(of: signature) })
            else { continue }
            // What stands beside the answer, on her side of the subject, is of use though it answers nothing.
            guard isBeside(quotable, aspect) || isOfErrand(quotable) else { continue }
            chosen.append(quotable)
            left -= quotable.words
            if left < 8 { break }
        }
        // Sentences of one passage stand in its order; passages stand by their best sentence.
        var place: [Int: Int] = [:]
        for (index, quotable) in chosen.enumerated() where place[quotable.rank] == nil { place[quotable.rank] = index }
        return chosen.sorted { (place[$0.rank]!, $0.id) < (place[$1.rank]!, $1.id) }
    }

    /// How well a sentence has to fit, in parts of the one that fits best.
    private static let near = 0.8

    // MARK: Leads

    /// A table to paste: a row a quoted sentence, on each side of the subject this reader turns to.
    private mutating func summary(_ title: String) {
        var chosen: [Quotable] = []
        let most = plan.depth == .brief ? 5 : plan.depth == .deep ? 10 : 7
        for aspect in plan.aspects where aspect != .code {
            chosen += choose(aspect, words: 60, besides: chosen).prefix(min(2, most - chosen.count))
        }
        guard !chosen.isEmpty else { return }
        words -= chosen.reduce(0) { $0 + $1.words }
        // Her role pastes tables; what she asks answers to look like comes first.
        switch plan.format {
        case .bullets: for quotable in chosen { quote(quotable, in: title, as: .bullet) }
        case .prose: prose(chosen, title: title)
        default: table(chosen, title: title)
        }
    }

    /// What it comes to: money, time, risk, and what is to be decided.
    private mutating func bottomLine(_ title: String) {
        let sides = plan.aspects.filter { [.cost, .timeline, .risk, .decision].contains($0) }
        var chosen: [Quotable] = []
        for aspect in sides.isEmpty ? [.decision] : sides {
            chosen += choose(aspect, words: plan.depth == .brief ? 32 : 50, besides: chosen).prefix(
                plan.depth == .brief ? 1 : 2)
        }
        guard !chosen.isEmpty else {
            return sentences(
                nil, title: Sections.title(.passages), words: plan.depth.words * 2 / 5, format: plan.format)
        }
        words -= chosen.reduce(0) { $0 + $1.words }
        if plan.format == .table { return table(chosen, title: title) }
        for quotable in chosen { quote(quotable, in: title, as: plan.format == .bullets ? .bullet : .paragraph) }
    }

    /// Sentences in the order of what fits the question best: the plain answer.
    private mutating func passages(words allowance: Int) {
        let title = Sections.title(.passages)
        sentences(nil, title: title, words: allowance, format: plan.format, first: runnersUp)
        // Rather what is near than nothing, when the question is answerable at all.
        guard page.blocks.isEmpty else { return }
        for quotable in choose(nil, words: min(allowance, 60), least: 0.25) {
            quote(quotable, in: title, as: .paragraph)
        }
    }

    // MARK: Quoting

    mutating func quote(
        _ quotable: Quotable, in section: String, as kind: AnswerBlock.Kind, mustSay: Bool = false
    ) {
        guard page.used.insert(quotable.id).inserted else { return }
        add(quotable, quotable.parts, in: section, as: kind, mustSay: mustSay)
        page.usedStems.append(memo.signature(quotable))
    }

    mutating func add(
        _ quotable: Quotable, _ parts: [Range<Int>], in section: String, as kind: AnswerBlock.Kind,
        mustSay: Bool = false
    ) {
        let passage = sheet.evidence[quotable.rank].passage
        let hasLabel = quotable.kind == .code || quotable.kind.isWhole
        page.add(
            passage, parts, in: section, as: kind, language: quotable.language, mustSay: mustSay,
            label: hasLabel ? passage.headings.last ?? passage.title : nil)
    }

    /// One paragraph a passage: what stands together in a document reads on.
    private mutating func prose(_ chosen: [Quotable], title: String) {
        var rest = chosen[...]
        while let first = rest.first {
            let together = rest.prefix { $0.rank == first.rank }
            rest = rest.dropFirst(together.count)
            page.prose(sheet.evidence[first.rank].passage, together.map { $0.parts[0] }, in: title)
        }
        for quotable in chosen {
            page.used.insert(quotable.id)
            page.usedStems.append(memo.signature(quotable))
        }
    }

    private mutating func table(_ chosen: [Quotable], title: String) {
        guard !chosen.isEmpty else { return }
        page.table(
            chosen.map { (sheet.evidence[$0.rank].passage, $0.parts[0]) }, hasSources: plan.lead == .table, in: title)
        for quotable in chosen {
            page.used.insert(quotable.id)
            page.usedStems.append(memo.signature(quotable))
        }
    }
}
