/// How an answer is wanted.
public struct AskOptions: Hashable, Sendable {
    /// Nothing means the highest that is possible, up to level 3.
    public var level: Level?
    /// Beliefs to leave out: "what if she did not believe that?"
    public var without: Set<BeliefKey>
    /// What becomes of the segment when beliefs are left out.
    public var segment = Omission.SegmentUse.recomputed
    /// What is taken to be so for once.
    public var supposing: [Supposition]
    /// What was said before in the same conversation: a follow-up question is read with it.
    public var history: [Turn]

    public init(
        level: Level? = nil, without: Set<BeliefKey> = [], supposing: [Supposition] = [], history: [Turn] = []
    ) {
        self.level = level
        self.without = without
        self.supposing = supposing
        self.history = history
    }

    var omission: Omission { Omission(without: without, segment: segment) }
}

/// A column of a comparison: a person, at a date, at a level.
struct ColumnName: Hashable {
    var person: String?
    var at: Moment?
    var level: Level?

    init(person: String?) {
        self.person = person
    }

    /// `maya`, `maya@2026-01-01`, `maya:0`.
    init(_ text: String) throws {
        var rest = Substring(text)
        if let colon = rest.lastIndex(of: ":"), let number = Int(rest[rest.index(after: colon)...]),
            !rest[..<colon].isEmpty,
            !rest[colon...].contains("@")
        {
            guard let level = Level(rawValue: number) else {
                throw EngineError.notPermitted("There is no level \(number): levels are 0 to 4.")
            }
            self.level = level
            rest = rest[..<colon]
        }
        if let mark = rest.firstIndex(of: "@") {
            let date = String(rest[rest.index(after: mark)...])
            guard let moment = Moment(iso8601: date) else {
                throw EngineError.notPermitted("'\(date)' is not a date such as 2026-01-01.")
            }
            at = moment
            rest = rest[..<mark]
        }
        person = String(rest)
    }
}

extension Engine {
    /// Longer questions and messages are documents.
    static let longestText = 200_000

    func answer(_ text: String, person id: String, options: AskOptions) throws -> Answer {
        let question = try checked(text)
        let now = self.now
        let learned = try learn(question, person: id, history: [], kind: .question, at: now)
        let desk = try draft(question, column: ColumnName(person: id), options: options)
        guard try privacy(of: known(id)) > .none else { return desk.answer }
        var answer = desk.answer
        // Somebody who tells about herself is not asking the documents.
        let signals = learned.report.signals
        if !signals.isEmpty, desk.maker.isStatement(told: signals.compactMap(\.span)) {
            answer = desk.maker.noted(signals, instead: answer)
        }
        answer.id = try people.record(
            NewAnswer(
                person: id, at: now, asked: learned.report.observation?.sequence, level: answer.level,
                plan: JSON.line(answer.plan),
                blocks: JSON.line(AnswerLayout(answer)),
                beliefs: JSON.line(answer.beliefsUsed.map(\.key.rawValue)),
                changed: JSON.line(desk.maker.decisive(answer, desk.desk, without: options.without).map(\.rawValue))))
        answer.whyQuestion = try whyQuestion(after: learned, answer: answer.id)
        return answer
    }

    /// Everything but the logging.
    nonisolated func draft(_ text: String, column: ColumnName, options: AskOptions) throws -> (
        answer: Answer, maker: AnswerMaker, desk: AnswerMaker.Desk
    ) {
        let question = FollowUpQuestion(try checked(text), history: options.history)
        let maker = try maker(for: question.readAs, asked: question.isRewritten ? question.question : nil)
        let desk = try desk(maker, column: column, level: options.level, supposing: options.supposing)
        var answer = try heading(
            maker.answer(desk, mask: options.omission), desk, maker, person: column.person)
        answer.question = question.question
        if question.isRewritten { answer.readAs = question.readAs }
        answer.searchNotes = maker.pool.notes + (try countDocuments(question.readAs).map { [$0.brief] } ?? [])
        return (answer, maker, desk)
    }

    /// What all columns of one question share; of a follow-up question, read with what was asked before, also as it was `asked`.
    nonisolated func maker(for question: String, asked: String? = nil, mode: SearchMode? = nil) throws -> AnswerMaker {
        let retriever = try shelf.retriever()
        let typed = TypedSearch(question)
        let query = QueryReader.read(typed.text)
        let pool = try retriever.pool(query, asAsked: try asked.map(checked), typed: typed, mode: mode)
        var sheet = Sheet(pool: pool, glossary: retriever.glossary, library: retriever.readings)
        let parts = try QuestionParts.questions(query.text).map { try part($0, retriever, mode: mode) }
        sheet = sheet.answering(parts)
        // A question about how to think of a thing is answered by more than its own words find.
        if [.decision, .open].contains(query.intent), sheet.echo.count >= 3 {
            sheet = sheet.broadened(by: try retriever.echo(pool, sheet.echo.sorted()))
        }
        if query.intent != .factual {
            sheet = sheet.surrounded(by: try retriever.beside(sheet.answeringPassages, pool))
        }
        sheet = sheet.correcting(try corrections(of: question, retriever, mode: mode))
        return AnswerMaker(
            pool: pool, glossary: retriever.glossary, segments: configuration.segments, now: now,
            about: try library.aboutPassages(limit: 6), sheet: sheet)
    }

    /// What one part of a question is answered from, and whether anything there answers it.
    private nonisolated func part(_ query: Query, _ retriever: Retriever, mode: SearchMode?) throws
        -> (sheet: Sheet, isAnswered: Bool)
    {
        let pool = try retriever.pool(query, mode: mode)
        let sheet = Sheet(pool: pool, glossary: retriever.glossary, library: retriever.readings)
        return (sheet, BeliefGate(pool: pool, sheet: sheet).isAnswerable)
    }

    /// What the documents say of the claims in a question, where they say otherwise. The claim is looked for by its own words:
    /// what is asked about it may be something else.
    private nonisolated func corrections(
        of question: String, _ retriever: Retriever, mode: SearchMode?
    ) throws -> [Presupposition.Correction] {
        var result: [Presupposition.Correction] = []
        for claim in Claim.all(in: question).prefix(3) where !claim.values.isEmpty || !claim.subject.isEmpty {
            let pool = try retriever.pool(QueryReader.read(claim.text), mode: mode)
            let names = retriever.glossary.otherNames(in: Tokens(claim.text))
            let found = Presupposition(
                evidence: pool.evidence, readings: pool.evidence.map { retriever.readings.reading($0.passage) },
                measure: Coverage(claim.subject, names: names, pool.statistics),
                asked: Set(QueryReader.read(question).stems).subtracting(claim.subject)
            ).correction(of: claim)
            if let found { result.append(found) }
        }
        return result
    }

    /// One reader's evidence: the pool, and what her beliefs add to it.
    nonisolated func desk(
        _ maker: AnswerMaker, column: ColumnName, level: Level?, supposing: [Supposition] = []
    ) throws -> AnswerMaker.Desk {
        guard let id = column.person else {
            let nobody = Person(id: "nobody", name: "Nobody", created: now)
            let model = SelfModel(
                person: nobody, at: now, beliefs: [], whys: [], segment: SegmentPosterior(shares: [:]), signals: 0)
            return maker.desk(model, requested: min(level ?? .query, .query), augmented: [])
        }
        let model = try model(of: id, at: column.at, supposing: supposing)
        return try desk(maker, of: model, level: column.level ?? level, isUnderway: people.hasAnswers(id, atLeast: 3))
    }

    nonisolated func desk(_ maker: AnswerMaker, of model: SelfModel, level: Level?, isUnderway: Bool = false) throws
        -> AnswerMaker.Desk
    {
        maker.desk(model, requested: level, augmented: try augment(maker, for: model), isUnderway: isUnderway)
    }

    /// Passages that her tools and goals bring in, those that pass the gate.
    nonisolated func augment(_ maker: AnswerMaker, for model: SelfModel) throws -> [Evidence] {
        let gate = maker.gate(model)
        guard gate.personalize else { return [] }
        let retriever = try shelf.retriever()
        var result: [Evidence] = []
        for entry in gate.beliefs where entry.use {
            let found: [Evidence]
            switch entry.key.family {
            case .stack:
                found = try retriever.augment(
                    maker.pool, with: entry.key.name.replacing("-", with: " "), because: entry.key)
            // What she likes frames an answer and brings nothing in.
            case .constraint:
                found = try retriever.augment(maker.pool, with: entry.value, because: entry.key)
            case .role:
                let aspects = Needs.byRole[entry.value]?.aspects.prefix(3) ?? []
                found = try retriever.augment(maker.pool, aspects: Array(aspects), because: entry.key)
            default: continue
            }
            for item in found {
                if let known = result.firstIndex(where: { $0.passage.id == item.passage.id }) {
                    result[known].broughtBy.append(entry.key)
                } else {
                    result.append(item)
                }
            }
        }
        return result
    }

    nonisolated func checked(_ text: String) throws -> String {
        let text = text.normalizedForStorage
        guard text.contains(where: { !$0.isWhitespace }) else { throw EngineError.emptyText }
        guard text.utf8.count <= Self.longestText else {
            throw EngineError.textTooLong(bytes: text.utf8.count, limit: Self.longestText)
        }
        return text
    }
}
