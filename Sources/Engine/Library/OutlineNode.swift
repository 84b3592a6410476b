/// A block of a document as its markup has it, before it is known what the block is for.
struct OutlineNode: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case heading(level: Int)
        case paragraph
        /// A numbered list and the number it begins with.
        case steps(first: Int)
        case bullets
        case item
        case code(language: String?)
        case table, quote, html, rule
    }

    var kind: Kind
    /// Trimmed UTF-8 byte range.
    var range: Range<Int>
    /// What a heading, a paragraph or a quote says without its markup; for long ones, how it begins.
    var plain = ""
    /// Targets of links, as written.
    var links: [String] = []
    /// Nothing but images, badges, tags or link definitions.
    var isNoise = false
    /// Items of a list, blocks of an item.
    var children: [OutlineNode] = []
}
