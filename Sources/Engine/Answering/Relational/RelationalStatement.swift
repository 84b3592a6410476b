/// The read-only statement for a question over people and documents, put together of a few prepared pieces. What was typed is only
/// ever an argument.
///
/// Its tables are those of `RelationalTables`.
struct RelationalStatement {
    /// A belief of somebody, as it steers now.
    struct Held: Hashable, Sendable {
        var person: String
        var key: BeliefKey
        var value: String
        /// Of an expertise.
        var level: Expertise?
    }

    private(set) var sql = ""
    private(set) var arguments: [String] = []
    /// Beliefs that the words were taken to name, as `key=value`.
    private(set) var takenAs: [String] = []
    private let held: [Held]
    private let now: Moment
    private let read: (String) -> [(key: BeliefKey, value: String)]

    /// `read` tells what would be learned of somebody who says a sentence of herself.
    init(
        _ question: RelationalQuestion, held: [Held], now: Moment,
        read: @escaping (String) -> [(key: BeliefKey, value: String)]
    ) {
        self.held = held
        self.now = now
        self.read = read
        switch (question.subject, question.wanted) {
        case (.people, .perValue(let key)):
            arguments.append(key.rawValue)
            let conditions = question.conditions.map { person($0) }
            sql = """
                SELECT value, COUNT(DISTINCT person.id) FROM belief JOIN person ON person.id = belief.person
                WHERE key = ?\(conditions.map { " AND \($0)" }.joined()) GROUP BY value ORDER BY 2 DESC, value
                """
        case (.people, _):
            sql = "SELECT id, NULL FROM person" + Self.joined(question.conditions.map { person($0) }) + " ORDER BY id"
        case (.documents, .most), (.documents, .fewest):
            let conditions = question.conditions.filter { $0.kind != .quoted }.map { document($0) }
            sql = """
                SELECT path, COUNT(DISTINCT quoted.answer) FROM document LEFT JOIN quoted ON quoted.document = path\
                \(Self.joined(conditions)) GROUP BY path ORDER BY 2 \(question.wanted == .most ? "DESC" : "ASC"), path LIMIT 10
                """
        case (.documents, _):
            sql =
                "SELECT path, NULL FROM document" + Self.joined(question.conditions.map { document($0) })
                + " ORDER BY path"
        case (.questions, _):
            let conditions = question.conditions.flatMap { said($0) }
            sql = """
                SELECT person, COUNT(*) FROM asked\(Self.joined(conditions)) GROUP BY person ORDER BY 2 DESC, person
                """
        }
    }

    private static func joined(_ conditions: [String]) -> String {
        conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
    }

    // MARK: Conditions

    private mutating func person(_ condition: RelationalQuestion.Condition) -> String {
        let not = condition.isNegated ? "NOT " : ""
        switch condition.kind {
        case .believed(let level):
            return "person.id \(not)IN (SELECT person FROM belief WHERE \(beliefs(condition, level)))"
        case .asked: return "person.id \(not)IN (SELECT person FROM asked\(Self.joined(said(condition))))"
        case .quoted, .mentions:
            var conditions = since(condition)
            if !condition.words.isEmpty {
                arguments.append(Self.phrase(condition.words))
                conditions.append("passage IN (SELECT passage FROM mention WHERE words = ?)")
            }
            return "person.id \(not)IN (SELECT person FROM quoted\(Self.joined(conditions)))"
        }
    }

    private mutating func document(_ condition: RelationalQuestion.Condition) -> String {
        let not = condition.isNegated ? "NOT " : ""
        guard condition.kind == .mentions else {
            return "path \(not)IN (SELECT document FROM quoted\(Self.joined(since(condition))))"
        }
        arguments.append(Self.phrase(condition.words))
        return "path \(not)IN (SELECT document FROM mention WHERE words = ?)"
    }

    private mutating func said(_ condition: RelationalQuestion.Condition) -> [String] {
        var conditions = since(condition)
        let words = condition.words.filter { !StopWords.contains($0) }
        if !words.isEmpty {
            arguments.append(words.map { "\"\($0)\"" }.joined(separator: " AND "))
            conditions.append("asked MATCH ?")
        }
        return conditions
    }

    private mutating func since(_ condition: RelationalQuestion.Condition) -> [String] {
        guard let days = condition.days else { return [] }
        arguments.append(String(now.milliseconds - Int64(days * 86_400_000)))
        return ["at >= CAST(? AS INTEGER)"]
    }

    /// Words next to each other, as they are searched for and written into `mention`.
    static func phrase(_ words: [String]) -> String { "\"\(words.joined(separator: " "))\"" }

    // MARK: Beliefs

    private mutating func beliefs(
        _ condition: RelationalQuestion.Condition, _ level: RelationalQuestion.Condition.Level?
    )
        -> String
    {
        let said = level == nil ? meant(condition.said) : []
        let found = Set((named(condition.words, level) + said).map { "\($0.key)=\($0.value)" }).sorted()
        takenAs += found.filter { !takenAs.contains($0) }
        arguments += found
        return found.isEmpty
            ? "0" : "key || '=' || value IN (\(found.map { _ in "?" }.joined(separator: ", ")))"
    }

    /// The beliefs that the words name: all of them stand in its key and value. Expertise only where a level is asked for, or
    /// nothing else is named; then who knows a thing is who knows it well.
    private func named(_ words: [String], _ level: RelationalQuestion.Condition.Level?) -> [Held] {
        let stems = Set(words.map(Porter.stem))
        guard !stems.isEmpty || level != nil else { return [] }
        let all = held.filter { belief in
            let words = Tokens("\(belief.key.rawValue) \(belief.value)").words.map(\.stem)
            return belief.key.family != .opinion && stems.isSubset(of: words)
        }
        let others = all.filter { $0.key.family != .expertise }
        if level == nil, !others.isEmpty { return others }
        return all.filter { belief in
            guard let known = belief.level else { return false }
            return switch level {
            case .newcomer: known == .newcomer
            case .expert: known == .expert
            default: known >= .proficient
            }
        }
    }

    /// The beliefs that somebody's saying so would be about: the same value of a choice, the same thing, a goal of the same words.
    private func meant(_ sentence: String) -> [Held] {
        let signals = sentence.isEmpty ? [] : read(sentence)
        return held.filter { belief in
            signals.contains { key, value in
                if key.family == .goal, belief.key.family == .goal {
                    return Set(Tokens(key.name).contentStems).isSubset(of: Tokens(belief.key.name).contentStems)
                }
                return key == belief.key && (key.choices == nil ? key.family != .expertise : value == belief.value)
            }
        }
    }
}
