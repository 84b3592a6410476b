/// How much of a question a set of words holds: its stems by rarity; a thing said by its other name is said.
struct Coverage {
    private let weights: [(stem: String, number: UInt64, weight: Double)]
    private let names: [Name]
    private let whole: Double

    /// Another name of a thing, as it is looked for: by its words, and by each two of them that stand together.
    private struct Name {
        let words: [String]
        let pairs: [String]
        let numbers: [UInt64]
        /// What it stands for.
        let said: [String]

        init(_ name: Glossary.OtherName) {
            words = name.other
            pairs = zip(words, words.dropFirst()).map(Coverage.pair)
            numbers = words.map(StemSequence.number)
            said = name.said
        }
    }

    init(_ stems: [String], names: [Glossary.OtherName], _ statistics: LexicalIndex.Statistics) {
        weights = stems.map { ($0, StemSequence.number($0), statistics.rarity($0)) }
        self.names = names.filter { !$0.other.isEmpty }.map(Name.init)
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
        share(held.contains) { name in
            name.pairs.isEmpty ? held.contains(name.words[0]) : name.pairs.allSatisfy(held.contains)
        }
    }

    /// The same of a few words in order.
    func share(_ ordered: ArraySlice<String>) -> Double {
        share(ordered.contains) { Self.holds(ordered, $0.words) }
    }

    /// The same of words in order: of a passage, whose words as a set cost more than the share.
    func share(_ texts: StemSequence...) -> Double {
        let otherwise = said { name in texts.contains { Self.holds($0, name.numbers) } }
        let held = weights.reduce(0) { sum, item in
            texts.contains { $0.contains(item.number) } || otherwise.contains(item.stem) ? sum + item.weight : sum
        }
        return min(1, held / whole)
    }

    private func share(_ holds: (String) -> Bool, _ holdsName: (Name) -> Bool) -> Double {
        let otherwise = said(holdsName)
        return min(
            1, weights.reduce(0) { holds($1.stem) || otherwise.contains($1.stem) ? $0 + $1.weight : $0 } / whole)
    }

    /// What the names that are held stand for.
    private func said(_ holds: (Name) -> Bool) -> [String] { names.filter(holds).flatMap(\.said) }

    /// Side by side: two by two, as in a set of words.
    private static func holds(_ text: StemSequence, _ name: [UInt64]) -> Bool {
        name.count == 1
            ? text.contains(name[0]) : zip(name, name.dropFirst()).allSatisfy { text.contains($0, before: $1) }
    }

    private static func holds(_ text: ArraySlice<String>, _ name: [String]) -> Bool {
        name.count == 1
            ? text.contains(name[0])
            : zip(name, name.dropFirst()).allSatisfy { one, next in
                zip(text, text.dropFirst()).contains { $0 == one && $1 == next }
            }
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
