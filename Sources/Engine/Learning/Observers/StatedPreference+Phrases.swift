/// Wishes said with a noun, a judgement, a habit or a thing as the subject.
extension StatedPreference {
    static let feelings: [String: Signal.Polarity] = [
        "aversion": .against, "dislike": .against, "hatred": .against, "distaste": .against, "disdain": .against,
        "fear": .against, "loathing": .against, "preference": .for, "love": .for,
        "passion": .for, "weakness": .for,
        "fondness": .for, "affinity": .for, "appreciation": .for, "penchant": .for, "interest": .for, "taste": .for,
        "liking": .for, "soft": .for,
        "patience": .for, "obsession": .for, "craving": .for, "desire": .against, "problem": .against,
    ]

    /// "I have a strong aversion to X", "I have no patience for X".
    func nouns(_ verb: Int, _ clause: Clause, _ message: ParsedMessage) -> [Wish] {
        for at in (verb + 1)..<max(verb + 1, min(clause.words.upperBound, verb + 7)) {
            guard var polarity = Self.feelings[message.word(at)] else { continue }
            let between = message.words[(verb + 1)..<at].map(\.text)
            if message.word(at) == "desire" || message.word(at) == "problem" {
                guard between.contains("no") else { continue }; if message.word(at) == "problem" { continue }
            }
            let lacks = between.contains { ["no", "lost", "little", "zero", "less"].contains($0) }
            if lacks || clause.isNegated, message.word(at) != "desire" { polarity = polarity.opposite }
            var start = at + 1
            if message.word(at) == "soft" { start += 1 }
            guard ["to", "for", "of", "toward", "towards", "in", "with", "against"].contains(message.word(start)) else {
                continue
            }
            return plain(start + 1, clause, message, polarity)
        }
        return []
    }

    /// "I find X boring", "I find it difficult to X".
    func judged(_ verb: Int, _ clause: Clause, _ message: ParsedMessage) -> [Wish] {
        for at in (verb + 1)..<max(verb + 1, clause.words.upperBound) {
            let word = message.word(at)
            let isBad =
                Lexicon.bad.contains(word) || Lexicon.displeasing.contains(word)
                || ["difficult", "hard"].contains(word)
            guard isBad || Lexicon.good.contains(word) || Lexicon.pleasing.contains(word) else { continue }
            var polarity: Signal.Polarity = isBad ? .against : .for
            if clause.isNegated || message.words[(verb + 1)..<at].contains(where: { $0.text == "not" }) {
                polarity = polarity.opposite
            }
            var stop = at
            while stop > verb + 1,
                Lexicon.adverbs.contains(message.word(stop - 1))
                    || ["to", "be", "too", "not", "more", "less", "and", "incredibly", "being"].contains(
                        message.word(stop - 1))
            { stop -= 1 }
            if message.word(verb + 1) == "it" || stop == verb + 1 {
                let next = message.word(at + 1) == "to" || message.word(at + 1) == "when" ? at + 2 : at + 1
                return message.word(verb + 1) == "it" && message.word(at + 1) == "to"
                    ? plain(next, clause, message, polarity) : []
            }
            let first = message.word(verb + 1) == "that" ? verb + 2 : verb + 1
            return first < stop && !Lexicon.things.contains(message.word(first)) && message.word(first) != "them"
                ? [Wish(object: first..<stop, polarity: polarity)] : []
        }
        return []
    }

    func diet(_ verb: Int, _ clause: Clause, _ message: ParsedMessage) -> [Wish] {
        for at in (verb + 1)..<max(verb + 1, min(clause.words.upperBound, verb + 5)) {
            let word = message.word(at)
            if Lexicon.diets.contains(word) {
                return [Wish(object: at..<(at + 1), polarity: clause.isNegated ? .against : .for)]
            }
            guard Lexicon.adverbs.contains(word) || ["a", "an", "not", "strict"].contains(word) else { break }
        }
        return []
    }

    /// "I never buy first-generation products", "I only use wired peripherals", "I don't eat meat".
    func habit(_ verb: Int, _ lemma: String, _ before: [String], _ clause: Clause, _ message: ParsedMessage)
        -> [Wish]
    {
        guard clause.subject == .me else { return [] }
        let isPlain = Lexicon.verbs[message.word(verb)].map { $0.form == .base } ?? true
        let consumes = [
            "eat", "drink", "consume", "wear", "watch", "read", "buy", "use", "cook", "drive", "play", "visit", "order",
            "travel",
        ].contains(lemma)
        let hasOnly = before.contains {
            ["only", "exclusively", "always", "strictly", "usually", "mostly", "primarily", "solely"].contains($0)
        }
        let refuses =
            clause.isNegated
            && (before.contains("never") || clause.modal == "will" || clause.modal == "can"
                || consumes && before.contains("do"))
        if clause.isNegated {
            guard refuses, isPlain,
                ![
                    "know", "understand", "see", "find", "remember", "get", "have", "be", "say", "think", "tell",
                    "seem", "recollect", "log", "do", "figure", "want", "need", "believe", "decide", "make", "afford",
                    "sign", "connect", "access", "wait", "help", "hear", "work", "run", "open", "send", "go",
                ].contains(lemma)
                    || (consumes
                        || before.contains("never") && !before.contains("have")
                            && !["know", "get", "remember", "understand", "work"].contains(lemma))
            else { return [] }
            guard consumes || before.contains("never") || clause.modal == "will" else { return [] }
            guard !before.contains("have") else { return [] }
            return plain(verb + 1, clause, message, .against)
        }
        if hasOnly, isPlain, clause.modal == nil,
            !["be", "have", "want", "need", "know", "get", "see", "say", "think"].contains(lemma)
        {
            return plain(before.contains("only") || consumes ? verb + 1 : verb, clause, message, .for)
        }
        if ["need", "require"].contains(lemma), isPlain, clause.modal == nil {
            return needed(verb + 1, clause, message)
        }
        if lemma == "follow" || lemma == "keep",
            clause.words.contains(where: {
                ["diet", "routine", "lifestyle", "regimen", "plan"].contains(message.word($0))
            })
        {
            return plain(verb + 1, clause, message, .for)
        }
        if lemma == "learn" || lemma == "work" || lemma == "study" || lemma == "do",
            let best = (verb + 1..<max(verb + 1, min(clause.words.upperBound, verb + 4))).first(where: {
                message.word($0) == "best" || message.word($0) == "better"
            })
        {
            return plain(best + 2, clause, message, .for)
        }
        return []
    }

    /// "I need a car with seven seats": a thing with a quality is a wish; "I need a password" is a request.
    private func needed(_ start: Int, _ clause: Clause, _ message: ParsedMessage) -> [Wish] {
        guard ["a", "an"].contains(message.word(start)), !clause.isNegated else { return [] }
        let end = NounPhrase(message: message).end(from: start, in: clause)
        let isQualified = ((start + 2)..<max(start + 2, min(end, start + 6))).contains {
            ["with", "that", "without"].contains(message.word($0))
        }
        return isQualified ? plain(start, clause, message, .for) : []
    }

    /// "My favourite editor is Vim", "tea is my favourite".
    func favourite(_ clause: Clause, _ message: ParsedMessage) -> Wish? {
        guard
            let at = clause.words.first(where: {
                ["favorite", "favourite", "fav", "favorites", "favourites", "fave"].contains(message.word($0))
            }), message.word(at - 1) == "my" || message.word(at - 2) == "my" || message.word(at - 1) == "our"
        else { return nil }
        guard let verb = clause.words.first(where: { ["is", "are", "be"].contains(message.word($0)) }) else {
            return nil
        }
        if verb > at {
            let end = NounPhrase(message: message).end(from: verb + 1, in: clause)
            return verb + 1 < end ? Wish(object: (verb + 1)..<end, polarity: .for) : nil
        }
        guard clause.words.lowerBound < verb, !Lexicon.things.contains(message.word(verb - 1)),
            !Lexicon.thirdPersons.contains(message.word(verb - 1))
        else { return nil }
        return Wish(object: clause.words.lowerBound..<verb, polarity: .for)
    }

    static let impressions = PhraseBook<Signal.Polarity>(lists: [
        (
            .for,
            "appeals to me, appeal to me, works best for me, work best for me, works better for me, work better for me, suits me better, suit me better, is my thing, are my thing, is my jam, makes me happy, make me happy, is my happy place, suits me, suit me, is my passion, is for me, is right up my alley, relaxes me, excites me, interests me, interest me, fascinates me, is important to me, are important to me, matters to me, is a must for me, is my number one priority, is my top priority, is my priority, are my priority"
        ),
        (
            .against,
            "bores me, bore me, annoys me, annoy me, is a dealbreaker, are a dealbreaker, is a deal breaker, drives me crazy, drive me crazy, puts me off, put me off, turns me off, turn me off, makes me uncomfortable, make me uncomfortable, stresses me out, stress me out, gives me a headache, give me a headache, is a turn off, are a turn off, is a pet peeve of mine, makes me anxious, make me anxious, frightens me, disgusts me, overwhelms me, overwhelm me, irritates me, irritate me, distracts me, distract me, is not for me, are not for me, is not my thing, are not my thing, is not my cup of tea, are not my cup of tea"
        ),
    ])

    /// "Meetings bore me", "the other options don't appeal to me".
    /// "The curry sounds perfect", "the others seem too loud for my taste": an impression with a judgement.
    private func judgedThing(_ clause: Clause, _ message: ParsedMessage) -> [Wish] {
        guard clause.subject == .thing || clause.subject == .own, let verb = clause.verb, !clause.subjectWords.isEmpty,
            !(clause.subjectWords.count == 1 && Lexicon.things.contains(message.word(clause.subjectWords.lowerBound)))
        else { return [] }
        let lemma = message.word(verb)
        let isSound = lemma == "sounds" || lemma == "sound"
        let forMe = clause.words.contains { $0 > verb && ["me", "my"].contains(message.word($0)) }
        guard isSound || forMe,
            isSound || Lexicon.beForms.contains(lemma)
                || ["seem", "seems", "look", "looks", "feel", "feels"].contains(lemma)
        else { return [] }
        for at in (verb + 1)..<max(verb + 1, min(clause.words.upperBound, verb + 8)) {
            let isTooMuch =
                message.words[(verb + 1)..<at].contains { $0.text == "too" }
                && !Lexicon.adverbs.contains(message.word(at)) && message.word(at) != "bit"
            let isBad = Lexicon.bad.contains(message.word(at)) || isTooMuch
            guard isBad || Lexicon.good.contains(message.word(at)) else { continue }
            let polarity: Signal.Polarity = isBad ? .against : .for
            return [Wish(object: clause.subjectWords, polarity: clause.isNegated ? polarity.opposite : polarity)]
        }
        return []
    }

    func ofThing(_ clause: Clause, _ message: ParsedMessage) -> [Wish] {
        let judged = judgedThing(clause, message)
        if !judged.isEmpty { return judged }
        guard clause.subject == .thing || clause.subject == .none,
            let found = Self.impressions.first(in: clause.words, of: message.words)
        else { return [] }
        var start = clause.words.lowerBound
        while start < found.range.lowerBound,
            Lexicon.conjunctions.contains(message.word(start)) || Lexicon.discourse.contains(message.word(start))
        { start += 1 }
        var stop = found.range.lowerBound
        while stop > start,
            Lexicon.adverbs.contains(message.word(stop - 1)) || ["not", "do", "does"].contains(message.word(stop - 1))
        { stop -= 1 }
        guard start < stop, !Lexicon.things.contains(message.word(start)) || stop - start > 1 else { return [] }
        let isNegated = message.words[stop..<found.range.lowerBound].contains { $0.text == "not" }
        return [Wish(object: start..<stop, polarity: isNegated ? found.value.opposite : found.value)]
    }
}
