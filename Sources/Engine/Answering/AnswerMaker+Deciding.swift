/// Which beliefs changed an answer, and not merely had a part in it.
extension AnswerMaker {
    /// Beliefs of which each alone, switched off, would have given the answer another plan. Pages are not written for it:
    /// O(beliefs used) plans, about 80 microseconds each.
    func decisive(_ answer: Answer, _ desk: Desk, without: Set<BeliefKey>) -> [BeliefKey] {
        guard !answer.beliefsUsed.isEmpty else { return [] }
        let planner = planner
        let whole = plan(desk, mask: Mask(without: without), by: planner).substance
        return answer.beliefsUsed.map(\.key).filter { key in
            plan(desk, mask: Mask(without: without.union([key])), by: planner).substance != whole
        }
    }
}

extension Plan {
    /// What is decided, whoever made it so.
    fileprivate var substance: Plan {
        var plan = self
        plan.decisions = []
        return plan
    }
}
