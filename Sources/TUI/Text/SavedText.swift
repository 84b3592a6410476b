public import Engine

/// Kept answers in words: a page to read or to hand on, and what became of one that was to be kept.
public enum SavedText {
    public static func verdict(_ saved: SavedAnswer) -> String {
        guard saved.isKept else {
            return "\(saved.answer) is not kept. \(saved.gates.refusals.joined(separator: " "))"
        }
        return switch saved.gates.support {
        case .human: "\(saved.answer) is kept, on your word."
        default: "\(saved.answer) is kept: every sentence stands in the documents."
        }
    }

    /// All of them in Markdown, each with its sources.
    public static func page(_ pages: [SavedPage]) -> String {
        pages.map { section($0).joined(separator: "\n") }.joined(separator: "\n\n")
    }

    static func section(_ page: SavedPage) -> [String] {
        let answer = page.answer
        var lines = ["# \(PlainText.safe(answer.question ?? "A question whose words are gone"))", "", facts(page)]
        var section = ""
        for block in answer.blocks {
            if block.section != section, !block.section.isEmpty {
                lines += ["", "## \(PlainText.safe(block.section))"]
            }
            section = block.section
            let marks = block.citations.map { "[\($0)]" }.joined()
            lines.append("")
            switch block.kind {
            case .code: lines += ["```\(block.language ?? "")", block.text, "```", marks]
            case .table: lines += [block.text, "", marks]
            default: lines.append("\(block.text) \(marks)")
            }
        }
        lines.append("")
        lines += answer.citations.map { citation in
            "[\(citation.id)] \(PlainText.safe(citation.document))"
                + (citation.heading.isEmpty ? "" : ": \(PlainText.safe(citation.heading))")
        }
        return lines
    }

    /// Whose it is, since when, and what vouches for it today.
    private static func facts(_ page: SavedPage) -> String {
        let answer = page.answer
        var facts = "\(answer.id), answered \(DayText.minute(answer.at)), kept \(DayText.minute(page.saved.at))"
        if page.saved.gates.support == .human { facts += ", on a human's word" }
        if answer.missing > 0 {
            facts +=
                "; \(Counted.text(answer.missing, "quote")) of it \(answer.missing == 1 ? "is" : "are") in the documents no more"
        }
        return facts + "."
    }
}
