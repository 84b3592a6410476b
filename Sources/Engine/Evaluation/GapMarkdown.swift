/// The two-user test as Markdown: verdict, table, then each question with its answers and causes.
public enum GapMarkdown {
    public static func page(_ report: GapReport) -> String {
        var lines = [
            "# \(plain(GapWords.title(report)))", "", "\(GapWords.date(report.at)) · \(report.rows.count) questions",
            "",
        ]
        lines += GapWords.verdict(report).map { "- \(plain($0))" }
        lines += ["", "| Person | What is believed |", "|---|---|"]
        lines += report.people.map { "| \(plain($0.name)) | \(plain($0.summary)) |" }
        lines += ["", "| Question | Kind | Expected | Measured | Gap |", "|---|---|---|---:|---:|"]
        lines += report.rows.map { row in
            "| \(plain(row.question)) | \(GapWords.name(row.intent)) | \(GapWords.expected(row.expected)) | \(GapWords.percent(row.measured)) | \(GapWords.percent(row.gap)) |"
        }
        for row in report.rows { lines += [""] + section(row, report) }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func section(_ row: GapReport.Row, _ report: GapReport) -> [String] {
        let comparison = row.comparison
        var lines = ["## \(plain(row.question))", ""]
        lines.append("Difference \(GapWords.percent(row.measured)); \(GapWords.expected(row.expected)).")
        if let note = comparison.note { lines.append("The same for everybody: \(plain(note)).") }
        let groups = GapWords.causes(comparison, report)
        for group in groups {
            lines += ["", groups.count > 1 ? "Why they differ (\(plain(group.title))):" : "Why they differ:", ""]
            lines += group.causes.map { cause in
                "- **\(GapWords.share(cause.share))** \(plain(cause.effect))"
                    + (cause.because.map { " \(plain(GapWords.person(cause.person, report))): “\(plain($0))”" } ?? "")
            }
        }
        for name in comparison.columns {
            guard let answer = comparison.answers[name] else { continue }
            lines += ["", "### \(plain(GapWords.person(name, report)))"]
            var last = ""
            for block in answer.blocks {
                if block.section != last { lines += ["", "**\(plain(block.section))**"] }
                last = block.section
                lines += [""] + text(block)
            }
        }
        return lines
    }

    private static func text(_ block: AnswerBlock) -> [String] {
        switch block.kind {
        case .bullet: ["- " + oneLine(block.text)]
        case .step: ["1. " + oneLine(block.text)]
        case .code where !block.text.hasPrefix("```") && !block.text.hasPrefix("~~~"):
            ["```\(block.language ?? "")", block.text, "```"]
        case .code, .table: [block.text]
        case .row: block.text.split(separator: "\n").map { "- " + $0 }
        case .warning: ["> " + oneLine(block.text)]
        case .paragraph, .definition, .note: [block.text]
        }
    }

    private static func oneLine(_ text: String) -> String { text.replacing("\n", with: " ") }

    /// What would end a cell or a line.
    private static func plain(_ text: String) -> String { oneLine(text).replacing("|", with: "\\|") }
}
