/// Turns blocks into lines of a width. A value: equal layouts give equal lines, so lines can be kept until it changes.
public struct MarkdownLayout: Hashable, Sendable {
    public let width: Int
    /// What plain text in the blocks is.
    public let base: Role
    public let glyphs: Glyphs

    public init(width: Int, base: Role = .assistant, glyphs: Glyphs = .unicode) {
        self.width = max(4, width)
        self.base = base
        self.glyphs = glyphs
    }

    public func lines(_ blocks: [MarkdownBlock]) -> [StyledLine] {
        blocks.flatMap(lines)
    }

    /// The lines of one block, with the empty line before it.
    public func lines(_ block: MarkdownBlock) -> [StyledLine] {
        var lines: [StyledLine] = []
        let bars = quoteBars(block.quote)
        if block.gapBefore { lines.append(StyledLine(quoteBars(block.gapQuote))) }
        // Deep nesting must leave room for words.
        let indent = min(block.indent, max(0, width - StyledLine(bars).width - 8))
        let rest = bars + (indent > 0 ? [StyledSpan(String(repeating: " ", count: indent))] : [])
        let first = bars + marker(block, indent)
        switch block.content {
        case .heading(let level, let spans):
            let attributes: Attributes = level == 1 ? [.bold, .underline] : level == 2 ? .bold : []
            lines += TextWrap.wrap(based(spans, .heading, attributes), width: width, first: first, rest: rest)
        case .paragraph(let spans):
            let role = block.quote > 0 ? .quote : base
            lines += TextWrap.wrap(based(spans, role), width: width, first: first, rest: rest)
        case .codeStart(let language):
            if !language.isEmpty || !block.marker.isEmpty {
                let label = StyledSpan(TextWidth.clipped(language, to: width - indent), Style(.dim, .italic))
                lines.append(StyledLine(first + [label]))
            }
        case .codeLine(let text):
            lines += code(text, first: first, rest: rest)
        case .table(let table):
            let room = width - StyledLine(rest).width
            let rows = MarkdownTableLayout(table, width: room, base: base, glyphs: glyphs).lines()
            lines += rows.enumerated().map { StyledLine(($0 == 0 ? first : rest) + $1.spans) }
        case .rule:
            let across = String(repeating: glyphs.box.across, count: max(1, width - StyledLine(rest).width))
            lines.append(StyledLine(first + [StyledSpan(across, Style(.border))]))
        }
        return lines
    }

    private func quoteBars(_ quote: Int) -> [StyledSpan] {
        let depth = min(quote, max(0, (width - 8) / 2))
        return depth == 0 ? [] : [StyledSpan(String(repeating: glyphs.quote, count: depth), Style(.border))]
    }

    private func marker(_ block: MarkdownBlock, _ indent: Int) -> [StyledSpan] {
        guard !block.marker.isEmpty, indent > 0 else {
            return indent > 0 ? [StyledSpan(String(repeating: " ", count: indent))] : []
        }
        let mark = TextWidth.clipped(block.marker == "•" ? glyphs.bullet : block.marker, to: max(1, indent - 1))
        let before = max(0, indent - TextWidth.cells(mark) - 1)
        let space = before > 0 ? [StyledSpan(String(repeating: " ", count: before))] : []
        return space + [StyledSpan(mark, Style(.accent)), StyledSpan(" ")]
    }

    private func based(_ spans: [StyledSpan], _ role: Role, _ attributes: Attributes = []) -> [StyledSpan] {
        spans.map { span in
            var span = span
            if span.style.role == .text { span.style.role = role }
            span.style.attributes.formUnion(attributes)
            return span
        }
    }

    /// Code stays as it was written; a line too long goes on below behind a mark.
    private func code(_ text: String, first: [StyledSpan], rest: [StyledSpan]) -> [StyledLine] {
        let inset = StyledSpan("  ")
        let more = StyledSpan(glyphs.continued, Style(.dim))
        let room = max(1, width - StyledLine(rest).width - 2)
        return TextWidth.chunks(text, of: room).enumerated().map { index, part in
            StyledLine((index == 0 ? first : rest) + [index == 0 ? inset : more, StyledSpan(part, Style(.code))])
        }
    }
}
