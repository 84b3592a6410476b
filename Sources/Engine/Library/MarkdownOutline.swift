internal import CMark

/// Finds the blocks of a Markdown text with cmark-gfm. Only positions are taken from it: every text is the original's.
///
/// cmark counts lines and columns from 1, columns in bytes, ends inclusive. Some of its positions are off (a paragraph
/// before a table, text that begins with a byte order mark), so each is clamped, and no block overlaps the one before it.
struct MarkdownOutline {
    private let source: SourceText

    /// Deeper lists than this are kept whole.
    private static let depthLimit = 6
    /// Bytes of plain text kept of a block: enough to tell how it opens.
    private static let plainLimit = 400

    /// `masked` has the length and the lines of `source`.
    static func nodes(_ source: SourceText, masked: [UInt8]) -> [OutlineNode] {
        MarkdownOutline(source: source).parse(masked)
    }

    /// Registering is not safe from two threads at once; a static is made once.
    private static let isRegistered: Bool = {
        cmark_gfm_core_extensions_ensure_registered()
        return true
    }()

    private func parse(_ masked: [UInt8]) -> [OutlineNode] {
        guard Self.isRegistered, let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return [] }
        defer { cmark_parser_free(parser) }
        if let tables = cmark_find_syntax_extension("table") { cmark_parser_attach_syntax_extension(parser, tables) }
        masked.withUnsafeBytes { bytes in
            guard let base = bytes.bindMemory(to: CChar.self).baseAddress else { return }
            cmark_parser_feed(parser, base, bytes.count)
        }
        guard let root = cmark_parser_finish(parser) else { return [] }
        defer { cmark_node_free(root) }
        return children(of: root, depth: 0)
    }

    private func children(of parent: OpaquePointer, depth: Int) -> [OutlineNode] {
        var result: [OutlineNode] = []
        var next = cmark_node_first_child(parent)
        while let current = next {
            next = cmark_node_next(current)
            guard var node = node(current, depth) else { continue }
            if let last = result.last, node.range.lowerBound < last.range.upperBound {
                let start = min(last.range.upperBound, node.range.upperBound)
                node.range = source.trimmed(start..<node.range.upperBound)
            }
            if !node.range.isEmpty { result.append(node) }
        }
        return result
    }

    private func node(_ pointer: OpaquePointer, _ depth: Int) -> OutlineNode? {
        guard let kind = kind(of: pointer) else { return nil }
        var node = OutlineNode(kind: kind, range: range(of: pointer, isCode: kind.isCode))
        switch kind {
        case .steps, .bullets:
            let inlines = readInlines(pointer)
            node.links = inlines.links
            node.children = children(of: pointer, depth: depth)
        case .item:
            let inlines = readInlines(pointer)
            node.links = inlines.links
            node.plain = inlines.plain
            node.isNoise = inlines.isNoise && !holdsBlocks(pointer)
            if depth < Self.depthLimit { node.children = children(of: pointer, depth: depth + 1) }
        case .heading, .paragraph, .quote, .table:
            let inlines = readInlines(pointer)
            node.links = inlines.links
            node.plain = inlines.plain
            node.isNoise = inlines.isNoise && (kind == .paragraph || (kind == .quote && !holdsBlocks(pointer)))
        case .code, .html, .rule: break
        }
        return node
    }

    private func kind(of pointer: OpaquePointer) -> OutlineNode.Kind? {
        // Names rather than numbers: the table's number is a variable of the extension.
        switch String(cString: cmark_node_get_type_string(pointer)) {
        case "heading": .heading(level: Int(cmark_node_get_heading_level(pointer)))
        case "paragraph": .paragraph
        case "list":
            cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST
                ? .steps(first: Int(cmark_node_get_list_start(pointer))) : .bullets
        case "item", "tasklist": .item
        case "code_block": .code(language: language(of: pointer))
        case "table": .table
        case "block_quote": .quote
        case "html_block": .html
        case "thematic_break": .rule
        default: nil
        }
    }

    /// The first word of the fence: "yaml" of "```yaml {title="x"}".
    private func language(of pointer: OpaquePointer) -> String? {
        guard let info = cmark_node_get_fence_info(pointer) else { return nil }
        let word = String(cString: info).prefix { !$0.isWhitespace && $0 != "{" && $0 != "," }
        return word.isEmpty ? nil : word.lowercased()
    }

    private func range(of pointer: OpaquePointer, isCode: Bool) -> Range<Int> {
        let startLine = Int(cmark_node_get_start_line(pointer))
        let endLine = Int(cmark_node_get_end_line(pointer))
        guard (1...source.lineCount).contains(startLine), endLine >= startLine else { return 0..<0 }
        let first = source.line(startLine - 1)
        let last = source.line(min(endLine, source.lineCount) - 1)
        let start = first.lowerBound + max(0, Int(cmark_node_get_start_column(pointer)) - 1)
        var end = last.lowerBound + max(0, Int(cmark_node_get_end_column(pointer)))
        end = min(end, last.upperBound)
        let range = source.trimmed(source.clamped(min(start, first.upperBound), end))
        guard isCode, !range.isEmpty, !"`~".utf8.contains(source.utf8[range.lowerBound]) else { return range }
        // Code by indentation keeps that of its first line, as its other lines keep theirs.
        return source.isBlank(first.lowerBound..<max(first.lowerBound, range.lowerBound))
            ? first.lowerBound..<range.upperBound : range
    }

    private func holdsBlocks(_ pointer: OpaquePointer) -> Bool {
        var next = cmark_node_first_child(pointer)
        while let current = next {
            let name = String(cString: cmark_node_get_type_string(current))
            if name != "paragraph", name != "html_block" { return true }
            next = cmark_node_next(current)
        }
        return false
    }

    // MARK: Inlines

    private struct Inlines {
        var plain = ""
        var links: [String] = []
        var isNoise = true
    }

    /// One pass over the words under a block.
    private func readInlines(_ pointer: OpaquePointer) -> Inlines {
        var inlines = Inlines()
        guard let iterator = cmark_iter_new(pointer) else { return inlines }
        defer { cmark_iter_free(iterator) }
        var images = 0
        while true {
            let event = cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { break }
            guard let node = cmark_iter_get_node(iterator) else { break }
            switch cmark_node_get_type(node) {
            case CMARK_NODE_IMAGE: images += event == CMARK_EVENT_ENTER ? 1 : -1
            case CMARK_NODE_LINK where event == CMARK_EVENT_ENTER:
                if let url = cmark_node_get_url(node) {
                    let target = String(cString: url)
                    if !target.isEmpty { inlines.links.append(target) }
                }
            case CMARK_NODE_TEXT where images == 0, CMARK_NODE_CODE where images == 0:
                if inlines.plain.utf8.count < Self.plainLimit, let literal = cmark_node_get_literal(node) {
                    let text = String(cString: literal)
                    inlines.plain += text.utf8.count <= Self.plainLimit ? text[...] : text.prefix(Self.plainLimit)
                }
            case CMARK_NODE_SOFTBREAK where images == 0, CMARK_NODE_LINEBREAK where images == 0,
                CMARK_NODE_PARAGRAPH where images == 0:
                if !inlines.plain.isEmpty { inlines.plain += "\n" }
            default: break
            }
        }
        inlines.plain = Self.withoutTemplates(inlines.plain)
        inlines.isNoise = !inlines.plain.utf8.contains(where: SourceText.isWord)
        return inlines
    }

    /// Of a shortcode within a line, the words that it shows.
    private static func withoutTemplates(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "%") }) else {
            return text.trimmingLines
        }
        let source = SourceText(text)
        var kept: [UInt8] = []
        var index = 0
        while index < source.utf8.count {
            if let tag = SiteTag(source, at: index, before: source.utf8.count), tag.style == .template {
                kept += (TemplateTag(source.utf8[...], at: index)?.text ?? "").utf8
                index = tag.range.upperBound
            } else {
                kept.append(source.utf8[index])
                index += 1
            }
        }
        return String(decoding: kept, as: UTF8.self).trimmingLines
    }
}

extension OutlineNode.Kind {
    fileprivate var isCode: Bool {
        if case .code = self { true } else { false }
    }
}

extension String {
    /// Without white space at both ends.
    fileprivate var trimmingLines: String {
        var text = Substring(self).drop(while: \.isWhitespace)
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}
