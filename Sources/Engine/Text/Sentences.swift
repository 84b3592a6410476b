/// Cuts running text into sentences, each an exact byte range of it.
///
/// A sentence ends at `.`, `!` or `?` (with closing quotes and brackets), when white space and something that can begin a
/// sentence follow. Abbreviations, initials, numbered references ("Art. 33"), code spans and link targets do not end
/// one. A blank line always does. O(n) in bytes.
public enum Sentences {
    /// Byte ranges in `utf8`, trimmed of white space; `range` narrows what is cut.
    public static func ranges(in utf8: [UInt8], _ range: Range<Int>? = nil) -> [Range<Int>] {
        let range = range ?? 0..<utf8.count
        var result: [Range<Int>] = []
        var start = range.lowerBound
        var index = start
        var inCode = false
        var inTarget = 0
        while index < range.upperBound {
            let byte = utf8[index]
            switch byte {
            case UInt8(ascii: "`"):
                inCode.toggle()
            case UInt8(ascii: "("):
                if inTarget > 0 || (index > start && utf8[index - 1] == UInt8(ascii: "]")) { inTarget += 1 }
            case UInt8(ascii: ")"):
                if inTarget > 0 { inTarget -= 1 }
            case UInt8(ascii: "\n"):
                if index + 1 < range.upperBound, isBlankLine(utf8, after: index, range.upperBound) {
                    append(utf8, start..<index, to: &result)
                    start = index + 1
                    inCode = false
                    inTarget = 0
                }
            case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
                if !inCode, inTarget == 0, let end = sentenceEnd(utf8, at: index, from: start, range.upperBound) {
                    append(utf8, start..<end, to: &result)
                    start = end
                    index = end
                    continue
                }
            default: break
            }
            index += 1
        }
        append(utf8, start..<range.upperBound, to: &result)
        return result
    }

    public static func split(_ text: String) -> [String] {
        let utf8 = Array(text.utf8)
        return ranges(in: utf8).map { String(decoding: utf8[$0], as: UTF8.self) }
    }

    /// Where the sentence that closes at the mark at `index` ends, or nothing when it goes on.
    private static func sentenceEnd(_ utf8: [UInt8], at index: Int, from start: Int, _ limit: Int) -> Int? {
        var end = index + 1
        while end < limit, isClosing(utf8[end]) || isMark(utf8[end]) { end += 1 }
        while end < limit, let wide = closingWide(utf8, at: end, limit) { end += wide }
        guard end < limit else { return end }
        guard isSpace(utf8[end]) else { return nil }
        var next = end
        while next < limit, isSpace(utf8[next]) { next += 1 }
        guard next < limit else { return end }
        if utf8[index] == UInt8(ascii: ".") {
            if isAbbreviation(utf8, endingAt: index, from: start) { return nil }
            // A small letter goes on with the sentence: "at 9 p.m. the job runs".
            if (97...122).contains(utf8[next]), !isCodeLikeStart(utf8, next, limit) { return nil }
        }
        return end
    }

    private static let abbreviations: Set<String> = [
        "e.g", "i.e", "etc", "vs", "cf", "approx", "art", "arts", "no", "nos", "fig", "figs", "sec", "dr", "mr", "mrs",
        "ms", "prof", "st", "inc", "ltd", "corp", "co", "jr", "sr", "al", "eq", "resp", "incl", "max", "min", "ver",
        "v",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "a.m", "p.m", "u.s", "u.k",
    ]

    private static func isAbbreviation(_ utf8: [UInt8], endingAt index: Int, from start: Int) -> Bool {
        var first = index
        while first > start, isLetter(utf8[first - 1]) || utf8[first - 1] == UInt8(ascii: ".") { first -= 1 }
        guard first < index else { return false }
        let word = String(decoding: utf8[first..<index], as: UTF8.self)
        if word.count == 1, word.first!.isUppercase, word != "I" {
            // "J. Smith" is an initial; "plan B. Then" is not told apart, and joins two sentences rather than cutting a name.
            return first == start || isSpace(utf8[first - 1])
        }
        let lower = word.lowercased()
        var next = index + 1
        while next < utf8.count, isSpace(utf8[next]) { next += 1 }
        let isBeforeNumber = next < utf8.count && (48...57).contains(utf8[next])
        // "Rev. 2", "Art. 33": a short capitalised word before a number numbers something.
        if isBeforeNumber, word.utf8.count <= 4, (65...90).contains(utf8[first]),
            word.utf8.dropFirst().contains(where: { (97...122).contains($0) })
        {
            return true
        }
        if ["no", "max", "min", "st", "co", "art"].contains(lower) {
            // Words of their own as well: an abbreviation only before a number.
            return isBeforeNumber
        }
        return abbreviations.contains(lower)
    }

    /// `npm install` or `qs_live` may begin a sentence in small letters: a code span, or a name with an underscore or digits.
    private static func isCodeLikeStart(_ utf8: [UInt8], _ start: Int, _ limit: Int) -> Bool {
        var index = start
        while index < limit, !isSpace(utf8[index]) {
            if utf8[index] == UInt8(ascii: "_") || utf8[index] == UInt8(ascii: "`") { return true }
            index += 1
        }
        return false
    }

    private static func append(_ utf8: [UInt8], _ range: Range<Int>, to result: inout [Range<Int>]) {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high, isSpace(utf8[low]) { low += 1 }
        while high > low, isSpace(utf8[high - 1]) { high -= 1 }
        if low < high { result.append(low..<high) }
    }

    private static func isBlankLine(_ utf8: [UInt8], after newline: Int, _ limit: Int) -> Bool {
        var index = newline + 1
        while index < limit {
            if utf8[index] == UInt8(ascii: "\n") { return true }
            if !isSpace(utf8[index]) { return false }
            index += 1
        }
        return false
    }

    /// Length of a typographic closing quote at `index`.
    private static func closingWide(_ utf8: [UInt8], at index: Int, _ limit: Int) -> Int? {
        guard index + 2 < limit, utf8[index] == 0xE2, utf8[index + 1] == 0x80 else { return nil }
        return utf8[index + 2] == 0x9D || utf8[index + 2] == 0x99 ? 3 : nil
    }

    private static func isClosing(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: ")")
            || byte == UInt8(ascii: "]")
            || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_")
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 32 || byte == 9 || byte == 10 || byte == 13
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (97...122).contains(byte) || (65...90).contains(byte)
    }
}
