/// "I love spicy food", "we'd rather avoid US regions", "meetings bore me": likes and dislikes, each in its slot.
///
/// A like is for its object; a dislike is against it, so that both meet on one key.
struct StatedPreference: Observer {
    func read(_ message: ParsedMessage, into reading: inout Reading) {
        for clause in message.clauses where clause.isAsserted && !clause.isPast {
            let families: Set<BeliefKey.Family> = [.style, .role, .expertise, .goal, .constraint, .stack]
            guard !reading.has(families, in: clause.bytes) else { continue }
            guard clause.subject != .other, clause.subject != .you else { continue }
            if price(clause, message, &reading) { continue }
            for wish in wishes(clause, message) { add(wish, clause, message, &reading) }
        }
    }

    struct Wish {
        var object: Range<Int>
        var polarity: Signal.Polarity
    }

    func add(
        _ wish: Wish, _ clause: Clause, _ message: ParsedMessage, _ reading: inout Reading, isShift: Bool = false
    ) {
        let phrase = NounPhrase(message: message)
        var object = wish.object
        guard !pointsAt(object, clause, message) else { return }
        while let first = object.first, isTrim(message.word(first)) { object = (first + 1)..<object.upperBound }
        while let last = object.last, isTail(message.word(last)) { object = object.lowerBound..<last }
        // "Questions about old films" are about old films.
        if let slug = phrase.slug(object), Self.empty.contains(slug),
            let cut = object.first(where: { $0 > object.lowerBound && Lexicon.prepositions.contains(message.word($0)) })
        {
            object = (cut + 1)..<object.upperBound
        }
        guard let first = object.first, !Self.selves.contains(message.word(first)), let slug = phrase.slug(object),
            !Self.empty.contains(slug)
        else { return }
        guard let key = BeliefKey("preference/\(Self.slot(object, message, slug))/\(slug)") else { return }
        let value = message.written(object)
        var draft = message.draft(key, value, in: clause, polarity: wish.polarity, keepsScope: true)
        if isShift { draft.marksChange = true }
        reading.add(draft)
    }

    /// "I've been avoiding that folder": one thing at hand, no taste. "That quiz night" and "those films" tell of a kind.
    private func pointsAt(_ object: Range<Int>, _ clause: Clause, _ message: ParsedMessage) -> Bool {
        guard let first = object.first, ["this", "that", "these", "those"].contains(message.word(first)) else {
            return false
        }
        let named = object.dropFirst().filter {
            !Lexicon.adverbs.contains(message.word($0)) && !isTail(message.word($0))
        }
        guard named.count <= 1, let noun = named.first else { return named.isEmpty }
        let isOne = ["this", "that"].contains(message.word(first)) && !message.word(noun).hasSuffix("s")
        let verb = clause.verb.flatMap { Lexicon.verbs[message.word($0)]?.lemma } ?? ""
        return isOne || Self.acts.contains(verb)
    }

    /// What one does about a thing rather than feels.
    private static let acts = set("avoid refuse reject shun abstain skip resist use keep")

    private static let selves = set("it me them him her us you i we unable")
    static let empty = set(
        "it that this one idea question answer help info information detail most lot time way day problem")
    private static func set(_ words: String) -> Set<String> { Lexicon.set(words) }

    func isTrim(_ word: String) -> Bool {
        [
            "to", "the", "a", "an", "any", "of", "about", "for", "with", "on", "at", "in", "some", "all", "my", "our",
            "myself", "ourselves",
        ]
        .contains(word) || (Lexicon.adverbs.contains(word) && word != "all")
    }

    func isTail(_ word: String) -> Bool {
        [
            "and", "or", "but", "too", "also", "please", "instead", "now", "the", "a", "of", "to", "very", "really",
            "as", "anymore", "lately", "longer", "best", "most", "lot", "much", "alot", "more", "so",
        ].contains(word)
    }

    /// The domain of the object's nouns, the last of the head first; else its head noun.
    static func slot(_ object: Range<Int>, _ message: ParsedMessage, _ slug: String) -> String {
        for at in object.reversed() where at > object.lowerBound && message.words[at].isGlued {
            if let domain = Lexicon.domains[message.word(at - 1) + "-" + message.word(at)] { return domain }
        }
        // The head decides before what is said about it: "cars with leather seats" are vehicles.
        let split =
            object.first { $0 > object.lowerBound && NounPhrase.cuts.contains(message.word($0)) } ?? object.upperBound
        for at in Array((object.lowerBound..<split).reversed()) + (split..<object.upperBound).reversed() {
            let word = message.word(at)
            if let domain = Lexicon.domains[word] ?? Lexicon.domains[NounPhrase.singular(word)] { return domain }
        }
        let head = NounPhrase(message: message).head(object) ?? slug
        return head.unicodeScalars.allSatisfy { $0 != "/" } ? head : slug
    }

    // MARK: What is liked

    func wishes(_ clause: Clause, _ message: ParsedMessage) -> [Wish] {
        if let favourite = favourite(clause, message) { return [favourite] }
        if clause.isFirstPerson, let verb = clause.verb { return ofSelf(clause, verb, message) }
        return ofThing(clause, message)
    }

    static let priceMatters = PhraseBook<Signal.Polarity>(lists: [
        (
            .for,
            "decides this for me, decides it for me, decides this for us, decides it for us, is the deciding factor, matters most, matters a lot, is decisive, is what counts, is what matters, comes first, is critical for us, is my main concern, is our main concern, is a big concern, is a concern"
        ),
        (
            .against,
            "is no object, is not an issue, is no issue, does not matter, do not matter, is not a concern, is no concern, is secondary, comes second"
        ),
        (
            .against,
            "do not mind what we pay, do not mind so much what we pay, do not care what it costs, do not mind what it costs, do not mind paying, do not care about the price, do not care about the cost, do not mind the price, do not mind the cost, happy to pay, willing to pay"
        ),
    ])

    /// Whether money decides: "what it costs decides this for me", "price is no object".
    func price(_ clause: Clause, _ message: ParsedMessage, _ reading: inout Reading) -> Bool {
        guard let found = Self.priceMatters.first(in: clause.words, of: message.words) else { return false }
        let isOwn = ["do", "happy", "willing"].contains(message.word(found.range.lowerBound))
        guard
            isOwn
                ? clause.isFirstPerson
                : clause.words.contains(where: {
                    $0 < found.range.lowerBound
                        && ["cost", "costs", "price", "pricing", "money", "budget"].contains(message.word($0))
                })
        else { return false }
        let words =
            message.word(found.range.lowerBound) == "do" || isOwn
            ? found.range : clause.words.lowerBound..<found.range.upperBound
        reading.add(
            message.draft(
                .preference("cost", "price"), message.written(words), in: clause, polarity: found.value,
                keepsScope: true))
        return true
    }

    func ofSelf(_ clause: Clause, _ verb: Int, _ message: ParsedMessage) -> [Wish] {
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
        // "I tend to avoid long meetings".
        if ["tend", "try", "aim"].contains(lemma), message.word(verb + 1) == "to", !clause.isNegated,
            let inner = Lexicon.verbs[message.word(verb + 2)]?.lemma
        {
            if Lexicon.dislikes.contains(inner) { return plain(verb + 3, clause, message, .against) }
            if Lexicon.likes.contains(inner) {
                return compared(verb + 3, clause, message, .for, from: verb + 3)
            }
        }
        // "The girl I love is here": the verb's object stands before it.
        let isRelative = Lexicon.beForms.contains(message.word(verb + 1)) && message.word(verb + 1) != "being"
        if known?.form != .past || before.contains("have"), !isRelative {
            if Lexicon.likes.contains(lemma), !isMetaLike(lemma, verb, clause, message) {
                return compared(verb + 1, clause, message, clause.isNegated ? .against : .for, from: verb + 1)
            }
            if Lexicon.dislikes.contains(lemma) {
                return plain(verb + 1, clause, message, clause.isNegated ? .for : .against)
            }
        }
        if clause.isFuture || clause.modal == "would", !clause.isNegated,
            let choice = Self.choices.longest(at: verb, in: words, before: clause.words.upperBound)
        {
            return plain(choice.end, clause, message, .for).filter { wish in
                !["option", "number", "the", "it", "that", "this"].contains(message.word(wish.object.lowerBound))
                    || wish.object.count > 3
            }
        }
        if let phrase = Self.attitudes.longest(
            at: attitudeStart(verb, clause, message), in: words, before: clause.words.upperBound)
        {
            let polarity = clause.isNegated ? phrase.value.opposite : phrase.value
            return plain(phrase.end, clause, message, polarity)
        }
        if lemma == "have" || lemma == "feel" || lemma == "hold" { return nouns(verb, clause, message) }
        if lemma == "find" || lemma == "consider", case let found = judged(verb, clause, message), !found.isEmpty {
            return found
        }
        if lemma == "be" { return diet(verb, clause, message) }
        return habit(verb, lemma, before, clause, message)
    }

    func attitudeStart(_ verb: Int, _ clause: Clause, _ message: ParsedMessage) -> Int {
        var at = verb
        if Lexicon.beForms.contains(message.word(verb)) || ["get", "feel", "have"].contains(message.word(verb)) {
            at += 1
            while at < clause.words.upperBound,
                Lexicon.adverbs.contains(message.word(at))
                    || [
                        "a", "an", "the", "not", "no", "big", "huge", "great", "strong", "firm", "avid", "real", "true",
                        "longtime", "massive", "total", "total", "such", "staunch",
                    ].contains(message.word(at))
            { at += 1 }
        }
        return at
    }

    /// "I'll go with the in-person course", "I'd pick the second": a choice shows a wish.
    static let choices = PhraseBook<Bool>(
        "go with, go for, choose, pick, opt for, stick with, take option, select, lean toward, lean towards")

    static let unbearable = PhraseBook<Bool>(
        "stand, bear, tolerate, abide, stomach, handle, take, deal with, put up with, get into, live without")
    /// What follows "I am", or a verb with its preposition.
    static let attitudes = PhraseBook<Signal.Polarity>(lists: [
        (
            .for,
            "fan of, lover of, keen on, fond of, into, passionate about, crazy about, obsessed with, interested in, enthusiastic about, addicted to, committed to, advocate for, advocate of, supporter of, drawn to, partial to, dedicated to, devoted to, happiest with, happiest when, most comfortable with, in favor of, in favour of, a sucker for, hooked on, loyal to, in love with, believer in, stick to, stick with, adhere to, tend to prefer, gravitate toward, gravitate towards, opt for, go for, lean toward, lean towards, go with, look for, care about, insist on, swear by, learn best through, learn best with, learn best in, learn best by, learn best from, learn best when, work best with, work best in, thrive in, thrive on, thrive with, search for, looking for, always choose, always pick, always order"
        ),
        (
            .against,
            "afraid of, scared of, terrified of, sick of, tired of, fed up with, sensitive to, averse to, opposed to, against, bored by, bored of, annoyed by, put off by, turned off by, wary of, uncomfortable with, uncomfortable in, uninterested in, done with, weary of, skeptical of, suspicious of, steer clear of, stay away from, keep away from, shy away from, cut out, abstain from, struggle to stay engaged, not one for, hater of, do without, not here for, opt out of, get bored by, get bored with"
        ),
    ])

    /// "I'd like to know", "I would like a table", "I like that": wants help, not a taste.
    func isMetaLike(_ lemma: String, _ verb: Int, _ clause: Clause, _ message: ParsedMessage) -> Bool {
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
    func compared(
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
            // "Prose rather than bullets", not "no taller than three stories".
            if word == "than", message.word(at - 2) != "no",
                ["rather", "more", "better", "less"].contains(message.word(at - 1)) || at == first + 1
            {
                (stop, rest) = (min(stop, message.word(at - 1) == "rather" ? at - 1 : at), at + 1); break
            }
            if message.has("instead of", at: at) { (stop, rest) = (min(stop, at), at + 2); break }
            if message.has("as opposed to", at: at) { (stop, rest) = (min(stop, at), at + 3); break }
            if word == "to", at > first + 1,
                Lexicon.verbs[message.word(at + 1)]?.form != .base || Lexicon.domains[message.word(at + 1)] != nil,
                message.word(first - 1).hasPrefix("prefer"),
                !(first..<at).contains(where: { ["that", "which", "who"].contains(message.word($0)) })
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

    func plain(_ start: Int, _ clause: Clause, _ message: ParsedMessage, _ polarity: Signal.Polarity) -> [Wish] {
        let end = NounPhrase(message: message).end(from: start, in: clause)
        return start < end ? split(start..<end, polarity, message) : []
    }

    /// Two likes joined by "and" are two wishes when both are short: "tacos and nascar".
    func split(_ range: Range<Int>, _ polarity: Signal.Polarity, _ message: ParsedMessage) -> [Wish] {
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
}
