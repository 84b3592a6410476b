/// Markdown as lines for the terminal, in one step.
public enum Markdown {
    public static func lines(_ text: String, layout: MarkdownLayout) -> [StyledLine] {
        layout.lines(blocks(text))
    }

    public static func blocks(_ text: String) -> [MarkdownBlock] {
        var stream = MarkdownStream(text)
        stream.finish()
        return stream.blocks
    }
}
