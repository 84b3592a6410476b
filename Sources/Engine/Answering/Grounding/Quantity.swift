/// A number of a text, with what it is counted in, so that "24 hours" and "one day" are the same.
struct Quantity: Hashable, Sendable {
    enum Dimension: String, Hashable, Sendable {
        case time, data, percent, euro, dollar, pound, franc
    }

    /// As it is counted: seconds, bytes, percent, the money's own unit; the bare number where nothing is known of its unit.
    var value: Double
    /// As it is written.
    var number: Double
    var dimension: Dimension?
    /// Of a rate: seconds of the time it is counted over.
    var per: Double?
    /// Of a version, as it is written: 4.37.0.
    var version: String?
    /// UTF-8 byte range of the number and its unit.
    var range: Range<Int>

    /// Whether they say the same, a rounding apart; or nearly so, where one is called "about" that.
    func equals(_ other: Quantity, isAbout: Bool) -> Bool {
        if version != nil || other.version != nil {
            return (version ?? "\(number)") == (other.version ?? "\(other.number)")
        }
        guard dimension == other.dimension || dimension == nil || other.dimension == nil else { return false }
        if let per, let otherPer = other.per, per != otherPer { return false }
        let (one, two) =
            dimension == nil || other.dimension == nil ? (number, other.number) : (value, other.value)
        return abs(one - two) <= (isAbout ? 0.15 : 0.005) * max(abs(one), abs(two))
    }
}

/// Reads the quantities of a text: digits and words, with units before, behind or written on them.
struct QuantityReader {
    private let pieces: [Pieces.Piece]

    init(_ tokens: Tokens) {
        pieces = Pieces(tokens).pieces
    }

    func quantities() -> [Quantity] {
        var result: [Quantity] = []
        var place = 0
        while place < pieces.count {
            guard let read = number(at: place) else {
                if let rhythm = Self.rhythms[pieces[place].word] {
                    result.append(
                        Quantity(value: rhythm, number: 1, dimension: .time, range: pieces[place].range))
                }
                place += 1
                continue
            }
            let (quantity, end) = quantity(read.value, place, read.end, version: read.version)
            // 1h30m is one time.
            if let last = result.last, last.dimension == .time, quantity.dimension == .time,
                last.range.upperBound == quantity.range.lowerBound
            {
                result[result.count - 1].value += quantity.value
                result[result.count - 1].range = last.range.lowerBound..<quantity.range.upperBound
            } else {
                result.append(quantity)
            }
            place = end
        }
        return result
    }

    struct Unit: Hashable {
        var dimension: Quantity.Dimension
        var size: Double

        var isMoney: Bool { [.euro, .dollar, .pound, .franc].contains(dimension) }
    }

    static func unit(_ word: String) -> Unit? { units[word] }

    // MARK: Numbers

    /// A number, where it ends, and how it is written if it is a version.
    private func number(at place: Int) -> (value: Double, end: Int, version: String?)? {
        let word = pieces[place].word
        if let part = part(at: place) { return (part.value, part.end, nil) }
        guard pieces[place].isNumber else {
            // Of "an hour and a half" the half is counted.
            guard var value = Self.numerals[word], word != "half" || place < 2 || pieces[place - 2].word != "and" else {
                return nil
            }
            var end = place + 1
            if end < pieces.count, value >= 20, value < 100, let ones = Self.numerals[pieces[end].word], ones < 10 {
                value += ones
                end += 1
            }
            return (value, end, nil)
        }
        var digits = word
        var end = place + 1
        var dots = 0
        while end < pieces.count, pieces[end].isNumber {
            let next = pieces[end].word
            if [",", "\u{202F}", "\u{A0}"].contains(pieces[end - 1].gap), next.utf8.count == 3, dots == 0 {
                digits += next
            } else if pieces[end - 1].gap == "." {
                digits += "." + next
                dots += 1
            } else {
                break
            }
            end += 1
        }
        guard dots < 2 else { return (Double(word) ?? 0, end, digits) }
        return (Double(digits) ?? 0, end, nil)
    }

    /// "An hour", "half a year", "an hour and a half": an article is one before a time.
    private func part(at place: Int) -> (value: Double, end: Int)? {
        func word(_ place: Int) -> String { pieces.indices.contains(place) ? pieces[place].word : "" }
        func isTime(_ place: Int) -> Bool { Self.units[word(place)]?.dimension == .time && word(place) != "second" }
        let articles = ["a", "an", "one"]
        if word(place) == "half", articles.contains(word(place + 1)), isTime(place + 2) { return (0.5, place + 2) }
        guard articles.contains(word(place)), isTime(place + 1) else { return nil }
        return (word(place + 2) == "and" && word(place + 4) == "half" ? 1.5 : 1, place + 1)
    }

    // MARK: Units

    private func quantity(_ number: Double, _ place: Int, _ end: Int, version: String?) -> (Quantity, Int) {
        var result = Quantity(
            value: number, number: number, version: version,
            range: pieces[place].range.lowerBound..<pieces[end - 1].range.upperBound)
        guard version == nil else { return (result, end) }
        var end = end
        // "Three hundred", "2 million".
        if end < pieces.count, let scale = Self.scales[pieces[end].word] {
            result.number *= scale
            result.value *= scale
            end += 1
        }
        let behind = pieces[end - 1].gap
        let before = place > 0 ? pieces[place - 1].gap.last : nil
        if behind.hasPrefix("%") || behind.hasPrefix(" %") {
            result.dimension = .percent
        } else if let currency = before.flatMap({ Self.signs[$0] })
            ?? behind.trimmingPrefix(" ").first.flatMap({ Self.signs[$0] })
        {
            result.dimension = currency
        } else {
            // "5 working days", "10 full minutes".
            let next = end < pieces.count && Self.between.contains(pieces[end].word) ? end + 1 : end
            if next < pieces.count, pieces[next - 1].gap.allSatisfy({ [" ", "-", "\u{A0}"].contains($0) }),
                let unit = Self.units[pieces[next].word]
            {
                result.dimension = unit.dimension
                result.value = result.number * unit.size
                end = next + 1
            }
        }
        result.range = result.range.lowerBound..<pieces[end - 1].range.upperBound
        result.per = rate(behind: end - 1)
        return (result, end)
    }

    /// "600 requests per minute", "10/s", "twice a day": the time behind.
    private func rate(behind place: Int) -> Double? {
        for next in pieces.indices.dropFirst(place + 1).prefix(4) {
            let isSlash = pieces[next - 1].gap.contains("/")
            guard isSlash || ["per", "each", "every", "a", "an"].contains(pieces[next].word) else { continue }
            let unit = isSlash ? pieces[next].word : next + 1 < pieces.count ? pieces[next + 1].word : ""
            if let known = Self.units[unit], known.dimension == .time { return known.size }
        }
        return nil
    }

    // MARK: Tables

    private static let between: Set<String> = [
        "working", "business", "calendar", "full", "whole", "more", "further", "consecutive", "additional", "british",
    ]
    private static let signs: [Character: Quantity.Dimension] = ["€": .euro, "$": .dollar, "£": .pound]
    private static let scales: [String: Double] = ["hundred": 100, "thousand": 1_000, "million": 1e6, "billion": 1e9]

    private static let numerals: [String: Double] = {
        var result: [String: Double] = ["zero": 0, "both": 2, "half": 0.5, "twice": 2, "couple": 2, "dozen": 12]
        let ones = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
        for (place, word) in (ones + " seventeen eighteen nineteen").split(separator: " ").enumerated() {
            result[String(word)] = Double(place + 1)
        }
        for (place, word) in "twenty thirty forty fifty sixty seventy eighty ninety".split(separator: " ").enumerated()
        {
            result[String(word)] = Double(20 + 10 * place)
        }
        return result
    }()

    private static let rhythms: [String: Double] = [
        "hourly": 3_600, "daily": 86_400, "weekly": 604_800, "fortnightly": 1_209_600, "monthly": 2_592_000,
        "quarterly": 7_776_000, "yearly": 31_536_000, "annually": 31_536_000, "annual": 31_536_000,
    ]

    private static let units: [String: Unit] = {
        var result: [String: Unit] = [:]
        let table: [(Quantity.Dimension, String, Double)] = [
            (.time, "ms millisecond milliseconds", 0.001), (.time, "s sec secs second seconds", 1),
            (.time, "min mins minute minutes m", 60), (.time, "h hr hrs hour hours", 3_600),
            (.time, "d day days", 86_400), (.time, "week weeks w", 604_800), (.time, "fortnight fortnights", 1_209_600),
            (.time, "month months", 2_592_000), (.time, "quarters", 7_776_000),
            (.time, "year years y", 31_536_000), (.data, "byte bytes", 1), (.data, "kb kib kilobyte kilobytes", 1_024),
            (.data, "mb mib megabyte megabytes", 1_048_576), (.data, "gb gib gigabyte gigabytes", 1_073_741_824),
            (.data, "tb tib terabyte terabytes", 1.099511627776e12), (.percent, "percent pct percentage", 1),
            (.euro, "eur euro euros", 1), (.dollar, "usd dollar dollars", 1), (.pound, "gbp pound pounds", 1),
            (.pound, "pence p penny", 0.01), (.dollar, "cent cents", 0.01), (.franc, "chf franc francs", 1),
        ]
        for (dimension, names, size) in table {
            for name in names.split(separator: " ") { result[String(name)] = Unit(dimension: dimension, size: size) }
        }
        return result
    }()
}
