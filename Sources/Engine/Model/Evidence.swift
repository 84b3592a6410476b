/// A score with its parts, so that it can always be explained.
public struct Explanation: Hashable, Codable, Sendable {
    public var name: String
    public var value: Double
    public var note: String
    public var parts: [Explanation]

    public init(_ name: String, _ value: Double, note: String = "", parts: [Explanation] = []) {
        self.name = name
        self.value = value
        self.note = note
        self.parts = parts
    }

    /// The value of the first part of that name, at any depth.
    public func value(of name: String) -> Double? {
        if self.name == name { return value }
        for part in parts {
            if let value = part.value(of: name) { return value }
        }
        return nil
    }
}

/// A passage that was found, how well it fits, and who brought it in.
public struct Evidence: Hashable, Codable, Sendable {
    public var passage: Passage
    /// Fit to the question alone, 0 to 1 (1 for the best found).
    public var relevance: Double
    /// Share of the question's words (by rarity) that the passage and its headings hold, 0 to 1.
    public var coverage: Double
    /// Beliefs that widened the search until it held this passage; empty when the question alone found it.
    public var broughtBy: [BeliefKey]
    public var explanation: Explanation

    public init(
        passage: Passage, relevance: Double, coverage: Double, broughtBy: [BeliefKey] = [], explanation: Explanation
    ) {
        self.passage = passage
        self.relevance = relevance
        self.coverage = coverage
        self.broughtBy = broughtBy
        self.explanation = explanation
    }
}

extension Evidence {
    /// How much the passage is about the question, 0 to 1: by the words it holds, or by nearness of meaning where that is known.
    /// A long question in everyday words shares few of them with the passage that answers it.
    var aboutness: Double { max(coverage, explanation.value(of: "cosine") ?? 0) }
}
