public import Engine

/// An answer as lines of text: sections, quotes with their numbers, sources below.
public enum AnswerText {
    public static func page(_ answer: Answer, width: Int) -> String {
        var lines = [badge(answer)]
        lines += body(answer, width: width)
        if let because = answer.because {
            lines += ["", PlainText.wrap("because “\(PlainText.safe(because.clause))”", width: width, indent: "  ")]
        }
        if !answer.citations.isEmpty { lines += ["", "Sources"] + sources(answer, width: width) }
        if !answer.followUps.isEmpty { lines += ["", "Next"] + answer.followUps.map { "  " + PlainText.safe($0) } }
        return lines.joined(separator: "\n")
    }

    /// `level 3: this person · shaped by role, goal/...`
    public static func badge(_ answer: Answer) -> String {
        guard answer.gate.personalize else { return "\(answer.level.label) · \(answer.gate.reason)" }
        let used = answer.beliefsUsed.prefix(3).map { "\($0.key)" }
        return answer.level.label + (used.isEmpty ? "" : " · shaped by " + used.joined(separator: ", "))
    }

    /// The blocks, section by section.
    public static func body(_ answer: Answer, width: Int) -> [String] {
        var lines: [String] = []
        var section = ""
        var step = 0
        for (place, block) in answer.blocks.enumerated() {
            if block.section != section {
                section = block.section
                lines += ["", section.uppercased()]
            } else if ![.bullet, .step].contains(block.kind) || answer.blocks[place - 1].kind != block.kind {
                lines.append("")
            }
            step = block.kind == .step ? step + 1 : 0
            lines += text(block, step: step, width: width)
        }
        return lines
    }

    private static func text(_ block: AnswerBlock, step: Int, width: Int) -> [String] {
        let marks = block.citations.isEmpty ? "" : " " + Array(Set(block.citations)).sorted().map { "[\($0)]" }.joined()
        let source = PlainText.safe(block.text)
        switch block.kind {
        case .code:
            return source.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 } + [
                "    \(marks)"
            ]
        case .table: return PlainTable.lines(source, width: width) + [String(marks.dropFirst())]
        case .bullet:
            return [PlainText.wrap(PlainText.undressed(source) + marks, width: width, first: "• ", indent: "  ")]
        case .step:
            return [
                PlainText.wrap(PlainText.undressed(source) + marks, width: width, first: "\(step). ", indent: "   ")
            ]
        case .warning:
            return [PlainText.wrap(PlainText.undressed(source) + marks, width: width, first: "! ", indent: "  ")]
        case .paragraph, .definition, .note: return [PlainText.wrap(PlainText.undressed(source) + marks, width: width)]
        }
    }

    private static func sources(_ answer: Answer, width: Int) -> [String] {
        answer.citations.map { citation in
            PlainText.wrap(
                PlainText.safe("\(citation.document) > \(citation.heading)"), width: width,
                first: "  [\(citation.id)] ", indent: "      ")
        }
    }
}
