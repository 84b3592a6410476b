import Testing

@testable import Engine
@testable import TUI

/// Maya, who has asked one question: everything by hand, so that only the interface decides what is drawn.
enum Example {
    static let now = Moment(iso8601: "2026-11-02T10:00:00Z")!
    static let question = "How should I think about data security for this integration?"

    static let maya = person("maya", "Maya Chen")
    static let devon = person("devon", "Devon Brooks")

    private static func person(_ id: String, _ name: String, _ kind: Person.Kind = .person) -> Person {
        Person(id: id, name: name, kind: kind, privacy: .individual, created: now.adding(days: -60))
    }

    static let people = [
        PersonSummary(person: devon, segment: "Builders", wellKnown: 0.7, signals: 24),
        PersonSummary(person: maya, segment: "Security and compliance", wellKnown: 0.93, signals: 41),
        PersonSummary(
            person: person("data-protection-officer", "Ingrid Halvorsen", .persona), segment: "Security and compliance",
            wellKnown: 0.95, signals: 9),
        PersonSummary(person: person("zoe", "Zoë 漢字"), segment: nil, wellKnown: 0, signals: 0),
    ]

    /// The interface with her, before anything was asked.
    static func fresh(_ size: Size = Size(width: 80, height: 24)) -> AppModel {
        var model = AppModel()
        model.size = size
        let counts = EngineCounts(documents: 18, passages: 168, people: 4, signals: 74, observations: 96)
        model = Update.message(.model(selfModel(), summary: summary, histories: histories), model).0
        return Update.message(.people(people, counts), model).0
    }

    /// The same with one question answered.
    static func asked(_ size: Size = Size(width: 80, height: 24)) -> AppModel {
        var model = fresh(size)
        model.composer.set(question)
        model = Update.key(.enter, model).0
        return Update.message(.answered(answer(), question: question), model).0
    }

    // MARK: What is believed

    static let summary =
        "Leads security for a bank; evaluating for an enterprise roll-out; expert in encryption. Wants answers as table."

    static func selfModel(_ beliefs: [Belief] = beliefs) -> SelfModel {
        SelfModel(
            person: maya, at: now, beliefs: beliefs,
            whys: [
                Why(
                    key: key("constraint/proof"), clause: "the auditor wants proof each quarter",
                    at: now.adding(days: -2)),
                Why(
                    key: key("style/format"),
                    clause: "my team ends up retyping prose into our control register and makes mistakes in it",
                    at: now.adding(days: -19)),
            ],
            segment: SegmentPosterior(shares: ["Security and compliance": 0.9, "Builders": 0.1]), signals: 41)
    }

    static let beliefs = [
        belief("role", "ciso", p: 0.91, for: 3),
        belief("account/industry", "finance", p: 0.67, for: 1),
        belief("expertise/encryption", "expert", p: 0.88, for: 4, against: 1),
        belief("expertise/a-subject-with-a-long-name", "proficient", p: 0.58, for: 1),
        belief("style/format", "table", p: 0.86, for: 2, .pinned),
        belief("style/depth", "brief", p: 0.77, for: 1, scope: .session),
        belief("style/vocabulary", "plain", p: 0.41, for: 1, against: 2, .uncertain),
        belief("goal/roll-out", "evaluate it for an enterprise roll-out next year", p: 0.84, for: 5, goal: .active),
        belief("goal/review", "finish the sub-processor review", p: 0.79, for: 1, goal: .achieved),
        belief("stack/azure", "Azure", p: 0.83, for: 12, doubted: true),
        belief("stack/okta", "Okta", p: 0.2, for: 0, against: 1, .superseded),
    ]

    static func belief(
        _ name: String, _ value: String, p: Double, for: Int, against: Int = 0, _ status: Belief.Status = .current,
        doubted: Bool = false, goal: GoalStatus? = nil, scope: Signal.Scope = .lasting
    ) -> Belief {
        Belief(
            key: key(name), value: value, p: p, n: Double(`for` + against) * 3, status: status, doubted: doubted,
            forCount: `for`, againstCount: against, first: now.adding(days: -30),
            updated: now, kind: goal == nil ? nil : .evaluate, goalStatus: goal, scope: scope)
    }

    static func key(_ name: String) -> BeliefKey { BeliefKey(rawValue: name)! }

    private static let histories = [
        "role=ciso": [0.74, 0.85, 0.91], "expertise/encryption=expert": [0.4, 0.6, 0.7, 0.88],
        "style/format=table": [0.7, 0.86],
    ]

    static let evidence = BeliefEvidence(
        key: key("style/format"), value: "table",
        for: [
            entry(-19, .explained, "Give me tables, because my team ends up retyping prose", 4, 3.6),
            entry(-2, .stated, "as a table please", 2, 2),
        ],
        against: [entry(-28, .manual, nil, 1, 0.7)],
        history: [0.5, 0.7, 0.86].map { BeliefEvidence.Point(at: now, p: $0, n: 1) },
        whys: [selfModel().whys[1]], purpose: "To write answers in the form that is wanted.",
        benefit: "Less to reformat.")

    private static func entry(
        _ days: Double, _ source: Signal.Source, _ span: String?, _ weight: Double, _ decayed: Double
    ) -> BeliefEvidence.Entry {
        BeliefEvidence.Entry(
            at: now.adding(days: days), source: source, value: "table", weight: weight, decayed: decayed, span: span,
            observation: span == nil ? nil : EntryID(person: "maya", sequence: 7))
    }
}
