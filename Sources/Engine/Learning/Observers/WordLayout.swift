/// Lays the tokens of a message out as words and sentences, without the masked byte ranges.
struct WordLayout {
    private(set) var words: [Word] = []
    private(set) var sentences: [Range<Int>] = []
    private(set) var asks: [Bool] = []

    init(_ tokens: Tokens, masked: [Range<Int>]) {
        let bytes = tokens.utf8
        words.reserveCapacity(tokens.words.count + 8)
        var cuts = Self.sentenceRanges(bytes)[...]
        var mask = masked[...]
        var first = 0
        var last: Int?
        var isMasked = false
        for token in tokens.words {
            while let range = mask.first, range.upperBound <= token.range.lowerBound { mask.removeFirst() }
            if let range = mask.first, range.overlaps(token.range) {
                isMasked = true
                continue
            }
            while let cut = cuts.first, cut.upperBound <= token.range.lowerBound {
                close(cut, first, bytes)
                first = words.count
                cuts.removeFirst()
            }
            append(token, after: last, bytes, isMasked: isMasked)
            isMasked = false
            last = token.range.upperBound
        }
        if let cut = cuts.first { close(cut, first, bytes) }
    }

    private mutating func close(_ cut: Range<Int>, _ first: Int, _ bytes: [UInt8]) {
        guard first < words.count else { return }
        sentences.append(first..<words.count)
        var end = cut.upperBound - 1
        while end > cut.lowerBound, "\"')]}*_ :".utf8.contains(bytes[end]) { end -= 1 }
        var asks = false
        var scan = end
        while scan >= cut.lowerBound, bytes[scan] == UInt8(ascii: "?") || bytes[scan] == UInt8(ascii: "!") {
            if bytes[scan] == UInt8(ascii: "?") { asks = true }
            scan -= 1
        }
        self.asks.append(asks)
    }

    private mutating func append(_ token: Token, after last: Int?, _ bytes: [UInt8], isMasked: Bool) {
        let gap = (last ?? token.range.lowerBound)..<token.range.lowerBound
        var comma = false
        var hard = isMasked
        var glue = !gap.isEmpty && gap.count <= 2 && !isMasked
        for index in gap {
            switch bytes[index] {
            case UInt8(ascii: ","): (comma, glue) = (true, false)
            case UInt8(ascii: ";"), UInt8(ascii: "("), UInt8(ascii: ")"): (hard, glue) = (true, false)
            // "16:30" and "records:batch" go on.
            case UInt8(ascii: ":"): (hard, glue) = (hard || gap.count > 1, glue && gap.count == 1)
            case UInt8(ascii: "-"):
                let isDash = index > 0 && (bytes[index - 1] == 32 || bytes[index - 1] == UInt8(ascii: "-"))
                if isDash { (hard, glue) = (true, false) }
            case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "/"): break
            case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && (bytes[index + 2] & 0xFE) == 0x94:
                (hard, glue) = (true, false)
            case 10: (hard, glue) = (hard || Self.startsItem(bytes, index + 1), false)
            default: glue = false
            }
        }
        let sentence = sentences.count
        func word(_ text: String, isFirst: Bool, range: Range<Int>) -> Word {
            let written = bytes[range]
            let inner = written.dropFirst().contains { (65...90).contains($0) }
            let digit = written.contains { (48...57).contains($0) } && written.contains { $0 > 64 }
            return Word(
                text: text, range: range, isCapitalized: token.isCapitalized, isAcronym: inner || digit,
                afterComma: comma && isFirst, afterBreak: hard && isFirst, isGlued: glue && isFirst, sentence: sentence)
        }
        if let parts = Word.expansion(of: token.word) {
            for (index, part) in parts.enumerated() {
                words.append(word(part, isFirst: index == 0, range: token.range))
            }
        } else {
            words.append(word(token.word, isFirst: true, range: token.range))
        }
    }

    // MARK: Sentences

    /// Sentences as the text room cuts them, and each item of a list on its own.
    private static func sentenceRanges(_ bytes: [UInt8]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        for range in Sentences.ranges(in: bytes) {
            var start = range.lowerBound
            for index in range
            where (bytes[index] == 10 && startsItem(bytes, index + 1)) || isSmallStop(bytes, index, range.upperBound) {
                if start < index { result.append(start..<index) }
                start = index + 1
            }
            if start < range.upperBound { result.append(start..<range.upperBound) }
        }
        return result
    }

    /// A full stop before a small letter: people do not capitalise in chat. Abbreviations have dots or few letters.
    private static func isSmallStop(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
        guard bytes[index] == 32, index > 3, index + 1 < end, bytes[index - 1] == UInt8(ascii: ".") else {
            return false
        }
        guard (97...122).contains(bytes[index + 1]) else { return false }
        if bytes[index - 2] == 32 { return true }
        var start = index - 1
        while start > 0, bytes[start - 1] > 64 || (48...57).contains(bytes[start - 1]) { start -= 1 }
        guard index - 1 - start > 2, start == 0 || bytes[start - 1] != UInt8(ascii: ".") else { return false }
        return !["etc", "approx", "incl", "max", "min", "nos", "figs", "resp"].contains(
            String(decoding: bytes[start..<(index - 1)], as: UTF8.self).lowercased())
    }

    private static func startsItem(_ bytes: [UInt8], _ start: Int) -> Bool {
        var index = start
        while index < bytes.count, bytes[index] == 32 || bytes[index] == 9 { index += 1 }
        guard index + 1 < bytes.count else { return false }
        if "-*+".utf8.contains(bytes[index]) { return bytes[index + 1] == 32 }
        var digits = index
        while digits < bytes.count, (48...57).contains(bytes[digits]) { digits += 1 }
        return digits > index && digits + 1 < bytes.count && (bytes[digits] == 46 || bytes[digits] == 41)
            && bytes[digits + 1] == 32
    }
}
