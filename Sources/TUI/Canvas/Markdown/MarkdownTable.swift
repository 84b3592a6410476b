/// A table as parsed: spans in cells. Short rows are filled up, long ones cut to the header.
public struct MarkdownTable: Hashable, Sendable {
    public var alignments: [TextWidth.Alignment]
    public var header: [[StyledSpan]]
    public var rows: [[[StyledSpan]]] = []

    init?(header line: ArraySlice<UInt8>, delimiters: ArraySlice<UInt8>) {
        guard line.contains(UInt8(ascii: "|")), let alignments = Self.alignments(delimiters) else { return nil }
        let cells = Self.cells(line)
        guard cells.count == alignments.count else { return nil }
        self.alignments = alignments
        header = cells
    }

    mutating func append(_ line: ArraySlice<UInt8>) {
        var cells = Self.cells(line)
        while cells.count < alignments.count { cells.append([]) }
        rows.append(Array(cells.prefix(alignments.count)))
    }

    private static func cells(_ line: ArraySlice<UInt8>) -> [[StyledSpan]] {
        split(line).map { MarkdownInline.spans($0) }
    }

    /// The texts between the bars; `\|` is a bar in a cell.
    private static func split(_ line: ArraySlice<UInt8>) -> [[UInt8]] {
        let bar = UInt8(ascii: "|")
        let backslash = UInt8(ascii: "\\")
        var text = line.trimmed
        if text.first == bar { text.removeFirst() }
        var cells: [[UInt8]] = []
        var cell: [UInt8] = []
        var escaped = false
        for byte in text {
            if byte == bar {
                if escaped {
                    cell[cell.count - 1] = bar
                } else {
                    cells.append(Array(cell[...].trimmed))
                    cell = []
                }
            } else {
                cell.append(byte)
            }
            escaped = byte == backslash && !escaped
        }
        let last = cell[...].trimmed
        if !last.isEmpty || text.last != bar || cells.isEmpty { cells.append(Array(last)) }
        return cells
    }

    private static func alignments(_ line: ArraySlice<UInt8>) -> [TextWidth.Alignment]? {
        let allowed: [UInt8] = Array("|-: \t".utf8)
        guard line.contains(UInt8(ascii: "-")), line.allSatisfy(allowed.contains) else { return nil }
        var result: [TextWidth.Alignment] = []
        for cell in split(line) {
            let colon = UInt8(ascii: ":")
            let dashes = cell.filter { $0 == UInt8(ascii: "-") }.count
            let left = cell.first == colon
            let right = cell.last == colon && cell.count > 1
            guard dashes > 0, dashes + (left ? 1 : 0) + (right ? 1 : 0) == cell.count else { return nil }
            result.append(left && right ? .center : right ? .right : .left)
        }
        return result
    }
}
