/// The running text inside a block of HTML.
enum HTMLText {
    struct Run: Hashable, Sendable {
        var range: Range<Int>
        /// The content of `<pre>`.
        var isCode: Bool
    }

    /// Fewer words than this are labels of buttons and cards.
    private static let leastWords = 4

    /// Stretches between tags, each within a line, with enough words to say something. O(n).
    static func runs(_ source: SourceText, _ range: Range<Int>) -> [Run] {
        guard let first = SiteTag(source, at: range.lowerBound, before: range.upperBound) else { return [] }
        if first.style == .comment || ["script", "style", "textarea", "svg", "iframe"].contains(first.name) {
            return []
        }
        if first.name == "pre", !first.isClosing {
            let end = source.find("</pre", from: first.range.upperBound, to: range.upperBound) ?? range.upperBound
            let code = source.trimmed(first.range.upperBound..<end)
            return code.isEmpty ? [] : [Run(range: code, isCode: true)]
        }
        var runs: [Run] = []
        var start = range.lowerBound
        var index = start
        func flush(_ end: Int) {
            let run = source.trimmed(start..<max(start, end))
            if source.wordCount(run) >= leastWords { runs.append(Run(range: run, isCode: false)) }
        }
        while index < range.upperBound {
            if source.utf8[index] == 10 {
                flush(index)
                start = index + 1
            } else if source.utf8[index] == UInt8(ascii: "<"),
                let tag = SiteTag(source, at: index, before: range.upperBound), !isWithinLine(tag.name)
            {
                flush(index)
                start = tag.range.upperBound
                index = start
                continue
            }
            index += 1
        }
        flush(range.upperBound)
        return runs
    }

    /// Tags that stand inside a sentence.
    private static func isWithinLine(_ name: String) -> Bool {
        ["a", "b", "i", "em", "strong", "code", "kbd", "sub", "sup", "abbr", "small", "mark", "u", "s", "q", "cite"]
            .contains(name)
    }
}
