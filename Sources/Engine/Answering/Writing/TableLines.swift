/// A Markdown table of the library, line by line: each row is an exact range.
struct TableLines {
    /// Header and ruler, as one range.
    let header: Range<Int>
    let rows: [Range<Int>]
    private let stems: [Set<String>]
    /// How much each row has to do with the question and its direct answer.
    private let fits: [Double]

    init(_ sheet: Sheet, _ quotable: Quotable) {
        let whole = quotable.parts[0]
        let utf8 = Array(sheet.text(whole, of: quotable).utf8)
        var lines: [Range<Int>] = []
        var start = 0
        for index in 0...utf8.count where index == utf8.count || utf8[index] == UInt8(ascii: "\n") {
            if index > start { lines.append(whole.lowerBound + start..<whole.lowerBound + index) }
            start = index + 1
        }
        header = lines.count > 1 ? lines[0].lowerBound..<lines[1].upperBound : whole
        rows = Array(lines.dropFirst(2))
        let stems = rows.map { Set(Tokens(sheet.text($0, of: quotable)).contentStems) }
        self.stems = stems
        fits = stems.map { row in
            0.5 * sheet.share(row) + 0.5 * sheet.echo(of: row)
        }
    }

    /// How much the table has to do with the question: the mean of its three best rows.
    var fit: Double {
        fits.sorted(by: >).prefix(3).reduce(0, +) / 3
    }

    /// The rows that hold most of the question's words, in the table's order.
    func best(_ count: Int, emphasis: [String]) -> [Range<Int>] {
        let scored = rows.indices.map {
            (index: $0, score: fits[$0] + 0.1 * Double(emphasis.filter(stems[$0].contains).count))
        }
        let kept = scored.sorted { ($1.score, $0.index) < ($0.score, $1.index) }.prefix(count)
        return kept.map(\.index).sorted().map { rows[$0] }
    }
}
