/// Who takes part in the game that a difference is divided by: a belief, the smaller beliefs together, or the segment.
struct Player {
    enum Kind {
        case belief(BeliefUse, goal: GoalKind?)
        case rest([BeliefUse])
        case segment(String)
    }

    var kind: Kind
    /// Whose it is, as a sentence calls her: a person by her first name.
    var owner: String

    var keys: [BeliefKey] {
        switch kind {
        case .belief(let use, _): [use.key]
        case .rest(let uses): uses.map(\.key)
        case .segment: []
        }
    }

    var isSegment: Bool {
        if case .segment = kind { true } else { false }
    }

    /// As scripts know it: the key, `rest` or `segment`.
    var name: String {
        switch kind {
        case .belief(let use, _): use.key.rawValue
        case .rest: "rest"
        case .segment: "segment"
        }
    }

    var value: String {
        switch kind {
        case .belief(let use, _): use.value
        case .rest(let uses): uses.map(\.key.rawValue).joined(separator: ", ")
        case .segment(let segment): segment
        }
    }

    /// What stands behind "because" in a sentence: "Devon's role is developer".
    var reason: String {
        switch kind {
        case .belief(let use, let goal): BeliefWords.reason(use.key, use.value, goal: goal, of: owner)
        case .rest(let uses): "of smaller things about \(owner) (\(Self.names(uses)))"
        case .segment(let segment): "\(owner) counts among the segment “\(segment)”"
        }
    }

    /// As another sentence names it: "the role".
    var short: String {
        switch kind {
        case .belief(let use, _): BeliefWords.short(use.key, use.value)
        case .rest: "the smaller things"
        case .segment: "the segment"
        }
    }

    private static func names(_ uses: [BeliefUse]) -> String {
        let names = uses.prefix(3).map { BeliefWords.name($0.key) }.joined(separator: ", ")
        return uses.count > 3 ? "\(names) and \(uses.count - 3) more" : names
    }
}
