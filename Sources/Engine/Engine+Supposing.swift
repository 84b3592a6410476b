/// "What if": self-models with something else in them than is believed, and taking it over when that is wanted.
extension Engine {
    /// Reads `style/depth=brief`, `expertise/saml=expert`, or a goal as `goal=implement: single sign-on by May`.
    /// - Throws: `EngineError.invalidKey` or `invalidValue` when there is no such key or value.
    public static func supposition(_ text: String) throws -> Supposition {
        let parts = text.split(separator: "=", maxSplits: 1).map { $0.trimmed }
        guard parts.count == 2, !parts[1].isEmpty else {
            throw EngineError.notPermitted(
                "'\(text.prefix(60))' supposes nothing. Write KEY=VALUE, such as style/depth=brief, or goal=implement: WHAT."
            )
        }
        if parts[0] == "goal" {
            let goal = parts[1].split(separator: ":", maxSplits: 1).map { $0.trimmed }
            guard goal.count == 2, let kind = GoalKind(rawValue: goal[0]), let slug = slug(goal[1]) else {
                throw EngineError.notPermitted(
                    "A goal is written goal=KIND: WHAT; kinds are \(GoalKind.allCases.map(\.rawValue).joined(separator: ", "))."
                )
            }
            try check(goal[1], for: .goal(slug))
            return Supposition(key: .goal(slug), value: goal[1], kind: kind)
        }
        guard let key = BeliefKey(rawValue: parts[0]) else { throw EngineError.invalidKey(parts[0]) }
        try check(parts[1], for: key)
        return Supposition(key: key, value: parts[1])
    }

    /// The self-model as it would be if she had just said so.
    nonisolated func model(of id: String, at: Moment?, supposing: [Supposition]) throws -> SelfModel {
        let before = try model(of: id, at: at)
        guard !supposing.isEmpty else { return before }
        let end = at ?? now
        var signals = try people.signals(id, slot: nil).filter { $0.at <= end }
        let newest = signals.map(\.id).max() ?? 0
        signals += try supposing.enumerated().map { place, supposition in
            try validate(supposition.value, for: supposition.key)
            return Self.signal(supposition, among: before, id: newest + Int64(place) + 1, at: end)
        }
        // What was set aside or pinned is not so any more, for once.
        let keys = Set(supposing.map(\.key))
        let marks = try people.marks(id).filter { $0.at <= end && !keys.contains($0.key) }
        return try model(before.person, signals: signals, marks: marks, now: end)
    }

    private static func signal(_ supposition: Supposition, among model: SelfModel, id: Int64, at: Moment) -> Signal {
        let known = model.beliefs.first { $0.key == supposition.key }
        return Signal(
            id: id, key: supposition.key, value: supposition.value, source: .corrected, at: at,
            kind: supposition.kind ?? known?.kind, status: supposition.key.family == .goal ? .active : nil,
            marksChange: true)
    }

    /// Takes over what was tried: what was supposed becomes a correction, what was switched off is set aside. One edit each, so
    /// that `undo` takes them back.
    public func adopt(_ supposed: [Supposition], without: Set<BeliefKey> = [], person: String) throws -> [EditReport] {
        let held = try model(of: person, at: nil).beliefs.map(\.key)
        let corrected = try supposed.map { supposition in
            try edit(.correct, supposition.key.rawValue, supposition.value, person: person, kind: supposition.kind)
        }
        let doubted = try without.sorted().filter(held.contains).map { key in
            try edit(.doubt, key.rawValue, nil, person: person)
        }
        return corrected + doubted
    }
}

extension Substring {
    fileprivate var trimmed: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
