/// Looks at each piece of the best passages as the answer to a question.
struct CandidateReader {
    let query: Query
    let evidence: [Evidence]
    let readings: [PassageReading]
    let quotables: [Quotable]
    let measure: Coverage
    let nearness: [Nearness?]
    private let speaking: Set<Int>
    /// What the question asks for.
    private let asked: AskedFor
    /// The stem of what there are several of.
    private let several: String?
    private let unit: AskedUnit?
    private let asksOfPast: Bool
    /// Stems of the tools that the question does not name.
    let tools: Set<String>
    /// The tools that the headings of each document name.
    private let toolsByDocument: [String: Set<String>]
    private let neighbours: [(String, String)]
    private let wordCount: Int
    private let said: Set<String>
    private let asksWhy: Bool
    private let asksOfCase: Bool
    private let nearestPiece: Double

    /// Sides of a subject that are their own subject.
    private static let asides: Set<Aspect> = [.cost, .timeline, .risk, .compliance]

    /// How near in meaning a piece and its passage are to the question.
    typealias Nearness = (passage: Double, piece: Double)

    /// `nearness` is told of each quotable.
    init(
        _ pool: Retriever.Pool, readings: [PassageReading], quotables: [Quotable], measure: Coverage,
        nearness: [Nearness?]
    ) {
        let query = pool.query
        self.nearness = nearness
        speaking = Set(pool.speaking)
        nearestPiece = nearness.reduce(0) { max($0, $1?.piece ?? 0) }
        self.query = query
        evidence = pool.evidence
        self.readings = readings
        self.quotables = quotables
        self.measure = measure
        let tokens = Tokens(query.text)
        asked = AskedFor(tokens)
        several = AskedFor.several(tokens)
        unit = AskedUnit(tokens)
        let tools = ForeignTools.stems(query, readings)
        self.tools = tools
        toolsByDocument = zip(pool.evidence, readings).reduce(into: [:]) { found, item in
            found[item.0.passage.document, default: []].formUnion(item.1.headings.intersection(tools))
        }
        asksOfPast = tokens.words.contains {
            ["was", "were", "did", "before", "previously", "changed", "old", "until"].contains($0.word)
        }
        let about = tokens.words.map(\.stem).filter(Set(query.stems).contains)
        neighbours = zip(about, about.dropFirst()).filter { $0 != $1 }.map { ($0, $1) }
        wordCount = query.stems.count
        said = Set(query.stems).union(query.stems.flatMap(Synonyms.of))
        let words = Set(tokens.words.map(\.word))
        asksWhy = query.intent == .troubleshooting || words.contains("why")
        asksOfCase = !words.isDisjoint(with: ["if", "when", "after", "happens", "happen", "while", "once"])
    }

    /// The pieces that can be quoted as an answer, each with what speaks for it.
    func candidates() -> [(quotable: Quotable, features: CandidateFeatures)] {
        quotables.filter(isQuotable).map { ($0, features($0)) }
    }

    private func isQuotable(_ quotable: Quotable) -> Bool {
        guard speaking.contains(quotable.rank) else { return false }
        switch quotable.kind {
        case .sentence, .definition, .limit, .deprecation, .warning:
            // What leans on its neighbour brings it along, or stands right under the heading that names its subject.
            return quotable.isWhole && (4...60).contains(quotable.words)
                && (quotable.standsAlone || quotable.leadIn != nil || quotable.isOpening)
        case .item: return (3...60).contains(quotable.words) && !quotable.isLink
        case .step, .row: return (3...80).contains(quotable.words)
        case .list, .table: return asked.contains(.several) && Wholes.isShort(quotable)
        case .steps: return query.intent == .howTo
        case .code: return false
        }
    }

    private func features(_ quotable: Quotable) -> CandidateFeatures {
        let item = evidence[quotable.rank]
        let reading = readings[quotable.rank]
        let own = quotable.own
        let context = own.union(quotable.stems).union(reading.heading)
        var features = CandidateFeatures()
        features[.own] = measure.share(own)
        features[.alike] = measure.shareWithSynonyms(context)
        features[.page] = measure.shareWithSynonyms(context.union(reading.headings))
        features[.early] = measure.share(quotable.ordered.prefix(7))
        features[.neighbours] = nearness(quotable)
        features[.relevance] = item.relevance
        features[.relative] = item.relevance / max(evidence[0].relevance, 1e-9)
        features[.first] = quotable.rank == 0 ? 1 : 0
        features[.opening] = quotable.isOpening ? (item.passage.position == 0 ? 1 : 0.5) : 0
        let defines = quotable.kind == .definition || quotable.isDefinition
        features[.definition] = defines && query.intent != .definition ? 1 : 0
        features[.definitionAsked] = defines && query.intent == .definition ? 1 : 0
        features[.row] = quotable.kind == .row ? 1 : 0
        features[.step] = quotable.kind == .step ? 1 : 0
        features[.warning] = quotable.kind == .warning ? 1 : 0
        features[.leaning] = quotable.standsAlone ? 0 : 1
        features[.long] = quotable.kind.isWhole ? 0 : Double(quotable.words - 20) / 40
        features[.whole] = quotable.kind.isWhole ? 1 : 0
        features[.amountLacking] = asked.contains(.amount) && !quotable.hasNumber ? 1 : 0
        if let unit {
            let isGiven = unit.isGiven(in: quotable.ordered)
            features[.unitGiven] = isGiven ? 1 : 0
            features[.unitLacking] = isGiven ? 0 : 1
        }
        features[.somebodyLacking] = asked.contains(.somebody) && !hasSomebody(quotable) ? 1 : 0
        features[.past] = !asksOfPast && quotable.ordered.contains(where: Self.past.contains) ? 1 : 0
        features[.example] = Self.isExample(quotable) ? 1 : 0
        features[.headed] = quotable.isOpening ? measure.share(reading.heading) : 0
        let instructs =
            [.step, .steps].contains(quotable.kind) || quotable.givesMeans
            || [.item, .sentence].contains(quotable.kind) && Self.opensWithVerb(quotable)
        features[.instruction] = instructs && query.intent == .howTo ? 1 : 0
        features[.tool] = isForOneTool(quotable, reading.headings) ? 1 : 0
        let side = item.passage.aspects.first
        let isAside = side.map { Self.asides.contains($0) && !query.aspects.contains($0) } ?? false
        features[.aside] = isAside ? 1 : 0
        features[.short] = wordCount <= 2 ? 1 : 0
        features[.fact] = query.intent == .factual ? 1 : 0
        features[.precise] = Self.share(quotable.stems, in: said)
        features[.foreign] = 1 - Self.share(reading.headingContent, in: said)
        features[.listed] = listed(quotable, reading)
        let words = Set(quotable.ordered)
        features[.verdict] = asked.contains(.whether) && !words.isDisjoint(with: Self.verdicts) ? 1 : 0
        features[.reason] = asksWhy && !words.isDisjoint(with: Self.reasons) ? 1 : 0
        features[.condition] = asksOfCase && !words.isDisjoint(with: Self.conditions) ? 1 : 0
        features[.advice] = query.intent == .decision && !words.isDisjoint(with: Self.advice) ? 1 : 0
        if let near = nearness[quotable.id] {
            features[.meaning] = near.piece
            features[.passageMeaning] = near.passage
            features[.meaningRelative] = near.piece / max(nearestPiece, 1e-9)
            features[.nearest] = near.piece == nearestPiece ? 1 : 0
        }
        // Steps of something else are as orderly.
        if quotable.kind == .steps, query.intent == .howTo, features[.alike] > 0.5 || features[.meaning] >= 0.45 {
            features[.procedure] = 0.4 + 0.6 * measure.shareWithSynonyms(reading.heading)
        }
        return features
    }

    private func listed(_ quotable: Quotable, _ reading: PassageReading) -> Double {
        guard asked.contains(.several), [.item, .row, .list, .table].contains(quotable.kind) else { return 0 }
        let over = quotable.stems.subtracting(quotable.own).union(reading.heading)
        return several.map(over.contains) ?? false ? 1 : 0.5
    }

    /// Whether a piece is about one tool that the question does not name; of several it is a choice, and for everybody. What
    /// stands under a tool's name is for that tool when the page has others beside it: "in Express", "in Django".
    private func isForOneTool(_ quotable: Quotable, _ headings: Set<String>) -> Bool {
        let over = tools.intersection(headings)
        let beside = toolsByDocument[evidence[quotable.rank].passage.document, default: []].subtracting(over)
        return !over.isEmpty && !beside.isEmpty || tools.intersection(quotable.own).count == 1
    }

    /// Share of the words that stand side by side in the question and are at most three words apart here.
    private func nearness(_ quotable: Quotable) -> Double {
        guard !neighbours.isEmpty else { return 0.5 }
        var places: [String: [Int]] = [:]
        for (place, stem) in quotable.ordered.enumerated() { places[stem, default: []].append(place) }
        let near = neighbours.filter { one, other in
            guard let first = places[one], let second = places[other] else { return false }
            return first.contains { place in second.contains { abs($0 - place) <= 3 } }
        }
        return Double(near.count) / Double(neighbours.count)
    }

    private static func share(_ stems: Set<String>, in said: Set<String>) -> Double {
        stems.isEmpty ? 0 : Double(stems.intersection(said).count) / Double(stems.count)
    }

    // MARK: What a piece gives

    private static let verdicts = stems(
        "not", "no", "only", "cannot", "never", "support", "allow", "must", "can", "yes", "possible", "required",
        "optional", "need", "without", "unsupported", "available", "prevent", "every", "all", "any", "always")
    private static let reasons = stems(
        "because", "since", "due", "cause", "reason", "therefore", "otherwise", "means", "result", "ensure", "unless",
        "prevent", "if", "when")
    private static let advice = stems(
        "recommend", "recommended", "discourage", "prefer", "preferred", "better", "best", "advise", "suggest",
        "should",
        "avoid", "instead", "unless", "suited", "suitable", "ideal", "advantage", "disadvantage", "choose", "decide",
        "depends", "worth", "otherwise", "alternative", "simplest", "easier", "only")
    private static let conditions = stems(
        "if", "when", "unless", "until", "after", "once", "while", "during")

    private static func stems(_ words: String...) -> Set<String> { Set(words.map(Porter.stem)) }

    private static let verbs: Set<String> = Set(
        [
            "open", "select", "choose", "set", "create", "add", "use", "run", "click", "copy", "send", "check", "store",
            "give",
            "enter", "go", "sign", "install", "configure", "enable", "disable", "change", "replace", "remove", "delete",
            "verify",
            "call", "read", "write", "deploy", "ask", "request", "export", "import", "generate", "make", "turn",
            "restart", "read",
            "contact", "define", "specify", "provide", "ensure", "register", "map", "wait", "keep", "test", "update",
            "start", "stop",
            "pass", "put", "follow", "revoke", "retire", "rotate", "download", "upload", "report", "grant", "assign",
        ].map(Porter.stem))

    /// "Open Settings ...", "To hide it, select ...".
    private static func opensWithVerb(_ quotable: Quotable) -> Bool {
        guard let first = quotable.ordered.first else { return false }
        return verbs.contains(first) || first == "to"
    }

    private static let past: Set<String> = Set(
        ["was", "were", "until", "formerly", "previously", "longer", "deprecated", "earlier", "had", "used"].map(
            Porter.stem)
    ).subtracting(["us"])

    private static func isExample(_ quotable: Quotable) -> Bool {
        quotable.ordered.prefix(3).contains(Porter.stem("example"))
    }

    private static let people: Set<String> = Set(
        [
            "owner", "admin", "administrator", "builder", "viewer", "auditor", "user", "customer", "team", "staff",
            "support",
            "engineer", "developer", "company", "person", "people", "member", "role", "manager", "provider", "operator",
            "client",
            "customers", "anyone", "everyone", "nobody", "you", "we", "organisation", "organization", "vendor", "party",
            "service",
            "processor", "controller", "maintainer", "group",
        ].map(Porter.stem))

    private func hasSomebody(_ quotable: Quotable) -> Bool {
        quotable.ordered.contains(where: Self.people.contains)
    }
}
