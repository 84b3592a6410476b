/// A reference's statement about somebody, reduced to what it is about and whether it speaks for or against it.
struct MemoryClause {
    var stems: Set<String>
    var isAgainst: Bool

    private static let negatives = Set([
        "not", "no", "dislikes", "dislike", "avoids", "avoid", "avoiding", "avoidance", "without", "rejecting", "rejects",
        "hates", "tedious", "less", "minimal", "away", "never", "than", "over", "instead", "longer", "opposes", "loses",
    ])
    /// Where a statement turns: "prefers X rather than Y" speaks for one and against the other.
    private static let turns = Set(["rather", "than", "over", "instead", "without", "but", "longer", "avoiding", "away"])
    private static let empty = Set([
        "user", "prefer", "now", "enjoy", "like", "want", "value", "find", "seek", "more", "toward", "use", "thing",
        "way", "make", "feel", "time", "focus", "experience", "get", "lot", "long", "rather", "believe",
    ])

    static func clauses(_ text: String) -> [MemoryClause] {
        var result: [MemoryClause] = []
        var stems: Set<String> = []
        var isAgainst = false
        func close() {
            if !stems.isEmpty { result.append(MemoryClause(stems: stems, isAgainst: isAgainst)) }
            stems = []
        }
        for piece in text.lowercased().split(whereSeparator: { ";.".contains($0) }) {
            isAgainst = false
            for word in piece.split(whereSeparator: { !$0.isLetter && $0 != "'" }).map(String.init) {
                if turns.contains(word) { close() }
                if negatives.contains(word) { isAgainst = true }
                stems.formUnion(Self.stems([word]))
            }
            close()
        }
        return result
    }

    /// Stems of the words that say what something is about.
    static func stems(_ words: [String]) -> Set<String> {
        Set(words.filter { !StopWords.contains($0) && $0.count > 2 }.map { Porter.stem($0) }).subtracting(empty)
    }

    func fits(_ belief: Belief) -> Bool {
        let words = belief.value.lowercased().split { !$0.isLetter }.map(String.init) + belief.key.name.split(separator: "-").map(String.init)
        let own = Self.stems(words)
        let shared = own.intersection(stems).count
        guard !own.isEmpty, shared >= min(2, own.count) else { return false }
        return isAgainst == (belief.p < 0.5)
    }
}
