/// A piece of a passage that can be quoted whole: a sentence, a list item, a code block, a list of steps, a table.
struct Quotable: Sendable {
    enum Kind: Sendable {
        case sentence, item, code, warning, limit, deprecation, definition
        /// Wholes: a list of steps, of items, a table.
        case steps, list, table
        /// One step, or one row of a table under its header: parts of what stands in the list as a whole too, as items may be.
        case step, row

        /// Holds pieces that are in the list of their own.
        var isWhole: Bool { [.steps, .list, .table].contains(self) }
    }

    /// Its place in the list of all quotables of the evidence; within its passage before it is put there.
    var id: Int
    /// Which evidence it stands in, best first; 0 before it is put there.
    var rank: Int
    var kind: Kind
    /// Byte ranges in the document: one, or one a step or an item of a whole.
    var parts: [Range<Int>]
    /// The sentence that introduces a structure ("To rotate a key:"), the one before a sentence that leans on it, or a row's header.
    var leadIn: Range<Int>?
    /// The tag with the facts of the field that a sentence describes: its type, its default.
    var field: Range<Int>?
    var language: String?
    var words: Int
    /// Stems of its content words.
    var stems: Set<String>
    /// All stems in order, for finding terms.
    var ordered: [String]
    /// The same as they count for coverage.
    var own: Set<String>
    /// A whole sentence of the author's, whether or not it leans on its neighbours.
    var isWhole: Bool
    /// Understood without what stands before it.
    var standsAlone: Bool
    var hasNumber: Bool
    /// Nothing but a link.
    var isLink: Bool
    /// First sentence of its passage.
    var isOpening: Bool
    /// Says what a thing is: "A service provider is ...".
    var isDefinition: Bool
    /// Says by what means a thing is done: "by registering it at the provider".
    var givesMeans: Bool
    /// For a table: its lines.
    var table: TableLines?

    /// Stems of what it says itself: of a row without the header that all rows of its table share.
    var said: Set<String> { kind == .row ? own : stems }
}
