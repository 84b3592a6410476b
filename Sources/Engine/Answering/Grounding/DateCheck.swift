/// Whether the days, months and years of a sentence stand in its source, however they are written.
struct DateCheck {
    private let claim: Tokens
    private let said: [(place: Int, part: Part)]
    private let found: Set<Part>

    private enum Part: Hashable {
        case year(Int), month(Int), weekday(Int)
        /// A day of a month.
        case day(Int, month: Int)
    }

    init(claim: Tokens, source: Tokens) {
        self.claim = claim
        said = Self.parts(claim)
        found = Set(Self.parts(source).map(\.part))
    }

    /// Where the words stand that belong to dates.
    var ranges: [Range<Int>] { said.map { claim.words[$0.place].range } }

    var findings: [GroundingCheck.Finding] {
        var seen: Set<Int> = []
        return said.filter { !found.contains($0.part) && seen.insert($0.place).inserted }.map {
            GroundingCheck.Finding(kind: .date, said: claim.text(claim.words[$0.place].range))
        }
    }

    private static func parts(_ tokens: Tokens) -> [(place: Int, part: Part)] {
        let words = tokens.words
        func number(_ place: Int) -> Int? {
            guard words.indices.contains(place) else { return nil }
            let word = words[place].word
            return Int(word)
                ?? ["st", "nd", "rd", "th"].firstNonNil { suffix in
                    word.hasSuffix(suffix) ? Int(word.dropLast(2)) : nil
                }
        }
        var result: [(place: Int, part: Part)] = []
        for (place, token) in words.enumerated() {
            if let weekday = weekdays[token.word], token.isCapitalized {
                result.append((place, .weekday(weekday)))
            } else if let month = months[token.word], token.isCapitalized {
                result.append((place, .month(month)))
                for near in [place - 1, place + 1] {
                    if let day = number(near), (1...31).contains(day) { result.append((near, .day(day, month: month))) }
                }
            } else if let year = number(place), (1_900...2_100).contains(year), token.word.utf8.count == 4 {
                let isISO = place + 2 < words.count && gap(tokens, place) == "-" && gap(tokens, place + 1) == "-"
                // 27/11/2018, and the other way round where that may be meant.
                if place > 1, ["/", ".", "-"].contains(gap(tokens, place - 1)),
                    gap(tokens, place - 2) == gap(tokens, place - 1), let one = number(place - 2),
                    let other = number(place - 1)
                {
                    for (day, month) in [(one, other), (other, one)] where (1...12).contains(month) {
                        result += [(place - 1, .month(month)), (place - 2, .day(day, month: month))]
                    }
                    result.append((place, .year(year)))
                    continue
                }
                if isISO, let month = number(place + 1), let day = number(place + 2), (1...12).contains(month) {
                    result += [(place + 1, .month(month)), (place + 2, .day(day, month: month))]
                }
                if isISO || isYear(words, place) { result.append((place, .year(year))) }
            }
        }
        return result
    }

    /// "In 2025", "March 2025", "2025 and 2026": not 2,000 requests.
    private static func isYear(_ words: [Token], _ place: Int) -> Bool {
        guard place > 0 else { return true }
        let before = words[place - 1].word
        return months[before] != nil
            || ["in", "since", "until", "of", "by", "before", "after", "from", "to", "during", "and", "year"].contains(
                before)
    }

    private static func gap(_ tokens: Tokens, _ place: Int) -> String {
        tokens.text(tokens.words[place].range.upperBound..<tokens.words[place + 1].range.lowerBound)
    }

    private static let weekdays = numbered("monday tuesday wednesday thursday friday saturday sunday", plural: true)
    private static let months = numbered(
        "january february march april may june july august september october november december", plural: false
    ).merging([
        "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
        "nov": 11, "dec": 12,
    ]) { old, _ in old }

    private static func numbered(_ words: String, plural: Bool) -> [String: Int] {
        var result: [String: Int] = [:]
        for (place, word) in words.split(separator: " ").enumerated() {
            result[String(word)] = place + 1
            if plural { result[word + "s"] = place + 1 }
        }
        return result
    }
}

extension Sequence {
    fileprivate func firstNonNil<Result>(_ transform: (Element) -> Result?) -> Result? {
        for element in self { if let result = transform(element) { return result } }
        return nil
    }
}
