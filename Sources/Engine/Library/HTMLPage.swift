internal import CXML

/// Makes Markdown of an HTML page, so that one reader serves both: headings, lists, tables, code and links stay; what
/// surrounds the page's own text (menus, scripts, forms, footers) goes.
///
/// libxml2 reads what browsers read, unclosed tags and all. Bytes in, text out; O(n).
struct HTMLPage {
    let markdown: String
    let title: String?

    /// Elements that are not the page's text.
    private static let left: Set<String> = [
        "head", "script", "style", "nav", "footer", "form", "button", "svg", "iframe", "noscript", "template", "select",
        "textarea", "input", "object", "canvas", "dialog",
    ]
    /// Deeper than this nothing is text that somebody wrote.
    private static let depthLimit = 300

    /// - Parameter utf8: valid UTF-8.
    init(_ utf8: [UInt8]) {
        let page = utf8.withUnsafeBufferPointer { bytes in
            bytes.withMemoryRebound(to: CChar.self) { cxml_read($0.baseAddress, Int32($0.count)) }
        }
        guard let page, let root = cxml_root(page) else {
            (markdown, title) = ("", nil)
            return
        }
        defer { cxml_close(page) }
        var writer = Writer()
        let named = Self.first("title", in: root, depth: 0).map(Self.plain)
        // The page's own text, where the page says which it is.
        writer.write(Self.first("main", in: root, depth: 0) ?? Self.first("article", in: root, depth: 0) ?? root, 0)
        markdown = writer.finished
        title = named.flatMap { $0.isEmpty ? nil : $0 }
    }

    // MARK: The tree

    private typealias Node = OpaquePointer

    private static func name(_ node: Node) -> String {
        cxml_name(node).map { String(cString: $0).lowercased() } ?? ""
    }

    private static func children(_ node: Node) -> [Node] {
        var result: [Node] = []
        var next = cxml_first_child(node)
        while let current = next {
            result.append(current)
            next = cxml_next(current)
        }
        return result
    }

    private static func attribute(_ key: String, of node: Node) -> String? {
        guard let value = cxml_attribute(node, key) else { return nil }
        defer { cxml_release(value) }
        return String(cString: value)
    }

    private static func first(_ wanted: String, in node: Node, depth: Int) -> Node? {
        guard depth < depthLimit, cxml_is_element(node) != 0 else { return nil }
        if name(node) == wanted { return node }
        for child in children(node) {
            if let found = first(wanted, in: child, depth: depth + 1) { return found }
        }
        return nil
    }

    /// All text below a node as it is.
    private static func raw(_ node: Node) -> String {
        guard let content = cxml_content(node) else { return "" }
        defer { cxml_release(content) }
        return String(cString: content)
    }

    private static func plain(_ node: Node) -> String {
        raw(node).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    // MARK: Markdown

    /// Writes blocks apart by blank lines, each line of a list or a quotation behind its marks.
    private struct Writer {
        private var blocks: [String] = []
        private var line = ""

        var finished: String {
            mutating get {
                flush()
                return blocks.joined(separator: "\n\n") + (blocks.isEmpty ? "" : "\n")
            }
        }

        private mutating func flush() {
            let text = line.trimmed
            line = ""
            if !text.isEmpty { blocks.append(text) }
        }

        mutating func write(_ node: Node, _ depth: Int) {
            guard depth < HTMLPage.depthLimit else { return }
            if cxml_is_text(node) != 0 {
                line.append(words: HTMLPage.escaped(HTMLPage.raw(node)))
            } else if cxml_is_element(node) != 0 {
                element(node, HTMLPage.name(node), depth)
            }
        }

        private mutating func inside(_ node: Node, _ depth: Int) {
            for child in HTMLPage.children(node) { write(child, depth + 1) }
        }

        private mutating func element(_ node: Node, _ name: String, _ depth: Int) {
            if HTMLPage.left.contains(name) { return }
            switch name {
            case "h1", "h2", "h3", "h4", "h5", "h6":
                flush()
                let level = Int(name.dropFirst())!
                let text = HTMLPage.plain(node).trimmingPermalink
                if !text.isEmpty { blocks.append(String(repeating: "#", count: level) + " " + HTMLPage.escaped(text)) }
            case "pre":
                flush()
                let code = HTMLPage.raw(node).trimmingNewlines
                if !code.isEmpty { blocks.append(HTMLPage.fenced(code, language: HTMLPage.language(node))) }
            case "ul", "ol": list(node, isOrdered: name == "ol", depth)
            case "table":
                flush()
                if let table = HTMLPage.table(node, depth) { blocks.append(table) } else { inside(node, depth) }
            case "blockquote":
                flush()
                var inner = Writer()
                inner.inside(node, depth)
                let text = inner.finished.trimmed
                if !text.isEmpty { blocks.append(text.behind("> ", then: "> ")) }
            case "br": line.append("\n")
            case "code", "kbd", "samp":
                let text = HTMLPage.plain(node)
                if !text.isEmpty { line.append(text.contains("`") ? "`` \(text) ``" : "`\(text)`") }
            case "a": link(node, depth)
            case "strong", "b": marked("**", node, depth)
            case "em", "i": marked("*", node, depth)
            case "span", "small", "sub", "sup", "abbr", "mark", "u", "s", "q", "cite", "label", "time", "font", "var":
                inside(node, depth)
            case "img": break
            default:
                flush()
                inside(node, depth)
                flush()
            }
        }

        /// Marks stand close to the words they mark.
        private mutating func marked(_ mark: String, _ node: Node, _ depth: Int) {
            let text = HTMLPage.plain(node)
            guard !text.isEmpty else { return }
            // A bold paragraph of a page that marks whole blocks.
            if HTMLPage.children(node).contains(where: { HTMLPage.isBlock($0) }) { return inside(node, depth) }
            line.append(mark + HTMLPage.escaped(text) + mark)
        }

        private mutating func link(_ node: Node, _ depth: Int) {
            let text = HTMLPage.plain(node)
            if HTMLPage.children(node).contains(where: { HTMLPage.isBlock($0) }) { return inside(node, depth) }
            // The mark beside a heading that leads to it.
            guard !text.isEmpty, text != "¶", text != "#" else { return }
            guard let target = HTMLPage.attribute("href", of: node), !target.hasPrefix("#"), !target.contains(" "),
                !target.contains(")"), !target.lowercased().hasPrefix("javascript:"), !text.contains("]")
            else {
                line.append(HTMLPage.escaped(text))
                return
            }
            line.append("[\(HTMLPage.escaped(text))](\(target))")
        }

        private mutating func list(_ node: Node, isOrdered: Bool, _ depth: Int) {
            flush()
            var items: [String] = []
            for child in HTMLPage.children(node) where HTMLPage.name(child) == "li" {
                var inner = Writer()
                inner.inside(child, depth + 1)
                // Short items stay close together, as they were written.
                let text = inner.finished.trimmed.replacing("\n\n- ", with: "\n- ").replacing("\n\n1. ", with: "\n1. ")
                guard !text.isEmpty else { continue }
                let mark = isOrdered ? "\(items.count + 1). " : "- "
                items.append(text.behind(mark, then: String(repeating: " ", count: mark.count)))
            }
            if !items.isEmpty { blocks.append(items.joined(separator: "\n")) }
        }
    }

    private static func isBlock(_ node: Node) -> Bool {
        ["p", "div", "ul", "ol", "table", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article"]
            .contains(name(node))
    }

    /// What Markdown would take for a tag.
    private static func escaped(_ text: String) -> String {
        guard text.contains("<") else { return text }
        var result = ""
        var previous: Character?
        for character in text {
            if previous == "<", character.isLetter || character == "/" || character == "!" {
                result.removeLast()
                result += "\\<"
            }
            result.append(character)
            previous = character
        }
        return result
    }

    private static func fenced(_ code: String, language: String) -> String {
        let fence = code.contains("```") ? "~~~~" : "```"
        return "\(fence)\(language)\n\(code)\n\(fence)"
    }

    /// `language-swift` of the block or of the code in it.
    private static func language(_ node: Node) -> String {
        for candidate in [node] + children(node) {
            let classes = attribute("class", of: candidate)?.split(separator: " ") ?? []
            for name in classes {
                for prefix in ["language-", "lang-", "highlight-"] where name.hasPrefix(prefix) {
                    return String(name.dropFirst(prefix.count).prefix { $0.isLetter || $0.isNumber })
                }
            }
        }
        return ""
    }

    /// A table of words; nothing for one that lays out a page, with tables or lists inside its cells.
    private static func table(_ node: Node, _ depth: Int) -> String? {
        var rows: [[String]] = []
        var isLayout = false
        func visit(_ node: Node, _ depth: Int) {
            guard depth < depthLimit else { return }
            for child in children(node) where cxml_is_element(child) != 0 {
                switch name(child) {
                case "tr":
                    let cells = children(child).filter { ["td", "th"].contains(name($0)) }
                    if cells.contains(where: { first("table", in: $0, depth: 0) != nil }) { isLayout = true }
                    rows.append(cells.map { escaped(plain($0)).replacing("|", with: "\\|") })
                case "thead", "tbody", "tfoot": visit(child, depth + 1)
                default: break
                }
            }
        }
        visit(node, depth)
        rows.removeAll { $0.allSatisfy(\.isEmpty) }
        let width = rows.map(\.count).max() ?? 0
        guard !isLayout, rows.count > 1, width > 1 else { return nil }
        func line(_ cells: [String]) -> String {
            "| " + (cells + Array(repeating: "", count: width - cells.count)).joined(separator: " | ") + " |"
        }
        return ([line(rows[0]), "|" + String(repeating: " --- |", count: width)] + rows.dropFirst().map(line))
            .joined(separator: "\n")
    }
}

extension String {
    /// White space of HTML is one space, and none at the start of a line.
    fileprivate mutating func append(words text: String) {
        if text.first?.isWhitespace == true, let last, !last.isWhitespace { append(" ") }
        append(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
        if text.last?.isWhitespace == true, let last, !last.isWhitespace { append(" ") }
    }

    fileprivate var trimmed: String {
        var text = Substring(self).drop(while: \.isWhitespace)
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }

    fileprivate var trimmingNewlines: String {
        var text = Substring(self).drop(while: \.isNewline)
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }

    fileprivate var trimmingPermalink: String {
        var text = Substring(self)
        while let last = text.last, "¶#".contains(last) || last.isWhitespace { text.removeLast() }
        return String(text)
    }

    /// Every line behind a mark.
    fileprivate func behind(_ mark: String, then next: String) -> String {
        split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            .map { index, line in line.isEmpty ? "" : (index == 0 ? mark : next) + line }.joined(separator: "\n")
    }
}
