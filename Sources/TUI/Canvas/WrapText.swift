/// The drawable bytes of a row of spans, laid end to end, with the width of each character beside them.
struct WrapText {
    private static let continuation: UInt8 = 255

    private var bytes: [UInt8] = []
    /// For the first byte of a character its cells, `continuation` for the others.
    private var cells: [UInt8] = []
    private var sources: [StyledSpan]
    /// Where each span ends in `bytes`.
    private var ends: [Int] = []

    init(_ spans: [StyledSpan]) {
        sources = spans
        for span in spans {
            append(span.text)
            ends.append(bytes.count)
        }
    }

    private mutating func append(_ text: String) {
        if DrawableScalars.isPlain(text) {
            bytes.append(contentsOf: text.utf8)
            cells.append(contentsOf: repeatElement(1, count: text.utf8.count))
            return
        }
        DrawableScalars.forEach(in: text, keepsLineFeeds: true) { scalar, width in
            for (index, byte) in UTF8.encode(scalar)!.enumerated() {
                bytes.append(byte)
                cells.append(index == 0 ? width : Self.continuation)
            }
        }
    }

    /// The byte ranges of the lines.
    func lines(first: Int, rest: Int) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var limit = first
        var start = 0
        var index = 0
        var used = 0
        var breakEnd = -1
        var breakAt = -1
        var afterWide = false

        func end(at end: Int, next: Int) {
            lines.append(start..<end)
            limit = rest
            (start, index, used, breakEnd, breakAt, afterWide) = (next, next, 0, -1, -1, false)
        }

        while index < bytes.count {
            let width = cells[index]
            if width == Self.continuation {
                index += 1
                continue
            }
            let byte = bytes[index]
            if byte == 0x0A {
                end(at: breakAt == index ? breakEnd : index, next: index + 1)
                continue
            }
            if byte == 0x20 {
                if used > 0 {
                    if breakAt != index { breakEnd = index }
                    breakAt = index + 1
                }
                used += 1
                index += 1
                afterWide = false
                continue
            }
            if used > 0, width > 0, breakAt != index, width == 2 || afterWide, !isClosing(index) {
                (breakEnd, breakAt) = (index, index)
            }
            if width > 0, used + Int(width) > limit, index > start {
                if breakAt > start { end(at: breakEnd, next: breakAt) } else { end(at: index, next: index) }
                continue
            }
            afterWide = width == 2 || (width == 0 && afterWide)
            used += Int(width)
            index += 1
        }
        lines.append(start..<(breakAt == bytes.count && breakEnd >= start ? breakEnd : bytes.count))
        return lines
    }

    /// Ideographic and other closing marks never begin a line.
    private func isClosing(_ index: Int) -> Bool {
        if bytes[index] < 0x80 { return ",.;:!?)]}%".utf8.contains(bytes[index]) }
        guard index + 2 < bytes.count else { return false }
        let value =
            UInt32(bytes[index] & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
        guard bytes[index] & 0xF0 == 0xE0 else { return false }
        switch value {
        case 0x3001, 0x3002, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0xFF01, 0xFF09, 0xFF0C, 0xFF0E, 0xFF1A,
            0xFF1B, 0xFF1F, 0x30FC:
            return true
        default:
            return false
        }
    }

    /// The pieces of the spans that stand in a byte range.
    func spans(in range: Range<Int>) -> [StyledSpan] {
        guard !range.isEmpty else { return [] }
        var result: [StyledSpan] = []
        var low = 0
        var high = ends.count - 1
        while low < high {
            let middle = (low + high) / 2
            if ends[middle] <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        var at = range.lowerBound
        while at < range.upperBound, low < sources.count {
            let end = min(ends[low], range.upperBound)
            if end > at {
                var span = sources[low]
                span.text = String(decoding: bytes[at..<end], as: UTF8.self)
                result.append(span)
            }
            at = max(at, end)
            low += 1
        }
        return result
    }
}
