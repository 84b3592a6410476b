import ArgumentParser
import Engine
import TUI

struct WhyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "why", abstract: "Show what a belief rests on.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var who: PersonOption
    @Argument(help: "The belief's key, such as role or style/format.")
    var key: String

    private struct Entry: Encodable {
        var at: Moment
        var source: String
        var value: String
        var weight: Double
        var decayed: Double
        var span: String?
        var observation: String?
        var erased: Moment?
        var erasedBy: String?
        var by: String?

        init(_ entry: BeliefEvidence.Entry) {
            at = entry.at
            source = entry.source.rawValue
            value = entry.value
            weight = entry.weight
            decayed = entry.decayed
            span = entry.span
            observation = entry.observation?.description
            erased = entry.erased
            erasedBy = entry.erasedBy
            by = entry.by
        }
    }

    private struct Report: Encodable {
        var key: String
        var value: String
        var `for`: [Entry]
        var against: [Entry]
        var history: [BeliefEvidence.Point]
        var whys: [WhyDocument]
        var purpose: String
        var benefit: String
        var reasonErased: Moment?
    }

    func run() throws {
        let evidence = try common.engine().evidence(for: key, person: who.person)
        if common.json {
            try Printer.page(
                Report(
                    key: evidence.key.rawValue, value: evidence.value, for: evidence.for.map(Entry.init),
                    against: evidence.against.map(Entry.init), history: evidence.history,
                    whys: evidence.whys.map(WhyDocument.init),
                    purpose: evidence.purpose, benefit: evidence.benefit, reasonErased: evidence.reasonErased))
        } else {
            Printer.text(SelfModelText.page(evidence, width: TerminalWidth.columns))
        }
    }
}
