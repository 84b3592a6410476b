/// Fits a table into a width: columns shrink and their cells wrap between words; where columns would get too narrow to be
/// read every row becomes a small list of "heading: value".
struct MarkdownTableLayout {
    private let table: MarkdownTable
    private let width: Int
    private let base: Role
    private let glyphs: Glyphs
    /// Cells in which wrapped words can still be read.
    private static let narrowest = 10

    init(_ table: MarkdownTable, width: Int, base: Role, glyphs: Glyphs) {
        self.table = table
        self.width = max(1, width)
        self.base = base
        self.glyphs = glyphs
    }

    func lines() -> [StyledLine] {
        let count = table.alignments.count
        let room = width - 3 * (count - 1)
        let natural = (0..<count).map { column in widths(column).max() ?? 1 }
        guard let columns = fitted(natural, room: room) else { return stacked() }
        let header = table.header.map { styled($0, .heading, .bold) }
        let rule = StyledSpan(
            columns.map { String(repeating: glyphs.box.across, count: $0) }
                .joined(separator: glyphs == .unicode ? "─┼─" : "-+-"),
            Style(.border)
        )
        return row(header, columns) + [StyledLine([rule])]
            + table.rows.flatMap { row($0.map { styled($0, base) }, columns) }
    }

    private func widths(_ column: Int) -> [Int] {
        ([table.header[column]] + table.rows.map { $0[column] }).map { max(1, StyledLine($0).width) }
    }

    /// Every column first gets its longest word, then the hungriest takes the next cell. Nothing where a column that has
    /// to wrap would be too narrow, or would have to break words; only one wider than half the table may be broken.
    private func fitted(_ natural: [Int], room: Int) -> [Int]? {
        if natural.reduce(0, +) <= room { return natural }
        var columns = natural.indices.map { column in
            min(natural[column], max(Self.narrowest, min(longestWord(column), room / 2)))
        }
        var left = room - columns.reduce(0, +)
        guard left >= 0 else { return nil }
        while left > 0 {
            let hungriest = natural.indices.max {
                natural[$0] * columns[$1] < natural[$1] * columns[$0]
            }
            guard let hungriest, columns[hungriest] < natural[hungriest] else { break }
            columns[hungriest] += 1
            left -= 1
        }
        return columns
    }

    private func longestWord(_ column: Int) -> Int {
        ([table.header[column]] + table.rows.map { $0[column] })
            .flatMap { StyledLine($0).text.split(separator: " ") }
            .map { TextWidth.cells(String($0)) }
            .max() ?? 1
    }

    private func row(_ cells: [[StyledSpan]], _ columns: [Int]) -> [StyledLine] {
        let wrapped = zip(cells, columns).map { TextWrap.wrap($0, width: $1) }
        let height = wrapped.map(\.count).max() ?? 1
        let bar = StyledSpan(" " + glyphs.box.down + " ", Style(.border))
        return (0..<height).map { index in
            var spans: [StyledSpan] = []
            for (column, lines) in wrapped.enumerated() {
                if column > 0 { spans.append(bar) }
                let line = index < lines.count ? lines[index] : StyledLine()
                spans += padded(
                    line, to: columns[column], table.alignments[column], isLast: column == columns.count - 1)
            }
            return StyledLine(spans)
        }
    }

    private func padded(
        _ line: StyledLine,
        to width: Int,
        _ alignment: TextWidth.Alignment,
        isLast: Bool
    ) -> [StyledSpan] {
        let missing = max(0, width - line.width)
        let before = alignment == .left ? 0 : alignment == .right ? missing : missing / 2
        var spans = line.spans
        if isLast, spans.isEmpty { return [] }
        if before > 0 { spans.insert(StyledSpan(String(repeating: " ", count: before)), at: 0) }
        if missing > before, !isLast { spans.append(StyledSpan(String(repeating: " ", count: missing - before))) }
        return spans
    }

    private func stacked() -> [StyledLine] {
        table.rows.enumerated().flatMap { index, row in
            let gap = index > 0 ? [StyledLine()] : []
            return gap
                + zip(table.header, row).filter { !$1.isEmpty }.flatMap { heading, value in
                    TextWrap.wrap(
                        styled(heading, .heading, .bold) + [StyledSpan(": ", Style(.dim))] + styled(value, base),
                        width: width,
                        rest: width > 12 ? [StyledSpan("  ")] : []
                    )
                }
        }
    }

    private func styled(_ spans: [StyledSpan], _ role: Role, _ attributes: Attributes = []) -> [StyledSpan] {
        spans.map { span in
            var span = span
            if span.style.role == .text { span.style.role = role }
            span.style.attributes.formUnion(attributes)
            return span
        }
    }
}
