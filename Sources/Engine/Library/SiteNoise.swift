/// Takes out of a documentation site's Markdown what is no text of it: shortcodes, template tags, comments, imports,
/// lines that are nothing but HTML or JSX tags, marks of asides.
///
/// The result has the same length, with spaces for what went, so positions found in it hold in the original. Code fences
/// are left alone. O(n) in bytes but for tags left open, which are looked for no further than 1 KiB.
struct SiteNoise {
    private(set) var masked: [UInt8]
    /// In the order in which they close; `outermost` is what to read.
    private var asides: [Aside] = []

    private let source: SourceText
    private var fence: (byte: UInt8, length: Int, isMoved: Bool)?
    /// Where the last comment ends; one that opens later never does, and is not searched for.
    private let lastCommentEnd: Int
    private var open: [(name: String, start: Int, isWarning: Bool)] = []

    /// `start` is where the text begins after its front matter.
    init(_ source: SourceText, from start: Int) {
        self.source = source
        masked = source.utf8
        lastCommentEnd = Self.lastCommentEnd(source)
        blank(0..<start)
        var number = start >= source.utf8.count ? source.lineCount : source.lineNumber(at: start)
        while number < source.lineCount { number = read(number) }
    }

    /// Reads a line, and says which comes next.
    private mutating func read(_ number: Int) -> Int {
        let line = source.line(number)
        let text = source.trimmed(line)
        if isFenceLine(number, text) || fence != nil { return number + 1 }
        guard !text.isEmpty else { return number + 1 }
        switch source.utf8[text.lowerBound] {
        case UInt8(ascii: "{"), UInt8(ascii: "<"): return readTags(number, text)
        case UInt8(ascii: ":") where source.starts(":::", at: text.lowerBound): readColons(text)
        case UInt8(ascii: "!") where source.starts("!!! ", at: text.lowerBound): return readIndentedAside(number, text)
        case UInt8(ascii: "?") where source.starts("???", at: text.lowerBound): return readIndentedAside(number, text)
        case UInt8(ascii: "[") where isContentsMark(text): blank(text)
        case UInt8(ascii: "i"), UInt8(ascii: "e"):
            return text.lowerBound == line.lowerBound ? readImport(number, text) : number + 1
        default: break
        }
        return number + 1
    }

    /// The asides that stand in no other, in order.
    var outermost: [Aside] {
        var result: [Aside] = []
        for aside in asides.sorted(by: {
            ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count)
        }) {
            if let last = result.last, aside.range.lowerBound < last.range.upperBound { continue }
            result.append(aside)
        }
        return result
    }

    // MARK: Fences

    /// Opens and closes fences, also behind quote and list marks.
    private mutating func isFenceLine(_ number: Int, _ text: Range<Int>) -> Bool {
        var index = text.lowerBound
        if fence == nil {
            while index < text.upperBound, Self.isContainerMark(source.utf8[index]) { index += 1 }
        } else {
            while index < text.upperBound, source.utf8[index] == UInt8(ascii: ">") || source.utf8[index] == 32 {
                index += 1
            }
        }
        guard index < text.upperBound else { return false }
        let byte = source.utf8[index]
        guard byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") else { return false }
        var end = index
        while end < text.upperBound, source.utf8[end] == byte { end += 1 }
        guard end - index >= 3 else { return false }
        if let open = fence {
            guard open.byte == byte, end - index >= open.length, source.isBlank(end..<text.upperBound) else {
                return false
            }
            if open.isMoved { moveToMargin(number, text) }
            fence = nil
            return true
        }
        if byte == UInt8(ascii: "`"), source.utf8[end..<text.upperBound].contains(byte) { return false }
        let isMoved = index == text.lowerBound && endHTML(above: number) && isInElement(number)
        if isMoved { moveToMargin(number, text) }
        fence = (byte, end - index, isMoved)
        return true
    }

    /// To MDX a fence right below a tag is code; to CommonMark it is still HTML, unless the tag's line is away. Whether the
    /// text nearest above is a line of HTML.
    private mutating func endHTML(above number: Int) -> Bool {
        guard number > 0 else { return false }
        let above = source.trimmed(source.line(number - 1))
        guard !above.isEmpty else { return true }
        guard source.utf8[above.lowerBound] == UInt8(ascii: "<"), source.utf8[above.upperBound - 1] == UInt8(ascii: ">")
        else { return false }
        if SiteTag(source, at: above.lowerBound, before: above.upperBound) != nil { blank(above) }
        return true
    }

    /// Whether the lines above are indented below an element's tag, not below a list item.
    private func isInElement(_ number: Int) -> Bool {
        guard source.line(number).count >= 4, source.starts("    ", at: source.lineStarts[number]) else { return false }
        for above in stride(from: number - 1, through: max(0, number - 100), by: -1) {
            let line = source.line(above)
            guard let first = source.utf8[line].first, !SourceText.isSpace(first) else { continue }
            return first == UInt8(ascii: "<")
        }
        return false
    }

    private mutating func moveToMargin(_ number: Int, _ text: Range<Int>) {
        let start = source.lineStarts[number]
        blank(start..<text.upperBound)
        for index in text { masked[start + index - text.lowerBound] = source.utf8[index] }
    }

    private static func isContainerMark(_ byte: UInt8) -> Bool {
        byte == 32 || byte == 9 || SourceText.isDigit(byte) || ">-*+.)".utf8.contains(byte)
    }

    // MARK: Tags

    /// A line of nothing but tags goes; tags may run over several lines.
    private mutating func readTags(_ number: Int, _ text: Range<Int>) -> Int {
        if text.lowerBound >= lastCommentEnd, source.starts("<!--", at: text.lowerBound) { return number + 1 }
        var tags: [SiteTag] = []
        var index = text.lowerBound
        var last = number
        while let tag = SiteTag(source, at: index, before: source.utf8.count) {
            tags.append(tag)
            index = tag.range.upperBound
            last = source.lineNumber(at: max(index - 1, 0))
            let end = source.line(last).upperBound
            while index < end, SourceText.isSpace(source.utf8[index]) { index += 1 }
            if index >= end { break }
        }
        guard let first = tags.first, index >= source.line(last).upperBound else { return number + 1 }
        if first.style == .element, !mayGo(tags, last) { return number + 1 }
        if tags.count == 1, readHighlight(first) { return last + 1 }
        // The facts of a field are text: they are all that some pages say of it.
        if tags.allSatisfy({ TemplateTag(source.utf8[...], at: $0.range.lowerBound)?.isField ?? false }) {
            return last + 1
        }
        for tag in tags { note(tag) }
        blank(text.lowerBound..<index)
        return last + 1
    }

    /// HTML whose next line is HTML again is left to the parser, which keeps such a block together; so is HTML with rules
    /// of its own for what is inside.
    private func mayGo(_ tags: [SiteTag], _ last: Int) -> Bool {
        if tags.contains(where: { ["pre", "script", "style", "textarea", "table"].contains($0.name) }) { return false }
        guard last + 1 < source.lineCount else { return true }
        let next = source.trimmed(source.line(last + 1))
        guard let byte = source.utf8[next].first, byte == UInt8(ascii: "<") else { return true }
        return SiteTag(source, at: next.lowerBound, before: source.utf8.count)?.range.upperBound == next.upperBound
    }

    /// `{{< highlight yaml >}}` is a fence by another name: it is written as one.
    private mutating func readHighlight(_ tag: SiteTag) -> Bool {
        guard tag.style == .template, tag.name == "highlight" || tag.name == "code-block" else { return false }
        var fenceText = Array("```".utf8)
        if !tag.isClosing {
            let words = source.string(tag.range).split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "-" })
            if let language = words.drop(while: { $0.lowercased() != tag.name }).dropFirst().first {
                fenceText += language.utf8
            }
        }
        blank(tag.range)
        for (offset, byte) in fenceText.enumerated() where offset < tag.range.count {
            masked[tag.range.lowerBound + offset] = byte
        }
        return true
    }

    private mutating func note(_ tag: SiteTag) {
        guard Aside.names.contains(tag.name) else { return }
        if tag.isClosing {
            close(tag.name, at: tag.range.upperBound)
        } else if !source.string(tag.range).hasSuffix("/>") {
            push(tag.name, at: tag.range.lowerBound, source.string(tag.range))
        }
    }

    // MARK: Asides

    private mutating func push(_ name: String, at start: Int, _ mark: String) {
        guard open.count < 64 else { return }
        open.append((name, start, Aside.isAlarm(mark)))
    }

    private mutating func close(_ name: String, at end: Int) {
        guard let index = open.lastIndex(where: { $0.name == name }) else { return }
        asides.append(Aside(range: open[index].start..<end, isWarning: open[index].isWarning))
        open.removeSubrange(index...)
    }

    /// `:::warning Title` opens, `:::` closes.
    private mutating func readColons(_ text: Range<Int>) {
        let mark = source.string(text).drop { $0 == ":" }
        if mark.allSatisfy(\.isWhitespace) {
            close(":::", at: text.upperBound)
        } else {
            push(":::", at: text.lowerBound, String(mark))
        }
        blank(text)
    }

    /// `!!! warning "Title"` with four spaces before each line of it: rewritten as a block quote, which a parser knows.
    private mutating func readIndentedAside(_ number: Int, _ text: Range<Int>) -> Int {
        let mark = source.string(text)
        let indent = text.lowerBound - source.line(number).lowerBound
        var next = number + 1
        var end = text.upperBound
        while next < source.lineCount {
            let line = source.line(next)
            let inner = source.trimmed(line)
            if !inner.isEmpty {
                guard inner.lowerBound - line.lowerBound >= indent + 4, source.utf8[line.lowerBound + indent] == 32
                else {
                    break
                }
                end = inner.upperBound
            }
            next += 1
        }
        guard end > text.upperBound else { return number + 1 }
        blank(text)
        for line in number + 1..<next where !source.isBlank(source.line(line)) {
            masked[source.lineStarts[line] + indent] = UInt8(ascii: ">")
        }
        asides.append(Aside(range: text.lowerBound..<end, isWarning: Aside.isAlarm(mark)))
        return next
    }

    // MARK: Imports and contents

    /// `import X from "..."` and `export const ...` of MDX, to the next empty line.
    private mutating func readImport(_ number: Int, _ text: Range<Int>) -> Int {
        let isImport = source.starts("import ", at: text.lowerBound)
        guard isImport || source.starts("export ", at: text.lowerBound) else { return number + 1 }
        var last = number
        while last + 1 < source.lineCount, last - number < 200, !source.isBlank(source.line(last + 1)) { last += 1 }
        let whole = source.string(text.lowerBound..<source.line(last).upperBound)
        let quoted = whole.contains("'") || whole.contains("\"")
        let isModule =
            isImport
            ? quoted && (whole.contains(" from ") || whole.hasPrefix("import '") || whole.hasPrefix("import \""))
            : ["export const ", "export default ", "export function ", "export let "].contains { whole.hasPrefix($0) }
        guard isModule else { return number + 1 }
        blank(text.lowerBound..<source.line(last).upperBound)
        return last + 1
    }

    private static func lastCommentEnd(_ source: SourceText) -> Int {
        var index = source.utf8.count - 3
        while index >= 0 {
            if source.starts("-->", at: index) { return index }
            index -= 1
        }
        return 0
    }

    private func isContentsMark(_ text: Range<Int>) -> Bool {
        ["[toc]", "[[toc]]", "[[_toc_]]"].contains(source.string(text).lowercased())
    }

    private mutating func blank(_ range: Range<Int>) {
        for index in range where masked[index] != 10 { masked[index] = 32 }
    }
}
