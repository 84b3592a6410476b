/// What answers a question first, for every reader: the likeliest pieces of the evidence, and whether they are likely enough
/// to be called an answer.
///
/// A number is preferred where the question asks for one, by the features; nothing is demanded of a piece but likelihood.
struct DirectAnswer: Sendable {
    /// So far above the threshold one piece is enough.
    static let sure = 0.15
    /// So much of a question's words is all of them.
    private static let covered = 0.8
    /// Pieces further down settle no choice.
    private static let reach = 12
    /// How many pieces come next, where the first may not be it.
    private static let next = 3
    /// How likely they have to be, in parts of the likeliest; beside a fact little may stand.
    private static let after = 0.1
    private static let afterFact = 0.5
    /// How likely steps as a whole have to be, in parts of the likeliest sentence, where one of them is likelier than that.
    private static let errand = 0.5
    /// How likely an amount has to be, in parts of a likelier piece without one.
    private static let nearly = 0.15

    /// Ids of the pieces that answer, the first of them the likeliest; empty when none is likely enough.
    let chosen: [Int]
    /// Ids of what comes nearest, whether or not it answers.
    let nearest: [Int]
    /// Ids of the likeliest pieces after those, which say something else.
    let runnersUp: [Int]
    /// Whether the first is so likely that what comes next needs no telling.
    let isSure: Bool
    /// How likely the best piece is.
    let probability: Double

    typealias Ranked = [(quotable: Quotable, probability: Double, share: Double, isNear: Bool)]

    /// `wholes` gives the lists, steps and tables that the candidates are part of; `alternatives` are what is chosen between.
    init(
        _ candidates: [(quotable: Quotable, features: CandidateFeatures)], evidence: [Evidence],
        readings: [PassageReading], query: Query, model: CandidateModel, alternatives: Alternatives, wholes: Wholes
    ) {
        let isFact = query.intent == .factual
        let least = model.least(query.intent)
        let ranked = Self.ranked(candidates, isFact: isFact, model)
        let asides = Set(candidates.filter { $0.features[.aside] == 1 }.map(\.quotable.id))
        let best = candidates.first { $0.features[.read] == 1 }?.quotable.id
        let tellable = Self.tellable(ranked, query, bestRead: best)
        let fit = Self.likely(tellable, query, asides: asides, least: least)
        probability = ranked.first?.probability ?? 0
        nearest = Self.different(ranked.filter(\.isNear), 3).map(\.id)
        let first = fit.first
        // A fact that says all the question's words, or words for them, is surely meant.
        let isMeant = candidates.contains {
            $0.quotable.id == first?.quotable.id && isFact && $0.features[.alike] >= Self.covered
        }
        let isLikely = (first?.probability ?? 0) >= least + Self.sure
        isSure = isLikely || isMeant
        let chosen = Self.chosen(
            fit, ranked, evidence: evidence, readings: readings, query: query, least: least, isSure: isLikely,
            lacking: Set(candidates.filter { $0.features[.amountLacking] == 1 }.map(\.quotable.id)),
            alternatives: alternatives, wholes: wholes)
        self.chosen = chosen.map(\.id)
        let share = tellable.first?.share ?? 0
        let past = Set(candidates.filter { isFact && $0.features[.past] == 1 }.map(\.quotable.id))
        let after = tellable.filter { item in
            item.isNear && item.share >= (isFact ? Self.afterFact : Self.after) * share && !item.quotable.kind.isWhole
                && !past.contains(item.quotable.id)
        }
        runnersUp = Self.different(after, Self.next, besides: chosen).map(\.id)
    }

    /// What answers a question of several parts: each part's own answer in turn, what two of them say once.
    init(_ parts: [DirectAnswer], of quotables: [Quotable]) {
        chosen = parts.flatMap(\.chosen).reduce(into: []) { told, id in
            let isTold = told.contains {
                quotables[$0].rank == quotables[id].rank && quotables[id].parts.allSatisfy(quotables[$0].parts.contains)
            }
            if !isTold { told.append(id) }
        }
        nearest = Array(Self.alternating(parts.map(\.nearest)).prefix(3))
        runnersUp = Array(Self.alternating(parts.map { $0.isSure ? [] : $0.runnersUp }).prefix(Self.next))
        isSure = parts.allSatisfy(\.isSure)
        probability = parts.map(\.probability).max() ?? 0
    }

    /// The same with the pieces' places in another list.
    func renumbered(_ place: (Int) -> Int?) -> DirectAnswer {
        DirectAnswer(
            chosen: chosen.compactMap(place), nearest: nearest.compactMap(place),
            runnersUp: runnersUp.compactMap(place), isSure: isSure, probability: probability)
    }

    private init(chosen: [Int], nearest: [Int], runnersUp: [Int], isSure: Bool, probability: Double) {
        self.chosen = chosen
        self.nearest = nearest
        self.runnersUp = runnersUp
        self.isSure = isSure
        self.probability = probability
    }

    /// What may answer such a question at all.
    private static func tellable(_ ranked: Ranked, _ query: Query, bestRead: Int?) -> Ranked {
        let words = Tokens(query.text).words.map(\.word)
        let asksWhoDoes = zip(words, words.dropFirst()).contains { $0 == "who" && !["is", "are"].contains($1) }
        let asksHow = query.intent == .howTo && words.contains("how")
        return ranked.filter { item in
            // How to do a thing is told by its steps in order, not by one of them; warnings are told as such, but for one that
            // answers best of all that was read. Who does a thing, or how it is done, is not told by what it is.
            (item.quotable.kind != .warning || item.quotable.id == bestRead)
                && (item.quotable.kind != .step || query.intent != .howTo)
                && !(item.quotable.isDefinition && (asksWhoDoes || asksHow && !item.quotable.givesMeans))
        }
    }

    /// What is likely enough to be told.
    private static func likely(_ tellable: Ranked, _ query: Query, asides: Set<Int>, least: Double) -> Ranked {
        let likely = tellable.filter { $0.probability >= least }
        guard [.decision, .howTo, .troubleshooting].contains(query.intent) else { return likely }
        // Who has to decide or to act is told what a thing is, or what it costs and who audits it, only when there is nothing
        // else to tell: something less likely is still of more use to her.
        let telling = tellable.filter {
            $0.probability >= 0.7 * least && !$0.quotable.isDefinition && !asides.contains($0.quotable.id)
        }
        return likely.isEmpty || telling.isEmpty ? likely : telling
    }

    private static func chosen(
        _ fit: Ranked, _ ranked: Ranked, evidence: [Evidence], readings: [PassageReading], query: Query, least: Double,
        isSure: Bool, lacking: Set<Int>, alternatives: Alternatives, wholes: Wholes
    ) -> [Quotable] {
        // Where a step tells how better than any sentence does, the steps are the answer, all of them; not the steps of another
        // errand, of which one touches the question.
        if query.intent == .howTo || fit.isEmpty, let step = ranked.first, step.quotable.kind == .step,
            step.probability >= least, let steps = wholes.steps(step.quotable),
            fit.isEmpty || (ranked.first { $0.quotable.id == steps.id }?.share ?? 0) >= Self.errand * fit[0].share
        {
            return [steps]
        }
        let isFact = query.intent == .factual
        if !isFact, let between = Self.between(alternatives, fit, readings) { return between }
        guard let best = fit.first else { return [] }
        if best.quotable.kind == .steps {
            // One of two ways on a page is not the answer for everybody: what is said of both is.
            let hasRival = ranked.contains { item in
                item.quotable.kind == .steps && item.quotable.id != best.quotable.id
                    && item.share >= Self.errand * best.share
                    && evidence[item.quotable.rank].passage.document == evidence[best.quotable.rank].passage.document
            }
            let sentences = fit.filter { $0.quotable.kind != .steps }
            guard hasRival, !sentences.isEmpty else { return [best.quotable] }
            return chosen(
                sentences, sentences, evidence: evidence, readings: readings, query: query, least: least,
                isSure: isSure, lacking: lacking, alternatives: alternatives, wholes: wholes)
        }
        if wholes.isAskedFor, let all = wholes.all(best.quotable) { return [all] }
        if let whole = wholes.announced(by: best.quotable) { return [best.quotable, whole] }
        if isFact {
            // Who asks for an amount is told one where anything nearly as likely gives one.
            if lacking.contains(best.quotable.id),
                let given = ranked.first(where: { item in
                    item.quotable.kind != .warning && !lacking.contains(item.quotable.id) && item.isNear
                        && item.share >= Self.nearly * best.share
                })
            {
                return [given.quotable]
            }
            // "How long does a session last?" has two answers where it ends after a day, and after an hour of no use.
            let others = isSure ? [] : fit.dropFirst().filter { $0.share >= 0.75 * best.share }
            return Self.different([best] + others, 2)
        }
        // A second sentence is worth its words when it completes the first, from the same passage or a page's opening section, or
        // when the first is none too sure.
        let second = fit.dropFirst().first { item in
            item.share >= 0.4 * best.share
                && Certainty.overlap(item.quotable.said, best.quotable.said) < 0.5
                && (!isSure || item.quotable.rank == best.quotable.rank
                    || evidence[item.quotable.rank].passage.position == 0)
        }
        return [best.quotable] + (second.map { [$0.quotable] } ?? [])
    }

    /// What settles a choice: the likeliest piece that speaks of all that is chosen between, or else one on each.
    private static func between(_ alternatives: Alternatives, _ fit: Ranked, _ readings: [PassageReading])
        -> [Quotable]?
    {
        let sides = alternatives.sides.indices
        guard !sides.isEmpty else { return nil }
        let near = fit.prefix(Self.reach)
        if let both = near.first(where: { alternatives.areAllNamed(in: $0.quotable) }) { return [both.quotable] }
        let taken = sides.compactMap { side in
            near.first { item in
                alternatives.named(in: item.quotable.own.union(readings[item.quotable.rank].heading)) == [side]
            }?.quotable
        }
        guard taken.count == sides.count else { return nil }
        return taken
    }

    /// The first of each list, then the second of each, then the third.
    private static func alternating(_ lists: [[Int]]) -> [Int] {
        (0..<3).flatMap { place in lists.compactMap { place < $0.count ? $0[place] : nil } }
    }

    /// The first pieces that repeat neither one another nor what is told already.
    private static func different(_ ranked: Ranked, _ most: Int, besides told: [Quotable] = []) -> [Quotable] {
        var taken = told
        for quotable in ranked.map(\.quotable) where taken.count < told.count + most {
            guard
                !taken.contains(where: {
                    Certainty.overlap($0.said, quotable.said) > 0.6
                        || $0.rank == quotable.rank && quotable.parts.allSatisfy($0.parts.contains)
                })
            else { continue }
            taken.append(quotable)
        }
        return Array(taken.dropFirst(told.count))
    }

    private static func ranked(
        _ candidates: [(quotable: Quotable, features: CandidateFeatures)], isFact: Bool, _ model: CandidateModel
    ) -> Ranked {
        let ordered =
            candidates
            // A procedure that everybody is told is not for one reader's tool.
            .filter { isFact || $0.features[.tool] == 0 || ![.step, .steps].contains($0.quotable.kind) }
            .filter { $0.quotable.kind != .steps || $0.features[.procedure] > 0 }
            .map { (piece: $0, rank: model.rank($0.features)) }
            .sorted { ($1.rank, $0.piece.quotable.id) < ($0.rank, $1.piece.quotable.id) }
        // Of a fact one row says another thing than the next; whatever else is asked, a table is on one subject.
        let shares = Certainty.shares(
            ordered.map { ($0.rank, isFact ? $0.piece.quotable.said : $0.piece.quotable.stems) })
        return zip(ordered, shares).map { item, share in
            let features = item.piece.features
            return (item.piece.quotable, model.probability(features, certainty: share), share, model.isNear(features))
        }
    }
}
