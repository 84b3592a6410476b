import ArgumentParser
import Engine
import TUI

struct Beliefs: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Show what is believed about a person.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var who: PersonOption
    @Option(
        help: ArgumentHelp("Only one family: role, account, expertise, style, goal, stack, ...", valueName: "family"))
    var context: String?
    @Flag(help: "Superseded values too.")
    var all = false

    func validate() throws {
        if let context, BeliefKey.Family(rawValue: context) == nil {
            throw ValidationError(
                "'\(context)' is not one of: \(BeliefKey.Family.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
    }

    private struct GoalDocument: Encodable {
        var key: String
        var kind: String
        var statement: String
        var status: String
        var p: Double
    }

    private struct Report: Encodable {
        var person: String
        var summary: String
        var segment: String?
        var segments: [String: Double]
        var wellKnown: Double
        var whys: [WhyDocument]
        var beliefs: [BeliefDocument]
        var goals: [GoalDocument]
    }

    func run() throws {
        let engine = try common.engine()
        var model = try engine.selfModel(for: who.person)
        model.beliefs.removeAll { belief in
            (belief.status == .superseded && !all) || (context.map { belief.key.family.rawValue != $0 } ?? false)
        }
        let summary = engine.summary(of: model)
        if common.json {
            try Printer.page(
                Report(
                    person: model.person.id, summary: summary,
                    segment: model.segment.best.flatMap { $0.share >= 0.5 ? $0.name : nil },
                    segments: model.segment.shares, wellKnown: model.wellKnown, whys: model.whys.map(WhyDocument.init),
                    beliefs: model.beliefs.map { BeliefDocument($0, whys: model.whys) },
                    goals: model.goals.map {
                        GoalDocument(
                            key: $0.key.rawValue, kind: $0.kind.rawValue, statement: $0.statement,
                            status: $0.status.rawValue, p: $0.p)
                    }))
        } else {
            Printer.text(SelfModelText.page(model, summary: summary, width: TerminalWidth.columns))
        }
        if model.beliefs.isEmpty { throw ExitCode(Failure.nothingFound) }
    }
}
