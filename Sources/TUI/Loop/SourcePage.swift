internal import Synchronization

/// A document to read, with the places that an answer quotes from it marked.
///
/// It is parsed once and laid out once a width, so that a long one scrolls as easily as a short one.
public struct SourcePage: Sendable {
    public let title: String
    /// Rows scrolled; nothing stands at the first quote, whatever the width.
    public var scroll: Int?
    private let blocks: [MarkdownBlock]
    private let quotes: [Quote]
    private let memory = Memory()

    /// A quote as blocks of the document, and its letters without spaces, by which it is found in them.
    private struct Quote {
        var blocks: ClosedRange<Int>
        var letters: [Character]
    }

    /// `quotes` are UTF-8 ranges of the text. Text that is no Markdown keeps its lines.
    public init(title: String, text whole: String, quotes: [Range<Int>] = [], isMarkdown: Bool = true) {
        self.title = title
        // What stands above a document about it is not read out.
        let above = isMarkdown ? Self.frontMatter(whole) : 0
        let text = String(decoding: whole.utf8.dropFirst(above), as: UTF8.self)
        let bytes = Array(text.utf8)
        let inside = quotes.map { max(0, $0.lowerBound - above)..<max(0, $0.upperBound - above) }
            .map { $0.clamped(to: 0..<bytes.count) }.filter { !$0.isEmpty }
        blocks =
            isMarkdown
            ? Markdown.blocks(text)
            : text.split(separator: "\n", omittingEmptySubsequences: false).map {
                MarkdownBlock(content: .paragraph([StyledSpan(String($0))]))
            }
        // The block at a place is the last one of the text up to the end of its line.
        let places = Set(inside.flatMap { [$0.lowerBound, $0.upperBound - 1] }).sorted()
        var block: [Int: Int] = [:]
        var stream = MarkdownStream()
        var (done, lines) = (0, 0)
        for place in places {
            let end = max(done, bytes[place...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count)
            if isMarkdown {
                stream.append(String(decoding: bytes[done..<end], as: UTF8.self))
                block[place] = stream.blocks.count - 1
            } else {
                lines += bytes[done..<end].count { $0 == UInt8(ascii: "\n") }
                block[place] = lines
            }
            done = end
        }
        let last = blocks.count - 1
        self.quotes = inside.compactMap { range in
            guard last >= 0 else { return nil }
            let (low, high) = (max(0, block[range.lowerBound]!), max(0, block[range.upperBound - 1]!))
            let source = String(decoding: bytes[range], as: UTF8.self)
            let plain = isMarkdown ? Self.plain(source) : source
            return Quote(
                blocks: min(low, last)...max(min(low, last), min(high, last)),
                letters: plain.filter { !$0.isWhitespace })
        }
    }

    /// Bytes between two lines of three dashes at the beginning.
    private static func frontMatter(_ text: String) -> Int {
        guard text.hasPrefix("---\n"), let end = text.dropFirst(4).firstRange(of: "\n---\n") else { return 0 }
        return text.utf8.distance(from: text.startIndex, to: end.upperBound)
    }

    private static func plain(_ markdown: String) -> String {
        Markdown.lines(markdown, layout: MarkdownLayout(width: 1_000_000)).map(\.text).joined(separator: "\n")
    }

    // MARK: Lines

    /// All lines at a width, quotes marked.
    func lines(width: Int) -> [StyledLine] { laid(width).lines }

    /// The line at the top of a page of this size.
    func first(width: Int, height: Int) -> Int {
        let wanted = scroll ?? max(0, (laid(width).quote ?? 0) - height / 4)
        return min(wanted, room(width: width, height: height))
    }

    /// How far it can be scrolled.
    func room(width: Int, height: Int) -> Int { max(0, lines(width: width).count - height) }

    private func laid(_ width: Int) -> Laid {
        memory.laid(width) { lay(width) }
    }

    private func lay(_ width: Int) -> Laid {
        let layout = MarkdownLayout(width: width)
        var lines: [StyledLine] = []
        var starts: [Int] = []
        for block in blocks {
            starts.append(lines.count)
            lines += layout.lines(block)
        }
        starts.append(lines.count)
        var first: Int?
        for quote in quotes {
            let range = starts[quote.blocks.lowerBound]..<starts[quote.blocks.upperBound + 1]
            let marked = Self.mark(quote.letters, in: &lines, range)
            first = min(first ?? marked, marked)
        }
        return Laid(width: width, lines: lines, quote: first)
    }

    /// Marks the letters where they stand in the lines, however these were broken, and gives the first line. Cells of a
    /// table stand beside each other, so that a row of one is found by its beginning; else the whole block is marked.
    private static func mark(_ letters: [Character], in lines: inout [StyledLine], _ range: Range<Int>) -> Int {
        var found: [(line: Int, place: Int)] = []
        var text: [Character] = []
        for line in range {
            for (place, character) in lines[line].text.enumerated() where !character.isWhitespace {
                text.append(character)
                found.append((line, place))
            }
        }
        let isFrame: (Character) -> Bool = { "|│─┼▏↳".contains($0) }
        let wanted = letters.filter { !isFrame($0) }
        let kept = text.indices.filter { !isFrame(text[$0]) }
        if let start = firstPlace(of: wanted, in: kept.map { text[$0] }), !wanted.isEmpty {
            let (low, high) = (found[kept[start]], found[kept[start + wanted.count - 1]])
            for line in low.line...high.line {
                lines[line] = lines[line].marked(
                    from: line == low.line ? low.place : 0, to: line == high.line ? high.place : .max)
            }
            return low.line
        }
        let beginning = Array(wanted.prefix(8))
        let start = firstPlace(of: beginning, in: kept.map { text[$0] }).map { found[kept[$0]].line }
        for line in (start ?? range.lowerBound)..<range.upperBound { lines[line] = lines[line].marked() }
        return start ?? range.lowerBound
    }

    /// O(text · wanted) at worst; blocks are short.
    private static func firstPlace(of wanted: [Character], in text: [Character]) -> Int? {
        guard !wanted.isEmpty, wanted.count <= text.count else { return nil }
        return (0...text.count - wanted.count).first { start in
            wanted.indices.allSatisfy { text[start + $0] == wanted[$0] }
        }
    }

    // MARK: What was laid out last

    private struct Laid {
        var width = 0
        var lines: [StyledLine] = []
        var quote: Int?
    }

    private final class Memory: Sendable {
        private let kept = Mutex(Laid())

        func laid(_ width: Int, _ lay: () -> Laid) -> Laid {
            kept.withLock { kept in
                if kept.width != width { kept = lay() }
                return kept
            }
        }
    }
}

extension StyledLine {
    /// With the characters between two places on the ground of a match; leading spaces stay as they are.
    fileprivate func marked(from low: Int = 0, to high: Int = .max) -> StyledLine {
        var place = 0
        var isText = false
        var result: [StyledSpan] = []
        for span in spans {
            var (before, inside, after) = ("", "", "")
            for character in span.text {
                isText = isText || !character.isWhitespace
                if place < low || !isText {
                    before.append(character)
                } else if place <= high {
                    inside.append(character)
                } else {
                    after.append(character)
                }
                place += 1
            }
            for (text, isMarked) in [(before, false), (inside, true), (after, false)] where !text.isEmpty {
                var part = span
                part.text = text
                if isMarked { part.style.ground = .match }
                result.append(part)
            }
        }
        return StyledLine(result)
    }
}
