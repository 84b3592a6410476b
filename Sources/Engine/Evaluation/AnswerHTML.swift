/// An answer's blocks as HTML. What others' answers hold as well is dimmed.
enum AnswerHTML {
    static func body(_ answer: Answer, shared: Set<String>) -> String {
        var html = ""
        var section = ""
        var list: String?
        func open(_ wanted: String?) {
            guard list != wanted else { return }
            if let list { html += "</\(list)>\n" }
            if let wanted { html += "<\(wanted)>\n" }
            list = wanted
        }
        for block in answer.blocks {
            let isNew = block.section != section
            if isNew {
                open(nil)
                section = block.section
                html += "<h4>\(CardPage.escaped(section))</h4>\n"
            }
            let quotes = block.citations.map { answer.citations[$0 - 1].quote }
            let style = !quotes.isEmpty && quotes.allSatisfy(shared.contains) ? " class=\"shared\"" : ""
            open(block.kind == .bullet ? "ul" : block.kind == .step ? "ol" : nil)
            html += element(block, style)
        }
        open(nil)
        return html
    }

    private static func element(_ block: AnswerBlock, _ style: String) -> String {
        switch block.kind {
        case .bullet, .step: "<li\(style)>\(inline(block.text))</li>\n"
        case .code: "<pre\(style)><code>\(CardPage.escaped(withoutFence(block.text)))</code></pre>\n"
        case .table: "<div\(style)>\(table(block.text))</div>\n"
        case .row:
            "<p\(style)>\(block.text.split(separator: "\n").map { inline(String($0)) }.joined(separator: "<br>"))</p>\n"
        case .warning: "<p class=\"warning\">\(inline(block.text))</p>\n"
        case .paragraph, .definition, .note: "<p\(style)>\(inline(block.text))</p>\n"
        }
    }

    private static func withoutFence(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).filter {
            !$0.hasPrefix("```") && !$0.hasPrefix("~~~")
        }.joined(separator: "\n")
    }

    private static func table(_ text: String) -> String {
        let rows = text.split(separator: "\n").map(String.init).filter { !isRule($0) }.map(cells)
        guard let head = rows.first else { return "" }
        func line(_ cells: [String], _ tag: String) -> String {
            "<tr>\(cells.map { "<\(tag)>\(inline($0))</\(tag)>" }.joined())</tr>"
        }
        return
            "<table><thead>\(line(head, "th"))</thead><tbody>\(rows.dropFirst().map { line($0, "td") }.joined())</tbody></table>"
    }

    private static func isRule(_ line: String) -> Bool {
        line.contains("-") && line.allSatisfy { "|-: ".contains($0) }
    }

    /// Cells end at a bar that is not escaped.
    private static func cells(_ line: String) -> [String] {
        var cells: [String] = [""]
        var isEscaped = false
        for character in line {
            if character == "|", !isEscaped {
                cells.append("")
            } else if character != "\\" || isEscaped {
                cells[cells.count - 1].append(character)
            }
            isEscaped = character == "\\" && !isEscaped
        }
        let trimmed = cells.map { cell in
            String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
        let inner = trimmed.first == "" ? trimmed.dropFirst() : trimmed[...]
        return Array(inner.last == "" ? inner.dropLast() : inner)
    }

    /// Code, bold and links of Markdown; everything else is text.
    private static func inline(_ text: String) -> String {
        var html = ""
        var rest = CardPage.escaped(text)[...]
        while let mark = rest.firstIndex(where: { $0 == "`" || $0 == "*" || $0 == "[" }) {
            html += rest[..<mark]
            rest = rest[mark...]
            if rest.hasPrefix("**"), let end = rest.dropFirst(2).firstRange(of: "**") {
                html += "<strong>\(rest.dropFirst(2)[..<end.lowerBound])</strong>"
                rest = rest[end.upperBound...]
            } else if rest.first == "`", let end = rest.dropFirst().firstIndex(of: "`") {
                html += "<code>\(rest.dropFirst()[..<end])</code>"
                rest = rest[rest.index(after: end)...]
            } else if rest.first == "[", let end = rest.firstRange(of: "]("),
                let close = rest[end.upperBound...].firstIndex(of: ")")
            {
                html += rest.dropFirst()[..<end.lowerBound]
                rest = rest[rest.index(after: close)...]
            } else {
                html.append(rest.removeFirst())
            }
        }
        return html + rest
    }
}
