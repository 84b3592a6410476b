/// A value that a sentence states: an amount with its unit, a version of something, a name of a known class, a day.
struct StatedValue: Hashable {
    enum Kind: Hashable {
        /// Seconds, whatever they were counted in.
        case time
        case percent
        case money
        /// A number of things, by the stems behind it.
        case things(Set<String>)
        /// AES-128, TLS 1.3: what stands before the number.
        case version(of: String)
        /// One name of a class in which one excludes the other.
        case name(of: String)
        case day
    }

    /// How a claim's number is meant.
    enum Bound: Hashable {
        case exact, atLeast, atMost, about

        init(_ words: [String]) {
            if words.contains(where: { ["least", "over", "more", "beyond", "exceeds"].contains($0) }) {
                self = .atLeast
            } else if words.contains(where: {
                ["most", "under", "less", "within", "fewer", "up", "below"].contains($0)
            }) {
                self = .atMost
            } else if words.contains(where: { ["about", "around", "almost", "nearly", "roughly"].contains($0) }) {
                self = .about
            } else {
                self = .exact
            }
        }

        /// Whether a value of the documents is what the claim says.
        func holds(_ said: StatedValue, by found: StatedValue) -> Bool {
            guard let claimed = said.number, let real = found.number, claimed != real else {
                return said.value == found.value
            }
            switch self {
            case .exact: return false
            case .atLeast: return real >= claimed
            case .atMost: return real <= claimed
            case .about: return abs(real - claimed) <= 0.15 * max(real, claimed)
            }
        }
    }

    var kind: Kind
    /// As it is compared: "256", "1.3", "friday".
    var value: String
    var number: Double?
    /// Of a rate, its time: 600 requests a minute are not 600 an hour.
    var per: String?
    /// Refused, removed, not so.
    var isDenied: Bool
    /// Told of another time: "until release 2.14 it was 300".
    var isPast: Bool
    /// The words it is written with.
    var words: [String]

    /// Whether two values can be held against each other.
    func compares(with other: StatedValue) -> Bool {
        switch (kind, other.kind) {
        case (.things(let one), .things(let two)):
            return !one.isDisjoint(with: two) && (per == nil || other.per == nil || per == other.per)
        default: return kind == other.kind && (per == nil || other.per == nil || per == other.per)
        }
    }

    static let negators: Set<String> = [
        "no", "not", "never", "cannot", "without", "refuses", "refuse", "refused", "rejects", "reject", "rejected",
        "denies",
        "deny", "denied", "removed", "dropped", "disallows", "forbids", "forbidden", "instead", "neither", "nor",
        "none",
        "longer", "lacks", "excludes",
    ]
    private static let affirmers: Set<String> = [
        "accepts", "accept", "uses", "use", "supports", "support", "requires", "require", "allows", "keeps", "needs",
        "but",
    ]
    private static let pastWords: Set<String> = [
        "until", "was", "were", "formerly", "previously", "before", "old", "older", "predates", "raised", "instead",
    ]

    static func all(in text: String) -> [StatedValue] { StatedValueReader(text).values() }

    /// Whether the words before a place take back what stands there.
    static func isDenied(_ words: ArraySlice<(word: String, endsClause: Bool)>) -> Bool {
        for (word, endsClause) in words.reversed() {
            if endsClause || affirmers.contains(word) { return false }
            if negators.contains(word) || word.hasSuffix("n't") { return true }
        }
        return false
    }

    static func isPast(_ words: [String]) -> Bool { words.contains(where: pastWords.contains) }
}

/// Reads the values of one text.
struct StatedValueReader {
    private struct Piece {
        var word: String
        var number: Double?
        var isCapitalized: Bool
        /// What stands between it and the next.
        var gap: String
    }

    private var pieces: [Piece] = []

    init(_ text: String) {
        let tokens = Tokens(text)
        var index = 0
        let words = tokens.words
        func gap(_ place: Int) -> String {
            let end = place + 1 < words.count ? words[place + 1].range.lowerBound : tokens.utf8.count
            return tokens.text(words[place].range.upperBound..<end)
        }
        while index < words.count {
            var word = words[index].word
            let isNumber = word.allSatisfy(\.isNumber)
            let isCapitalized = words[index].isCapitalized
            var last = index
            if isNumber {
                while last + 1 < words.count, words[last + 1].word.allSatisfy(\.isNumber),
                    [".", ","].contains(gap(last))
                {
                    word += (gap(last) == "." ? "." : "") + words[last + 1].word
                    last += 1
                }
                pieces.append(Piece(word: word, number: Double(word), isCapitalized: false, gap: gap(last)))
            } else if let split = Self.family(word) {
                // SHA256 is SHA-256.
                pieces.append(Piece(word: split.name, number: nil, isCapitalized: isCapitalized, gap: "-"))
                pieces.append(
                    Piece(word: split.number, number: Double(split.number), isCapitalized: false, gap: gap(last)))
            } else {
                pieces.append(
                    Piece(word: word, number: Self.numerals[word], isCapitalized: isCapitalized, gap: gap(last)))
            }
            index = last + 1
        }
    }

    func values() -> [StatedValue] {
        var result: [StatedValue] = []
        let words = pieces.map(\.word)
        let isPast = StatedValue.isPast(words)
        let before = pieces.map { (word: $0.word, endsClause: $0.gap.contains { ",;:.".contains($0) }) }
        for (place, piece) in pieces.enumerated() {
            let isDenied = StatedValue.isDenied(before[..<place])
            func add(_ kind: StatedValue.Kind, _ value: String, _ number: Double?, _ words: [String], _ per: String?) {
                // Of a change from one value to another the first is past.
                let isLeft =
                    place > 0 && pieces[place - 1].word == "from" && words.count < 6
                    && pieces[place...].dropFirst().prefix(5).contains { $0.word == "to" }
                result.append(
                    StatedValue(
                        kind: kind, value: value, number: number, per: per, isDenied: isDenied,
                        isPast: isLeft || isPast && !isRight(place), words: words))
            }
            if let number = piece.number {
                read(number, at: place, add)
            } else if let rhythm = Self.rhythms[piece.word] {
                add(.time, "\(rhythm)", rhythm, [piece.word], nil)
            } else if let name = Self.classes[piece.word] {
                add(.name(of: name), piece.word, nil, [piece.word], nil)
            } else if Self.months.contains(piece.word), let day = day(at: place) {
                add(.day, day, nil, [piece.word] + day.split(separator: " ").map(String.init), nil)
            }
        }
        return result
    }

    private func read(
        _ number: Double, at place: Int, _ add: (StatedValue.Kind, String, Double?, [String], String?) -> Void
    ) {
        let piece = pieces[place]
        let isWritten = Self.numerals[piece.word] != nil
        if !isWritten, place > 0, pieces[place - 1].isCapitalized, ["-", " "].contains(pieces[place - 1].gap),
            pieces[place - 1].word.count >= 2, !Self.months.contains(pieces[place - 1].word)
        {
            let family = pieces[place - 1].word
            add(.version(of: family), piece.word, nil, [family, piece.word], nil)
            return
        }
        if piece.gap.hasPrefix("%") || piece.gap.hasPrefix(" %") {
            return add(.percent, piece.word, number, [piece.word], nil)
        }
        if piece.gap.hasPrefix("€") || piece.gap.hasPrefix(" €") {
            return add(.money, piece.word, number, [piece.word], nil)
        }
        let behind = Array(pieces[place...].dropFirst().prefix(4))
        guard let next = behind.first, piece.gap == " " || piece.gap == "-" || piece.gap == "/" else { return }
        if Self.currencies.contains(next.word) { return add(.money, piece.word, number, [piece.word, next.word], nil) }
        if let unit = Self.units[next.word], piece.gap != "/" {
            return add(.time, "\(number * unit)", number * unit, [piece.word, next.word], nil)
        }
        if place > 0, Self.months.contains(next.word) { return }
        var things: [String] = []
        var per: String?
        var gap = piece.gap
        for (offset, word) in behind.enumerated() {
            if gap.contains("/") || ["per", "a", "an", "each", "every"].contains(word.word) {
                let unit = gap.contains("/") ? word.word : offset + 1 < behind.count ? behind[offset + 1].word : ""
                if Self.units[unit] != nil { per = Porter.stem(unit == "min" ? "minute" : unit) }
                break
            }
            if StopWords.contains(word.word) || word.number != nil { break }
            things.append(word.word)
            gap = word.gap
            if gap != " " && gap != "/" { break }
        }
        guard !things.isEmpty || per != nil else { return }
        let stems = Set((things.isEmpty ? ["requests", "calls"] : things).map(Porter.stem))
        add(.things(stems), piece.word, number, [piece.word] + things.suffix(1), per)
    }

    /// Whether a value is what something changed to: "raised from 300 to 600".
    private func isRight(_ place: Int) -> Bool {
        guard let from = pieces[..<place].firstIndex(where: { $0.word == "from" }) else { return false }
        return pieces[from..<place].contains { $0.word == "to" }
    }

    static func isUnit(_ word: String) -> Bool { units[word] != nil || currencies.contains(word) }

    /// "20 November 2025", "November 2025".
    private func day(at place: Int) -> String? {
        let day = place > 0 ? pieces[place - 1].number.map { "\(Int($0)) " } ?? "" : ""
        let year = place + 1 < pieces.count ? pieces[place + 1].number.map { " \(Int($0))" } ?? "" : ""
        return day.isEmpty && year.isEmpty ? nil : day + pieces[place].word + year
    }

    private static func family(_ word: String) -> (name: String, number: String)? {
        guard let first = word.firstIndex(where: \.isNumber), first != word.startIndex,
            word[first...].allSatisfy(\.isNumber), word[..<first].count >= 3
        else { return nil }
        return (String(word[..<first]), String(word[first...]))
    }

    private static let numerals: [String: Double] = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "twelve": 12, "single": 1,
    ]
    private static let units: [String: Double] = {
        var result: [String: Double] = [:]
        for (names, seconds) in [
            ("second seconds sec s", 1.0), ("minute minutes min", 60), ("hour hours h", 3_600), ("day days", 86_400),
            ("week weeks", 604_800), ("month months", 2_592_000), ("year years", 31_536_000),
        ] {
            for name in names.split(separator: " ") { result[String(name)] = seconds }
        }
        return result
    }()
    private static let rhythms: [String: Double] = [
        "hourly": 3_600, "daily": 86_400, "weekly": 604_800, "monthly": 2_592_000, "yearly": 31_536_000,
        "annually": 31_536_000,
    ]
    private static let currencies: Set<String> = ["eur", "euro", "euros", "usd", "dollars", "gbp", "pounds", "chf"]
    private static let months: Set<String> = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]
    /// Names of which one excludes the others of its class.
    private static let classes: [String: String] = {
        var result: [String: String] = [:]
        for (name, members) in [
            ("cipher", "aes des 3des rc4 blowfish twofish chacha20"), ("hash", "md5 sha bcrypt argon2 scrypt"),
            ("weekday", "monday tuesday wednesday thursday friday saturday sunday"),
            ("signature", "rsa ecdsa ed25519 hmac dsa"),
        ] {
            for member in members.split(separator: " ") { result[String(member)] = name }
        }
        return result
    }()
}
