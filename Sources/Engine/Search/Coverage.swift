/// How much of a question a set of words holds: its stems by rarity; a thing said by its other name is said.
struct Coverage {
    private let weights: [(stem: String, number: UInt64, weight: Double)]
    private let names: [Glossary.OtherName]
    private let whole: Double

    init(_ stems: [String], names: [Glossary.OtherName], _ statistics: LexicalIndex.Statistics) {
        weights = stems.map { ($0, StemSequence.number($0), statistics.rarity($0)) }
        self.names = names
        whole = max(weights.reduce(0) { $0 + $1.weight }, 1e-9)
    }

    /// The words of a text as they count: each stem, and each two that stand together, for names of several words. A "managed
    /// identity" beside a "reloading provider" is no identity provider.
    static func words(_ stems: [String]) -> Set<String> {
        Set(stems).union(zip(stems, stems.dropFirst()).map(pair))
    }

    private static func pair(_ one: String, _ other: String) -> String { one + " " + other }

    /// `held` is made by `words`; what is no more than a set of stems holds no name of several words.
    func share(_ held: Set<String>) -> Double {
        let otherwise = Set(names.filter { Self.holds(held, $0.other) }.flatMap(\.said))
        return min(
            1, weights.reduce(0) { held.contains($1.stem) || otherwise.contains($1.stem) ? $0 + $1.weight : $0 } / whole
        )
    }

    /// The same of words in order: of a passage, whose words as a set cost more than the share.
    func share(_ texts: StemSequence...) -> Double {
        let otherwise = Set(
            names.filter { name in texts.contains { Self.holds($0, name.other) } }.flatMap(\.said))
        let held = weights.reduce(0) { sum, item in
            texts.contains { $0.contains(item.number) } || otherwise.contains(item.stem) ? sum + item.weight : sum
        }
        return min(1, held / whole)
    }

    /// Side by side: two by two, as in a set of words.
    private static func holds(_ text: StemSequence, _ name: [String]) -> Bool {
        let numbers = name.map(StemSequence.number)
        return numbers.count == 1
            ? text.contains(numbers[0])
            : zip(numbers, numbers.dropFirst()).allSatisfy { text.contains($0, before: $1) }
    }

    private static func holds(_ held: Set<String>, _ name: [String]) -> Bool {
        name.count == 1
            ? held.contains(name[0]) : zip(name, name.dropFirst()).allSatisfy { held.contains(pair($0, $1)) }
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
