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

    /// The list that a sentence announces: right behind it, with as many items as it says. "Ten questions are asked before a flow
    /// goes live."
    func announced(by sentence: Quotable) -> Quotable? {
        guard sentence.kind == .sentence, let place = quotables.firstIndex(where: { $0.id == sentence.id }) else {
            return nil
        }
        let behind = quotables[(place + 1)...].drop {
            [.item, .step, .row].contains($0.kind) && $0.rank == sentence.rank
        }
        guard let whole = behind.first, whole.rank == sentence.rank, whole.kind.isWhole, Self.isShort(whole) else {
            return nil
        }
        let count = Double(whole.table?.rows.count ?? whole.parts.count)
        let said = QuantityReader(Tokens(sentence.ordered.joined(separator: " "))).quantities()
        return said.contains { $0.number == count && $0.dimension == nil } ? whole : nil
    }

    /// Longer ones would bury the rest of an answer.
    static func isShort(_ whole: Quotable) -> Bool {
        (whole.table?.rows.count ?? whole.parts.count) <= items && whole.words <= words
    }
}
