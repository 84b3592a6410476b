/// Reads Markdown line by line and gives out blocks as soon as they are closed. A small value: a stream copies it to
/// see what the unfinished end would be.
struct MarkdownReader: Sendable {
    private struct Level {
        var marker: Int
        var content: Int
        var display: Int
    }

    private enum Leaf {
        case none
        case paragraph([[UInt8]])
        case table(MarkdownTable)
    }

    private var levels: [Level] = []
    private var leaf = Leaf.none
    private var fence: MarkdownFence?
    private var quote = 0
    private var lastQuote = 0
    private var sawBlank = false
    private var afterHeading = false
    private var isFirst = true
    /// Belongs to the next block that is given out.
    private var marker = ""
    private var leafMarker = ""
    private var leafGap = false

    mutating func read(_ raw: ArraySlice<UInt8>, into out: inout [MarkdownBlock]) {
        let line = raw.last == 0x0D ? raw.dropLast() : raw
        if let fence {
            readCode(line, in: fence, into: &out)
            return
        }
        let (depth, rest) = Self.unquoted(line, limit: .max)
        let text = rest.trimmedStart
        if text.isEmpty {
            close(into: &out)
            if depth != quote { levels = [] }
            quote = depth
            sawBlank = true
            return
        }
        let column = Self.columns(rest)
        if depth != quote {
            if depth < quote, case .paragraph = leaf, MarkdownStart(text).isText {
                extend(text)
                return
            }
            close(into: &out)
            levels = []
            quote = depth
        }
        switch leaf {
        case .paragraph(let lines):
            if continues(lines, with: text, column: column, into: &out) { return }
            close(into: &out)
        case .table(var table):
            if text.contains(UInt8(ascii: "|")), MarkdownStart(text).isText {
                leaf = .none
                table.append(text)
                leaf = .table(table)
                return
            }
            close(into: &out)
        case .none:
            break
        }
        begin(text, column: column, into: &out)
    }

    /// Gives out what is still open.
    mutating func finish(into out: inout [MarkdownBlock]) {
        close(into: &out)
        flushMarker(into: &out)
        fence = nil
    }

    // MARK: - Leaves

    private mutating func extend(_ text: ArraySlice<UInt8>) {
        guard case .paragraph(var lines) = leaf else { return }
        leaf = .none
        lines.append(Array(text))
        leaf = .paragraph(lines)
    }

    /// True when the line belongs to the open paragraph or has turned it into something else.
    private mutating func continues(
        _ lines: [[UInt8]],
        with text: ArraySlice<UInt8>,
        column: Int,
        into out: inout [MarkdownBlock]
    ) -> Bool {
        let bare = text.trimmed
        if bare.count >= 3, let mark = bare.first, mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-"),
            bare.allSatisfy({ $0 == mark })
        {
            leaf = .none
            let level = mark == UInt8(ascii: "=") ? 1 : 2
            let gap = !isFirst && leafMarker.isEmpty
            give(.heading(level: level, MarkdownInline.spans(lines: lines)), leafMarker, gap, into: &out)
            return true
        }
        if let last = lines.last, let table = MarkdownTable(header: last[...], delimiters: text) {
            if lines.count > 1 {
                leaf = .paragraph(Array(lines.dropLast()))
                close(into: &out)
                (leafMarker, leafGap) = ("", false)
            }
            leaf = .table(table)
            return true
        }
        switch MarkdownStart(text) {
        case .text:
            extend(text)
            return true
        case .item(_, let number, _, let body):
            // A number in running text ("in\n1984. ...") is no list unless one is going on.
            if levels.isEmpty, body.isEmpty || (number ?? 1) != 1 {
                extend(text)
                return true
            }
            return false
        default:
            return false
        }
    }

    private mutating func close(into out: inout [MarkdownBlock]) {
        let closing = leaf
        leaf = .none
        switch closing {
        case .none: break
        case .paragraph(let lines):
            give(.paragraph(MarkdownInline.spans(lines: lines)), leafMarker, leafGap, into: &out)
        case .table(let table):
            give(.table(table), leafMarker, leafGap, into: &out)
        }
    }

    // MARK: - Beginnings

    private mutating func begin(_ line: ArraySlice<UInt8>, column: Int, into out: inout [MarkdownBlock]) {
        var text = line
        var column = column
        while true {
            let start = MarkdownStart(text)
            var isItem = false
            if case .item = start { isItem = true }
            leave(upTo: column, forItem: isItem, into: &out)
            if column - (levels.last?.content ?? 0) >= 4, !(isItem && !levels.isEmpty) {
                let indent = String(repeating: " ", count: column - (levels.last?.content ?? 0) - 4)
                let gap = takeGap()
                give(.codeLine(indent + String(decoding: text, as: UTF8.self)), takeMarker(), gap, into: &out)
                return
            }
            switch start {
            case .item(let mark, _, let width, let body):
                flushMarker(into: &out)
                let display = (levels.last?.display ?? 0) + TextWidth.cells(mark) + 1
                levels.append(Level(marker: column, content: column + width, display: display))
                marker = mark
                guard !body.isEmpty else { return }
                text = body
                column += width
            case .rule:
                give(.rule, takeMarker(), takeGap(), into: &out)
                return
            case .heading(let level, let body):
                _ = takeGap()
                let gap = !isFirst && marker.isEmpty
                give(.heading(level: level, MarkdownInline.spans(Array(body))), takeMarker(), gap, into: &out)
                return
            case .fence(var opened):
                opened.indent = column
                opened.quote = quote
                fence = opened
                give(.codeStart(language: opened.language), takeMarker(), takeGap(), into: &out)
                return
            case .text:
                leafGap = takeGap()
                leafMarker = takeMarker()
                leaf = .paragraph([Array(text)])
                return
            }
        }
    }

    /// Leaves the list levels a line at this column does not belong to. Two columns past a marker are enough for an
    /// item to be nested: people and models often indent by two under a number.
    private mutating func leave(upTo column: Int, forItem: Bool, into out: inout [MarkdownBlock]) {
        while let last = levels.last, column < last.content, !(forItem && column >= last.marker + 2) {
            flushMarker(into: &out)
            levels.removeLast()
        }
    }

    private mutating func readCode(_ line: ArraySlice<UInt8>, in open: MarkdownFence, into out: inout [MarkdownBlock]) {
        let (depth, rest) = Self.unquoted(line, limit: open.quote)
        if depth < open.quote {
            fence = nil
            read(line, into: &out)
        } else if open.isClosed(by: rest) {
            fence = nil
        } else {
            give(.codeLine(String(decoding: open.content(of: rest), as: UTF8.self)), "", false, into: &out)
        }
    }

    // MARK: - Giving out

    private mutating func takeMarker() -> String {
        defer { marker = "" }
        return marker
    }

    private mutating func takeGap() -> Bool {
        defer { sawBlank = false }
        return sawBlank && !isFirst && !afterHeading
    }

    private mutating func flushMarker(into out: inout [MarkdownBlock]) {
        guard !marker.isEmpty else { return }
        give(.paragraph([]), takeMarker(), takeGap(), into: &out)
    }

    private mutating func give(
        _ content: MarkdownBlock.Content,
        _ marker: String,
        _ gap: Bool,
        into out: inout [MarkdownBlock]
    ) {
        var block = MarkdownBlock(content: content)
        block.marker = marker
        block.indent = levels.last?.display ?? 0
        block.quote = quote
        block.gapBefore = gap
        block.gapQuote = gap ? min(quote, lastQuote) : 0
        lastQuote = quote
        out.append(block)
        isFirst = false
        if case .heading = content { afterHeading = true } else { afterHeading = false }
    }

    // MARK: - Columns

    /// Takes off up to `limit` quote marks.
    private static func unquoted(_ line: ArraySlice<UInt8>, limit: Int) -> (depth: Int, rest: ArraySlice<UInt8>) {
        var rest = line
        var depth = 0
        while depth < limit {
            let spaces = rest.prefix { $0 == 0x20 }.count
            guard spaces <= 3, rest.dropFirst(spaces).first == UInt8(ascii: ">") else { break }
            rest = rest.dropFirst(spaces + 1)
            if rest.first == 0x20 { rest.removeFirst() }
            depth += 1
        }
        return (depth, rest)
    }

    private static func columns(_ line: ArraySlice<UInt8>) -> Int {
        var column = 0
        for byte in line {
            if byte == 0x20 { column += 1 } else if byte == 0x09 { column += 4 - column % 4 } else { break }
        }
        return column
    }
}

extension ArraySlice<UInt8> {
    fileprivate var trimmedStart: ArraySlice<UInt8> {
        drop { $0 == 0x20 || $0 == 0x09 }
    }
}
