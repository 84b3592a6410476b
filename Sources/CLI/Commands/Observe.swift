import ArgumentParser
import Engine
import Foundation

struct Observe: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Learn from one message of a person.",
        discussion:
            "A line of --stdin is a message, or JSON: {\"text\": ..., \"history\": [{\"role\": \"user\", \"text\": ...}]}."
    )

    @OptionGroup var common: CommonOptions
    @OptionGroup var who: PersonOption
    @Option(help: "The message.")
    var text: String?
    @Flag(help: "One message a line on standard input; one JSON document a line.")
    var stdin = false

    func validate() throws {
        guard (text == nil) == stdin else { throw ValidationError("Give --text, or --stdin.") }
    }

    private struct Report: Encodable {
        struct Changed: Encodable {
            var key: String
            var value: String
            var before: Double?
            var after: Double?

            enum CodingKeys: CodingKey { case key, value, before, after }

            func encode(to encoder: any Encoder) throws {
                var container = encoder.container(keyedBy: CodingKeys.self)
                try container.encode(key, forKey: .key)
                try container.encode(value, forKey: .value)
                try container.encode(before, forKey: .before)
                try container.encode(after, forKey: .after)
            }
        }

        var observation: String?
        var signals: [SignalDocument]
        var whys: [WhyDocument]
        var withheld: [String]
        var changed: [Changed]
        var whyQuestion: WhyQuestionDocument?

        init(_ report: ObservationReport) {
            observation = report.observation?.description
            signals = report.signals.map(SignalDocument.init)
            whys = report.whys.map(WhyDocument.init)
            withheld = report.withheld.map(\.rawValue)
            changed = report.changed.map {
                Changed(key: $0.key.rawValue, value: $0.value, before: $0.before, after: $0.after)
            }
            whyQuestion = report.whyQuestion.map(WhyQuestionDocument.init)
        }

        enum CodingKeys: CodingKey { case observation, signals, whys, withheld, changed, whyQuestion }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encodeIfPresent(observation, forKey: .observation)
            try container.encode(signals, forKey: .signals)
            try container.encode(whys, forKey: .whys)
            try container.encode(withheld, forKey: .withheld)
            try container.encode(changed, forKey: .changed)
            try container.encode(whyQuestion, forKey: .whyQuestion)
        }
    }

    func run() throws {
        let engine = try common.engine()
        if stdin {
            return try LineInput.forEach { line, number in
                try observe(InputMessage(line, number: number), engine)
            }
        }
        let report = try observe(InputMessage(text: text!), engine)
        if common.json { return try Printer.page(report) }
        if report.signals.isEmpty { Printer.text("Nothing was learned from this.") }
        for signal in report.signals {
            Printer.text("\(signal.polarity == "for" ? "+" : "-") \(signal.key): \(signal.value)  (\(signal.source))")
        }
        for why in report.whys { Printer.text("why: \"\(why.clause)\"") }
        if !report.withheld.isEmpty {
            Printer.text("Not kept at this privacy level: \(report.withheld.joined(separator: ", ")).")
        }
        if let question = report.whyQuestion { Printer.text(question.line) }
    }

    private func observe(_ message: InputMessage, _ engine: Engine) throws -> Report {
        let person = who.person
        return Report(
            try waiting { try await engine.observe(message.text, person: person, history: message.history ?? []) })
    }
}
