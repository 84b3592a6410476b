/// One closed piece of a Markdown text, parsed but not laid out: it fits any width.
public struct MarkdownBlock: Hashable, Sendable {
    public enum Content: Hashable, Sendable {
        case heading(level: Int, [StyledSpan])
        case paragraph([StyledSpan])
        /// Where a fence opens; its lines follow one by one, so that a long listing streams.
        case codeStart(language: String)
        case codeLine(String)
        case table(MarkdownTable)
        case rule
    }

    public var content: Content
    /// "•", "3.", "☐" for the first block of a list item, else empty.
    public var marker = ""
    /// Cells to the left of the content, the marker's place included.
    public var indent = 0
    /// How many `>` it stands behind.
    public var quote = 0
    /// An empty line stands before it; inside a quotation that line has its bars.
    public var gapBefore = false
    public var gapQuote = 0
}
