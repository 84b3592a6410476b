/// "I love spicy food", "we'd rather avoid US regions", "meetings bore me": likes and dislikes, each in its slot.
///
/// A like is for its object; a dislike is against it, so that both meet on one key.
struct StatedPreference: Observer {
    func read(_ message: ParsedMessage, into reading: inout Reading) {
        for clause in message.clauses where clause.isAsserted && !clause.isPast {
            let families: Set<BeliefKey.Family> = [.style, .role, .expertise, .goal, .constraint]
            guard !reading.has(families, in: clause.bytes) else { continue }
            guard clause.subject != .other, clause.subject != .you else { continue }
            for wish in wishes(clause, message) { add(wish, clause, message, &reading) }
        }
    }

    struct Wish {
        var object: Range<Int>
        var polarity: Signal.Polarity
    }

    private func add(_ wish: Wish, _ clause: Clause, _ message: ParsedMessage, _ reading: inout Reading) {
        let phrase = NounPhrase(message: message)
        var object = wish.object
        while let first = object.first, isTrim(message.word(first)) { object = (first + 1)..<object.upperBound }
        while let last = object.last, isTail(message.word(last)) { object = object.lowerBound..<last }
        guard !object.isEmpty, let slug = phrase.slug(object), !Self.empty.contains(slug) else { return }
        guard let key = BeliefKey("preference/\(Self.slot(object, message, slug))/\(slug)") else { return }
        let value = message.written(object)
        reading.add(message.draft(key, value, in: clause, polarity: wish.polarity, keepsScope: true))
    }

    private static let empty = set(
        "it that this one idea question answer help info information detail most lot time way day problem")
    private static func set(_ words: String) -> Set<String> { Lexicon.set(words) }

    private func isTrim(_ word: String) -> Bool {
        ["to", "the", "a", "an", "any", "of", "about", "for", "with", "on", "at", "in", "some", "all", "my", "our"]
            .contains(word) || (Lexicon.adverbs.contains(word) && word != "all")
    }

    private func isTail(_ word: String) -> Bool {
        [
            "and", "or", "but", "too", "also", "please", "instead", "now", "the", "a", "of", "to", "very", "really",
            "as", "anymore", "lately", "longer",
        ].contains(word)
    }

    /// The domain of the object's nouns, the last of the head first; else its head noun.
    static func slot(_ object: Range<Int>, _ message: ParsedMessage, _ slug: String) -> String {
        for at in object.reversed() where at > object.lowerBound && message.words[at].isGlued {
            if let domain = Lexicon.domains[message.word(at - 1) + "-" + message.word(at)] { return domain }
        }
        for at in object.reversed() {
            if let domain = Lexicon.domains[message.word(at)] ?? Lexicon.domains[NounPhrase.singular(message.word(at))]
            {
                return domain
            }
        }
        let head = NounPhrase(message: message).head(object) ?? slug
        return head.unicodeScalars.allSatisfy { $0 != "/" } ? head : slug
    }

    // MARK: What is liked

    private func wishes(_ clause: Clause, _ message: ParsedMessage) -> [Wish] {
        if let favourite = favourite(clause, message) { return [favourite] }
        if clause.isFirstPerson, let verb = clause.verb { return ofSelf(clause, verb, message) }
        return ofThing(clause, message)
    }

    private func ofSelf(_ clause: Clause, _ verb: Int, _ message: ParsedMessage) -> [Wish] {
        let words = message.words
        let text = words[verb].text
        let known = Lexicon.verbs[text]
        let lemma = known?.lemma ?? text
        let before = words[clause.predicate..<verb].map(\.text)
        if before.contains("rather") || before.contains("sooner"), before.contains("would") {
            return compared(
                verb + 1, clause, message, clause.isNegated || message.word(verb) == "not" ? .against : .for, from: verb
            )
        }
        if let bear = Self.unbearable.longest(at: verb, in: words, before: clause.words.upperBound), clause.isNegated,
            before.contains("can") || before.contains("could")
        {
            return plain(bear.end, clause, message, .against)
        }
        if known?.form != .past || before.contains("have") {
            if Lexicon.likes.contains(lemma), !isMetaLike(lemma, verb, clause, message) {
                return compared(verb + 1, clause, message, clause.isNegated ? .against : .for, from: verb + 1)
            }
            if Lexicon.dislikes.contains(lemma) {
                return plain(verb + 1, clause, message, clause.isNegated ? .for : .against)
            }
        }
        if let phrase = Self.attitudes.longest(
            at: attitudeStart(verb, clause, message), in: words, before: clause.words.upperBound)
        {
            let polarity =
                clause.isNegated && !["not", "no"].contains(message.word(verb + 1))
                ? phrase.value.opposite : phrase.value
            return plain(phrase.end, clause, message, polarity)
        }
        if lemma == "have" || lemma == "feel" || lemma == "hold" { return nouns(verb, clause, message) }
        if lemma == "find" || lemma == "consider" { return judged(verb, clause, message) }
        if lemma == "be" { return diet(verb, clause, message) }
        return habit(verb, lemma, before, clause, message)
    }

    private func attitudeStart(_ verb: Int, _ clause: Clause, _ message: ParsedMessage) -> Int {
        var at = verb
        if Lexicon.beForms.contains(message.word(verb)) || ["get", "feel", "have"].contains(message.word(verb)) {
            at += 1
            while at < clause.words.upperBound,
                Lexicon.adverbs.contains(message.word(at))
                    || ["a", "an", "the", "not", "no", "big", "huge", "great"].contains(message.word(at))
            { at += 1 }
        }
        return at
    }

    private static let unbearable = PhraseBook<Bool>(
        "stand, bear, tolerate, abide, stomach, handle, take, deal with, put up with, get into, live without")
    /// What follows "I am", or a verb with its preposition.
    private static let attitudes = PhraseBook<Signal.Polarity>(lists: [
        (
            .for,
            "fan of, lover of, keen on, fond of, into, passionate about, crazy about, obsessed with, interested in, enthusiastic about, addicted to, committed to, advocate for, advocate of, supporter of, drawn to, partial to, dedicated to, devoted to, happiest with, happiest when, most comfortable with, in favor of, in favour of, a sucker for, hooked on, loyal to, in love with, believer in, stick to, stick with, adhere to, tend to prefer, gravitate toward, gravitate towards, opt for, go for, lean toward, lean towards, go with, look for, care about, insist on, swear by, learn best through, learn best with, learn best in, learn best by, learn best from, learn best when, work best with, work best in, thrive in, thrive on, thrive with, search for, looking for, always choose, always pick, always order"
        ),
        (
            .against,
            "afraid of, scared of, terrified of, sick of, tired of, fed up with, allergic to, intolerant to, intolerant of, sensitive to, averse to, opposed to, against, bored by, bored of, annoyed by, put off by, turned off by, wary of, uncomfortable with, uncomfortable in, uninterested in, done with, weary of, skeptical of, suspicious of, steer clear of, stay away from, keep away from, shy away from, cut out, abstain from, struggle to stay engaged, not one for, hater of, do without, not here for, opt out of, get bored by, get bored with"
        ),
    ])

    /// "I'd like to know", "I would like a table", "I like that": wants help, not a taste.
    private func isMetaLike(_ lemma: String, _ verb: Int, _ clause: Clause, _ message: ParsedMessage) -> Bool {
        let next = message.word(verb + 1)
        if lemma == "value" || lemma == "fancy", message.word(verb + 1).isEmpty { return true }
        let isWould = clause.modal == "would"
        if isWould, lemma == "like" || lemma == "love" || lemma == "appreciate" {
            // "I would like to know" is a request; "I'd love to live by the sea" is a wish of no standing either.
            return true
        }
        return ["that", "this", "it", "you", "your", "how", "what", "the way", ""].contains(next) && lemma != "prefer"
    }

    /// The object up to a reason or a contrast; for comparisons what it is preferred to is against.
    private func compared(
        _ start: Int, _ clause: Clause, _ message: ParsedMessage, _ polarity: Signal.Polarity, from first: Int
    ) -> [Wish] {
        var polarity = polarity
        var first = first
        if message.word(first) == "not" {
            polarity = polarity.opposite
            first += 1
        }
        if message.has("to not", at: first) {
            polarity = polarity.opposite
            first += 2
        }
        if message.word(first) == "to" { first += 1 }
        // "Prefer to avoid X", "like avoiding X".
        while let verb = Lexicon.verbs[message.word(first)], Lexicon.dislikes.contains(verb.lemma) {
            polarity = polarity.opposite
            first += 1
        }
        let end = NounPhrase(message: message).end(from: first, in: clause)
        var stop = end
        var rest: Int?
        for at in first..<max(first, clause.words.upperBound) {
            let word = message.word(at)
            if word == "over" || word == "versus" { (stop, rest) = (min(stop, at), at + 1); break }
            if word == "than" {
                (stop, rest) = (min(stop, message.word(at - 1) == "rather" ? at - 1 : at), at + 1); break
            }
            if message.has("instead of", at: at) { (stop, rest) = (min(stop, at), at + 2); break }
            if message.has("as opposed to", at: at) { (stop, rest) = (min(stop, at), at + 3); break }
            if word == "to", at > first + 1,
                Lexicon.verbs[message.word(at + 1)]?.form != .base || Lexicon.domains[message.word(at + 1)] != nil,
                message.word(first - 1).hasPrefix("prefer")
            {
                (stop, rest) = (min(stop, at), at + 1); break
            }
            if ["because", "since", "due", "so"].contains(word) { break }
        }
        var result = split(first..<max(first, stop), polarity, message)
        if let rest, rest < clause.words.upperBound {
            let restEnd = NounPhrase(message: message).end(from: rest, in: clause)
            if rest < restEnd { result.append(Wish(object: rest..<restEnd, polarity: polarity.opposite)) }
        }
        return result
    }

    private func plain(_ start: Int, _ clause: Clause, _ message: ParsedMessage, _ polarity: Signal.Polarity) -> [Wish]
    {
        let end = NounPhrase(message: message).end(from: start, in: clause)
        return start < end ? split(start..<end, polarity, message) : []
    }

    /// Two likes joined by "and" are two wishes when both are short: "tacos and nascar".
    private func split(_ range: Range<Int>, _ polarity: Signal.Polarity, _ message: ParsedMessage) -> [Wish] {
        guard range.count <= 5 else { return [Wish(object: range, polarity: polarity)] }
        var result: [Wish] = []
        var first = range.lowerBound
        for at in range where at > first && (message.words[at].afterComma || ["and", "or"].contains(message.word(at))) {
            if first < at { result.append(Wish(object: first..<at, polarity: polarity)) }
            first = ["and", "or"].contains(message.word(at)) ? at + 1 : at
        }
        if first < range.upperBound { result.append(Wish(object: first..<range.upperBound, polarity: polarity)) }
        return result
    }

    // MARK: Other ways to say it

    private static let feelings: [String: Signal.Polarity] = [
        "aversion": .against, "dislike": .against, "hatred": .against, "distaste": .against, "disdain": .against,
        "phobia": .against, "fear": .against,
        "loathing": .against, "allergy": .against, "intolerance": .against, "preference": .for, "love": .for,
        "passion": .for, "weakness": .for,
        "fondness": .for, "affinity": .for, "appreciation": .for, "penchant": .for, "interest": .for, "taste": .for,
        "liking": .for, "soft": .for,
        "patience": .for, "obsession": .for, "craving": .for, "desire": .against, "problem": .against,
    ]

    /// "I have a strong aversion to X", "I have no patience for X".
    private func nouns(_ verb: Int, _ clause: Clause, _ message: ParsedMessage) -> [Wish] {
        for at in (verb + 1)..<max(verb + 1, min(clause.words.upperBound, verb + 7)) {
            guard var polarity = Self.feelings[message.word(at)] else { continue }
            let between = message.words[(verb + 1)..<at].map(\.text)
            if message.word(at) == "desire" || message.word(at) == "problem" {
                guard between.contains("no") else { continue }; if message.word(at) == "problem" { continue }
            }
            if between.contains("no") || clause.isNegated, message.word(at) != "desire" { polarity = polarity.opposite }
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
    private func judged(_ verb: Int, _ clause: Clause, _ message: ParsedMessage) -> [Wish] {
        for at in (verb + 1)..<max(verb + 1, clause.words.upperBound) {
            let word = message.word(at)
            let isBad = Lexicon.bad.contains(word) || ["difficult", "hard"].contains(word)
            guard isBad || Lexicon.good.contains(word) else { continue }
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

    private func diet(_ verb: Int, _ clause: Clause, _ message: ParsedMessage) -> [Wish] {
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
    private func habit(_ verb: Int, _ lemma: String, _ before: [String], _ clause: Clause, _ message: ParsedMessage)
        -> [Wish]
    {
        guard clause.subject == .me else { return [] }
        let isPlain = Lexicon.verbs[message.word(verb)]?.form == .base
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

    /// "My favourite editor is Vim", "tea is my favourite".
    private func favourite(_ clause: Clause, _ message: ParsedMessage) -> Wish? {
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

    private static let impressions = PhraseBook<Signal.Polarity>(lists: [
        (
            .for,
            "appeals to me, appeal to me, works best for me, work best for me, is my thing, are my thing, is my jam, makes me happy, make me happy, is my happy place, suits me, suit me, is my passion, is for me, is right up my alley, relaxes me, excites me, interests me, interest me, fascinates me, is important to me, are important to me, matters to me, is a must for me, is my number one priority, is my top priority, is my priority, are my priority"
        ),
        (
            .against,
            "bores me, bore me, annoys me, annoy me, is a dealbreaker, are a dealbreaker, is a deal breaker, drives me crazy, drive me crazy, puts me off, put me off, turns me off, turn me off, makes me uncomfortable, make me uncomfortable, stresses me out, stress me out, gives me a headache, give me a headache, is a turn off, are a turn off, is a pet peeve of mine, makes me anxious, make me anxious, frightens me, disgusts me, overwhelms me, overwhelm me, irritates me, irritate me, distracts me, distract me, is not for me, are not for me, is not my thing, are not my thing, is not my cup of tea, are not my cup of tea"
        ),
    ])

    /// "Meetings bore me", "the other options don't appeal to me".
    private func ofThing(_ clause: Clause, _ message: ParsedMessage) -> [Wish] {
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
