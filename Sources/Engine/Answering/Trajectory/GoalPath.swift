/// The usual way of somebody with a goal: whether, then which, then how, then keeping it running.
enum GoalPath {
    /// What comes after a goal is reached.
    static func next(_ kind: GoalKind) -> GoalKind {
        switch kind {
        case .evaluate: .decide
        case .decide, .buy, .learn: .implement
        case .implement, .integrate, .comply: .operate
        case .operate: .troubleshoot
        case .troubleshoot: .operate
        }
    }

    /// The sides of a subject that a goal turns to, the most wanted first.
    static func aspects(_ kind: GoalKind) -> [Aspect] { Needs.byGoal[kind]?.aspects ?? [] }

    /// How much a passage is on the wanted sides, 0 to 1: its first aspect counts whole, its second half, and less for what is
    /// wanted less.
    static func fit(_ passage: Passage, _ wanted: [Aspect]) -> Double {
        zip(passage.aspects, [1.0, 0.5]).reduce(0.0) { best, item in
            guard let rank = wanted.firstIndex(of: item.0) else { return best }
            return max(best, item.1 * (1 - 0.2 * Double(min(rank, 4))))
        }
    }
}
