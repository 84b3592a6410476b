/// What an answer looks like, without its words: enough to tell two of them apart at a glance.
public struct AnswerSketch: Hashable, Codable, Sendable {
    public var lead: Plan.Lead
    public var format: Plan.Format
    public var depth: Plan.DepthOfAnswer
    public var sections: [String]
    public var words: Int

    init(_ answer: Answer) {
        lead = answer.plan.lead
        format = answer.plan.format
        depth = answer.plan.depth
        var sections: [String] = []
        for block in answer.blocks where sections.last != block.section { sections.append(block.section) }
        self.sections = sections
        words = answer.blocks.reduce(0) { $0 + $1.text.split(whereSeparator: \.isWhitespace).count }
    }

    public init(
        lead: Plan.Lead, format: Plan.Format, depth: Plan.DepthOfAnswer, sections: [String], words: Int
    ) {
        self.lead = lead
        self.format = format
        self.depth = depth
        self.sections = sections
        self.words = words
    }
}
