/// What can be quoted from a passage, as it is given to a model: one text for each piece that may answer by itself,
/// in the order of the passage. A piece says little without what it belongs to, so it has its headings before it, and what
/// introduces it.
enum PieceTexts {
    /// Bytes of a piece: what the model reads of a long table or list.
    private static let most = 600

    static func of(_ passage: Passage) -> [String] {
        QuotableReader.read(passage).filter(\.isPiece).map { text(of: $0, in: passage) }
    }

    static func text(of quotable: Quotable, in passage: Passage) -> String {
        let introduction = quotable.kind == .row || quotable.standsAlone ? nil : quotable.leadIn
        let own = ([introduction].compactMap { $0 } + quotable.parts).map(passage.text).joined(separator: " ")
        return passage.headingPath + ": " + plain(String(own.prefix(most)))
    }

    /// What a block of code is for: what introduces it, and where it stands.
    static func purpose(of code: Quotable, in passage: Passage) -> String {
        passage.headingPath + ": " + plain(code.leadIn.map(passage.text) ?? "")
    }

    /// Without the marks of Markdown; the cells of a table's row become a list.
    private static func plain(_ text: String) -> String {
        let cells = text.split(separator: "|").map { $0.filter { !"*`[]".contains($0) } }
        return cells.joined(separator: ",").trimmingPrefix { $0.isWhitespace }.description
    }
}

extension Quotable {
    /// Whether it may answer by itself.
    var isPiece: Bool { kind != .code }
    /// Whether it is quoted in full and takes the room of many sentences.
    var isStructure: Bool { kind == .code || kind == .steps }
}
