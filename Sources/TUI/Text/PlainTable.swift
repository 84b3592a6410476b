/// A Markdown table as lines that fit a width: cells wrap, columns align.
enum PlainTable {
    static func lines(_ markdown: String, width: Int) -> [String] {
        let rows = markdown.split(separator: "\n").map(cells)
        guard rows.count >= 2, let columns = rows.map(\.count).max(), columns > 0 else {
            return markdown.split(separator: "\n").map(String.init)
        }
        let body = rows.enumerated().filter { $0.offset != 1 }.map { row in
            row.element + Array(repeating: "", count: columns - row.element.count)
        }
        let widths = fit(body, columns: columns, width: width)
        var result: [String] = []
        for (place, row) in body.enumerated() {
            let wrapped = zip(row, widths).map {
                PlainText.wrap($0, width: $1).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            }
            for line in 0..<(wrapped.map(\.count).max() ?? 0) {
                let cells = zip(wrapped, widths).map { lines, width in
                    let text = line < lines.count ? lines[line] : ""
                    return text + String(repeating: " ", count: max(0, width - text.count))
                }
                result.append(trimmed(cells.joined(separator: "  ")))
            }
            if place == 0 {
                result.append(trimmed(widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")))
            }
        }
        return result
    }

    private static func trimmed(_ line: String) -> String {
        var line = line
        while line.last == " " { line.removeLast() }
        return line
    }

    /// Cells of a row; `\|` is a bar within a cell.
    private static func cells(_ row: Substring) -> [String] {
        var cells: [String] = [""]
        var isEscaped = false
        for character in row {
            if character == "|", !isEscaped {
                cells.append("")
            } else if character == "\\", !isEscaped {
                isEscaped = true
                continue
            } else {
                if isEscaped, character != "|" { cells[cells.count - 1].append("\\") }
                cells[cells.count - 1].append(character)
            }
            isEscaped = false
        }
        if cells.first?.allSatisfy(\.isWhitespace) ?? false { cells.removeFirst() }
        if cells.last?.allSatisfy(\.isWhitespace) ?? false { cells.removeLast() }
        return cells.map { PlainText.undressed($0.split(whereSeparator: \.isWhitespace).joined(separator: " ")) }
    }

    /// Natural widths where they fit; otherwise the widest columns give way first.
    private static func fit(_ rows: [[String]], columns: Int, width: Int) -> [Int] {
        var widths = (0..<columns).map { column in max(1, rows.map { $0[column].count }.max() ?? 1) }
        let room = max(columns * 8, width - 2 * (columns - 1))
        while widths.reduce(0, +) > room, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
            widths[widest] > 8
        {
            widths[widest] -= 1
        }
        return widths
    }
}
