import Engine

/// The inventory of keys: a row each, and below them what the chosen one is for.
enum InventoryView {
    static func title(_ list: InventoryList, _ model: AppModel) -> String {
        list.inventory.person == nil
            ? "Inventory: everybody" : "Inventory: what is learned of \(model.person?.name ?? "")"
    }

    static func width(in columns: Int) -> Int { min(100, columns - 2) }

    static func head(_ list: InventoryList, width: Int) -> [StyledLine] {
        InventoryText.head(list.inventory).flatMap { TextWrap.wrap([StyledSpan($0, Style(.dim))], width: width) }
    }

    static func rows(_ list: InventoryList, width: Int) -> [StyledLine] {
        let name = min(36, max(14, (list.rows.map { TextWidth.cells($0.name) }.max() ?? 0) + 2), width / 2)
        return list.rows.enumerated().map { place, row in
            let ground: Role = place == list.selection ? .selection : .text
            let facts = InventoryText.facts(row, of: list.inventory).joined(separator: " · ")
            return StyledLine([
                StyledSpan(row.isStarting ? "● " : "  ", Style(.good, on: ground)),
                StyledSpan(
                    TextWidth.padded(TextWidth.clipped(PlainText.safe(row.name), to: name - 2), to: name),
                    Style(.text, .bold, on: ground)),
                StyledSpan(
                    TextWidth.clipped(facts, to: max(1, width - name - 3)),
                    Style(row.isProposed ? .warning : .dim, on: ground)),
            ])
        }
    }

    /// What the chosen one is kept for, and since when.
    static func details(_ list: InventoryList, width: Int) -> [StyledLine] {
        guard let row = list.chosen else { return [StyledLine("Nothing is learned yet.", role: .dim)] }
        var lines: [StyledLine] = []
        let family = row.name.prefix { $0 != "/" }
        if let purpose = SubjectText.purpose(String(family)) {
            lines += TextWrap.wrap(
                [StyledSpan("\(purpose.purpose) For you: \(purpose.benefit)", Style(.dim))], width: width)
        }
        if row.isProposed {
            lines += TextWrap.wrap(
                [
                    StyledSpan(
                        "It changed nothing in \(Int(Inventory.days)) days: it may as well be forgotten.",
                        Style(.warning))
                ],
                width: width)
        }
        return lines
    }
}
