/// Facts about a speaker for the score alone: the engine's own signals, and kinds it has no keys for.
enum FactReader {
    static func facts(_ text: String) -> [FactScore.Fact] {
        let message = ParsedMessage(text)
        var facts: [FactScore.Fact] = []
        func add(_ kind: String, _ words: String) {
            let fact = FactScore.Fact(kind: kind, stems: FactScore.stems(words))
            let isNamed = Tokens(words).words.contains { !StopWords.contains($0.word) }
            let isKnown = facts.contains { $0.kind == kind && !$0.stems.isDisjoint(with: fact.stems) }
            if isNamed, !fact.stems.isEmpty, !isKnown { facts.append(fact) }
        }
        for signal in MessageReader.read(text).signals where signal.key.family == .preference {
            add(signal.polarity == .for ? "likes" : "dislikes", signal.value)
        }
        for clause in message.clauses where !clause.isQuestion && !clause.isHypothetical && !clause.isReported {
            let isDenied = clause.isNegated || clause.isFormer
            if !isDenied, let (kind, object) = stated(clause, message), !object.isEmpty {
                add(kind, message.written(object))
            }
            for at in owned(clause, message) where !isDenied {
                add("has", children[message.word(at)] ?? message.word(at))
            }
            if !isDenied {
                favourites(clause, message).forEach { add("likes", message.written($0)) }
                outing(clause, message).map { add("likes", message.written($0)) }
                workplace(clause, message).map { add("works", message.written($0)) }
            }
        }
        return facts
    }

    // MARK: What is said of "I"

    private static let work = Set(["work", "job", "career", "profession", "occupation"])
    /// What one does for its own sake, said in the plain present: "I play the piano".
    private static let pastimes = Set([
        "play", "read", "cook", "bake", "draw", "paint", "collect", "hike", "swim", "dance", "sing", "garden", "fish",
        "hunt",
        "knit", "sew", "ski", "surf", "bike", "camp", "travel", "gamble", "skate", "climb", "watch", "ride",
        "eat",
        "volunteer", "shop", "jog", "box", "golf", "bowl", "race", "exercise", "lift", "listen",
    ])

    private static func stated(_ clause: Clause, _ message: ParsedMessage) -> (String, Range<Int>)? {
        guard let verb = clause.verb else { return nil }
        let written = message.word(verb)
        let lemma = Lexicon.verbs[written]?.lemma ?? base(written)
        let rest = verb + 1
        func object(_ start: Int) -> Range<Int> {
            let first = min(start, clause.words.upperBound)
            let stops = NounPhrase.nameStops.subtracting(["of", "and", "or"])
            return first..<max(first, NounPhrase(message: message).end(from: first, in: clause, stops: stops))
        }
        func behind(_ words: Set<String>) -> Int? {
            (rest..<max(rest, clause.words.upperBound)).first { words.contains(message.word($0)) }.map { $0 + 1 }
        }
        if clause.subject == .own {
            guard Lexicon.beForms.contains(written) else { return nil }
            let isPastime = clause.subjectWords.contains {
                ["hobby", "hobbies", "passion", "pastime", "dream", "love"].contains(message.word($0))
            }
            if isPastime { return ("likes", rest..<min(clause.words.upperBound, rest + 6)) }
            let isJob = clause.subjectWords.contains { work.contains(message.word($0)) }
            return isJob && Lexicon.beForms.contains(written) ? ("works", object(rest)) : nil
        }
        // "Meat is so good": said in chatter, praise is a taste.
        if clause.subject == .thing, Lexicon.beForms.contains(written), let first = clause.subjectWords.first,
            !Lexicon.things.contains(message.word(first)), !clause.isPast,
            (rest..<min(clause.words.upperBound, rest + 4)).contains(where: { praise.contains(message.word($0)) })
        {
            return ("likes", clause.subjectWords)
        }
        guard clause.isFirstPerson else { return nil }
        if ["live", "reside", "stay", "move", "relocate"].contains(lemma) {
            let places: Set =
                lemma == "move" || lemma == "relocate" ? ["to", "into"] : ["in", "on", "at"]
            return behind(places).map { ("lives", object($0)) }
        }
        if lemma == "work" {
            return (behind(["as", "at", "for", "in"]) ?? behind(["with"])).map { ("works", object($0)) }
        }
        if lemma == "be" {
            // "Originally from", "located in".
            var at = rest
            while at < clause.words.upperBound,
                Lexicon.adverbs.contains(message.word(at))
                    || ["located", "based", "originally", "orginally", "living"].contains(message.word(at))
            { at += 1 }
            let isPlace = !["the", "a", "my", "love", "college", "school"].contains(message.word(at + 1))
            if message.word(at) == "from" || message.word(at) == "in" && isPlace { return ("lives", object(at + 1)) }
            let start = ["a", "an", "the"].contains(message.word(rest)) ? rest + 1 : rest
            let range = object(start)
            // A student goes to school.
            let isStudent = range.contains { ["student", "retired"].contains(message.word($0)) }
            return !isStudent && Lexicon.roles.contains(in: range, of: message.words) ? ("works", range) : nil
        }
        if ["teach", "waitress", "intern", "manage", "sell", "bartend", "coach"].contains(lemma), !clause.isPast,
            clause.modal == nil
        {
            return ("works", verb..<clause.words.upperBound)
        }
        // "Go skiing", "spend time gardening".
        if ["go", "spend", "enjoy", "finish"].contains(lemma),
            let at = (rest..<max(rest, min(clause.words.upperBound, verb + 8))).first(where: {
                message.word($0).hasSuffix("ing") && pastimes.contains(base(message.word($0)))
            })
        {
            return ("likes", at..<max(at + 1, object(at).upperBound))
        }
        guard pastimes.contains(lemma), !clause.isPast, clause.modal == nil, !clause.isFuture, clause.subject == .me
        else { return nil }
        return ("likes", verb..<max(rest, object(rest).upperBound))
    }

    private static let praise = Set([
        "awesome", "amazing", "best", "delicious", "favorite", "favourite", "yummy", "tasty",
    ])

    private static func base(_ word: String) -> String {
        guard word.hasSuffix("ing"), word.count > 5 else { return word }
        let stem = String(word.dropLast(3))
        // "Ski", "bike", "shop".
        return [stem, stem + "e", String(stem.dropLast())].first(where: pastimes.contains) ?? word
    }

    /// "Went fishing", "back from hunting", "done working out": the pastime stands behind, whatever the verb.
    private static func outing(_ clause: Clause, _ message: ParsedMessage) -> Range<Int>? {
        guard clause.isFirstPerson || clause.subject == .none else { return nil }
        return clause.words.dropFirst().first {
            ["go", "going", "went", "gone", "from", "done"].contains(message.word($0 - 1))
                && message.word($0).hasSuffix("ing") && pastimes.contains(base(message.word($0)))
        }.map { $0..<($0 + 1) }
    }

    /// "My job at the brewery", "employed at a bookstore", "just finished working at the store".
    private static func workplace(_ clause: Clause, _ message: ParsedMessage) -> Range<Int>? {
        guard clause.subject != .other, clause.subject != .you else { return nil }
        let end = clause.words.upperBound
        for at in clause.words.dropLast(2)
        where ["job", "work", "working", "employed"].contains(message.word(at))
            && ["at", "for", "in"].contains(message.word(at + 1))
            && !Lexicon.foreignPossessives.contains(message.word(at - 1))
            && !["my", "now", "free", "me", "it"].contains(message.word(at + 2))
            && !Lexicon.timeWords.contains(message.word(at + 2))
        {
            let stops = NounPhrase.nameStops.subtracting(["of", "and"])
            let stop = NounPhrase(message: message).end(from: at + 2, in: clause, stops: stops)
            return at + 2 < stop ? (at + 2)..<min(end, stop) : nil
        }
        return nil
    }

    // MARK: What is hers

    /// Kin, animals, vehicles and belongings, by the senses noun.person, noun.animal and noun.artifact of WordNet; own
    /// selection, without what everybody has: parents, a home, books.
    private static let belongings = Lexicon.set(
        """
        dog cat puppy kitten bird parrot fish horse hamster rabbit bunny snake lizard iguana turtle ferret cow pig goat chicken pony poodle retriever labrador
        beagle bulldog chihuahua corgi shepherd pup pooch kitty turtle tarantula spider rat mouse gerbil duck lab hound husky pug terrier dachshund collie goldfish
        car truck motorcycle bike bicycle scooter van minivan jeep suv ferrari mustang honda toyota ford bmw prius tesla corvette harley boat rv chevy camaro
        audi mercedes porsche lexus nissan convertible pickup moped sedan lamborghini vehicle volvo subaru dodge jaguar
        brother sister sibling twin son daughter kid child children wife niece nephew
        grandkid grandchild grandchildren granddaughter stepson baby toddler boy girl fiance
        condo cabin mansion ranch boat guitar piano phone iphone laptop camera collection business restaurant company studio salon bakery telescope garage pool cd record drum violin glasses shoe
        """)

    /// What parents call their children.
    private static let children = Dictionary(
        uniqueKeysWithValues: ["kid", "kids", "boy", "boys", "girl", "girls", "baby", "toddler", "child"].map {
            ($0, "children")
        })

    /// "My dog", "our two kids", "I have a red truck": nouns of what is hers.
    private static func owned(_ clause: Clause, _ message: ParsedMessage) -> [Int] {
        var result: [Int] = []
        for at in clause.words
        where belongings.contains(message.word(at)) || belongings.contains(NounPhrase.singular(message.word(at))) {
            let near = max(clause.words.lowerBound, at - 4)..<at
            let isMine = near.contains { ["my", "our"].contains(message.word($0)) }
            let isHeld =
                clause.isFirstPerson
                && clause.verb.map { verb in
                    ["have", "own", "drive", "get", "keep", "buy", "raise", "adopt", "ride"].contains(
                        Lexicon.verbs[message.word(verb)]?.lemma ?? message.word(verb)) && at > verb && at - verb <= 8
                } == true
            if isMine || isHeld { result.append(at) }
        }
        return result
    }

    // MARK: What she likes best

    /// "Blue is my favorite color", "my favorite! pizza": behind the verb, before it, or what kind it is of.
    private static func favourites(_ clause: Clause, _ message: ParsedMessage) -> [Range<Int>] {
        // "What's your favorite color? Mine is blue."
        if let mine = clause.words.first(where: { message.word($0) == "mine" }),
            ["is", "are"].contains(message.word(mine + 1))
        {
            var start = mine + 2
            while start < clause.words.upperBound, Lexicon.adverbs.contains(message.word(start)) { start += 1 }
            let isDoing = message.word(mine + 1) == "are" && message.word(start).hasSuffix("ing")
            if start < clause.words.upperBound, !isDoing, !["a", "an", "my"].contains(message.word(start)) {
                return [start..<min(clause.words.upperBound, start + 4)]
            }
        }
        guard
            let at = clause.words.first(where: {
                ["favorite", "favourite", "fav", "favorites", "fave"].contains(message.word($0))
            })
        else { return [] }
        if let verb = clause.words.first(where: { $0 > at && ["is", "are", "was"].contains(message.word($0)) }),
            verb + 1 < clause.words.upperBound
        {
            return [(verb + 1)..<min(clause.words.upperBound, verb + 5)]
        }
        if let verb = clause.words.first(where: { $0 < at && ["is", "are"].contains(message.word($0)) }),
            verb > clause.words.lowerBound
        {
            return [max(clause.words.lowerBound, verb - 3)..<verb]
        }
        return []
    }
}
