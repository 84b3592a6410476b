/// Beliefs in the words of somebody who makes products, not keys. Free values stand in quotation marks.
enum BeliefWords {
    /// A clause behind "because".
    static func reason(_ key: BeliefKey, _ value: String, goal: GoalKind?, of person: String) -> String {
        switch key.family {
        case .role: return "\(possessive(person)) role is \(value)"
        case .account: return "\(possessive(person)) \(account(key)) is \(value)"
        case .expertise: return "\(person) is \(level(value)) \(name(key))"
        case .style: return "\(person) wants \(style(key, value))"
        case .goal: return "\(person) is \(doing(goal ?? .learn)) (\(quoted(value)))"
        case .stack: return "\(person) works with \(value == "yes" ? name(key) : quoted(value))"
        case .constraint: return "\(person) is bound by \(quoted(value))"
        case .preference: return "\(person) prefers \(quoted(value))"
        case .opinion: return "\(person) thinks \(quoted(value))"
        case .context: return "\(possessive(person)) situation is \(quoted(value))"
        }
    }

    /// A noun.
    static func short(_ key: BeliefKey, _ value: String) -> String {
        switch key.family {
        case .role: "the role"
        case .account: "the \(account(key))"
        case .expertise: "knowing \(name(key))"
        case .style: "the wish for \(style(key, value))"
        case .goal: "the goal \(quoted(value))"
        case .stack: "working with \(name(key))"
        case .constraint: "the rule \(quoted(value))"
        case .preference: "the preference \(quoted(value))"
        case .opinion: "the opinion \(quoted(value))"
        case .context: "the situation \(quoted(value))"
        }
    }

    static func name(_ key: BeliefKey) -> String { key.name.replacing("-", with: " ") }

    /// Marks inside the words would end the quotation early.
    static func quoted(_ words: String) -> String {
        "“\(words.replacing("“", with: "'").replacing("”", with: "'"))”"
    }

    private static func possessive(_ name: String) -> String { name + (name.hasSuffix("s") ? "'" : "'s") }

    private static func account(_ key: BeliefKey) -> String {
        switch key {
        case .plan: "plan"
        case .industry: "industry"
        case .size: "company's size"
        default: "use of it"
        }
    }

    private static func level(_ value: String) -> String {
        switch value {
        case "newcomer": "new to"
        case "familiar": "familiar with"
        case "proficient": "proficient in"
        default: "an expert in"
        }
    }

    private static func style(_ key: BeliefKey, _ value: String) -> String {
        switch (key, value) {
        case (.format, "bullets"): "bullet points"
        case (.format, "table"): "tables"
        case (.format, "prose"): "running text"
        case (.format, "diagram"): "diagrams"
        case (.depth, "brief"): "short answers"
        case (.depth, "deep"): "detailed answers"
        case (.depth, _): "answers of usual length"
        case (.vocabulary, "technical"): "technical words"
        case (.vocabulary, _): "\(value) words"
        case (.examples, "no"): "no examples"
        case (.examples, _): "examples"
        default: value
        }
    }

    private static func doing(_ goal: GoalKind) -> String {
        switch goal {
        case .evaluate: "evaluating"
        case .decide: "deciding"
        case .buy: "buying"
        case .implement: "implementing"
        case .integrate: "integrating"
        case .operate: "running it"
        case .troubleshoot: "looking for a fault"
        case .learn: "learning"
        case .comply: "meeting a rule"
        }
    }
}
