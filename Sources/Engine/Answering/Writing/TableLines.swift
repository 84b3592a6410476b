/// A Markdown table of the library, line by line: each row is an exact range.
struct TableLines {
    /// Header and ruler, as one range.
    let header: Range<Int>
    let rows: [Range<Int>]
    private let stems: [Set<String>]

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
        stems = rows.map { Set(Tokens(sheet.text($0, of: quotable)).contentStems) }
    }

    /// The rows that hold most of the question's words, in the table's order.
    func best(_ count: Int, _ rarity: [String: Double], emphasis: [String]) -> [Range<Int>] {
        let scored = rows.indices.map { index in
            (
                index: index,
                score: stems[index].reduce(0) { $0 + (rarity[$1] ?? 0) }
                    + 0.5 * Double(emphasis.filter(stems[index].contains).count)
            )
        }
        let kept = scored.sorted { ($1.score, $0.index) < ($0.score, $1.index) }.prefix(count)
        return kept.map(\.index).sorted().map { rows[$0] }
    }
}
