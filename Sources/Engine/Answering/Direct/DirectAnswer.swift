/// What answers a question first, for every reader: the likeliest pieces of the evidence, and whether they are likely enough
/// to be called an answer.
///
/// A number is preferred where the question asks for one, by the features; nothing is demanded of a piece but likelihood.
struct DirectAnswer: Sendable {
    /// So far above the threshold one piece is enough.
    static let sure = 0.15
    /// Pieces further down settle no choice.
    private static let reach = 12

    /// Ids of the pieces that answer, the first of them the likeliest; empty when none is likely enough.
    let chosen: [Int]
    /// Ids of what comes nearest, whether or not it answers.
    let nearest: [Int]
    /// How likely the best piece is.
    let probability: Double

    typealias Ranked = [(quotable: Quotable, probability: Double, share: Double, isNear: Bool)]

    /// `parts` are the candidates for each thing the question asks, of which `wholes` gives the lists, steps and tables that
    /// they are part of; `alternatives` are what it chooses between.
    init(
        _ parts: [[(quotable: Quotable, features: CandidateFeatures)]], evidence: [Evidence],
        readings: [PassageReading],
        query: Query, model: CandidateModel, alternatives: Alternatives, wholes: Wholes
    ) {
        let isFact = query.intent == .factual
        let ranked = parts.map { Self.ranked($0, isFact: isFact, model) }
        probability = ranked.joined().map(\.probability).max() ?? 0
        nearest = Self.different(Self.alternating(ranked.map { $0.filter(\.isNear) }), 3)
        let least = isFact ? model.fact.least : model.other.least
        let asides = Set(parts.joined().filter { $0.features[.aside] == 1 }.map(\.quotable.id))
        let acts = [.decision, .howTo, .troubleshooting].contains(query.intent)
        let fit = ranked.map { list in
            let tellable = list.filter { item in
                // How to do a thing is told by its steps in order, not by one of them; warnings are told as such.
                item.quotable.kind != .warning
                    && (item.quotable.kind != .step || ![.howTo, .troubleshooting].contains(query.intent))
            }
            let likely = tellable.filter { $0.probability >= least }
            guard acts else { return likely }
            // Who has to decide or to act is told what a thing is, or what it costs and who audits it, only when there is nothing
            // else to tell: something less likely is still of more use to her.
            let telling = tellable.filter {
                $0.probability >= 0.7 * least && !$0.quotable.isDefinition && !asides.contains($0.quotable.id)
            }
            return likely.isEmpty || telling.isEmpty ? likely : telling
        }
        // Where a step tells how better than any sentence does, the steps are the answer, all of them; what breaks and why is told by
        // steps only where nothing else tells it.
        if query.intent == .howTo && ranked.count == 1 || fit.allSatisfy(\.isEmpty), let step = ranked[0].first,
            step.quotable.kind == .step,
            step.probability >= least, let steps = wholes.steps(step.quotable)
        {
            chosen = [steps.id]
            return
        }
        if !isFact, let between = Self.between(alternatives, fit[0], readings) {
            chosen = between
            return
        }
        guard fit.count == 1, let best = fit[0].first else {
            // One piece for each thing that is asked.
            chosen = Self.different(fit.compactMap(\.first), 3)
            return
        }
        if wholes.isAskedFor, let all = wholes.all(best.quotable) {
            chosen = [all.id]
            return
        }
        if let whole = wholes.announced(by: best.quotable) {
            chosen = [best.quotable.id, whole.id]
            return
        }
        let isSure = best.probability >= least + Self.sure
        if isFact {
            // "How long does a session last?" has two answers where it ends after a day, and after an hour of no use.
            let others = isSure ? [] : fit[0].dropFirst().filter { $0.share >= 0.75 * best.share }
            chosen = Self.different([best] + others, 2)
            return
        }
        // A second sentence is worth its words when it completes the first, from the same passage or a page's opening section, or
        // when the first is none too sure.
        let second = fit[0].dropFirst().first { item in
            item.share >= 0.4 * best.share
                && Certainty.overlap(item.quotable.stems, best.quotable.stems) < 0.5
                && (!isSure || item.quotable.rank == best.quotable.rank
                    || evidence[item.quotable.rank].passage.position == 0)
        }
        chosen = [best.quotable.id] + (second.map { [$0.quotable.id] } ?? [])
    }

    /// What settles a choice: the likeliest piece that speaks of all that is chosen between, or else one on each.
    private static func between(_ alternatives: Alternatives, _ fit: Ranked, _ readings: [PassageReading])
        -> [Int]?
    {
        let sides = alternatives.sides.indices
        guard !sides.isEmpty else { return nil }
        let near = fit.prefix(Self.reach)
        if let both = near.first(where: { alternatives.areAllNamed(in: $0.quotable) }) { return [both.quotable.id] }
        let taken = sides.compactMap { side in
            near.first { item in
                alternatives.named(in: item.quotable.own.union(readings[item.quotable.rank].heading)) == [side]
            }?.quotable
        }
        guard taken.count == sides.count else { return nil }
        return taken.map(\.id)
    }

    /// The first of each list, then the second of each, then the third.
    private static func alternating(_ lists: [Ranked]) -> Ranked {
        (0..<3).flatMap { place in lists.compactMap { place < $0.count ? $0[place] : nil } }
    }

    /// The first pieces that do not repeat one another.
    private static func different(_ ranked: Ranked, _ most: Int) -> [Int] {
        var taken: [Quotable] = []
        for quotable in ranked.map(\.quotable) where taken.count < most {
            guard
                !taken.contains(where: {
                    Certainty.overlap($0.stems, quotable.stems) > 0.6 || $0.parts == quotable.parts
                })
            else { continue }
            taken.append(quotable)
        }
        return taken.map(\.id)
    }

    private static func ranked(
        _ candidates: [(quotable: Quotable, features: CandidateFeatures)], isFact: Bool, _ model: CandidateModel
    ) -> Ranked {
        let ordered =
            candidates
            // What everybody is told is not about one reader's tool.
            .filter { isFact || $0.features[.tool] == 0 }
            .map { (piece: $0, rank: model.rank($0.features)) }
            .sorted { ($1.rank, $0.piece.quotable.id) < ($0.rank, $1.piece.quotable.id) }
        let shares = Certainty.shares(ordered.map { ($0.rank, $0.piece.quotable.stems) })
        return zip(ordered, shares).map { item, share in
            let features = item.piece.features
            return (item.piece.quotable, model.probability(features, certainty: share), share, model.isNear(features))
        }
    }
}
