/// What a passage is put together from: one or more blocks that are never parted.
struct OutlinePiece: Hashable, Sendable {
    var blocks: [Passage.Block]
    var links: [String] = []
    var words: Int
    /// How much it is held to the piece before it; 0 for paragraphs of their own.
    var bond = 0
    /// Code, a table or steps: the sentence that introduces it belongs to it.
    var wantsLeadIn = false

    var range: Range<Int> {
        (blocks.first?.range.lowerBound ?? 0)..<(blocks.last?.range.upperBound ?? 0)
    }

    /// Takes the next piece in.
    mutating func absorb(_ next: OutlinePiece) {
        blocks += next.blocks
        links += next.links
        words += next.words
        wantsLeadIn = false
    }
}
