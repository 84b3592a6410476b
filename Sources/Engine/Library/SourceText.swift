/// A document's normalised text as bytes, with its lines.
///
/// Everything in this room speaks in byte ranges of this text; a string is made only of what is kept.
struct SourceText: Sendable {
    let utf8: [UInt8]
    /// Where each line begins.
    let lineStarts: [Int]

    init(_ text: String) {
        self.init(utf8: Array(text.utf8))
    }

    init(utf8: [UInt8]) {
        self.utf8 = utf8
        var starts = [0]
        for (index, byte) in utf8.enumerated() where byte == 10 { starts.append(index + 1) }
        lineStarts = starts
    }

    var lineCount: Int { lineStarts.count }

    /// The bytes of a line, without its end.
    func line(_ number: Int) -> Range<Int> {
        let start = lineStarts[number]
        return start..<(number + 1 < lineStarts.count ? lineStarts[number + 1] - 1 : utf8.count)
    }

    /// The number of the line that holds an offset. O(log n).
    func lineNumber(at offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }

    func string(_ range: Range<Int>) -> String {
        String(decoding: utf8[range], as: UTF8.self)
    }

    /// Without white space at both ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high, Self.isSpace(utf8[low]) { low += 1 }
        while high > low, Self.isSpace(utf8[high - 1]) { high -= 1 }
        return low..<high
    }

    /// Inside the text and between characters, whatever positions came in.
    func clamped(_ low: Int, _ high: Int) -> Range<Int> {
        var low = min(max(low, 0), utf8.count)
        var high = min(max(high, low), utf8.count)
        while low > 0, low < utf8.count, utf8[low] & 0xC0 == 0x80 { low -= 1 }
        while high < utf8.count, utf8[high] & 0xC0 == 0x80 { high += 1 }
        return low..<high
    }

    /// Runs between white space that hold a letter or a digit: table rules and list marks are no words. O(n).
    func wordCount(_ range: Range<Int>) -> Int {
        var count = 0
        var holdsLetter = false
        for byte in utf8[range] {
            if Self.isSpace(byte) {
                if holdsLetter { count += 1 }
                holdsLetter = false
            } else if Self.isWord(byte) {
                holdsLetter = true
            }
        }
        return holdsLetter ? count + 1 : count
    }

    func starts(_ prefix: StaticString, at offset: Int) -> Bool {
        let length = prefix.utf8CodeUnitCount
        guard offset >= 0, offset + length <= utf8.count else { return false }
        for index in 0..<length where utf8[offset + index] != prefix.utf8Start[index] { return false }
        return true
    }

    /// Where `needle` first begins at or after `offset` and before `limit`.
    func find(_ needle: StaticString, from offset: Int, to limit: Int) -> Int? {
        let length = needle.utf8CodeUnitCount
        let limit = min(limit, utf8.count)
        guard length > 0, offset + length <= limit else { return nil }
        var index = offset
        let first = needle.utf8Start[0]
        while index + length <= limit {
            if utf8[index] == first, starts(needle, at: index) { return index }
            index += 1
        }
        return nil
    }

    func isBlank(_ range: Range<Int>) -> Bool {
        utf8[range].allSatisfy(Self.isSpace)
    }

    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 32 || (9...13).contains(byte)
    }

    static func isWord(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte) || byte >= 0x80
    }

    static func isLetter(_ byte: UInt8) -> Bool {
        (97...122).contains(byte | 0x20)
    }

    static func isDigit(_ byte: UInt8) -> Bool {
        (48...57).contains(byte)
    }
}
