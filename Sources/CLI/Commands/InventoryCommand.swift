import ArgumentParser
import Engine
import TUI

struct InventoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inventory",
        abstract: "Which keys are learned, how often each changed an answer, and which changed nothing.",
        discussion: """
            A key changed an answer when the answer's plan would have been another without it. What changed nothing in 90 \
            days is proposed for deletion: 'selfsame forget --key KEY --person ID --preview' shows what would go.
            """)

    @OptionGroup var common: CommonOptions
    @Option(help: ArgumentHelp("One person's keys; all people's unless said.", valueName: "id")) var person: String?

    private struct Document: Encodable {
        struct Row: Encodable {
            var key: String
            var starting: Bool
            var people: Int
            var keys: Int
            var changed: Int
            var good: Int
            var bad: Int
            var last: Moment?
            var since: Moment?
            var proposed: Bool

            init(_ row: Inventory.Row) {
                key = row.name
                starting = row.isStarting
                (people, keys, changed, good, bad) = (row.people, row.keys, row.changed, row.good, row.bad)
                (last, since) = (row.last, row.since)
                proposed = row.isProposed
            }

            private enum CodingKeys: CodingKey {
                case key, starting, people, keys, changed, good, bad, last, since, proposed
            }

            func encode(to encoder: any Encoder) throws {
                var container = encoder.container(keyedBy: CodingKeys.self)
                try container.encode(key, forKey: .key)
                try container.encode(starting, forKey: .starting)
                try container.encode(people, forKey: .people)
                try container.encode(keys, forKey: .keys)
                try container.encode(changed, forKey: .changed)
                try container.encode(good, forKey: .good)
                try container.encode(bad, forKey: .bad)
                try container.encode(last, forKey: .last)
                try container.encode(since, forKey: .since)
                try container.encode(proposed, forKey: .proposed)
            }
        }

        var starting: [String]
        var days: Int
        var answers: Int
        var unmeasured: Int
        var kinds: [Row]
        var keys: [Row]
        var proposed: [Inventory.Proposal]
    }

    func run() throws {
        let inventory = try common.engine().inventory(of: person)
        guard common.json else { return Printer.text(InventoryText.page(inventory, width: TerminalWidth.columns)) }
        try Printer.page(
            Document(
                starting: Inventory.starting, days: Int(Inventory.days), answers: inventory.answers,
                unmeasured: inventory.unmeasured, kinds: inventory.kinds.map(Document.Row.init),
                keys: inventory.keys.map(Document.Row.init), proposed: inventory.proposed))
    }
}
