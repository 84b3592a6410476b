/// What the documents say of a claim inside a question, when they say otherwise.
///
/// A sentence denies a claim when it speaks of the same subject and gives another value of the same kind, or says the
/// opposite; and when no sentence that speaks of it as well gives the claim right. In doubt nothing is said: to contradict
/// somebody who is right is worse than to let an error stand.
struct Presupposition {
    let evidence: [Evidence]
    let readings: [PassageReading]
    let measure: Coverage
    /// Stems of the question that rests on the claim.
    let asked: Set<String>

    /// A sentence and where it stands.
    struct Correction {
        var evidence: Evidence
        var quotable: Quotable
    }

    private struct Fit {
        var rank: Int
        var quotable: Quotable
        var text: String
        /// Share of the subject the sentence and its heading hold, and the sentence alone.
        var share: Double
        var own: Double
    }

    private static let passages = 20
    /// What holds less of the subject does not speak of it.
    private static let least = 0.75

    func correction(of claim: Claim) -> Correction? {
        let fits = fits(claim)
        let found = claim.values.isEmpty ? opposite(of: claim, fits) : otherValue(than: claim, fits)
        return found.map { Correction(evidence: evidence[$0.rank], quotable: $0.quotable) }
    }

    private func fits(_ claim: Claim) -> [Fit] {
        var result: [Fit] = []
        for (rank, reading) in readings.prefix(Self.passages).enumerated() {
            for quotable in reading.quotables where quotable.kind != .code && !quotable.kind.isWhole {
                let own = quotable.own
                let context = own.union(quotable.stems).union(reading.heading)
                let share = claim.subject.isEmpty ? 1 : measure.shareWithSynonyms(context)
                let alone = claim.subject.isEmpty ? 1 : measure.shareWithSynonyms(own)
                guard share >= 0.5 else { continue }
                let text = quotable.parts.map { evidence[rank].passage.text($0) }.joined(separator: " ")
                result.append(Fit(rank: rank, quotable: quotable, text: text, share: share, own: alone))
            }
        }
        return result
    }

    /// Whether it can be told by itself, and is no word on other times.
    private func isTellable(_ fit: Fit) -> Bool {
        switch fit.quotable.kind {
        case .sentence, .definition, .limit, .deprecation, .warning:
            return fit.quotable.isWhole && fit.quotable.standsAlone && fit.quotable.words <= 45
        case .item: return fit.quotable.standsAlone && fit.quotable.words <= 45
        default: return false
        }
    }

    private func best(_ fits: [Fit], _ claim: Claim) -> Fit? {
        fits.max { weight($0, claim) < weight($1, claim) }
    }

    /// What speaks of the subject most; of such what speaks of the question too, and what a page opens with.
    private func weight(_ fit: Fit, _ claim: Claim) -> Double {
        let form = (fit.quotable.kind == .item ? 0 : 0.2) + (fit.quotable.isOpening ? 0.2 : 0)
        let isAsked = !asked.isDisjoint(with: fit.quotable.ordered)
        let isDone = !claim.verbs.isDisjoint(with: fit.quotable.ordered)
        return fit.share + fit.own + (isAsked ? 0.4 : 0) + (isDone ? 0.3 : 0) + form - 0.01 * Double(fit.rank) - 0.001
            * Double(fit.quotable.words)
    }

    // MARK: Another value

    private func otherValue(than claim: Claim, _ fits: [Fit]) -> Fit? {
        for said in claim.values where !claim.subject.isEmpty || said.isTelling {
            if let denial = denial(of: said, claim, fits) { return denial }
        }
        return nil
    }

    private func denial(of said: StatedValue, _ claim: Claim, _ fits: [Fit]) -> Fit? {
        var refusing: [Fit] = []
        var denying: [Fit] = []
        var granting: [Fit] = []
        for fit in fits {
            let found = StatedValue.all(in: fit.text).filter { said.compares(with: $0) && !$0.isPast }
            guard !found.isEmpty else { continue }
            let same = found.filter { claim.bound.holds(said, by: $0) }
            let speaks = fit.share >= Self.least && fit.own >= 0.4 && isTellable(fit)
            if same.contains(where: { $0.isDenied == claim.isNegated }) {
                // A change is told with both values, and grants neither.
                if same.count == found.count || said.isNamed { granting.append(fit) }
            } else if !same.isEmpty {
                if speaks { refusing.append(fit) }
            } else if !claim.isNegated, isClear(found, said), speaks {
                denying.append(fit)
            }
        }
        // What is refused by name is refused, though a symptom or an old fact may name it as well.
        if let best = best(refusing, claim),
            !granting.contains(where: { isTellable($0) && $0.share + $0.own >= best.share + best.own })
        {
            return best
        }
        guard let best = best(denying, claim) else { return nil }
        return granting.contains { $0.share >= 0.8 * best.share } ? nil : best
    }

    /// Of several times in a sentence nobody knows which one is meant.
    private func isClear(_ found: [StatedValue], _ said: StatedValue) -> Bool {
        let held = found.filter { !$0.isDenied }
        return said.isTelling ? !held.isEmpty : Set(held.map(\.value)).count == 1
    }

    // MARK: The opposite

    private static let contrasts: Set<String> = [
        "while", "only", "except", "but", "unless", "than", "without", "until", "before", "if", "when", "whether",
    ]
    private static let asserting: Set<String> = Set(
        [
            "support", "offer", "provide", "have", "include", "use", "allow", "accept", "work", "keep", "encrypt",
            "record",
        ]
        .map(Porter.stem)
    ).union(["is", "are", "ha", "has"])

    private func opposite(of claim: Claim, _ fits: [Fit]) -> Fit? {
        guard claim.subject.count >= (claim.isNegated ? 1 : 2) else { return nil }
        var denying: [Fit] = []
        var granting: [Fit] = []
        for fit in fits where fit.own >= 0.99 {
            let tokens = Tokens(fit.text)
            let words = tokens.words.map(\.word)
            let isNegative = words.contains { StatedValue.negators.contains($0) || $0.hasSuffix("n't") }
            let stems = Set(fit.quotable.ordered)
            // A sentence that says "not" of something else does not grant that there is none.
            if claim.isNegated ? deniesVerb(tokens, claim) : !isNegative {
                granting.append(fit)
            } else if isNegative != claim.isNegated, isTellable(fit), Self.contrasts.isDisjoint(with: words),
                !StatedValue.isPast(words),
                claim.isNegated
                    ? !stems.isDisjoint(with: claim.verbs.union(Self.asserting)) : deniesVerb(tokens, claim)
            {
                denying.append(fit)
            }
        }
        return granting.isEmpty ? best(denying, claim) : nil
    }

    /// "Does not accept": what the claim says is done stands right behind a word that denies it.
    private func deniesVerb(_ tokens: Tokens, _ claim: Claim) -> Bool {
        let wanted = claim.verbs.union(claim.subject)
        return tokens.words.enumerated().contains { place, word in
            guard StatedValue.negators.contains(word.word) || word.word.hasSuffix("n't") else { return false }
            return tokens.words[place...].dropFirst().prefix(2).contains { next in
                wanted.contains(next.stem) || !Synonyms.of(next.stem).isDisjoint(with: wanted)
            }
        }
    }
}

extension StatedValue {
    /// Several of one kind may hold beside each other: TLS 1.3 and TLS 1.2.
    fileprivate var isNamed: Bool {
        switch kind {
        case .version, .name: true
        default: false
        }
    }

    /// Whether the value itself says what it is of: AES-128 does, two weeks do not.
    fileprivate var isTelling: Bool {
        switch kind {
        case .version, .name: isNamed
        case .things(let stems): stems.count > 0 && per != nil
        case .time, .percent, .money, .day: false
        }
    }
}
