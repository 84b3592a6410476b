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
        let numbers = SourceNumbers(answer)
        var lines: [String] = []
        var section = ""
        var label: String?
        var step = 0
        var previous: AnswerBlock?
        for block in answer.blocks {
            if block.section != section {
                section = block.section
                label = nil
                lines += ["", section.uppercased()]
            } else if ![.bullet, .step].contains(block.kind) || previous?.kind != block.kind
                || previous?.label != block.label
            {
                lines.append("")
            }
            if let name = block.label, name != label {
                lines.append(PlainText.wrap(PlainText.safe(name), width: width))
                step = 0
            }
            label = block.label
            step = block.kind == .step ? step + 1 : 0
            lines += text(block, marks: numbers.marks(block), step: step, width: width)
            previous = block
        }
        return lines
    }

    private static func text(_ block: AnswerBlock, marks: String, step: Int, width: Int) -> [String] {
        let source = PlainText.safe(block.text)
        func wrapped(_ first: String, _ indent: String) -> [String] {
            [PlainText.wrap(PlainText.undressed(source) + " " + marks, width: width, first: first, indent: indent)]
        }
        switch block.kind {
        case .code:
            let code = source.split(separator: "\n", omittingEmptySubsequences: false).filter {
                !$0.hasPrefix("```") && !$0.hasPrefix("~~~")
            }
            return code.map { "    " + $0 } + ["    " + marks]
        case .table:
            return Markdown.lines(source, layout: MarkdownLayout(width: width)).map { $0.text.trimmedEnd } + [marks]
        case .row:
            let cells = source.split(separator: "\n").map { PlainText.undressed(String($0)) }
            return cells.enumerated().map { place, cell in
                PlainText.wrap(
                    place == cells.count - 1 ? cell + " " + marks : cell, width: width, first: "", indent: "  ")
            }
        case .bullet: return wrapped("• ", "  ")
        case .step: return wrapped("\(step). ", "   ")
        case .warning: return wrapped("! ", "  ")
        case .paragraph, .definition, .note: return wrapped("", "")
        }
    }

    private static func sources(_ answer: Answer, width: Int) -> [String] {
        SourceNumbers(answer).places.enumerated().map { number, place in
            PlainText.wrap(PlainText.safe(place), width: width, first: "  [\(number + 1)] ", indent: "      ")
        }
    }
}

/// Numbers for the places an answer quotes: sentences from under one heading share a number.
public struct SourceNumbers: Sendable {
    /// `security/encryption.md > Encryption > At rest`, in the order of first use.
    public let places: [String]
    private let numbers: [Int: Int]

    public init(_ answer: Answer) {
        var places: [String] = []
        var numbers: [Int: Int] = [:]
        for citation in answer.citations {
            let place = Self.place(citation)
            if let known = places.firstIndex(of: place) {
                numbers[citation.id] = known + 1
            } else {
                places.append(place)
                numbers[citation.id] = places.count
            }
        }
        self.places = places
        self.numbers = numbers
    }

    public static func place(_ citation: Citation) -> String { "\(citation.document) > \(citation.heading)" }

    /// The sources of a block, each once.
    public func numbers(_ block: AnswerBlock) -> [Int] { Set(block.citations.compactMap { numbers[$0] }).sorted() }

    /// The sources that quotes from a passage stand under.
    public func numbers(quoting passage: String, in answer: Answer) -> [Int] {
        Set(answer.citations.filter { $0.passage == passage }.compactMap { numbers[$0.id] }).sorted()
    }

    /// `[1][3]`
    public func marks(_ block: AnswerBlock) -> String { numbers(block).map { "[\($0)]" }.joined() }
}

extension String {
    fileprivate var trimmedEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}
