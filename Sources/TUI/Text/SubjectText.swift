public import Engine

/// What a family of beliefs is called where somebody is asked about it.
public enum SubjectText {
    static func name(_ subject: String) -> String {
        if subject == Consent.reasons { return "your reasons" }
        return switch BeliefKey.Family(rawValue: subject) {
        case .role: "your role"
        case .account: "your account"
        case .expertise: "what you know"
        case .style: "how you like answers"
        case .goal: "your goals"
        case .stack: "what you use"
        case .constraint: "rules that bind you"
        case .preference: "what you prefer"
        case .opinion: "your opinions"
        case .context: "your situation"
        case nil: subject
        }
    }

    /// `your goals, what you use and your reasons`
    public static func list(_ subjects: [String]) -> String {
        let names = subjects.map(name)
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " and " + last
    }

    /// Why it is kept and what one has of it.
    static func purpose(_ subject: String) -> Purpose? { Purpose.table.first { $0.key == subject }?.purpose }
}

extension Consent.Answer {
    /// The one line that says what was chosen.
    public func sentence(_ subjects: [String]) -> String {
        let names = SubjectText.list(subjects)
        return switch self {
        case .remember: "remembered from now on: \(names)"
        case .session: "used for this session, then removed: \(names)"
        case .no: "not kept, and not asked again: \(names)"
        }
    }
}
