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
        var step = 0
        for block in answer.blocks {
            if block.section != section, !block.section.isEmpty {
                lines += ["", "## \(PlainText.safe(block.section))"]
            }
            let isNew = block.section != section
            section = block.section
            step = block.kind == .step ? step + 1 : 0
            let marks = block.citations.map { "[\($0)]" }.joined()
            switch block.kind {
            case .code: lines += ["", "```\(block.language ?? "")", block.text, "```", marks]
            case .step: lines += (step == 1 ? [""] : []) + ["\(step). \(block.text) \(marks)"]
            case .bullet: lines += (isNew ? [""] : []) + ["- \(block.text) \(marks)"]
            // The sentences of a table that was made for the reader are a list here; one of a document is as it was.
            case .table where !block.text.hasPrefix("|"):
                let rows = block.text.split(separator: "\n")
                lines += [""] + zip(rows, block.citations).map { "- \($0) [\($1)]" }
            case .table: lines += ["", block.text, "", marks]
            case .warning: lines += ["", "**!** \(block.text) \(marks)"]
            default: lines += ["", "\(block.text) \(marks)"]
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
