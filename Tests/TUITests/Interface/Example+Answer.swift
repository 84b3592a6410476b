@testable import Engine
@testable import TUI

extension Example {
    /// All kinds of blocks, with sources, a reason, and what to ask next. `brief` leaves most of it out.
    static func answer(brief: Bool = false, level: Level = .person) -> Answer {
        let direct = "Data at rest uses AES-256-GCM with customer-held keys."
        let detail = "Access is scoped, webhooks are signed and the audit log is append-only."
        var blocks = [
            AnswerBlock(section: "In short", kind: .paragraph, text: direct, citations: [1], mustSay: true),
            AnswerBlock(
                section: "Mind", kind: .warning, text: "Warning: A key must never be sent to a browser.",
                citations: [2], mustSay: true),
        ]
        if !brief {
            blocks += [
                AnswerBlock(
                    section: "Controls and evidence", kind: .table, text: table, citations: [3], label: "Controls"),
                AnswerBlock(
                    section: "Steps", kind: .step, text: "Create a second key with the same scopes as the first one.",
                    citations: [2], label: "How to rotate a key"),
                AnswerBlock(
                    section: "Steps", kind: .step, text: "Retire the old key; it works for 24 hours more.",
                    citations: [2], label: "How to rotate a key"),
                AnswerBlock(section: "Security", kind: .bullet, text: detail, citations: [1]),
                AnswerBlock(section: "Security", kind: .bullet, text: "See `kms.rotate`.", citations: [1]),
                AnswerBlock(
                    section: "Code", kind: .code, text: "```js\nconst key = await vault.get(\"primary\");\n```",
                    citations: [2], language: "js"),
            ]
        }
        return Answer(
            id: nil, question: question, level: level, levelPossible: .person, wellKnown: 0.93,
            segment: "Security and compliance",
            gate: Gate(
                personalize: true, reason: "personalized by what is believed",
                beliefs: [
                    Gate.Entry(key: key("role"), value: "ciso", score: 0.8, use: true),
                    Gate.Entry(key: key("stack/azure"), value: "Azure", score: 0.12, use: false),
                ]),
            plan: plan(brief: brief), blocks: blocks, citations: citations(direct), mustSay: [direct],
            beliefsUsed: [
                BeliefUse(key: key("role"), value: "ciso", p: 0.91, n: 9, share: 0.6),
                BeliefUse(key: key("style/format"), value: "table", p: 0.86, n: 6, share: 0.4),
            ],
            because: selfModel().whys[0],
            conflicts: [
                Conflict(
                    newer: Conflict.Side(
                        document: "release-notes.md", date: "2026-09-01", quote: "Keys work 24 hours."),
                    older: Conflict.Side(document: "api/keys.md", date: "2025-01-10", quote: "Keys work 12 hours."))
            ],
            followUps: [
                "Who holds the keys", "SOC 2 scope", "Cost, time and people for a rotation of all the keys there are",
            ],
            grounding: Answer.Grounding(sentences: 6, supported: 6))
    }

    private static let table = """
        | Requirement | How it is met | Evidence |
        |---|---|---|
        | SOC 2 CC6.1 (logical access to information assets) | Data is encrypted with a key of its own for each tenant | SOC 2 Type II report |
        | GDPR Article 32 | TLS 1.3 in transit | Processor terms |
        """

    private static func citations(_ direct: String) -> [Citation] {
        [
            ("security/encryption.md", "Encryption > At rest", direct),
            ("security/api-keys.md", "API keys > Rotation", "k"),
            ("compliance/controls.md", "Controls and where their evidence is kept, for auditors", "c"),
        ].enumerated().map { place, source in
            Citation(
                id: place + 1, document: source.0, passage: "p\(place)", heading: source.1, range: 0..<9,
                quote: source.2)
        }
    }

    private static func plan(brief: Bool) -> Plan {
        Plan(
            level: .person, lead: .controlMap, format: .table, depth: brief ? .brief : .standard,
            vocabulary: "technical",
            aspects: [.security, .compliance], background: false, definesTerms: false, examples: false,
            stack: ["azure"],
            emphasis: ["proof"],
            decisions: [
                Plan.Decision(
                    choice: .lead, value: "control map",
                    causes: [Cause(kind: .belief, key: key("role"), value: "ciso")]),
                Plan.Decision(
                    choice: .format, value: "table",
                    causes: [Cause(kind: .belief, key: key("style/format"), value: "table")]),
                Plan.Decision(
                    choice: .examples, value: "no",
                    causes: [Cause(kind: .segment, value: "Security and compliance")]),
            ])
    }

    // MARK: Beside another

    static func comparison(_ columns: [String] = ["maya", "devon"]) -> Comparison {
        let whole = Comparison.Difference(sentences: 0.7, order: 0.6, format: 1, vocabulary: 0)
        return Comparison(
            question: question, columns: columns,
            answers: Dictionary(uniqueKeysWithValues: columns.map { ($0, answer(brief: $0 == "devon")) }),
            shared: ["Data at rest uses AES-256-GCM with customer-held keys."], unique: [:], difference: whole,
            differences: Dictionary(uniqueKeysWithValues: columns.dropFirst().map { ($0, whole) }),
            causes: [
                cause(
                    "maya", "style/format", "table", 0.34, "It is written as table, not as the source has it.",
                    because: selfModel().whys[1].clause),
                cause("maya", "segment", "Security and compliance", 0.2, "It has “Controls and evidence”."),
                cause("maya", "rest", "account/industry, goal/roll-out", 0.1, "5 quotes in, 2 quotes out."),
                cause(
                    "devon", "style/depth", "brief", 0.08, "It is brief, not of usual length.",
                    because: "I read them in a split pane"),
                cause("maya", "stack/azure", "Azure", 0.001, "Nothing one would see."),
            ], note: nil)
    }

    private static func cause(
        _ person: String, _ key: String, _ value: String, _ share: Double, _ effect: String, because: String? = nil
    ) -> Comparison.CauseOfDifference {
        Comparison.CauseOfDifference(
            person: person, against: person == "maya" ? "devon" : "maya", key: key, value: value, share: share,
            effect: effect, because: because, contrast: Comparison.Contrast(with: .none, without: .none))
    }

    /// The comparison as one sees it after Esc 2.
    static func compared(_ size: Size = Size(width: 80, height: 24)) -> AppModel {
        let (model, _) = press([.escape, .character("2")], asked(size))
        return Update.message(.compared(comparison()), model).0
    }

    /// Keys one after another, and all work they ask for.
    static func press(_ keys: [Key], _ model: AppModel) -> (model: AppModel, effects: [TUI.Effect]) {
        keys.reduce((model, [])) { state, key in
            let (model, effects) = Update.key(key, state.0)
            return (model, state.1 + effects)
        }
    }

    static func type(_ text: String) -> [Key] { text.map { .character($0) } }
}
