public import Engine

/// The inventory of keys as lines of text.
public enum InventoryText {
    /// Kinds first, then the keys; what is proposed for deletion, with the command that shows what would go.
    public static func page(_ inventory: Inventory, width: Int) -> String {
        var lines = head(inventory).map { PlainText.wrap($0, width: width) } + ["", "KINDS"]
        lines += inventory.kinds.map { line($0, inventory, width: width) }
        if !inventory.keys.isEmpty {
            lines += ["", "KEYS"]
            lines += inventory.keys.prefix(mostKeys).map { line($0, inventory, width: width) }
            let rest = inventory.keys.count - mostKeys
            if rest > 0 { lines.append("  and \(Counted.text(rest, "more key")), in --json") }
        }
        if !inventory.proposed.isEmpty {
            lines += ["", "PROPOSED FOR DELETION: changed nothing in \(Int(Inventory.days)) days"]
            lines += inventory.proposed.prefix(mostKeys).map {
                PlainText.wrap(
                    "selfsame forget --key \(PlainText.safe($0.key.rawValue)) --person \($0.person) --preview",
                    width: width, first: "  ", indent: "      ")
            }
            let rest = inventory.proposed.count - mostKeys
            if rest > 0 { lines.append("  and \(rest) more, in --json") }
        }
        return lines.joined(separator: "\n")
    }

    private static let mostKeys = 40

    /// What an installation starts with, what grew, and what the figures are of.
    static func head(_ inventory: Inventory) -> [String] {
        let grown = inventory.kinds.count - Inventory.starting.count
        let growth =
            grown == 0
            ? "others join when somebody says something about them"
            : "\(Counted.text(grown, "other kind")) grew from what was said"
        var lines = ["Starts with five kinds of keys (●): \(Inventory.starting.joined(separator: ", ")); \(growth)."]
        let earlier =
            inventory.unmeasured == 0
            ? "" : "; of \(Counted.text(inventory.unmeasured, "earlier answer")) it is not known"
        lines.append("What each changed, in \(Counted.text(inventory.answers, "logged answer"))\(earlier).")
        return lines
    }

    private static func line(_ row: Inventory.Row, _ inventory: Inventory, width: Int) -> String {
        let name = PlainText.safe(row.name)
        return PlainText.wrap(
            "\(row.isStarting ? "●" : " ") \(name)  " + facts(row, of: inventory).joined(separator: " · "),
            width: width,
            first: "  ", indent: "      ")
    }

    /// Who holds it, what it changed, how that was rated, and when last.
    static func facts(_ row: Inventory.Row, of inventory: Inventory) -> [String] {
        guard row.people > 0 else { return ["nobody holds it yet"] }
        var facts = row.isProposed ? ["proposed for deletion"] : []
        if inventory.person == nil { facts.append("\(row.people) \(row.people == 1 ? "person" : "people")") }
        if row.keys > 1 { facts.append(Counted.text(row.keys, "key")) }
        facts.append(row.changed == 0 ? "changed nothing" : "changed \(Counted.text(row.changed, "answer"))")
        if row.good + row.bad > 0 { facts.append("\(row.good) rated right, \(row.bad) not") }
        if let last = row.last { facts.append("last \(DayText.day(last, now: inventory.at))") }
        return facts
    }
}
