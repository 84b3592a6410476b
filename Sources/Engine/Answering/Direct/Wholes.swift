/// The steps, lists and tables that pieces are part of, for a question that asks for all of them: "which settings are there?"
struct Wholes {
    /// Whether the question asks for several things.
    let isAskedFor: Bool
    private let quotables: [Quotable]

    private static let items = 15
    private static let words = 220

    init(_ question: Tokens, quotables: [Quotable]) {
        isAskedFor = AskedFor(question).contains(.several)
        self.quotables = quotables
    }

    /// The steps that a step is one of.
    func steps(_ step: Quotable) -> Quotable? {
        quotables.first { $0.rank == step.rank && $0.kind == .steps && $0.parts.contains(step.parts[0]) }
    }

    /// The list of an item or the table of a row; none where a piece stands by itself, or among too many.
    func all(_ piece: Quotable) -> Quotable? {
        let kind: Quotable.Kind
        switch piece.kind {
        case .item: kind = .list
        case .row: kind = .table
        default: return nil
        }
        return quotables.first { whole in
            whole.rank == piece.rank && whole.kind == kind && Self.isShort(whole)
                && whole.parts.contains { $0.contains(piece.parts[0].lowerBound) }
        }
    }

    /// Longer ones would bury the rest of an answer.
    static func isShort(_ whole: Quotable) -> Bool {
        (whole.table?.rows.count ?? whole.parts.count) <= items && whole.words <= words
    }
}
