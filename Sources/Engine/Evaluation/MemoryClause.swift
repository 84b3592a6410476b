/// A reference's statement about somebody, reduced to what it is about and whether it speaks for or against it.
struct MemoryClause {
    var stems: Set<String>
    var isAgainst: Bool

    /// From here to the end of the piece a statement speaks against: "prefers X rather than Y", "no longer enjoys X".
    private static let negatives = Set([
        "not", "no", "dislikes", "dislike", "avoids", "avoid", "avoiding", "avoidance", "without", "rejecting",
        "rejects", "hates", "tedious", "less", "minimal", "away", "never", "than", "over", "instead", "longer",
        "opposes",
        "loses", "doesn't", "don't",
    ])
    /// What every memory says, and no wish is about.
    private static let empty = Set(
        [
            "user", "prefer", "now", "enjoy", "like", "want", "value", "find", "seek", "more", "toward", "use", "thing",
            "way", "make", "feel", "time", "focus", "experience", "get", "lot", "long", "rather", "believe",
            "something",
            "enjoying", "really", "just", "new", "engage", "interest", "interested", "appreciate", "motivated",
        ].map { Porter.stem($0) })

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
                if negatives.contains(word) {
                    close()
                    isAgainst = true
                }
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
        let words =
            belief.value.lowercased().split { !$0.isLetter }.map(String.init)
            + belief.key.name.split(separator: "-").map(String.init)
        let own = Self.stems(words)
        let shared = own.intersection(stems).count
        guard !own.isEmpty, shared >= (own.count <= 2 ? 1 : 2) else { return false }
        return isAgainst == (belief.p < 0.5)
    }
}
