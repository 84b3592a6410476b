internal import Foundation

/// A row of a table told without its table: a line a cell, under the name of its column. One row is read more easily so, and who
/// pastes an answer where tables fall apart can read any number of them.
enum LabelledRow {
    /// Of more columns a table tells more at a glance.
    private static let columns = 2...4

    /// `Symptom: ...`, `Cause: ...`, `Fix: ...`; of two columns `first: second`. Nothing when the table is too wide, or its lines do
    /// not match. `header` may have its ruler below it.
    static func text(header: String, row: String) -> String? {
        let names = cells(header.prefix { $0 != "\n" })
        let values = cells(row.prefix { $0 != "\n" })
        guard names.count == values.count, columns.contains(names.count)
        else { return nil }
        if names.count == 2 { return values[0].isEmpty || values[1].isEmpty ? nil : values.joined(separator: ": ") }
        let told = zip(names, values).filter { !$0.isEmpty && !$1.isEmpty }
        return told.count < 2 ? nil : told.map { "\($0): \($1)" }.joined(separator: "\n")
    }

    /// The cells of a line; a bar behind a backslash is text.
    private static func cells(_ line: Substring) -> [String] {
        var cells = [""]
        var isEscaped = false
        for character in line {
            if character == "|", !isEscaped { cells.append("") } else { cells[cells.count - 1].append(character) }
            isEscaped = character == "\\"
        }
        cells = cells.map { $0.trimmingCharacters(in: .whitespaces) }
        // A bar at either end of the line opens no cell.
        if cells.first?.isEmpty == true { cells.removeFirst() }
        if line.last == "|" { cells.removeLast() }
        return cells
    }
}
