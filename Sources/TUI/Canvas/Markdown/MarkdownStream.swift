/// A Markdown text that is still being written.
///
/// What has been closed (a paragraph, an item, a line of code) is parsed once and never again; its lines are kept until
/// the layout changes. Only the open end is read anew, so a token costs O(length of the open block). However the text
/// is cut into pieces, the lines are those of the whole text.
///
///     var answer = MarkdownStream()
///     answer.append("# Keys\nThey *never* le")
///     let lines = answer.lines(MarkdownLayout(width: 60))
public struct MarkdownStream: Sendable {
    /// Everything appended so far: what copying gives.
    public private(set) var source = ""
    private var reader = MarkdownReader()
    private var partial: [UInt8] = []
    private var closed: [MarkdownBlock] = []
    private var isFinished = false
    private var kept: (layout: MarkdownLayout, blocks: Int, lines: [StyledLine])?
    /// Bytes that went through the reader for good; equals the length of the text less the open line.
    private(set) var bytesRead = 0

    public init(_ text: String = "") {
        append(text)
    }

    public mutating func append(_ text: String) {
        guard !text.isEmpty, !isFinished else { return }
        source += text
        var rest = Array(text.utf8)[...]
        while let feed = rest.firstIndex(of: 0x0A) {
            partial.append(contentsOf: rest[..<feed])
            reader.read(partial[...], into: &closed)
            bytesRead += partial.count + 1
            partial.removeAll(keepingCapacity: true)
            rest = rest[(feed + 1)...]
        }
        partial.append(contentsOf: rest)
    }

    /// Nothing more will come: the open end is closed too.
    public mutating func finish() {
        guard !isFinished else { return }
        closed += openBlocks()
        bytesRead += partial.count
        partial = []
        reader = MarkdownReader()
        isFinished = true
    }

    /// All blocks, the open end as it would be if the text ended here.
    public var blocks: [MarkdownBlock] { closed + openBlocks() }

    /// The lines at this layout. Closed blocks are laid out once a layout.
    public mutating func lines(_ layout: MarkdownLayout) -> [StyledLine] {
        var lines: [StyledLine] = []
        var done = 0
        if let kept, kept.layout == layout { (lines, done) = (kept.lines, kept.blocks) }
        if done < closed.count {
            kept = nil
            for block in closed[done...] { lines += layout.lines(block) }
        }
        kept = (layout, closed.count, lines)
        return lines + layout.lines(openBlocks())
    }

    private func openBlocks() -> [MarkdownBlock] {
        guard !isFinished else { return [] }
        var end = reader
        var blocks: [MarkdownBlock] = []
        if !partial.isEmpty { end.read(partial[...], into: &blocks) }
        end.finish(into: &blocks)
        return blocks
    }
}
