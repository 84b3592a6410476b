/// What a person has been reading: the sections of her answers, oldest first, and how readers like her go on from one document
/// to another.
struct Trail: Sendable {
    /// The sections of each answer, the first of them what it was mainly about.
    private(set) var answers: [[Section]] = []
    /// How often one document was followed by another, by document.
    private(set) var steps: [String: [String: Int]] = [:]

    /// Adds a person's next answer. Only her own count as read; those of her peers as steps.
    mutating func add(_ sections: [Section], isHers: Bool = true, after before: [Section]?) {
        if let from = before?.first?.document, let to = sections.first?.document, from != to {
            steps[from, default: [:]][to, default: 0] += 1
        }
        if isHers { answers.append(sections) }
    }

    var read: Set<Section> { Set(answers.joined()) }

    /// How likely one document follows another, smoothed: 0 for what was never seen.
    func likelihood(of next: String, after document: String) -> Double {
        guard let known = steps[document], let count = known[next] else { return 0 }
        return Double(count) / (Double(known.values.reduce(0, +)) + 2)
    }
}
