/// A Markdown table line by line: each row is an exact range of its document.
struct TableLines: Sendable {
    /// Header and ruler, as one range.
    let header: Range<Int>
    let rows: [Range<Int>]
    /// Stems of each row's content words.
    let stems: [Set<String>]

    /// `base` is where `utf8` begins in the document.
    init(_ utf8: [UInt8], _ whole: Range<Int>, base: Int) {
        var lines: [Range<Int>] = []
        var start = whole.lowerBound
        for index in whole.lowerBound...whole.upperBound
        where index == whole.upperBound || utf8[index - base] == UInt8(ascii: "\n") {
            if index > start { lines.append(start..<index) }
            start = index + 1
        }
        header = lines.count > 1 ? lines[0].lowerBound..<lines[1].upperBound : whole
        rows = Array(lines.dropFirst(2))
        stems = rows.map { row in
            Set(
                Tokens(String(decoding: utf8[row.lowerBound - base..<row.upperBound - base], as: UTF8.self))
                    .contentStems)
        }
    }
}
