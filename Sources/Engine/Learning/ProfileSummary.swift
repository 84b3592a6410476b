/// One paragraph that says who somebody is, made from beliefs by fixed rules: the same model gives the same words.
enum ProfileSummary {
    static func text(_ model: SelfModel) -> String {
        var sentences: [String] = []
        if let role = model.steering(.role) {
            var first = "Works \(position(role.value))"
            if let industry = model.steering(.industry) {
                first += (fields[role.value] == nil ? " in " : ", in ") + industry.value
            }
            if let size = model.steering(.size) { first += ", organisation of \(size.value) people" }
            sentences.append(first)
        }
        let goals = model.activeGoals.prefix(2)
        if !goals.isEmpty {
            sentences.append("Working on: " + goals.map { aim($0, beside: goals) }.joined(separator: "; "))
        }
        let (knows, learns) = (known(model).map { spoken($0.key.name) }, new(model).map { spoken($0.key.name) })
        if !knows.isEmpty { sentences.append("Knows \(list(knows))") }
        if !learns.isEmpty { sentences.append("New to \(list(learns))") }
        let stack = stack(model).map(\.value)
        if !stack.isEmpty { sentences.append("Uses \(list(stack))") }
        let style = styles.compactMap { key, words in model.steering(key).map { "\(words) \($0.value)" } }
        if !style.isEmpty { sentences.append("Wants answers \(style.joined(separator: ", "))") }
        return sentences.isEmpty ? "Nothing is known yet." : sentences.joined(separator: ". ") + "."
    }

    /// Each piece with the belief it says, in the same order.
    static func clauses(_ model: SelfModel) -> [SummaryClause] {
        func clause(_ belief: Belief, _ text: String) -> SummaryClause {
            SummaryClause(text: text, key: belief.key, value: belief.value)
        }
        let post = [
            model.steering(.role).map { clause($0, "Works \(position($0.value))") },
            model.steering(.role) == nil ? nil : model.steering(.industry).map { clause($0, "in \($0.value)") },
            model.steering(.role) == nil
                ? nil : model.steering(.size).map { clause($0, "organisation of \($0.value) people") },
        ].compactMap { $0 }
        let goals = model.activeGoals.prefix(2)
        let aims = goals.map { goal in
            SummaryClause(text: "Working on: \(aim(goal, beside: goals))", key: goal.key, value: goal.statement)
        }
        let topics =
            known(model).map { clause($0, "Knows \(spoken($0.key.name))") }
            + new(model).map { clause($0, "New to \(spoken($0.key.name))") }
        let tools = stack(model).map { clause($0, "Uses \($0.value)") }
        let wishes = styles.compactMap { key, words in
            model.steering(key).map { clause($0, "Wants answers \(words) \($0.value)") }
        }
        return post + aims + topics + tools + wishes
    }

    // MARK: What is named

    private static func known(_ model: SelfModel) -> [Belief] {
        Array(model.beliefs(in: .expertise).filter { $0.steers && $0.p >= 0.5 }.sorted { $0.p > $1.p }.prefix(3))
    }

    private static func new(_ model: SelfModel) -> [Belief] {
        Array(model.beliefs(in: .expertise).filter { $0.steers && $0.p < 0.25 }.sorted { $0.p < $1.p }.prefix(3))
    }

    private static func stack(_ model: SelfModel) -> [Belief] {
        Array(model.beliefs(in: .stack).filter(\.steers).sorted { $0.p > $1.p }.prefix(4))
    }

    private static let styles = [(BeliefKey.format, "as"), (.depth, "at depth"), (.vocabulary, "in words that are")]

    // MARK: In words

    /// "Understand SSO; implement SSO": an aim that only names the object of another says what is to be done with it.
    private static func aim(_ goal: Goal, beside goals: some Sequence<Goal>) -> String {
        func words(_ goal: Goal) -> [String] { Tokens(goal.statement).words.map(\.word) }
        let own = words(goal)
        guard let first = own.first, Lexicon.verbs[first] == nil,
            goals.contains(where: { $0.key != goal.key && Set(own).isSubset(of: words($0)) })
        else { return goal.statement }
        return "\(goal.key.name.prefix { $0 != "-" }) \(goal.statement)"
    }

    private static func spoken(_ slug: String) -> String {
        switch slug {
        case "ciso", "cto", "ceo", "dpo": slug.uppercased()
        case "it admin": "IT admin"
        default: slug.replacing("-", with: " ")
        }
    }

    /// Roles named for a field rather than for who works in it: nobody is "a support".
    private static let fields = [
        "support": "support", "procurement": "procurement", "compliance": "compliance", "devops": "DevOps",
    ]

    /// "as a developer", "in support"
    private static func position(_ role: String) -> String {
        if let field = fields[role] { return "in \(field)" }
        let title = role == "other" ? "person of another role" : spoken(role)
        return "as \(article(title)) \(title)"
    }

    private static func article(_ word: String) -> String {
        "aeiouI".contains(word.prefix(1)) ? "an" : "a"
    }

    private static func list(_ items: [String]) -> String {
        items.count < 2 ? items.joined() : items.dropLast().joined(separator: ", ") + " and " + items.last!
    }
}
