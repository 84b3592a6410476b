/// How much of a question a set of words holds: its stems by rarity; a thing said by its other name is said.
struct Coverage {
    private let weights: [(stem: String, weight: Double)]
    private let names: [Glossary.OtherName]
    private let whole: Double
    /// Share of the question's weight whose words stand nowhere in the library, 0 to 1.
    let unknown: Double

    init(_ stems: [String], names: [Glossary.OtherName], _ statistics: LexicalIndex.Statistics) {
        weights = stems.map { ($0, statistics.rarity($0)) }
        self.names = names
        whole = max(weights.reduce(0) { $0 + $1.weight }, 1e-9)
        let nowhere = weights.filter { statistics.frequencies[$0.stem, default: 0] == 0 }
        unknown = nowhere.reduce(0) { $0 + $1.weight } / whole
    }

    func share(_ held: Set<String>) -> Double {
        let otherwise = Set(names.filter { $0.other.allSatisfy(held.contains) }.flatMap(\.said))
        return min(
            1, weights.reduce(0) { held.contains($1.stem) || otherwise.contains($1.stem) ? $0 + $1.weight : $0 } / whole
        )
    }

    /// The same share when a word that is missing counts half for a kindred one: "retained" for "retention".
    func share(_ held: Set<String>, orKin kin: Set<String>) -> Double {
        let missing = weights.filter { !held.contains($0.stem) }
        let half = missing.reduce(0) { sum, item in
            kin.contains { Self.areKin($0, item.stem) } ? sum + item.weight / 2 : sum
        }
        return min(1, share(held) + half / whole)
    }

    /// The same share when a word that is missing counts for another that may stand for it: "wiped" for "deleted".
    func shareWithSynonyms(_ held: Set<String>) -> Double {
        let missing = weights.filter { !held.contains($0.stem) }
        let more = missing.reduce(0) { sum, item in
            Synonyms.of(item.stem).isDisjoint(with: held) ? sum : sum + item.weight
        }
        return min(1, share(held) + more / whole)
    }

    /// The heaviest word that is missing, as a share of the question, 0 to 1.
    func heaviestMissing(_ held: Set<String>) -> Double {
        let otherwise = Set(names.filter { $0.other.allSatisfy(held.contains) }.flatMap(\.said))
        return (weights.filter { !held.contains($0.stem) && !otherwise.contains($0.stem) }.map(\.weight).max() ?? 0)
            / whole
    }

    /// Words of one family: they begin with the same four letters or more, and differ in at most their last four.
    private static func areKin(_ one: String, _ other: String) -> Bool {
        let shared = zip(one.utf8, other.utf8).prefix { $0 == $1 }.count
        return shared >= 4 && max(one.utf8.count, other.utf8.count) - shared <= 4
    }
}
