/// Finds what in a message is not the writer's own speech: code, quotations, quoted mail, logs, pasted documents.
enum Speech {
    /// Byte ranges to leave unread, ascending and disjoint. O(n) in bytes.
    static func foreign(in bytes: [UInt8]) -> [Range<Int>] {
        var ranges = fences(bytes)
        ranges += lines(bytes)
        ranges += quotations(bytes)
        return merged(ranges)
    }

    static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = result.last, range.lowerBound <= last.upperBound {
                result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                result.append(range)
            }
        }
        return result
    }

    // MARK: Code

    /// ``` fences and `code spans`.
    private static func fences(_ bytes: [UInt8]) -> [Range<Int>] {
        let tick = UInt8(ascii: "`")
        var result: [Range<Int>] = []
        var index = 0
        while index < bytes.count {
            guard bytes[index] == tick else {
                index += 1
                continue
            }
            let start = index
            while index < bytes.count, bytes[index] == tick { index += 1 }
            let width = index - start
            var scan = index
            var close: Int?
            while scan < bytes.count {
                if bytes[scan] == tick {
                    let run = scan
                    while scan < bytes.count, bytes[scan] == tick { scan += 1 }
                    if scan - run >= width {
                        close = scan
                        break
                    }
                } else {
                    if width < 3, bytes[scan] == 10 { break }
                    scan += 1
                }
            }
            if let close {
                // A short span is a name and stays readable; a long one is code.
                if width >= 3 || close - start > 26 { result.append(start..<close) }
                index = close
            } else if width >= 3 {
                result.append(start..<bytes.count)
                index = bytes.count
            }
        }
        return result
    }

    // MARK: Lines

    /// Lines quoted with ">", log lines, and mail headers of a pasted message.
    private static func lines(_ bytes: [UInt8]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != 10 { end += 1 }
            if isForeignLine(bytes[start..<end]) { result.append(start..<end) }
            start = end + 1
        }
        return result
    }

    private static func isForeignLine(_ line: ArraySlice<UInt8>) -> Bool {
        let trimmed = line.drop { $0 == 32 || $0 == 9 }
        guard let first = trimmed.first else { return false }
        if first == UInt8(ascii: ">") { return true }
        guard trimmed.count >= 12 else { return false }
        // A time stamp at the front: 2026-01-01T09:30, [12:00:01], 12:00:01.
        let head = trimmed.prefix(24)
        let digits = head.prefix(12).count { (48...57).contains($0) }
        let colons = head.count { $0 == UInt8(ascii: ":") }
        if digits >= 6, colons >= 2, first == UInt8(ascii: "[") || (48...57).contains(first) { return true }
        // Mostly marks: stack traces, JSON, shell.
        let marks = trimmed.count { "{}[]();=<>|\\$".utf8.contains($0) }
        return trimmed.count >= 20 && marks * 6 > trimmed.count
    }

    // MARK: Quotation marks

    /// Quoted speech: four words or more, or any quotation in the first person. Shorter ones name a term.
    private static func quotations(_ bytes: [UInt8]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var index = 0
        while index < bytes.count {
            guard let (width, closing) = opening(bytes, index) else {
                index += 1
                continue
            }
            let inner = index + width
            guard let end = close(bytes, from: inner, closing) else {
                index = inner
                continue
            }
            if isSpeech(bytes[inner..<end]) { result.append(index..<min(bytes.count, end + closing.count)) }
            index = end + closing.count
        }
        return result
    }

    private static func opening(_ bytes: [UInt8], _ index: Int) -> (Int, [UInt8])? {
        let byte = bytes[index]
        if byte == UInt8(ascii: "\"") { return (1, [byte]) }
        if byte == UInt8(ascii: "'") {
            let opens = index == 0 || bytes[index - 1] == 32 || bytes[index - 1] == 10 || bytes[index - 1] == 40
            return opens ? (1, [byte]) : nil
        }
        guard byte == 0xE2 || byte == 0xC2, index + 2 < bytes.count else { return nil }
        if byte == 0xC2, bytes[index + 1] == 0xAB { return (2, [0xC2, 0xBB]) }
        if byte == 0xE2, bytes[index + 1] == 0x80 {
            if bytes[index + 2] == 0x9C || bytes[index + 2] == 0x9E { return (3, [0xE2, 0x80, 0x9D]) }
            if bytes[index + 2] == 0x98 { return (3, [0xE2, 0x80, 0x99]) }
        }
        return nil
    }

    private static func close(_ bytes: [UInt8], from start: Int, _ closing: [UInt8]) -> Int? {
        var index = start
        let isSingle = closing == [UInt8(ascii: "'")] || closing == [0xE2, 0x80, 0x99]
        while index + closing.count <= bytes.count {
            if bytes[index] == 10, index + 1 < bytes.count, bytes[index + 1] == 10 { return nil }
            if bytes[index..<index + closing.count].elementsEqual(closing) {
                let next = index + closing.count
                // An apostrophe inside a word does not close.
                if !isSingle || next >= bytes.count || !isLetter(bytes[next]) { return index > start ? index : nil }
            }
            index += 1
        }
        return nil
    }

    private static func isSpeech(_ inner: ArraySlice<UInt8>) -> Bool {
        var words = 0
        var inWord = false
        for byte in inner {
            let isPart = isLetter(byte) || byte >= 0x80 || (48...57).contains(byte) || byte == UInt8(ascii: "'")
            if isPart, !inWord { words += 1 }
            inWord = isPart
        }
        if words >= 4 { return true }
        let text = String(decoding: inner, as: UTF8.self).lowercased()
        return text.hasPrefix("i ") || text.hasPrefix("i'") || text.hasPrefix("we ") || text.hasPrefix("my ")
            || text.hasPrefix("our ")
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (97...122).contains(byte) || (65...90).contains(byte)
    }
}
