/// "I've grown tired of group hikes", "these days I'm all about jazz", "it used to thrill me": a taste that came or went.
///
/// Runs behind `StatedPreference` and reads only clauses that gave nothing yet. A taste that went is against its object, so that it meets the
/// older words for it on one key; what is said to have changed retires the others of its slot.
struct StatedShift: Observer {
    private let taste = StatedPreference()

    func read(_ message: ParsedMessage, into reading: inout Reading) {
        let isTurning = Lexicon.turningPoints.contains(in: message.words.indices, of: message.words)
        for clause in message.clauses
        where !clause.isQuestion && !clause.isReported && clause.subject != .other && clause.subject != .you {
            guard !reading.has([.preference, .style, .stack, .role, .expertise], in: clause.bytes) else { continue }
            var found = wishes(clause, message, isTurning: isTurning)
            if found.isEmpty, let inner = inner(clause, message), !inner.isQuestion, !inner.isReported {
                found = inner.isPast ? [] : taste.wishes(inner, message)
                if found.isEmpty { found = wishes(inner, message, isTurning: isTurning) }
            }
            for wish in found {
                taste.add(wish, clause, message, &reading, isShift: isTurning || wish.polarity == .against)
            }
        }
        retireKnown(message, &reading)
    }

    /// What she turned from may be known in other words: "I'm done with quiz nights" is against "hosting a quiz night" too.
    /// Known wishes that share half of their words with it are spoken against. Merely naming them does nothing.
    private func retireKnown(_ message: ParsedMessage, _ reading: inout Reading) {
        let turnedFrom = reading.signals.filter {
            $0.key.family == .preference && $0.polarity == .against && $0.marksChange
        }
        for signal in turnedFrom {
            let stems = Self.stems(signal.value)
            guard !stems.isEmpty else { continue }
            for (key, values) in message.knownKeys.sorted(by: { $0.key < $1.key })
            where key.family == .preference && key != signal.key {
                guard let value = values.first else { continue }
                let own = Self.stems(value)
                let shared = own.intersection(stems).count
                guard shared > 0, shared * 2 >= min(own.count, stems.count) else { continue }
                var against = signal
                against.key = key
                against.value = value
                // What is wished for in the same breath stays.
                if !reading.signals.contains(where: { $0.key == key }) { reading.add(against) }
            }
        }
    }

    private static func stems(_ text: String) -> Set<String> {
        Set(
            Tokens(text).words.map(\.word).filter {
                !StopWords.contains($0) && !Lexicon.light.contains($0) && !Lexicon.vague.contains($0)
            }.map { Porter.stem($0) })
    }

    private typealias Wish = StatedPreference.Wish

    private func wishes(_ clause: Clause, _ message: ParsedMessage, isTurning: Bool) -> [Wish] {
        if clause.isFirstPerson {
            let found = former(clause, message)
            if !found.isEmpty { return found }
            guard !clause.isHypothetical else { return [] }
            let turned = turned(clause, message)
            if !turned.isEmpty { return turned }
            return grown(clause, message, isTurning: isTurning)
        }
        return clause.isHypothetical ? [] : judged(clause, message, isTurning: isTurning)
    }

    private static let matrix = Lexicon.set(
        "think feel believe find realize realise notice decide admit guess know say suppose conclude discover learn see thinking feeling finding realizing noticing"
    )

    /// What she thinks, found or decided, as a clause of its own: "I've realized that big crowds exhaust me".
    private func inner(_ clause: Clause, _ message: ParsedMessage) -> Clause? {
        guard clause.isFirstPerson, let verb = clause.verb,
            Self.matrix.contains(Lexicon.verbs[message.word(verb)]?.lemma ?? message.word(verb))
                || Self.matrix.contains(Porter.stem(message.word(verb)))
                || ["realized", "noticed", "realised"].contains(message.word(verb))
        else { return nil }
        var start = verb + 1
        while start < clause.words.upperBound,
            ["that", "like"].contains(message.word(start)) || Lexicon.adverbs.contains(message.word(start))
        { start += 1 }
        guard clause.words.upperBound - start >= 3 else { return nil }
        let reader = ClauseReader(
            words: message.words, sentence: message.sentences[clause.sentence], index: clause.sentence)
        var inner = reader.read(start..<clause.words.upperBound, after: nil, asks: false, isLast: true)
        guard inner.verb != nil, inner.subject != .none, inner.subject != .other, inner.subject != .you else {
            return nil
        }
        inner.marksChange = inner.marksChange || clause.marksChange
        inner.isHypothetical = inner.isHypothetical || clause.isNegated
        inner.bytes = clause.bytes
        return inner
    }

    // MARK: What she did before

    /// "I used to love X": no longer.
    private func former(_ clause: Clause, _ message: ParsedMessage) -> [Wish] {
        guard clause.isFormer, let verb = clause.verb else { return [] }
        let lemma = Lexicon.verbs[message.word(verb)]?.lemma ?? message.word(verb)
        if Lexicon.likes.contains(lemma) { return taste.plain(verb + 1, clause, message, .against) }
        if Lexicon.dislikes.contains(lemma) { return taste.plain(verb + 1, clause, message, .for) }
        guard
            let phrase = StatedPreference.attitudes.longest(
                at: taste.attitudeStart(verb, clause, message), in: message.words, before: clause.words.upperBound)
        else { return [] }
        return taste.plain(phrase.end, clause, message, phrase.value.opposite)
    }

    // MARK: From one to another

    /// "I'm shifting my focus from X to Y".
    private func turned(_ clause: Clause, _ message: ParsedMessage) -> [Wish] {
        guard let verb = clause.verb, !clause.isNegated,
            Lexicon.turning.contains(Porter.stem(Lexicon.verbs[message.word(verb)]?.lemma ?? message.word(verb))),
            let from = clause.words.first(where: { $0 > verb && message.word($0) == "from" }),
            let to = clause.words.first(where: {
                $0 > from + 1 && ["to", "toward", "towards", "into"].contains(message.word($0))
            })
        else { return [] }
        return [
            Wish(object: (from + 1)..<to, polarity: .against),
            Wish(object: (to + 1)..<max(to + 1, end(to + 1, clause, message)), polarity: .for),
        ].filter { !$0.object.isEmpty }
    }

    // MARK: A taste that grew or went

    /// Read from behind "I", also from the "I" of what she thinks or found: "I think I'm done with X".
    private func grown(_ clause: Clause, _ message: ParsedMessage, isTurning: Bool) -> [Wish] {
        var starts = [clause.predicate]
        for at in clause.words where at >= clause.predicate && ["i", "we"].contains(message.word(at)) {
            starts.append(at + 1)
        }
        for start in starts {
            let found = grown(from: start, clause, message, isTurning: isTurning)
            if !found.isEmpty { return found }
        }
        return unused(clause, message)
    }

    private static let fillers = Lexicon.set(
        "not no longer more less now much a bit little lot ways way myself completely even far honestly finally slowly gradually increasingly incredibly kind of feel feeling"
    )

    private func grown(from start: Int, _ clause: Clause, _ message: ParsedMessage, isTurning: Bool) -> [Wish] {
        // Adverbs and negation stand anywhere between the words of a phrase: each word is tried with them and without.
        let end = clause.words.upperBound
        guard start < end,
            !["would", "could", "might", "should", "may"].contains(message.word(start))
                || message.word(start + 1) == "not"
        else {
            return isTurning ? wanted(start, clause, message) : []
        }
        for isStrict in [true, false] {
            var kept: [Int] = []
            for at in start..<end where kept.count < 8 {
                let word = message.word(at)
                let isFiller =
                    Lexicon.adverbs.contains(word) && word != "all" || ["not", "no", "longer"].contains(word)
                    || !isStrict && Self.fillers.contains(word)
                if !isFiller { kept.append(at) }
            }
            let compact = kept.map { message.words[$0] }
            guard let found = Lexicon.shifts.longest(at: 0, in: compact, before: compact.count) else { continue }
            let last = kept[found.end - 1]
            let isNegated = (start..<last).contains {
                ["not", "never", "no", "barely", "hardly"].contains(message.word($0))
            }
            // "I don't see myself hosting", "I couldn't care less": against only when negated.
            let needsNegation = ["do", "can", "could"].contains(compact[0].text)
            if needsNegation { return isNegated ? taste.plain(last + 1, clause, message, .against) : [] }
            return taste.compared(
                last + 1, clause, message, isNegated ? found.value.opposite : found.value, from: last + 1)
        }
        let composed = composed(from: start, clause, message, isTurning: isTurning)
        if !composed.isEmpty { return composed }
        return isTurning ? wanted(start, clause, message) : []
    }

    /// "I've been starting to feel drawn to X": beginnings, then how she stands to it.
    private func composed(from start: Int, _ clause: Clause, _ message: ParsedMessage, isTurning: Bool) -> [Wish] {
        let end = clause.words.upperBound
        var at = start
        var isNegated = false
        var hasBeginning = false
        while at < end {
            let word = message.word(at)
            if ["not", "never", "no", "hardly", "barely"].contains(word) {
                isNegated.toggle()
            } else if Lexicon.frames.contains(word) {
                hasBeginning = hasBeginning || Lexicon.beginnings.contains(word)
            } else if !(Lexicon.adverbs.contains(word) || Self.fillers.contains(word) || word.hasSuffix("ly"))
                || word == "all"
            {
                break
            }
            at += 1
        }
        guard at > start, at < end, hasBeginning || isTurning || clause.marksChange else { return [] }
        func signed(_ polarity: Signal.Polarity) -> Signal.Polarity { isNegated ? polarity.opposite : polarity }
        if let found = Lexicon.leanings.longest(at: at, in: message.words, before: end) {
            return taste.compared(found.end, clause, message, signed(found.value), from: found.end)
        }
        guard let lemma = Lexicon.verbs[message.word(at)]?.lemma ?? Self.base(message.word(at)) else { return [] }
        let next =
            Lexicon.prepositions.contains(message.word(at + 1)) && message.word(at + 1) != "without" ? at + 2 : at + 1
        if Lexicon.likes.contains(lemma) { return taste.compared(at + 1, clause, message, signed(.for), from: at + 1) }
        if Lexicon.dislikes.contains(lemma) || Lexicon.leaving.contains(lemma) {
            return taste.plain(next, clause, message, signed(.against))
        }
        guard Lexicon.taking.contains(lemma) else { return [] }
        return taste.compared(next, clause, message, signed(.for), from: next)
    }

    /// The verb of a regular form that no list has: "embracing", "explored".
    private static func base(_ word: String) -> String? {
        let all = Lexicon.taking.union(Lexicon.leaving)
        if all.contains(word) { return word }
        let stem = Porter.stem(word)
        return all.first { Porter.stem($0) == stem }
    }

    /// "Now I want something slower", "I need more structure": in a message that says that something changed.
    private func wanted(_ start: Int, _ clause: Clause, _ message: ParsedMessage) -> [Wish] {
        var at = start
        while at < clause.words.upperBound,
            Lexicon.adverbs.contains(message.word(at))
                || ["am", "would", "have", "been", "do"].contains(message.word(at))
        { at += 1 }
        let isNegated = (start..<at).contains { message.word($0) == "not" } || message.word(at) == "not"
        if isNegated { return [] }
        let next = message.word(at + 1)
        switch message.word(at) {
        case "want", "wanting", "need", "needing", "like", "love":
            return next == "to"
                ? taste.compared(at + 2, clause, message, .for, from: at + 2)
                : taste.compared(at + 1, clause, message, .for, from: at + 1)
        case "looking", "hunting",
            "searching" where next == "for":
            return taste.compared(at + 2, clause, message, .for, from: at + 2)
        case "interested" where next == "in":
            return taste.compared(at + 2, clause, message, .for, from: at + 2)
        case "joined" where clause.verb == at, "found" where clause.verb == at && ["a", "an"].contains(next),
            "started" where next.hasSuffix("ing"), "begun" where next.hasSuffix("ing"),
            "starting" where next.hasSuffix("ing"),
            "decided" where next == "to", "switched" where next == "to":
            guard !Lexicon.dislikes.contains(Lexicon.verbs[message.word(at + 2)]?.lemma ?? "") else { return [] }
            return taste.plain(next == "to" ? at + 2 : at + 1, clause, message, .for)
        // "Lately I've been ordering takeout": what she does now.
        case _ where clause.verb == at && isNewHabit(at, clause, message):
            return taste.plain(at, clause, message, .for)
        default: return []
        }
    }

    private static let mental = Lexicon.set(
        """
        thinking feeling working trying having reflecting noticing wondering struggling going rethinking doing getting being considering
        realizing finding missing telling asking hearing seeing reading seeking needing wanting looking hoping planning swamped
        reconsidering learning reevaluating questioning contemplating pondering experimenting exploring
        """)

    private func isNewHabit(_ at: Int, _ clause: Clause, _ message: ParsedMessage) -> Bool {
        // "Binge-watching" is one word.
        let isCompound = at + 1 < clause.words.upperBound && message.words[at + 1].isGlued
        let word = message.word(isCompound ? at + 1 : at)
        return word.hasSuffix("ing") && word.count > 5 && message.word(at - 1) == "been" && !Self.mental.contains(word)
            && !clause.isNegated && clause.subject == .me
    }

    /// "I barely listen to X anymore".
    private func unused(_ clause: Clause, _ message: ParsedMessage) -> [Wish] {
        guard clause.isNegated, clause.marksChange, !clause.isPast, let verb = clause.verb,
            clause.words.contains(where: { ["anymore", "longer"].contains(message.word($0)) }),
            !Lexicon.beForms.contains(message.word(verb)),
            !["need", "have", "know", "use", "see", "work", "want"].contains(message.word(verb))
        else { return [] }
        let start = Lexicon.prepositions.contains(message.word(verb + 1)) ? verb + 2 : verb + 1
        return taste.plain(start, clause, message, .against)
    }

    // MARK: A thing and the feeling it gives

    /// "It now feels like a chore", "the crowds were too distracting for me", "crowds exhaust me": the thing is the subject.
    private func judged(_ clause: Clause, _ message: ParsedMessage, isTurning: Bool) -> [Wish] {
        guard clause.subject == .thing || clause.subject == .own, let verb = clause.verb,
            let first = clause.subjectWords.first,
            clause.subjectWords.count > 1 || !Lexicon.things.contains(message.word(first))
        else { return [] }
        if let felt = felt(verb, clause, message) { return [Wish(object: clause.subjectWords, polarity: felt)] }
        let lemma = Lexicon.verbs[message.word(verb)]?.lemma ?? message.word(verb)
        guard
            ["feel", "seem", "become", "became", "get", "be", "start", "appeal"].contains(lemma)
                || message.word(verb) == "become"
        else { return [] }
        // A judgement of a thing is a taste when it is felt or has changed; "the sky is beautiful" is neither.
        let isFelt =
            ["feel", "seem"].contains(lemma) || clause.words.contains { ["me", "my"].contains(message.word($0)) }
        let isOthers = clause.words.contains {
            Lexicon.thirdPersons.contains(message.word($0)) || ["anybody", "anyone"].contains(message.word($0))
        }
        guard isFelt || clause.marksChange || isTurning, !isOthers else { return [] }
        for at in (verb + 1)..<max(verb + 1, min(clause.words.upperBound, verb + 9)) {
            let word = message.word(at)
            let isBad = Lexicon.displeasing.contains(word) || Lexicon.bad.contains(word)
            guard isBad || Lexicon.pleasing.contains(word) || Lexicon.good.contains(word) else { continue }
            // "Key rotation": the first half of a name.
            let next = message.word(at + 1)
            if word == "key", at + 1 < clause.words.upperBound, !message.words[at + 1].afterComma,
                !Lexicon.prepositions.contains(next), !Lexicon.conjunctions.contains(next)
            {
                continue
            }
            var polarity: Signal.Polarity = isBad ? .against : .for
            let isNegated = message.words[(verb + 1)..<at].contains { ["less", "not", "no"].contains($0.text) }
            if clause.isNegated || isNegated { polarity = polarity.opposite }
            return [Wish(object: clause.subjectWords, polarity: polarity)]
        }
        return []
    }

    private func felt(_ verb: Int, _ clause: Clause, _ message: ParsedMessage) -> Signal.Polarity? {
        guard !clause.isPast, ["me", "us"].contains(message.word(verb + 1)),
            let polarity = Lexicon.feltVerbs[Porter.stem(message.word(verb))]
        else { return nil }
        return clause.isNegated ? polarity.opposite : polarity
    }

    private func end(_ start: Int, _ clause: Clause, _ message: ParsedMessage) -> Int {
        NounPhrase(message: message).end(from: start, in: clause)
    }
}
