/// What every reader is told, whoever asks and whatever was said before: the direct answer, and the warnings, limits and
/// deprecations that belong to it. Computed from what the question alone found.
struct MustSay {
    var query: Query
    var evidence: [Evidence]
    var quotables: [Quotable]
    var coverage: [Double]
    var measure: Coverage

    /// Passages further down than this do not speak for everyone.
    private static let passages = 8

    /// One sentence for a factual question; up to two that complete each other for others.
    func directAnswer() -> [Int] {
        let candidates = quotables.filter { quotable in
            quotable.rank < Self.passages && quotable.rank < evidence.count && isSentence(quotable.kind)
                && quotable.standsAlone && quotable.words >= 5 && quotable.words <= 60
        }
        let ranked = candidates.map { (quotable: $0, score: score($0)) }
            .sorted { ($1.score, $0.quotable.id) < ($0.score, $1.quotable.id) }
        guard query.intent != .factual else {
            // A fact has to be in the sentence itself: its own words, and a number when one is asked for.
            let wantsNumber = Self.wantsNumber(query)
            let first = Tokens(query.text).words.first?.word
            let asksForSomebody = ["who", "whose", "where"].contains(first)
            let fact = ranked.first { candidate in
                coverage[candidate.quotable.id] >= 0.5
                    && (!wantsNumber || asksForSomebody || candidate.quotable.hasNumber)
            }
            return fact.map { [$0.quotable.id] } ?? []
        }
        guard let best = ranked.first, best.score > 0.3 else { return [] }
        var chosen = [best.quotable]
        // A second sentence is worth its words when it comes from as good a passage and adds something.
        if let second = ranked.dropFirst().first(where: { candidate in
            candidate.score >= 0.7 * best.score && overlap(candidate.quotable.stems, chosen[0].stems) < 0.5
                && (candidate.quotable.rank == chosen[0].rank
                    || candidate.quotable.isOpening && evidence[candidate.quotable.rank].passage.position == 0)
        }) {
            chosen.append(second.quotable)
        }
        return chosen.map(\.id)
    }

    /// Warnings, limits and deprecations on the subject, at most two.
    func cautions(besides chosen: [Int]) -> [Int] {
        let taken = chosen.map { quotables[$0].stems }
        return
            quotables
            .filter { quotable in
                [.warning, .limit, .deprecation].contains(quotable.kind) && quotable.rank < evidence.count
                    && quotable.rank < 8 && evidence[quotable.rank].coverage >= 0.5
                    && (coverage[quotable.id] >= 0.34 || quotable.rank < 2 && coverage[quotable.id] > 0.1)
                    && !chosen.contains(quotable.id) && !taken.contains { overlap($0, quotable.stems) > 0.6 }
            }
            .sorted { (coverage[$1.id], $0.id) < (coverage[$0.id], $1.id) }
            .prefix(2).map(\.id)
    }

    private func isSentence(_ kind: Quotable.Kind) -> Bool {
        switch kind {
        case .sentence, .item, .definition, .limit, .deprecation: true
        default: false
        }
    }

    /// Fit of a sentence as the answer: how much of the question it holds and how early, how good its passage is, and its form.
    private func score(_ quotable: Quotable) -> Double {
        let item = evidence[quotable.rank]
        var score = 0.5 * coverage[quotable.id] + 0.3 * item.relevance
        // What a sentence is about stands at its beginning; a remark in passing holds the same words later.
        score += 0.15 * measure.share(Set(quotable.ordered.prefix(7)))
        if quotable.isOpening { score += item.passage.position == 0 ? 0.15 : 0.05 }
        if query.intent == .factual, Self.wantsNumber(query), quotable.hasNumber { score += 0.15 }
        if query.intent == .definition {
            if quotable.kind == .definition { score += 0.25 }
            if quotable.ordered.dropFirst().prefix(6).contains("is") { score += 0.1 }
        } else if quotable.isDefinition {
            score -= 0.15
        }
        return score - 0.002 * Double(max(0, quotable.words - 25))
    }

    static func wantsNumber(_ query: Query) -> Bool {
        let words = Tokens(query.text).words.map(\.word)
        return words.first == "how"
            || !Set(words).isDisjoint(with: [
                "limit", "maximum", "minimum", "size", "length", "number", "long", "price", "timeout", "lifetime",
                "retention", "period", "rate",
            ])
    }

    private func overlap(_ one: Set<String>, _ other: Set<String>) -> Double {
        let smaller = min(one.count, other.count)
        return smaller == 0 ? 0 : Double(one.intersection(other).count) / Double(smaller)
    }
}
