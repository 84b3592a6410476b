public import Engine

/// What was counted, and how.
public enum RelationalText {
    public static func page(_ answer: RelationalAnswer) -> String { lines(answer).joined(separator: "\n") }

    static let how = "Counted by:"

    static func lines(_ answer: RelationalAnswer) -> [String] {
        var lines = [PlainText.safe(answer.sentence)]
        lines += answer.rows.map { row in
            "  \(PlainText.safe(row.name))" + (row.count.map { "  \($0)" } ?? "")
        }
        if !answer.takenAs.isEmpty {
            lines += ["", "Taken as: \(answer.takenAs.map(PlainText.safe).joined(separator: ", "))"]
        }
        lines += ["", how]
        for statement in answer.statements {
            lines += PlainText.safe(statement.sql).split(separator: "\n").map { "  \($0)" }
            if !statement.arguments.isEmpty {
                lines.append("  with \(statement.arguments.map(PlainText.safe).joined(separator: ", "))")
            }
        }
        return lines
    }
}
