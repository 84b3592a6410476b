/// One tag of a site generator or of HTML at a place in the text: `{{< figure >}}`, `{% include %}`, `<%= erb %>`,
/// `<TabItem value="go">`, `<!-- comment -->`.
struct SiteTag: Hashable, Sendable {
    enum Style: Sendable { case template, element, comment }

    var style: Style
    var range: Range<Int>
    /// Lower case, without a closing slash or "end".
    var name: String
    var isClosing: Bool

    /// Longer tags are taken for text with a stray bracket.
    private static let lengthLimit = 1024

    /// The tag that begins at `offset`, when one does and it ends before `limit`. O(length of the tag).
    init?(_ source: SourceText, at offset: Int, before limit: Int) {
        let reach = min(limit, offset + Self.lengthLimit)
        if source.starts("<!--", at: offset) {
            guard let end = source.find("-->", from: offset + 4, to: limit) else { return nil }
            self.init(style: .comment, range: offset..<end + 3, name: "", isClosing: false)
            return
        }
        let pairs: [(StaticString, StaticString)] = [
            ("{{<", ">}}"), ("{{%", "%}}"), ("{{", "}}"), ("{%", "%}"), ("<%", "%>"), ("{:", "}"), ("{#", "}"),
        ]
        for (open, close) in pairs where source.starts(open, at: offset) {
            let inside = offset + open.utf8CodeUnitCount
            guard let end = source.find(close, from: inside, to: reach) else { return nil }
            var name = Self.name(source, from: inside, to: end)
            var isClosing = name.slash
            if !isClosing, name.word.hasPrefix("end"), name.word.count > 3 {
                name.word.removeFirst(3)
                isClosing = true
            }
            self.init(
                style: .template, range: offset..<end + close.utf8CodeUnitCount, name: name.word, isClosing: isClosing)
            return
        }
        guard source.starts("<", at: offset), let end = Self.elementEnd(source, offset, reach) else { return nil }
        let name = Self.name(source, from: offset + 1, to: end)
        self.init(style: .element, range: offset..<end, name: name.word, isClosing: name.slash)
    }

    private init(style: Style, range: Range<Int>, name: String, isClosing: Bool) {
        self.style = style
        self.range = range
        self.name = name
        self.isClosing = isClosing
    }

    /// The first word of a tag, and whether a slash stands before it.
    private static func name(_ source: SourceText, from start: Int, to end: Int) -> (word: String, slash: Bool) {
        var index = start
        var slash = false
        while index < end, SourceText.isSpace(source.utf8[index]) || source.utf8[index] == UInt8(ascii: "/") {
            if source.utf8[index] == UInt8(ascii: "/") { slash = true }
            index += 1
        }
        let first = index
        while index < end, SourceText.isWord(source.utf8[index]) || source.utf8[index] == UInt8(ascii: "-") {
            index += 1
        }
        return (source.string(first..<index).lowercased(), slash)
    }

    /// After the `>` of an opening or closing element; nothing for autolinks, comparisons and unclosed brackets.
    private static func elementEnd(_ source: SourceText, _ offset: Int, _ reach: Int) -> Int? {
        var index = offset + 1
        if index < reach, source.utf8[index] == UInt8(ascii: "/") { index += 1 }
        guard index < reach, SourceText.isLetter(source.utf8[index]) else {
            // `<>` and `</>` are fragments of JSX.
            return index < reach && source.utf8[index] == UInt8(ascii: ">") ? index + 1 : nil
        }
        while index < reach, SourceText.isWord(source.utf8[index]) || "-._".utf8.contains(source.utf8[index]) {
            index += 1
        }
        guard index < reach, SourceText.isSpace(source.utf8[index]) || "/>".utf8.contains(source.utf8[index]) else {
            return nil
        }
        var quote: UInt8 = 0
        var braces = 0
        while index < reach {
            let byte = source.utf8[index]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: "{") {
                braces += 1
            } else if byte == UInt8(ascii: "}") {
                braces -= 1
            } else if byte == UInt8(ascii: ">"), braces <= 0 {
                return index + 1
            } else if byte == UInt8(ascii: "<") {
                return nil
            }
            index += 1
        }
        return nil
    }
}
