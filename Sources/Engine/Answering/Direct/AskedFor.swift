/// What kind of thing a question asks for, by its question words: an amount, a time, somebody, a place. A question may ask
/// for several ("who can read it, and for how long?"), or for none in particular.
struct AskedFor: OptionSet, Hashable, Sendable {
    let rawValue: Int

    static let amount = AskedFor(rawValue: 1)
    static let time = AskedFor(rawValue: 2)
    static let somebody = AskedFor(rawValue: 4)
    static let place = AskedFor(rawValue: 8)
    /// Yes or no.
    static let whether = AskedFor(rawValue: 16)
    /// All of several things: "which headers are there?", "what do I need before I start?"
    static let several = AskedFor(rawValue: 32)

    init(rawValue: Int) {
        self.rawValue = rawValue
    }

    /// Reads the question words and what stands behind them.
    init(_ question: Tokens) {
        let words = question.words.map(\.word)
        self = []
        for (place, word) in words.enumerated() {
            let next = place + 1 < words.count ? words[place + 1] : ""
            switch word {
            case "how" where ["long", "often", "soon", "old", "fast", "quickly"].contains(next):
                formUnion([.amount, .time])
            case "how" where ["many", "much", "big", "large", "far", "high", "low"].contains(next): insert(.amount)
            case "what", "which", "what's", "whats":
                if Self.measures.contains(Self.head(words[(place + 1)...])) { insert(.amount) }
                if Self.thing(words, place) != nil { insert(.several) }
            // Inside a sentence they join its clauses: "when listing records".
            case "when" where Self.asks(words, place): insert(.time)
            case "who", "whose",
                "whom" where Self.asks(words, place):
                insert(.somebody)
            case "where" where Self.asks(words, place): insert(.place)
            default: break
            }
        }
        if isEmpty, let first = words.first, Self.measures.contains(Self.head(words[...])), words.count <= 6,
            !Self.verbs.contains(first)
        {
            // "default page size when listing records": a measure named, with nothing else asked.
            insert(.amount)
        }
        if let first = words.first {
            if Self.verbs.contains(first) { insert(.whether) }
        }
        if Self.asksForAll(words) { insert(.several) }
    }

    /// What is asked for where a question asks for several: the stem of "headers" in "which headers are there?"
    static func several(_ question: Tokens) -> String? {
        let words = question.words.map(\.word)
        let place = words.firstIndex { ["what", "which", "list", "name"].contains($0) }
        return place.flatMap { thing(words, $0) }.map(Porter.stem)
    }

    private static func thing(_ words: [String], _ place: Int) -> String? {
        let noun = head(words[(place + 1)...])
        guard isPlural(noun) else { return nil }
        // "Which role sees events": one role.
        let before = words[(place + 1)...].prefix { $0 != noun }
        if before.contains(where: isPlural) { return nil }
        // "What happens when ...": a verb and nothing before it.
        let isVerb =
            words[place] == "what" && words[place + 1] == noun && place + 2 < words.count
            && !verbs.contains(words[place + 2])
        return isVerb ? nil : noun
    }

    private static func isPlural(_ word: String) -> Bool {
        word.count > 3 && word.hasSuffix("s") && !["ss", "us", "is"].contains(String(word.suffix(2)))
    }

    /// "List the ...", "give me all ...", "are there any rules", "what do I need", "requirements for ...".
    private static func asksForAll(_ words: [String]) -> Bool {
        guard let first = words.first else { return false }
        if first == "list" || first == "name" || words.suffix(2) == ["full", "list"] { return true }
        let plurals = words.indices.filter { isPlural(words[$0]) && !verbs.contains(words[$0]) }
        let sizers: Set<String> = ["all", "any"]
        if plurals.contains(where: { !sizers.isDisjoint(with: words[max(0, $0 - 3)..<$0]) }) { return true }
        // "What do I need", "what must be in place", "what has to be done": all of it.
        if first == "what", words.count > 2, verbs.contains(words[1]), !["is", "was"].contains(words[1]),
            !Set(words).isDisjoint(with: ["need", "must", "have", "has", "should", "required"])
        {
            return true
        }
        return plurals.first == 0 && AskedFor.opensNothing(words)
    }

    /// Whether no question word stands in it.
    private static func opensNothing(_ words: [String]) -> Bool {
        !words.contains { ["what", "which", "who", "how", "why", "when", "where"].contains($0) || verbs.contains($0) }
    }

    private static func asks(_ words: [String], _ place: Int) -> Bool {
        place == 0
            || ["and", "or", "since", "until", "by", "from", "to", "so", "ok", "hi", "then"].contains(words[place - 1])
    }

    /// The noun asked for: the last word before a preposition, a verb or the end.
    private static func head(_ words: ArraySlice<String>) -> String {
        let rest = words.drop { ["is", "are", "was", "the", "a", "an", "our", "your", "my", "s"].contains($0) }
        return rest.prefix { !cuts.contains($0) }.last ?? ""
    }

    private static let cuts: Set<String> = [
        "of", "for", "on", "in", "per", "at", "to", "when", "if", "by", "with", "do", "does", "about", "is", "are",
        "can", "must", "should", "between", "after", "before", "from", "and", "or",
    ]
    private static let verbs: Set<String> = [
        "is", "are", "does", "do", "did", "has", "have", "was", "were", "can", "could", "may", "will", "would",
        "should",
        "must",
    ]
    private static let measures: Set<String> = [
        "limit", "limits", "quota", "maximum", "minimum", "max", "min", "size", "length", "number", "port", "price",
        "prices", "timeout", "lifetime", "period", "duration", "retention", "percentage", "rate", "window", "uptime",
        "expiry", "ttl", "interval", "cost", "costs", "amount", "version", "span", "age", "time", "skew", "delay",
        "frequency", "depth", "fee", "share",
    ]
}
