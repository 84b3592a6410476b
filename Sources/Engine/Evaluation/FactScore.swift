/// Chatter about oneself with what it says of the speaker: precision and recall together.
enum FactScore {
    struct Line: Decodable {
        var text: String
        var triples: [[String]]
    }

    /// What is said to hold of the speaker, by its kind and the stems of its object.
    struct Fact: Hashable {
        var kind: String
        var stems: Set<String>
    }

    static func scores(_ folder: DataFolder) -> [Score]? {
        guard let lines = folder.lines("personaext/items.jsonl", as: Line.self) else { return nil }
        let kinds = folder.labels("fact-relations.tsv")
        return [Score.Half.tune, .check].flatMap { half in
            let counts = lines.filter { Score.Half(line: $0.line) == half }.map { count($0.row, kinds) }
            func score(_ name: String, bar: Double?, _ value: @escaping (Counts) -> Double) -> Score {
                let all = counts.reduce(Counts()) { $0 + $1 }
                let (low, high) = Resampling.interval(counts.count) { picked in
                    value(picked.reduce(Counts()) { $0 + counts[$1] })
                }
                return Score(
                    name: name, half: half, value: value(all), low: low, high: high, count: all.right + all.missed,
                    floor: nil, bar: bar, isAtMost: false)
            }
            return [
                score("facts, F1", bar: 0.50, \.f1), score("facts, precision", bar: nil, \.precision),
                score("facts, recall", bar: nil, \.recall),
            ]
        }
    }

    struct Counts {
        var right = 0
        var wrong = 0
        var missed = 0

        var precision: Double { Double(right) / Double(max(1, right + wrong)) }
        var recall: Double { Double(right) / Double(max(1, right + missed)) }
        var f1: Double { Double(2 * right) / Double(max(1, 2 * right + wrong + missed)) }

        static func + (left: Counts, right: Counts) -> Counts {
            Counts(
                right: left.right + right.right, wrong: left.wrong + right.wrong, missed: left.missed + right.missed)
        }
    }

    /// A found fact is right when it is of the kind of a given one and shares a stem of its object. Each counts once.
    private static func count(_ line: Line, _ kinds: [String: String]) -> Counts {
        var given = line.triples.compactMap { triple -> Fact? in
            guard triple.count == 3, let kind = kinds[triple[1]] else { return nil }
            return Fact(kind: kind, stems: stems(triple[2]))
        }
        var counts = Counts()
        for fact in FactReader.facts(line.text) {
            if let index = given.firstIndex(where: { $0.kind == fact.kind && !$0.stems.isDisjoint(with: fact.stems) }) {
                given.remove(at: index)
                counts.right += 1
            } else {
                counts.wrong += 1
            }
        }
        counts.missed = given.count
        return counts
    }

    static func stems(_ text: String) -> Set<String> {
        let words = Tokens(text).words.map(\.word)
        let content = words.filter { !StopWords.contains($0) && $0.count > 1 }
        return Set((content.isEmpty ? words : content).map { Porter.stem($0) })
    }
}
