/// Whether what a cause's sentence says is so.
public struct CauseConfirmation: Hashable, Codable, Sendable {
    public var person: String
    public var against: String
    public var key: String
    public var sentence: String
    public var confirmed: Bool
    /// What is not as it says.
    public var problem: String?
}

extension Engine {
    /// Writes the answers that each cause's sentence tells apart anew, and looks up on them whether it is so. The look is
    /// independent of what wrote the sentence. With a clock that runs, beliefs that nearly tie may change places in between: let it
    /// stand (`EngineConfiguration.now`).
    public nonisolated func confirm(_ comparison: Comparison, whatIf: WhatIf = .nothing) throws -> [CauseConfirmation] {
        let maker = try maker(for: checked(comparison.question))
        var desks: [String: AnswerMaker.Desk] = [:]
        for name in comparison.columns {
            desks[name] = try desk(maker, column: ColumnName(name), level: nil, supposing: whatIf.supposed[name] ?? [])
        }
        return comparison.causes.map { cause in
            let desk = desks[cause.person]!
            let shown = whatIf.omission(cause.person)
            let check = CauseCheck(
                shown: maker.answer(desk, mask: shown), lacking: maker.answer(desk, mask: shown.adding(cause)),
                with: maker.answer(desk, mask: cause.contrast.with),
                without: maker.answer(desk, mask: cause.contrast.without))
            let problem = cause.isContrast ? check.problem(with: cause.effect) : "the two answers do not differ by it"
            return CauseConfirmation(
                person: cause.person, against: cause.against, key: cause.key, sentence: cause.effect,
                confirmed: problem == nil, problem: problem)
        }
    }
}

extension Omission {
    /// The same without what a cause stands for as well.
    fileprivate func adding(_ cause: Comparison.CauseOfDifference) -> Omission {
        Omission(without: without.union(cause.keys), segment: cause.key == "segment" ? .none : segment)
    }
}

extension Comparison.CauseOfDifference {
    /// The beliefs it stands for: one, the smaller ones, or none for the segment.
    fileprivate var keys: Set<BeliefKey> {
        Set((key == "rest" ? value : key).split(separator: ", ").compactMap { BeliefKey(rawValue: String($0)) })
    }

    /// Whether the answers of the contrast differ by what it stands for, and by nothing else.
    fileprivate var isContrast: Bool {
        let (one, other) = (contrast.with, contrast.without)
        guard one != other else { return effect.hasPrefix("It changes no more") }
        if key == "segment" { return one.without == other.without && one.segment != .none && other.segment == .none }
        return one.segment == other.segment && other.without == one.without.union(keys)
            && one.without.isDisjoint(with: keys)
    }
}
