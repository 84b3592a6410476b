/// A question that no passage answers and a join does: how many people use a thing, which documents were never quoted.
///
/// Read by a small grammar: what is asked for, and conditions joined by "and". What it cannot read it does not guess.
struct RelationalQuestion: Hashable, Sendable {
    enum Subject: Hashable, Sendable {
        case people, documents, questions
    }

    enum Wanted: Hashable, Sendable {
        case those, most, fewest
        /// How many of each value of a key.
        case perValue(of: BeliefKey)
    }

    struct Condition: Hashable, Sendable {
        enum Kind: Hashable, Sendable {
            /// Something is believed of a person.
            case believed(level: Level?)
            /// A person asked about it.
            case asked
            /// A person's answers quoted what speaks of it; a document was quoted in answers.
            case quoted
            /// A document speaks of it.
            case mentions
        }

        enum Level: Hashable, Sendable {
            case newcomer, knows, expert
        }

        var kind: Kind
        var isNegated = false
        /// What it is about, as it was typed; empty for anything at all.
        var words: [String] = []
        /// What is believed of a person, as she would say it herself: "I prefer short answers".
        var said = ""
        /// Days back from now within which it has to be.
        var days: Double?

        var isOfBeliefs: Bool {
            if case .believed = kind { true } else { false }
        }

        /// "Are there" sets no condition.
        var tells: Bool { kind != .believed(level: nil) && kind != .mentions || !words.isEmpty || isNegated }
    }

    var subject: Subject
    var wanted = Wanted.those
    var conditions: [Condition]
    /// What follows the subject, as it was typed.
    var rest: String

    /// Nothing when the text is no such question.
    init?(_ text: String) {
        let tokens = Tokens(text)
        let words = tokens.words.map(\.word)
        guard let opening = Self.opening(words), let noun = Self.subject(words, from: opening) else { return nil }
        subject = noun.subject
        let last = tokens.words.last!.range.upperBound
        rest = noun.end < words.count ? tokens.text(tokens.words[noun.end].range.lowerBound..<last) : ""
        var following = Array(words[noun.end...])
        if let (key, place) = Self.grouping(following) {
            wanted = .perValue(of: key)
            following.removeSubrange(place...)
        } else if subject == .documents, let order = following.firstIndex(where: { Self.orders[$0] != nil }) {
            wanted = Self.orders[following[order]]!
            following.removeAll { Self.orders[$0] != nil || $0 == "often" }
        }
        conditions = []
        for clause in Self.clauses(following) {
            // "Who can read it?" asks what somebody may do, not who there is.
            guard Self.modals.isDisjoint(with: clause), let condition = Self.condition(clause, of: noun.subject) else {
                return nil
            }
            if condition.tells { conditions.append(condition) }
        }
        guard wanted != .those || !conditions.isEmpty || ["how", "count", "number"].contains(words[0]) else {
            return nil
        }
    }

    // MARK: What is asked for

    private static let listing: Set<String> = ["which", "what", "list", "show", "name", "count", "number"]
    private static let orders: [String: Wanted] = ["most": .most, "least": .fewest, "fewest": .fewest]
    private static let nouns: [String: Subject] = [
        "people": .people, "persons": .people, "users": .people, "customers": .people, "personas": .people,
        "colleagues": .people, "readers": .people, "documents": .documents, "docs": .documents, "pages": .documents,
        "files": .documents, "document": .documents, "page": .documents, "person": .people, "user": .people,
        "customer": .people, "persona": .people, "questions": .questions,
    ]

    /// Where what is asked for begins: "how many people", "which documents", "who".
    private static func opening(_ words: [String]) -> Int? {
        guard let first = words.first else { return nil }
        if first == "who" { return 0 }
        if words.count > 2, first == "how", words[1] == "many" { return 2 }
        return listing.contains(first) ? 1 : nil
    }

    /// The noun, at most three words on: "how many of our people". A noun before it that is not one of these, as in "how many
    /// support users", makes it another question.
    private static func subject(_ words: [String], from place: Int) -> (subject: Subject, end: Int)? {
        if words[0] == "who" { return (.people, 1) }
        var place = place
        while place < words.count, place < 5,
            ["of", "our", "the", "all", "these", "those", "my"].contains(words[place])
        {
            place += 1
        }
        guard place < words.count, let subject = nouns[words[place]] else { return nil }
        return (subject, place + 1)
    }

    /// "Per role", "by plan", "for each industry".
    private static func grouping(_ words: [String]) -> (key: BeliefKey, place: Int)? {
        for (place, word) in words.enumerated() where ["per", "by", "each"].contains(word) && place + 1 < words.count {
            let key: BeliefKey? =
                switch words[place + 1] {
                case "role", "job": .role
                case "plan": .plan
                case "industry": .industry
                case "size": .size
                case "usage": .usage
                case "format": .format
                case "depth": .depth
                case "vocabulary": .vocabulary
                default: nil
                }
            if let key { return (key, place > 0 && words[place - 1] == "for" ? place - 1 : place) }
        }
        return nil
    }

    // MARK: Conditions

    private static let joints: Set<String> = ["and", "but", "who", "that", "which"]
    private static let negations: Set<String> = [
        "not", "never", "no", "without", "don't", "doesn't", "didn't", "haven't", "hasn't", "isn't", "aren't",
        "weren't", "wasn't", "nobody",
    ]
    private static let modals: Set<String> = [
        "can", "could", "may", "might", "must", "shall", "should", "will", "would",
    ]
    private static let asking: Set<String> = ["ask", "asked", "asks", "asking"]
    private static let quoting: Set<String> = ["told", "shown", "quoted", "cited"]
    private static let mentioning: Set<String> = [
        "mention", "mentions", "mentioning", "mentioned", "contain", "contains", "cover", "covers", "describe",
        "describes", "discuss", "discusses", "explain", "explains", "about", "name", "names",
    ]
    private static let levels: [String: Condition.Level] = [
        "expert": .expert, "experts": .expert, "new": .newcomer, "newcomer": .newcomer, "newcomers": .newcomer,
        "beginner": .newcomer,
        "beginners": .newcomer, "novice": .newcomer, "novices": .newcomer, "know": .knows, "knows": .knows,
        "familiar": .knows, "proficient": .knows,
    ]
    /// Words that say how a belief is held and not which.
    private static let fillers: Set<String> = [
        "use", "uses", "using", "have", "has", "want", "wants", "prefer", "prefers", "like", "likes", "need", "needs",
        "care", "cares", "work", "works", "working", "interested", "goal", "goals", "called", "there", "kind", "any",
        "trying", "planning", "must", "answers", "answer", "are", "is", "were", "was", "be", "been",
    ]

    private static func clauses(_ words: [String]) -> [[String]] {
        words.split(whereSeparator: joints.contains).map(Array.init)
    }

    private static func condition(_ clause: [String], of subject: Subject) -> Condition? {
        guard !clause.contains("or") else { return nil }
        let (words, days) = withoutTime(clause)
        let isNegated = words.contains(where: negations.contains)
        let positive = words.filter { !negations.contains($0) }
        func made(_ kind: Condition.Kind, _ words: [String]) -> Condition {
            Condition(kind: kind, isNegated: isNegated, words: words, days: days)
        }
        // "Asked about key rotation": what follows the verb and its preposition.
        func behind(_ verbs: Set<String>) -> [String]? {
            guard let verb = positive.firstIndex(where: verbs.contains) else { return nil }
            let rest = positive[(verb + 1)...].drop {
                ["about", "for", "of", "on", "the", "a", "an", "in"].contains($0)
            }
            return Array(rest)
        }
        switch subject {
        case .documents:
            if let said = behind(quoting) { return said.isEmpty ? made(.quoted, []) : nil }
            if let said = behind(mentioning) { return said.isEmpty ? nil : made(.mentions, said) }
            // "How many documents are there?"
            return content(positive).isEmpty && days == nil ? made(.mentions, []) : nil
        case .questions:
            // What was not asked is not counted.
            return isNegated ? nil : made(.asked, behind(asking) ?? behind(["about", "on"]) ?? [])
        case .people:
            if let said = behind(asking) { return made(.asked, said) }
            if let said = behind(quoting) { return made(.quoted, said) }
            guard days == nil else { return nil }
            let level = positive.lazy.compactMap { levels[$0] }.first
            var condition = made(.believed(level: level), content(positive.filter { levels[$0] == nil }))
            condition.said = Self.said(positive)
            return condition
        }
    }

    /// A clause about her in her own mouth.
    private static func said(_ clause: [String]) -> String {
        guard var first = clause.first else { return "" }
        var rest = clause.dropFirst().joined(separator: " ")
        if ["are", "is"].contains(first) {
            first = "am"
        } else if first == "has" {
            first = "have"
        } else if first.hasSuffix("s"), !first.hasSuffix("ss") {
            first.removeLast()
        }
        // "Are developers": each of them is one.
        if first == "am", clause.count == 2, rest.hasSuffix("s") { rest = "a " + rest.dropLast() }
        return "I \(first) \(rest)."
    }

    private static func content(_ words: [String]) -> [String] {
        words.filter { !fillers.contains($0) && !StopWords.contains($0) }
    }

    /// "This week", "in the last 30 days", "today".
    private static func withoutTime(_ words: [String]) -> (rest: [String], days: Double?) {
        let units: [String: Double] = [
            "day": 1, "days": 1, "week": 7, "weeks": 7, "month": 30, "months": 30, "year": 365, "years": 365,
        ]
        if let place = words.firstIndex(of: "today") { return (words.filter { $0 != words[place] }, 1) }
        for (place, word) in words.enumerated() where ["this", "last", "past"].contains(word) {
            var end = place + 1
            var number = 1.0
            if end < words.count, let given = Double(words[end]) {
                number = given
                end += 1
            }
            guard end < words.count, let unit = units[words[end]] else { continue }
            let start = words[..<place].lastIndex { !["in", "the", "within", "over"].contains($0) }.map { $0 + 1 } ?? 0
            return (Array(words[..<start] + words[(end + 1)...]), number * unit)
        }
        return (words, nil)
    }
}
