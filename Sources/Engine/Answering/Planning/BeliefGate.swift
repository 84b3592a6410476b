internal import Foundation

/// Decides whether a question is answered personally at all, and which beliefs may touch this answer.
///
/// Role, goals and style shape any personal answer. Everything else (tools, rules, tastes, situations) has to do with
/// the question, by words that the question or what was found for it also holds; what has nothing to do with it stays out.
struct BeliefGate {
    /// Beliefs at or above this fit may be used.
    static let threshold = 0.3

    let pool: Retriever.Pool
    /// Everything that was found for everybody.
    let sheet: Sheet
    /// Stems of the question and of what its terms are also called.
    private let asked: Set<String>
    private let headingStems: Set<String>
    /// Words of the best evidence, by how much of it holds them.
    private let evidenceStems: [String: Double]
    /// Whether the best evidence holds code in a programming language.
    private let hasCode: Bool

    init(pool: Retriever.Pool, sheet: Sheet) {
        self.pool = pool
        self.sheet = sheet
        asked = Set(pool.query.stems).union(
            sheet.glossary.otherNames(in: Tokens(pool.query.text)).flatMap(\.other))
        headingStems = sheet.readings.prefix(4).reduce(into: []) { $0.formUnion($1.headings.intersection($1.content)) }
        hasCode = sheet.quotables.contains {
            $0.rank < 10 && $0.kind == .code && CodeLanguages.language(ofCode: $0.language) != nil
        }
        let top = sheet.readings.prefix(min(10, pool.evidence.count))
        var counts: [String: Double] = [:]
        for reading in top { for stem in reading.content { counts[stem, default: 0] += 1 } }
        evidenceStems = counts.mapValues { 0.4 + 0.3 * $0 / Double(max(1, top.count)) }
    }

    func gate(_ model: SelfModel, level: Level) -> Gate {
        switch pool.query.intent {
        case .smallTalk: return plain("small talk; not personalized", model)
        case .command: return plain("a wish about the answer, not a question", model)
        default: break
        }
        guard isAnswerable else {
            var gate = plain("the documents do not answer this", model)
            gate.isAnswerable = false
            return gate
        }
        if pool.query.intent == .factual { return plain("one right answer; not personalized", model) }
        guard level >= .segment else { return plain("level \(level.rawValue) leaves the person out", model) }
        let work = toolsOfWork(model)
        let entries = model.beliefs.filter(\.steers).map { belief in
            let score = max(self.score(belief), work.contains(belief.key) ? Self.fitOfWork : 0)
            return Gate.Entry(
                key: belief.key, value: belief.value, score: score, use: level >= .person && score >= Self.threshold)
        }
        return Gate(
            personalize: true,
            reason: level >= .person ? "personalized by what is believed" : "personalized by segment",
            beliefs: entries)
    }

    /// Whether what was found answers what was asked. A fact is known when one piece states it; that words of it stand near
    /// each other is not enough.
    var isAnswerable: Bool {
        // Each part was judged by itself.
        if sheet.isOfParts { return true }
        guard let top = pool.evidence.first, !sheet.directAnswer.isEmpty else { return false }
        // Where meaning told, words need not.
        if pool.query.intent == .factual || pool.nearness != nil { return true }
        return pool.evidence.prefix(5).map(\.coverage).max()! >= 0.5 || top.coverage >= 0.45
    }

    private func plain(_ reason: String, _ model: SelfModel) -> Gate {
        Gate(
            personalize: false, reason: reason,
            beliefs: model.beliefs.filter(\.steers).map {
                Gate.Entry(key: $0.key, value: $0.value, score: score($0), use: false)
            })
    }

    // MARK: How much a belief has to do with the question

    func score(_ belief: Belief) -> Double {
        switch belief.key.family {
        case .role, .style: return round(belief.p)
        case .goal: return belief.goalStatus == nil || belief.goalStatus == .active ? round(belief.p) : 0
        case .account: return belief.key == .size || belief.key == .plan ? round(0.5 * belief.p) : round(0.2 * belief.p)
        case .expertise: return round(fit(Tokens(belief.key.name.replacing("-", with: " ")), strict: true))
        case .stack: return round(toolFit(belief.key.name))
        case .opinion: return 0
        case .constraint, .preference, .context: return round(fit(Tokens(belief.value), strict: false))
        }
    }

    /// Share of a belief's content words, by length, that the question or its best evidence holds; `strict` asks the
    /// headings and the question only.
    private func fit(_ tokens: Tokens, strict: Bool) -> Double {
        let stems = tokens.contentStems.isEmpty ? tokens.words.map(\.stem) : tokens.contentStems
        guard !stems.isEmpty else { return 0 }
        let headings: Set<String> = strict ? headingStems : []
        let found: [String: Double] = strict ? [:] : evidenceStems
        let total = stems.reduce(0.0) { sum, stem in
            if asked.contains(stem) { return sum + 1 }
            if headings.contains(stem) { return sum + 0.7 }
            if let share = found[stem] { return sum + share }
            return sum
        }
        return min(1, total / Double(min(stems.count, 4)))
    }

    /// A tool has to do with a question when the question names it, or something that was found for the question does.
    private func toolFit(_ name: String) -> Double {
        let stems = Set(Tokens(name.replacing("-", with: " ")).words.map(\.stem))
        guard !stems.isEmpty else { return 0 }
        if stems.contains(where: pool.query.stems.contains) { return 1 }
        let named = zip(sheet.evidence, sheet.readings).filter { item, reading in
            item.coverage >= 0.25 && reading.holds(anyOf: stems)
        }
        if !named.isEmpty { return min(0.9, 0.4 + 0.1 * Double(named.count)) }
        // What she writes in matters where the documents answer in code.
        return hasCode && CodeLanguages.language(ofTool: name) != nil ? 0.5 : 0
    }

    /// What a tool has to do with a question about the very thing she makes with it.
    private static let fitOfWork = 0.6

    /// Tools that a goal names which the question is about: "building our integration in Node" and "security for this
    /// integration".
    private func toolsOfWork(_ model: SelfModel) -> Set<BeliefKey> {
        let goals = model.beliefs.filter {
            $0.key.family == .goal && $0.steers && ($0.goalStatus ?? .active) == .active
        }
        .map { Tokens($0.value) }.filter { !Set($0.contentStems).isDisjoint(with: asked) }
        let named = goals.reduce(into: Set<String>()) { $0.formUnion($1.words.map(\.stem)) }
        return Set(
            model.beliefs.map(\.key).filter { key in
                key.family == .stack
                    && Tokens(key.name.replacing("-", with: " ")).words.allSatisfy { named.contains($0.stem) }
            })
    }

    private func round(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}
