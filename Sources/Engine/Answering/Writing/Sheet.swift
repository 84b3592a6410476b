/// The evidence of one question, prepared for writing: quotables, their fit to the question, and what must be said.
///
/// It holds nothing of the reader, so one sheet serves every column of a comparison.
struct Sheet: Sendable {
    let query: Query
    private(set) var evidence: [Evidence]
    /// How each passage of the evidence reads.
    let readings: [PassageReading]
    private let library: PassageReadings
    let quotables: [Quotable]
    /// Share of the question's words, by rarity, that each quotable holds.
    let coverage: [Double]
    /// The same, or the nearness of its meaning where that is known and larger.
    let closeness: [Double]
    /// Nearness of meaning alone, where it is known.
    let meanings: [Double?]
    private let measure: Coverage
    private let errand: Errand
    let glossary: Glossary
    /// Ids of what answers the question: every answer holds it, of a long procedure at least what everybody is told.
    var directAnswer: [Int] { direct.chosen }
    private(set) var direct: DirectAnswer
    /// Whether the question has several parts, of which something answers one at least.
    private(set) var isOfParts = false
    /// Ids of what comes nearest to the parts that nothing answers; nothing when all are answered.
    private(set) var nearestToRest: [Int]?
    /// The pieces that may answer the question by themselves, with what speaks for each.
    let candidates: [(quotable: Quotable, features: CandidateFeatures)]
    /// What judges them.
    let model: CandidateModel
    private(set) var cautions: [Int]
    private(set) var conflicts: [Conflict]
    /// Ids of sentences that say otherwise than the question takes for granted; told to everybody before the answer.
    private(set) var corrections: [Int] = []

    /// What the direct answer speaks of beyond the question's own words: a question about "data security" is answered with
    /// encryption and keys, so passages on those belong here too. The same for everybody.
    ///
    /// Source: pseudo-relevance feedback, Lavrenko and Croft, "Relevance-Based Language Models", 2001, on one sentence.
    private(set) var echo: Set<String>
    /// How much each quotable speaks of it.
    private(set) var echoes: [Double]

    /// Ranks of the passages around what answers.
    private(set) var beside: Set<Int> = []
    private let keySteps = KeySteps()

    init(pool: Retriever.Pool, glossary: Glossary, library: PassageReadings) {
        query = pool.query
        evidence = pool.evidence
        self.glossary = glossary
        self.library = library
        readings = library.prepared(evidence.map(\.passage))
        quotables = Self.placed(readings, firstRank: 0, firstID: 0)
        let measure = Coverage(query.stems, names: glossary.otherNames(in: Tokens(query.text)), pool.statistics)
        self.measure = measure
        errand = Errand(pool)
        coverage = quotables.map { measure.share($0.own) }
        let quotables = quotables
        let readings = readings
        let nearness = Self.nearness(pool, readings)
        meanings = nearness.map { $0?.piece }
        closeness = zip(coverage, meanings).map { max($0, $1 ?? 0) }
        let reader = CandidateReader(
            pool, readings: readings, quotables: quotables, measure: measure, nearness: nearness)
        let found = reader.candidates()
        let read = CandidateReading(pool)?.read(found, by: reader)
        candidates = read ?? found
        model = CandidateModel.of(meaning: pool.nearness != nil, isRead: read != nil)
        let asked = Tokens(query.text)
        let alternatives = Alternatives(asked) { side in
            let known = side.filter { pool.statistics.frequencies[$0, default: 0] > 0 }
            return known.isEmpty ? nil : Coverage(known, names: glossary.otherNames(in: asked), pool.statistics)
        }
        direct = DirectAnswer(
            candidates, evidence: pool.evidence, readings: readings, query: query, model: model,
            alternatives: alternatives,
            wholes: Wholes(asked, quotables: quotables))
        cautions = Cautions(evidence: pool.evidence, quotables: quotables, coverage: coverage)
            .all(besides: direct.chosen)
        conflicts = ConflictFinder(evidence: pool.evidence, quotables: quotables).conflicts(with: direct.chosen)
        let echo = Self.echo(direct.chosen, quotables, query, passages: evidence.count)
        self.echo = echo
        echoes = quotables.map { Self.echo(echo, $0.stems) }
    }

    /// The same sheet with what a reader's own beliefs brought in; what everybody is told stays.
    private init(_ sheet: Sheet, adding augmented: [Evidence]) {
        query = sheet.query
        evidence = sheet.evidence + augmented
        glossary = sheet.glossary
        library = sheet.library
        let added = sheet.library.prepared(augmented.map(\.passage))
        readings = sheet.readings + added
        quotables =
            sheet.quotables
            + Self.placed(added, firstRank: sheet.evidence.count, firstID: sheet.quotables.count)
        measure = sheet.measure
        errand = sheet.errand
        coverage = sheet.coverage + quotables[sheet.quotables.count...].map { sheet.measure.share($0.own) }
        closeness = sheet.closeness + coverage[sheet.quotables.count...]
        meanings = sheet.meanings + coverage[sheet.quotables.count...].map { _ in nil }
        direct = sheet.direct
        candidates = sheet.candidates
        model = sheet.model
        cautions = sheet.cautions
        conflicts = sheet.conflicts
        corrections = sheet.corrections
        nearestToRest = sheet.nearestToRest
        isOfParts = sheet.isOfParts
        echo = sheet.echo
        echoes = sheet.echoes + quotables[sheet.quotables.count...].map { Self.echo(sheet.echo, $0.stems) }
        beside = sheet.beside
    }

    func adding(_ augmented: [Evidence]) -> Sheet {
        let known = Set(evidence.map(\.passage.id))
        let added = augmented.filter { !known.contains($0.passage.id) }
        return added.isEmpty ? self : Sheet(self, adding: added)
    }

    /// The same sheet with what the documents say of a claim in the question.
    func correcting(_ found: [Presupposition.Correction]) -> Sheet {
        var sheet = adding(found.map(\.evidence))
        sheet.corrections = found.compactMap { sheet.id(of: $0.quotable, in: $0.evidence.passage) }
        return sheet
    }

    /// The same sheet for a question of several parts, answered part by part. The same when nothing answers any of them.
    func answering(_ parts: [(sheet: Sheet, isAnswered: Bool)]) -> Sheet {
        let answered = parts.filter(\.isAnswered).map(\.sheet)
        guard !answered.isEmpty else { return self }
        let brought = parts.map(\.sheet).flatMap { part in
            Set(part.direct.chosen + part.direct.runnersUp + part.direct.nearest)
                .map { part.evidence[part.quotables[$0].rank] } + part.evidence.prefix(Self.partDepth)
        }
        var sheet = adding(brought.sorted { ($1.relevance, $0.passage.id) < ($0.relevance, $1.passage.id) })
        sheet.direct = DirectAnswer(
            answered.map { part in part.direct.renumbered { sheet.id(of: $0, in: part) } }, of: sheet.quotables)
        sheet.isOfParts = true
        let rest = parts.filter { !$0.isAnswered }.map(\.sheet)
        sheet.nearestToRest =
            rest.isEmpty
            ? nil : rest.flatMap { part in part.direct.nearest.prefix(2).compactMap { sheet.id(of: $0, in: part) } }
        sheet.cautions = Cautions(evidence: sheet.evidence, quotables: sheet.quotables, coverage: sheet.coverage)
            .all(besides: sheet.direct.chosen)
        sheet.conflicts = ConflictFinder(evidence: sheet.evidence, quotables: sheet.quotables)
            .conflicts(with: sheet.direct.chosen)
        sheet.echo = Self.echo(sheet.direct.chosen, sheet.quotables, query, passages: sheet.evidence.count)
        sheet.echoes = sheet.quotables.map { Self.echo(sheet.echo, $0.stems) }
        return sheet
    }

    /// How many passages each part of a question brings in beside those that answer it.
    private static let partDepth = 6

    /// The place here of a piece of another sheet, whose passage is here too.
    private func id(of other: Int, in sheet: Sheet) -> Int? {
        id(of: sheet.quotables[other], in: sheet.evidence[sheet.quotables[other].rank].passage)
    }

    private func id(of wanted: Quotable, in passage: Passage) -> Int? {
        quotables.first { quotable in
            quotable.parts == wanted.parts && quotable.kind == wanted.kind
                && evidence[quotable.rank].passage.id == passage.id
        }?.id
    }

    /// The same sheet for a broad question, with passages on what its direct answer speaks of; for everybody. What must be said
    /// stays as the question alone found it.
    func broadened(by found: [Evidence]) -> Sheet {
        var wide = adding(found)
        wide.evidence = zip(wide.evidence, wide.readings).map(closer)
        return wide
    }

    /// The same sheet with the passages around its direct answer; for everybody. Who is told how to do a thing is helped next by
    /// what it costs, what goes wrong and what shows that it was done: its own page says so, and what matches the question
    /// better elsewhere is about something else.
    func surrounded(by found: [Evidence]) -> Sheet {
        var sheet = adding(found)
        let answering = answeringPassages
        sheet.beside = Set(
            sheet.evidence.indices.filter { rank in
                answering.contains { $0.isBeside(sheet.evidence[rank].passage) }
            })
        return sheet
    }

    /// The passages that the direct answer is quoted from.
    var answeringPassages: [Passage] {
        Set(directAnswer.map { quotables[$0].rank }).sorted().map { evidence[$0].passage }
    }

    /// A passage that speaks of what the direct answer speaks of is nearer to the question than its own words tell.
    private func closer(_ item: Evidence, _ reading: PassageReading) -> Evidence {
        guard echo.count >= 3 else { return item }
        let share = min(1, Double(echo.intersection(reading.content).count) / Double(min(6, echo.count)))
        guard share >= 0.5 else { return item }
        var result = item
        result.relevance = max(item.relevance, 0.5 * item.relevance + 0.45 * share * evidence[0].relevance)
        result.coverage = max(item.coverage, 0.3 + 0.2 * share)
        result.explanation = Explanation(
            "relevance", result.relevance, note: "raised by what the direct answer speaks of",
            parts: item.explanation.parts + [Explanation("echo", share, note: "share of the direct answer's own words")]
        )
        return result
    }

    /// The quotables of several passages in one list, each with its place.
    private static func placed(_ readings: [PassageReading], firstRank: Int, firstID: Int) -> [Quotable] {
        var result: [Quotable] = []
        result.reserveCapacity(readings.reduce(0) { $0 + $1.quotables.count })
        for (rank, reading) in readings.enumerated() {
            for var quotable in reading.quotables {
                quotable.id = firstID + result.count
                quotable.rank = firstRank + rank
                result.append(quotable)
            }
        }
        return result
    }

    /// How near each quotable is in meaning, where that is known.
    private static func nearness(_ pool: Retriever.Pool, _ readings: [PassageReading]) -> [CandidateReader.Nearness?] {
        zip(pool.evidence, readings).flatMap { item, reading -> [CandidateReader.Nearness?] in
            guard let near = pool.nearness?.of(item.passage, reading.quotables) else {
                return Array(repeating: nil, count: reading.quotables.count)
            }
            return near.pieces.map { piece in piece.map { (near.passage, $0) } }
        }
    }

    /// Numbers of the steps that say most of a procedure.
    func keySteps(of steps: Quotable) -> Set<Int> { keySteps.numbers(steps, in: self) }

    /// Whether a piece has to do with the question itself: by reading both together, or else by the words they share.
    func isAsked(_ quotable: Quotable) -> Bool {
        errand.holds(quotable, of: evidence[quotable.rank].passage) ?? (coverage[quotable.id] >= 0.3)
    }

    /// How much each row of a table has to do with the question and its direct answer.
    func fits(_ table: TableLines) -> [Double] {
        table.stems.map { 0.5 * share($0) + 0.5 * echo(of: $0) }
    }

    /// Share of the question's words, by rarity, that a set of stems holds; a thing said by its other name is said.
    func share(_ stems: Set<String>) -> Double { measure.share(stems) }

    private static func echo(_ direct: [Int], _ quotables: [Quotable], _ query: Query, passages: Int) -> Set<String> {
        // The cells of a row are about several things.
        let sentences = direct.map { quotables[$0] }.filter { $0.kind != .row && !$0.kind.isWhole }
        let said = sentences.reduce(into: Set<String>()) { $0.formUnion($1.stems) }.subtracting(query.stems)
        // A word that stands in most of what was found, the product's name say, tells nothing apart.
        var holders: [String: Set<Int>] = [:]
        for quotable in quotables {
            for stem in quotable.stems where said.contains(stem) { holders[stem, default: []].insert(quotable.rank) }
        }
        return said.filter { Double(holders[$0]?.count ?? 0) <= 0.4 * Double(passages) }
    }

    /// Share of the direct answer's own words that a set of words holds, three of them counting as all.
    func echo(of stems: Set<String>) -> Double { Self.echo(echo, stems) }

    private static func echo(_ echo: Set<String>, _ stems: Set<String>) -> Double {
        echo.isEmpty ? 0 : min(1, Double(echo.intersection(stems).count) / Double(min(3, echo.count)))
    }

    func text(_ range: Range<Int>, of quotable: Quotable) -> String {
        evidence[quotable.rank].passage.text(range)
    }
}
