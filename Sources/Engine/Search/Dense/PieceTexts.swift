/// What can be quoted from a passage, as it is given to the embedding model: one text for each piece that may answer by itself,
/// in the order of the passage. A piece says little without what it belongs to, so it has its headings before it.
enum PieceTexts {
    static func of(_ passage: Passage) -> [String] {
        QuotableReader.read(passage).filter(\.isPiece).map { quotable in
            let own = quotable.parts.map(passage.text).joined(separator: " ")
            return passage.headingPath + ": " + plain(own)
        }
    }

    /// Without the marks of Markdown; the cells of a table's row become a list.
    private static func plain(_ text: String) -> String {
        let cells = text.split(separator: "|").map { $0.filter { !"*`[]".contains($0) } }
        return cells.joined(separator: ",").trimmingPrefix { $0.isWhitespace }.description
    }
}

extension Quotable {
    /// Whether it may answer by itself: code, a list of steps and a table are told as wholes.
    var isPiece: Bool { ![.code, .steps, .table].contains(kind) }
}
