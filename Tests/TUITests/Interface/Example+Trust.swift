@testable import Engine
@testable import TUI

/// Levels, a receipt, a card and an audit by hand.
extension Example {
    static let levels = LevelTable.rows.map { row in
        var row = row
        row.measured = LevelDescription.Measured(answers: 12, shaped: row.level == .individual ? 7 : 2)
        return row
    }

    static let consents = [Consent(subject: "goal", answer: .remember, at: now)]

    static let preview = ForgetPreview(
        beliefs: ["constraint/proof", "goal/review", "goal/roll-out", "stack/azure"].map(key),
        observations: (7...9).map { EntryID(person: "maya", sequence: $0) }, signals: 6, whys: 2, answers: 1,
        exports: ["/home/maya/export-maya.md"])

    static let receipt = ForgetReceipt(
        at: now, removed: ["signal": 3, "why": 1, "observation": 1, "answer": 2],
        recomputed: [key("role"), key("style/format")],
        asked: ForgetReceipt.Asked(question: question, before: [key("role")], after: []),
        scan: ForgetReceipt.Scan(files: 7, found: 0, pending: false), neverAgain: 2)

    static let words = ForgottenWords(
        messages: ["I'm the CISO"], pieces: ["the auditor wants proof"], keys: [key("role")])

    static let card = Card(
        person: "maya", name: "Maya Chen", at: now, level: .individual, stamp: "a1b2c3",
        lines: [
            Card.Line(
                number: 1, key: key("role"), title: "Role", value: "ciso",
                ground: "You said on 10 October 2026: \"I'm the CISO\"", reason: nil, since: now.adding(days: -23),
                certainty: "sure", benefit: "Answers begin with what your work needs.", used: 3),
            Card.Line(
                number: 2, key: key("style/format"), title: "Form of answers", value: "table",
                ground: "You said so on 3 October 2026 (words erased 2 November 2026, window).",
                reason: "my team ends up retyping prose into our control register and makes mistakes in it",
                since: now.adding(days: -30), certainty: "held fast",
                benefit: "Answers come as you like them, without asking again.", used: 12),
        ], answers: 14, window: 100, reasonDays: 365)

    static let audit = ["message", "correct", "look"].enumerated().map { place, action in
        AuditEntry(
            id: Int64(place + 1), at: now.adding(days: Double(place) - 3), actor: "sam (support)", action: action,
            person: "maya", token: "1f", about: action == "look" ? "beliefs" : action == "correct" ? "role" : nil,
            hash: "ab")
    }
    static let chain = AuditReport(lines: 3, head: String(repeating: "0f", count: 32), broken: nil)

    static let held = Withholding(keys: [key("goal/roll-out")], subjects: ["goal", "why"], needed: .individual)

    /// She is at the behavioral level, and has said something above it.
    static func held(_ size: Size = Size(width: 80, height: 24)) -> AppModel {
        var model = fresh(size)
        model.person?.privacy = .behavioral
        model = press(type("We evaluate it.") + [.enter], model).model
        return read(
            Update.message(.withheld(held, then: .ask("We evaluate it.", person: "maya", mayAsk: false)), model).0)
    }

    /// Some time later: what has just appeared can have been read.
    static func read(_ model: AppModel) -> AppModel {
        var model = model
        model.elapsed += .seconds(1)
        return model
    }

    static let editing = EditPreview(
        action: "correct", key: key("role"), before: [belief("role", "ciso", p: 0.91, for: 3)],
        after: [belief("role", "developer", p: 0.84, for: 1)],
        summary: EditPreview.Summary(
            before: "Works as a CISO in finance. Wants answers as table.",
            after: "Works as a developer in finance. Wants answers as table."),
        answered: EditPreview.Answered(
            question: question,
            before: AnswerSketch(
                lead: .controlMap, format: .table, depth: .deep,
                sections: ["In short", "Mind", "Controls and evidence"], words: 412),
            after: AnswerSketch(
                lead: .code, format: .table, depth: .standard, sections: ["In short", "Mind", "Code"], words: 240)))

    static func inventory(of person: String?) -> Inventory {
        func row(_ name: String, _ changed: Int, people: Int = 1, keys: Int = 1, proposed: Bool = false)
            -> Inventory.Row
        {
            Inventory.Row(
                name: name, people: people, keys: people == 0 ? 0 : keys, changed: changed, good: changed / 2,
                bad: changed / 4, last: changed == 0 ? nil : now.adding(days: -2),
                since: people == 0 ? nil : now.adding(days: -120),
                isStarting: Inventory.starting.contains(BeliefKey(rawValue: name).map(Inventory.kind) ?? name),
                isProposed: proposed)
        }
        return Inventory(
            person: person, at: now, answers: 14, unmeasured: person == nil ? 3 : 0,
            kinds: [
                row("role", 14, people: 9), row("goal", 4, people: 7, keys: 11), row("expertise", 0, people: 0),
                row("style/format", 12, people: 6), row("style/depth", 2, people: 3),
                row("stack", 1, people: 5, keys: 8),
            ],
            keys: [
                row("role", 14), row("style/format", 12), row("goal/roll-out", 4),
                row("stack/azure", 0, proposed: true),
            ],
            proposed: [Inventory.Proposal(person: "maya", key: key("stack/azure"))])
    }

    static let why = WhyQuestion(
        id: EntryID(person: "maya", sequence: 41), key: .depth, choice: "short answers",
        choices: [
            WhyQuestion.Choice(number: 1, name: "time", text: "little time now"),
            WhyQuestion.Choice(number: 2, name: "known", text: "you know this already"),
            WhyQuestion.Choice(number: 3, name: "usual", text: "you always like them so"),
        ])

    /// She has asked with a wish, and is asked why.
    static func askedWhy(_ size: Size = Size(width: 80, height: 24)) -> AppModel {
        var answer = answer()
        answer.whyQuestion = why
        var model = fresh(size)
        model = press(type(question) + [.enter], model).model
        return Update.message(.answered(answer, question: question), model).0
    }
}
