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
        let topics = model.beliefs(in: .expertise).filter(\.steers)
        let knows = topics.filter { $0.p >= 0.5 }.sorted { $0.p > $1.p }.prefix(3).map { spoken($0.key.name) }
        let learns = topics.filter { $0.p < 0.25 }.sorted { $0.p < $1.p }.prefix(3).map { spoken($0.key.name) }
        if !knows.isEmpty { sentences.append("Knows \(list(Array(knows)))") }
        if !learns.isEmpty { sentences.append("New to \(list(Array(learns)))") }
        let stack = model.beliefs(in: .stack).filter(\.steers).sorted { $0.p > $1.p }.prefix(4).map(\.value)
        if !stack.isEmpty { sentences.append("Uses \(list(Array(stack)))") }
        let style = [(BeliefKey.format, "as"), (.depth, "at depth"), (.vocabulary, "in words that are")]
            .compactMap { key, words in model.steering(key).map { "\(words) \($0.value)" } }
        if !style.isEmpty { sentences.append("Wants answers \(style.joined(separator: ", "))") }
        return sentences.isEmpty ? "Nothing is known yet." : sentences.joined(separator: ". ") + "."
    }

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
