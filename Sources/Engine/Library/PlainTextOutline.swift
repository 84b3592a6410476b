/// Finds the blocks of a plain text: paragraphs between empty lines, lines with bullets or numbers, and headings
/// underlined with `===` or `---`. O(n) in bytes.
enum PlainTextOutline {
    private static let headingWords = 12

    static func nodes(_ source: SourceText) -> [OutlineNode] {
        var nodes: [OutlineNode] = []
        var lines: [Range<Int>] = []
        for number in 0..<source.lineCount {
            let line = source.trimmed(source.line(number))
            if line.isEmpty {
                append(lines, source, to: &nodes)
                lines = []
            } else if lines.count == 1, let level = underline(line, source), source.wordCount(lines[0]) <= headingWords
            {
                nodes.append(
                    OutlineNode(
                        kind: .heading(level: level), range: lines[0].lowerBound..<line.upperBound,
                        plain: source.string(lines[0])))
                lines = []
            } else {
                lines.append(line)
            }
        }
        append(lines, source, to: &nodes)
        return nodes
    }

    private static func underline(_ line: Range<Int>, _ source: SourceText) -> Int? {
        guard line.count >= 3, let byte = source.utf8[line].first, source.utf8[line].allSatisfy({ $0 == byte }) else {
            return nil
        }
        return byte == UInt8(ascii: "=") ? 1 : byte == UInt8(ascii: "-") ? 2 : nil
    }

    private enum Mark: Equatable { case bullet, number(Int) }

    private static func append(_ lines: [Range<Int>], _ source: SourceText, to nodes: inout [OutlineNode]) {
        var index = 0
        while index < lines.count {
            let first = mark(lines[index], source)
            var items: [OutlineNode] = []
            var range = lines[index]
            index += 1
            while index < lines.count {
                let next = mark(lines[index], source)
                if (next == nil) != (first == nil), next != nil { break }
                if next != nil {
                    items.append(OutlineNode(kind: .item, range: range))
                    range = lines[index]
                } else {
                    range = range.lowerBound..<lines[index].upperBound
                }
                index += 1
            }
            append(range, first, items, source, to: &nodes)
        }
    }

    private static func append(
        _ range: Range<Int>, _ mark: Mark?, _ items: [OutlineNode], _ source: SourceText, to nodes: inout [OutlineNode]
    ) {
        guard let mark else {
            let plain = source.string(
                range
                    .lowerBound..<source.clamped(range.lowerBound, min(range.upperBound, range.lowerBound + 400))
                    .upperBound)
            let isNoise = !source.utf8[range].contains(where: SourceText.isWord)
            nodes.append(OutlineNode(kind: .paragraph, range: range, plain: plain, isNoise: isNoise))
            return
        }
        let items = items + [OutlineNode(kind: .item, range: range)]
        let whole = items[0].range.lowerBound..<range.upperBound
        let kind: OutlineNode.Kind =
            switch mark {
            case .bullet: .bullets
            case .number(let first): .steps(first: first)
            }
        nodes.append(OutlineNode(kind: kind, range: whole, children: items))
    }

    /// `- `, `* `, `• ` or `1. `, `1) ` at the head of a line.
    private static func mark(_ line: Range<Int>, _ source: SourceText) -> Mark? {
        let bytes = source.utf8[line]
        if source.starts("- ", at: line.lowerBound) || source.starts("* ", at: line.lowerBound)
            || source.starts("• ", at: line.lowerBound)
        {
            return .bullet
        }
        let digits = bytes.prefix { SourceText.isDigit($0) }
        guard (1...3).contains(digits.count), bytes.count > digits.count + 1 else { return nil }
        let after = digits.endIndex
        guard ".)".utf8.contains(bytes[after]), SourceText.isSpace(bytes[after + 1]) else { return nil }
        return .number(digits.reduce(0) { $0 * 10 + Int($1 - 48) })
    }
}
