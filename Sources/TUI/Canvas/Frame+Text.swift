extension Frame {
    /// The picture as plain text, one line a row, without the spaces at the ends: what a golden file keeps.
    public var text: String {
        (0..<height).map(rowText).joined(separator: "\n")
    }

    public func rowText(_ index: Int) -> String {
        var line = ""
        for cell in row(index) where cell.width > 0 { line += cell.text }
        while line.last == " " { line.removeLast() }
        return line
    }

    /// The picture with, under each row, what its parts are: `2-9 title bold`. Plain text is not listed.
    public var annotatedText: String {
        var lines: [String] = []
        for index in 0..<height {
            lines.append(rowText(index))
            let notes = runs(index)
                .filter { $0.style != .plain && !$0.isBlank }
                .map { "\($0.columns.lowerBound)-\($0.columns.upperBound - 1) \($0.style.label)" }
            if !notes.isEmpty { lines.append("    ~ " + notes.joined(separator: ", ")) }
        }
        return lines.joined(separator: "\n")
    }

    private func runs(_ index: Int) -> [(columns: Range<Int>, style: Style, isBlank: Bool)] {
        var runs: [(columns: Range<Int>, style: Style, isBlank: Bool)] = []
        for (column, cell) in row(index).enumerated() {
            let blank = cell.text == " " && cell.style.ground == .text && cell.style.attributes.isEmpty
            if let last = runs.last, last.style == cell.style {
                runs[runs.count - 1] = (last.columns.lowerBound..<column + 1, last.style, last.isBlank && blank)
            } else {
                runs.append((column..<column + 1, cell.style, blank))
            }
        }
        return runs
    }
}

extension Style {
    /// `good bold on selection`
    var label: String {
        let words = Attributes.named.filter { attributes.contains($0.value) }.map(\.name)
        let base = ([role.rawValue] + words).joined(separator: " ")
        return ground == .text ? base : base + " on " + ground.rawValue
    }
}
