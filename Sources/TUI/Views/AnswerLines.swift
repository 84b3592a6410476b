import Engine

/// An answer as styled lines of a width: sections, quotes with the numbers of their sources, code and tables.
struct AnswerLines {
    var width: Int
    /// In a comparison: quotes that all columns hold are dim, the others bright. Nothing outside one.
    var shared: Set<String>?

    func lines(_ answer: Answer, sources: Bool = true) -> [StyledLine] {
        let numbers = SourceNumbers(answer)
        var lines: [StyledLine] = []
        var section = ""
        var label: String?
        var previous: AnswerBlock?
        var step = 0
        for block in answer.blocks {
            if block.section != section {
                if !lines.isEmpty { lines.append("") }
                section = block.section
                label = nil
                lines.append(StyledLine(section, role: .heading))
            } else if ![.bullet, .step].contains(block.kind) || previous?.kind != block.kind
                || previous?.label != block.label
            {
                lines.append("")
            }
            if let name = block.label, name != label {
                lines += TextWrap.wrap([StyledSpan(name, Style(.dim))], width: width)
                step = 0
            }
            label = block.label
            step = block.kind == .step ? step + 1 : 0
            lines += self.lines(block, answer, marks: numbers.numbers(block), step: step)
            previous = block
        }
        if let because = answer.because {
            lines.append("")
            lines += TextWrap.wrap(
                [StyledSpan("because “\(because.clause)”", Style(.because, .italic))], width: width,
                rest: [StyledSpan("  ")])
        }
        if sources { lines += self.sources(numbers) }
        return lines
    }

    private func sources(_ numbers: SourceNumbers) -> [StyledLine] {
        guard !numbers.places.isEmpty else { return [] }
        return [""]
            + numbers.places.enumerated().flatMap { place, name in
                TextWrap.wrap(
                    [StyledSpan(name, Style(.dim))], width: width,
                    first: [StyledSpan("[\(place + 1)] ", Style(.citation), target: "\(place + 1)")],
                    rest: [StyledSpan("    ")])
            }
    }

    private func lines(_ block: AnswerBlock, _ answer: Answer, marks: [Int], step: Int) -> [StyledLine] {
        let role = role(block, answer)
        let citations = marks.map { StyledSpan("[\($0)]", Style(.citation), target: "\($0)") }
        let end = marks.isEmpty ? [] : [StyledSpan(" ")] + citations
        func wrapped(_ first: String, _ style: Style) -> [StyledLine] {
            let indent = String(repeating: " ", count: TextWidth.cells(first))
            return TextWrap.wrap(
                inline(block.text, role) + end, width: width, first: first.isEmpty ? [] : [StyledSpan(first, style)],
                rest: indent.isEmpty ? [] : [StyledSpan(indent)])
        }
        switch block.kind {
        case .paragraph, .definition: return wrapped("", .plain)
        case .note: return TextWrap.wrap([StyledSpan(block.text, Style(.note))], width: width)
        case .bullet: return wrapped("• ", Style(.accent))
        case .step: return wrapped("\(step). ", Style(.accent))
        case .warning: return wrapped("! ", Style(.warning, .bold))
        case .row:
            let cells = block.text.split(separator: "\n")
            return cells.enumerated().flatMap { place, cell in
                TextWrap.wrap(
                    inline(String(cell), role) + (place == cells.count - 1 ? end : []), width: width, first: [],
                    rest: [StyledSpan("  ")])
            }
        case .code, .table:
            let layout = MarkdownLayout(width: width, base: role)
            return Markdown.lines(block.text, layout: layout)
                + (marks.isEmpty ? [] : [StyledLine(citations)])
        }
    }

    private func inline(_ text: String, _ role: Role) -> [StyledSpan] {
        let line = Markdown.lines(text.replacing("\n", with: " "), layout: MarkdownLayout(width: 1_000_000, base: role))
        return line.first?.spans ?? [StyledSpan(text, Style(role))]
    }

    private func role(_ block: AnswerBlock, _ answer: Answer) -> Role {
        guard let shared else { return .assistant }
        let quotes = block.citations.compactMap { id in answer.citations.first { $0.id == id }?.quote }
        return quotes.allSatisfy(shared.contains) ? .shared : .unique
    }
}
