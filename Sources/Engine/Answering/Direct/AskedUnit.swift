/// What an asked amount is counted in: time, money, or the things named ("how many endpoints").
enum AskedUnit: Hashable, Sendable {
    case time, money
    case things(Set<String>)

    /// Nothing when the question asks for no amount, or for one whose unit cannot be told.
    init?(_ question: Tokens) {
        let words = question.words.map(\.word)
        for (place, word) in words.enumerated() {
            let next = place + 1 < words.count ? words[place + 1] : ""
            if word == "how", ["long", "often", "soon", "old", "quickly", "fast"].contains(next) || word == "when" {
                self = .time
                return
            }
            if word == "how", next == "many", place + 2 < words.count {
                let stem = question.words[place + 2].stem
                // "How many times?" counts tries.
                self = .things(stem == "time" ? Self.tries : Synonyms.of(stem).union([stem]))
                return
            }
        }
        if !Set(words).isDisjoint(with: Self.moneyWords) {
            self = .money
        } else if !Set(words).isDisjoint(with: Self.timeWords) {
            self = .time
        } else {
            return nil
        }
    }

    private static let tries: Set<String> = Set(["time", "attempt", "try", "retry"].map(Porter.stem))
    private static let moneyWords: Set<String> = [
        "cost", "costs", "price", "prices", "fee", "fees", "pay", "charge", "expensive", "payout", "discount", "budget",
    ]
    private static let timeWords: Set<String> = [
        "lifetime", "timeout", "retention", "duration", "ttl", "expiry", "lifespan", "deadline", "interval", "span",
        "skew",
        "delay", "time",
    ]

    /// Whether a number of that unit stands in the words: "24 hours", "190 EUR", "20 endpoints".
    func isGiven(in stems: [String]) -> Bool {
        for (place, stem) in stems.enumerated() where stem.first!.isNumber || Self.numerals.contains(stem) {
            let around = stems[max(0, place - 1)...min(stems.count - 1, place + 3)]
            switch self {
            case .time: if around.contains(where: Self.timeUnits.contains) { return true }
            case .money: if around.contains(where: Self.currencies.contains) { return true }
            case .things(let things): if around.contains(where: things.contains) { return true }
            }
            // "30s", "5m", "24h": the unit is written on the number.
            if self == .time, let last = stem.last, "smhdwy".contains(last), stem.dropLast().allSatisfy(\.isNumber) {
                return true
            }
        }
        if case .time = self { return stems.contains(where: Self.rhythms.contains) }
        return false
    }

    private static let numerals: Set<String> = Set(
        [
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "half", "no",
            "none",
            "unlimited", "every", "each", "once", "twice",
        ].map(Porter.stem))
    private static let timeUnits: Set<String> = Set(
        [
            "second", "minute", "hour", "day", "week", "month", "quarter", "year", "ms", "millisecond", "sec", "min",
            "working",
            "business",
        ].map(Porter.stem))
    private static let rhythms: Set<String> = Set(
        ["daily", "weekly", "monthly", "yearly", "hourly", "quarterly", "annually", "immediately", "forever", "never"]
            .map(
                Porter.stem))
    private static let currencies: Set<String> = Set(
        ["eur", "euro", "usd", "dollar", "gbp", "pound", "chf", "pence", "cent", "percent", "free"].map(Porter.stem))
}
