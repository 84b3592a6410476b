import ArgumentParser
import Engine

struct Because: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Answer the question why that 'ask' or 'observe' came with; without an answer, show it.",
        discussion: "What a reason means goes into the self-model as signals; 'selfsame undo' takes them back.")

    @OptionGroup var common: CommonOptions
    @Argument(help: "The number of a reason, or its name.") var reason: String?
    @Option(help: ArgumentHelp("The question, as 'whyQuestion.id' names it.", valueName: "id")) var question: String?
    @Option(help: ArgumentHelp("Whose question; the newest that waits.", valueName: "id")) var person: String?
    @Option(help: ArgumentHelp("A reason in words of her own.", valueName: "reason")) var text: String?
    @Flag(help: "No answer: it is put aside, and that is not asked about again.") var noAnswer = false

    func validate() throws {
        guard question != nil || person != nil else { throw ValidationError("Give --question, or --person.") }
        guard [reason != nil, text != nil, noAnswer].filter({ $0 }).count <= 1 else {
            throw ValidationError("Give one answer: a reason, --text, or --no-answer.")
        }
    }

    private struct Report: Encodable {
        var question: WhyQuestionDocument
        /// `chosen`, `typed` or `none`.
        var reply: String
        var why: WhyDocument?
        var signals: [SignalDocument]
        var withheld: [String]

        private enum CodingKeys: CodingKey { case question, reply, why, signals, withheld }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(question, forKey: .question)
            try container.encode(reply, forKey: .reply)
            try container.encode(why, forKey: .why)
            try container.encode(signals, forKey: .signals)
            try container.encode(withheld, forKey: .withheld)
        }
    }

    func run() throws {
        let engine = try common.engine()
        let asked = try open(engine)
        guard reason != nil || text != nil || noAnswer else {
            let document = WhyQuestionDocument(asked)
            return common.json ? try Printer.page(["question": document]) : Printer.text(document.line)
        }
        let reply = try reply(to: asked)
        let outcome = try waiting { try await engine.explain(asked.id, reply) }
        let report = Report(
            question: WhyQuestionDocument(asked),
            reply: outcome.why?.source.rawValue ?? (text == nil ? "none" : "typed"),
            why: outcome.why.map(WhyDocument.init), signals: outcome.signals.map(SignalDocument.init),
            withheld: outcome.withheld.map(\.rawValue))
        if common.json { return try Printer.page(report) }
        let why = outcome.why.map { "why: \"\($0.clause)\" (\($0.source.rawValue))" }
        Printer.text(why ?? Self.unanswered(report.reply))
        for signal in report.signals {
            let scope = signal.scope == "session" ? ", this session" : ""
            Printer.text(
                "\(signal.polarity == "for" ? "+" : "-") \(signal.key): \(signal.value)  (\(signal.source)\(scope))")
        }
        if !report.withheld.isEmpty {
            Printer.text("Not kept at this privacy level: \(report.withheld.joined(separator: ", ")).")
        }
    }

    private static func unanswered(_ reply: String) -> String {
        reply == "none" ? "Put aside; it is not asked again." : "Such a reason is not kept; it is not asked again."
    }

    /// The question that is named, or the newest that waits.
    private func open(_ engine: Engine) throws -> WhyQuestion {
        let id = question.flatMap(EntryID.init)
        let named = question ?? "of \(person ?? "")"
        guard let owner = id?.person ?? person, question == nil || id != nil, person == nil || person == owner,
            let open = try engine.openWhyQuestions(of: owner).last(where: { id == nil || $0.id == id })
        else { throw EngineError.unknownQuestion(named) }
        return open
    }

    private func reply(to question: WhyQuestion) throws -> WhyReply {
        if noAnswer { return .none }
        if let text { return .typed(text) }
        let reason = reason ?? ""
        let number = Int(reason) ?? question.choices.first { $0.name == reason }?.number
        guard let number else { throw EngineError.noSuchReason(choices: question.choices.map(\.text)) }
        return .choice(number)
    }
}
