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
        if let first = words.first, Self.verbs.contains(first) { insert(.whether) }
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
