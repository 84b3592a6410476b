/// One column's answer with some of its beliefs left out. What comes to the same plan is written once.
final class Versions {
    struct Version {
        var blocks: [AnswerBlock]
        var citations: [Citation]
        /// Its place among the different fingerprints.
        var print: Int
    }

    /// Everything that a page follows from, beside the question.
    private struct Key: Hashable {
        var plan: Plan
        var bringing: Set<BeliefKey>
    }

    let maker: AnswerMaker
    let desk: AnswerMaker.Desk
    private let planner: Planner
    /// Beliefs that brought passages: without them those are not there.
    private let bringing: Set<BeliefKey>
    private var words: BlockWords
    private var known: [Key: Int] = [:]
    private(set) var all: [Version] = []
    private(set) var prints: [Fingerprint] = []

    init(_ maker: AnswerMaker, _ desk: AnswerMaker.Desk) {
        self.maker = maker
        self.desk = desk
        planner = maker.planner
        let used = Set(desk.gate.beliefs.filter(\.use).map(\.key))
        bringing = desk.level >= .person ? Set(desk.sheet.evidence.flatMap(\.broughtBy)).intersection(used) : []
        words = BlockWords()
    }

    func version(_ omission: Omission) -> Version {
        let place = place(omission)
        return all[place]
    }

    /// The place in `all` of the answer that is made without some beliefs.
    func place(_ omission: Omission) -> Int {
        var plan = maker.plan(desk, mask: omission, by: planner)
        plan.decisions = []
        let key = Key(plan: plan, bringing: bringing.subtracting(omission.without))
        if let place = known[key] { return place }
        let page = maker.page(desk, plan: plan, mask: omission)
        let print = Fingerprint(blocks: page.blocks, citations: page.citations, &words)
        let same = prints.firstIndex(of: print)
        if same == nil { prints.append(print) }
        all.append(Version(blocks: page.blocks, citations: page.citations, print: same ?? prints.count - 1))
        known[key] = all.count - 1
        return all.count - 1
    }
}
