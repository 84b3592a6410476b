import Engine

/// An answer as scripts read it. The keys are a contract.
struct AnswerDocument: Encodable {
    struct Block: Encodable {
        var section: String
        var kind: String
        var text: String
        var citations: [Int]
    }

    struct Source: Encodable {
        var id: Int
        var document: String
        var passage: String
        var heading: String
        var start: Int
        var end: Int
        var quote: String
    }

    struct Because: Encodable {
        var key: String?
        var clause: String
        var at: Moment
    }

    var answer: String?
    var question: String
    var readAs: String?
    var searchNotes: [String]
    var level: Int
    var levelPossible: Int
    var wellKnown: Double
    var segment: String?
    var gate: Gate
    var plan: Plan
    var blocks: [Block]
    var citations: [Source]
    var mustSay: [String]
    var beliefsUsed: [BeliefUse]
    var because: Because?
    var conflicts: [Conflict]
    var followUps: [String]
    var whyQuestion: WhyQuestionDocument?
    var grounding: Answer.Grounding
    /// Milliseconds; empty when the clock is given, so that exact runs are equal.
    var timings: [String: Double]

    init(_ answer: Answer, milliseconds: Double? = nil) {
        self.answer = answer.id?.description
        question = answer.question
        readAs = answer.readAs
        searchNotes = answer.searchNotes
        level = answer.level.rawValue
        levelPossible = answer.levelPossible.rawValue
        wellKnown = answer.wellKnown
        segment = answer.segment
        gate = answer.gate
        plan = answer.plan
        blocks = answer.blocks.map {
            Block(section: $0.section, kind: $0.kind.rawValue, text: $0.text, citations: $0.citations)
        }
        citations = answer.citations.map {
            Source(
                id: $0.id, document: $0.document, passage: $0.passage, heading: $0.heading, start: $0.range.lowerBound,
                end: $0.range.upperBound, quote: $0.quote)
        }
        mustSay = answer.mustSay
        beliefsUsed = answer.beliefsUsed
        because = answer.because.map { Because(key: $0.key?.rawValue, clause: $0.clause, at: $0.at) }
        conflicts = answer.conflicts
        followUps = answer.followUps
        whyQuestion = answer.whyQuestion.map(WhyQuestionDocument.init)
        grounding = answer.grounding
        timings = milliseconds.map { ["total": $0] } ?? [:]
    }

    enum CodingKeys: CodingKey {
        case answer, question, readAs, searchNotes, level, levelPossible, wellKnown, segment, gate, plan, blocks,
            citations, mustSay,
            beliefsUsed, because,
            conflicts, followUps, whyQuestion, grounding, timings
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        // Keys that scripts look for are there even when there is nothing to say.
        try container.encode(answer, forKey: .answer)
        try container.encode(question, forKey: .question)
        try container.encode(readAs, forKey: .readAs)
        try container.encode(searchNotes, forKey: .searchNotes)
        try container.encode(level, forKey: .level)
        try container.encode(levelPossible, forKey: .levelPossible)
        try container.encode(wellKnown, forKey: .wellKnown)
        try container.encode(segment, forKey: .segment)
        try container.encode(gate, forKey: .gate)
        try container.encode(plan, forKey: .plan)
        try container.encode(blocks, forKey: .blocks)
        try container.encode(citations, forKey: .citations)
        try container.encode(mustSay, forKey: .mustSay)
        try container.encode(beliefsUsed, forKey: .beliefsUsed)
        try container.encode(because, forKey: .because)
        try container.encode(conflicts, forKey: .conflicts)
        try container.encode(followUps, forKey: .followUps)
        try container.encode(whyQuestion, forKey: .whyQuestion)
        try container.encode(grounding, forKey: .grounding)
        try container.encode(timings, forKey: .timings)
    }
}
