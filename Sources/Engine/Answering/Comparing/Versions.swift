/// One column's answer with some of its beliefs left out. What comes to the same plan is written once.
final class Versions {
    struct Version {
        var shape: PageShape
        /// What is quoted, and the titles of the pages it comes from, each once.
        var quotes: [String]
        var pages: [String]
        /// Its place among the different fingerprints.
        var print: Int
    }

    /// Everything that a page follows from, beside the question: what of a plan the writer looks at.
    private struct Key: Hashable {
        var lead: Plan.Lead
        var format: Plan.Format
        var depth: Plan.DepthOfAnswer
        var aspects: [Aspect]
        var background: Bool
        var definesTerms: Bool
        var outlinesProcedures: Bool
        var stack: [String]
        var emphasis: FitMemo.Emphasis
        var isPersonal: Bool
        var bringing: Set<BeliefKey>

        init(_ plan: Plan, emphasis: FitMemo.Emphasis, bringing: Set<BeliefKey>) {
            lead = plan.lead
            format = plan.format
            depth = plan.depth
            aspects = plan.aspects
            background = plan.background
            definesTerms = plan.definesTerms
            outlinesProcedures = plan.outlinesProcedures
            stack = plan.stack
            self.emphasis = emphasis
            isPersonal = plan.level >= .segment
            self.bringing = bringing
        }
    }

    let maker: AnswerMaker
    let desk: AnswerMaker.Desk
    private let planner: Planner
    /// Beliefs that brought passages: without them those are not there.
    private let bringing: Set<BeliefKey>
    private let memo: FitMemo
    private var words: BlockWords
    private var titles: [String: String] = [:]
    private var known: [Key: Int] = [:]
    private(set) var all: [Version] = []
    private(set) var prints: [Fingerprint] = []

    init(_ maker: AnswerMaker, _ desk: AnswerMaker.Desk) {
        self.maker = maker
        self.desk = desk
        planner = maker.planner
        let used = Set(desk.gate.beliefs.filter(\.use).map(\.key))
        bringing = desk.level >= .person ? Set(desk.sheet.evidence.flatMap(\.broughtBy)).intersection(used) : []
        memo = FitMemo(desk.sheet, now: maker.now)
        words = BlockWords()
    }

    func version(_ omission: Omission) -> Version {
        let place = place(omission)
        return all[place]
    }

    /// The place in `all` of the answer that is made without some beliefs.
    func place(_ omission: Omission) -> Int {
        let plan = maker.plan(desk, mask: omission, by: planner)
        let key = Key(plan, emphasis: memo.weight(plan.emphasis), bringing: bringing.subtracting(omission.without))
        if let place = known[key] { return place }
        let page = maker.page(desk, plan: plan, mask: omission, memo: memo)
        let print = Fingerprint(blocks: page.blocks, citations: page.citations, &words)
        let same = prints.firstIndex(of: print)
        if same == nil { prints.append(print) }
        let shape = PageShape(page.blocks, &words)
        let pages = page.citations.reduce(into: [String]()) { pages, citation in
            let title = titles[citation.heading] ?? citation.pageTitle
            titles[citation.heading] = title
            if !pages.contains(title) { pages.append(title) }
        }
        all.append(
            Version(shape: shape, quotes: page.citations.map(\.quote), pages: pages, print: same ?? prints.count - 1))
        known[key] = all.count - 1
        return all.count - 1
    }
}

extension Citation {
    /// The heading path begins with it.
    fileprivate var pageTitle: String {
        let bytes = heading.utf8
        guard let mark = bytes.indices.first(where: { bytes[$0...].starts(with: " > ".utf8) }) else { return heading }
        return String(heading[..<mark])
    }
}
