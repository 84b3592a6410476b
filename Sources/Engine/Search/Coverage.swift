/// How much of a question a set of words holds: its stems by rarity; a thing said by its other name is said.
struct Coverage {
    private let weights: [(stem: String, weight: Double)]
    private let names: [Glossary.OtherName]
    private let whole: Double

    init(_ stems: [String], names: [Glossary.OtherName], _ statistics: LexicalIndex.Statistics) {
        weights = stems.map { ($0, statistics.rarity($0)) }
        self.names = names
        whole = max(weights.reduce(0) { $0 + $1.weight }, 1e-9)
    }

    func share(_ held: Set<String>) -> Double {
        let otherwise = Set(names.filter { $0.other.allSatisfy(held.contains) }.flatMap(\.said))
        return min(
            1, weights.reduce(0) { held.contains($1.stem) || otherwise.contains($1.stem) ? $0 + $1.weight : $0 } / whole
        )
    }

    /// The same share when a word that is missing counts for another that may stand for it: "wiped" for "deleted".
    func shareWithSynonyms(_ held: Set<String>) -> Double {
        let missing = weights.filter { !held.contains($0.stem) }
        let more = missing.reduce(0) { sum, item in
            Synonyms.of(item.stem).isDisjoint(with: held) ? sum : sum + item.weight
        }
        return min(1, share(held) + more / whole)
    }
}
