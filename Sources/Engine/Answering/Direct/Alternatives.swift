/// The things between which a question chooses: "should we use the API or payment links?", "the difference between A and B".
struct Alternatives: Sendable {
    /// One of the things: the measure of its words, and those of them that stand side by side.
    struct Side: Sendable {
        let words: Coverage
        let pairs: Set<String>
    }

    let sides: [Side]

    /// None where the question does not choose. `named` makes the measure of a side's stems, without those that no document holds.
    init(_ question: Tokens, measure: ([String]) -> Coverage?) {
        let words = question.words
        let sides = Self.joint(question).map { place in
            [Self.before(place, question), Self.after(place, question)].map { $0.map { words[$0].stem } }
        }
        guard let sides, sides.count == 2 else {
            self.sides = []
            return
        }
        let shared = Set(sides[0]).intersection(sides[1])
        let named = sides.compactMap { stems -> Side? in
            let own = stems.filter { !shared.contains($0) }
            return measure(own).map { Side(words: $0, pairs: Coverage.words(stems).subtracting(stems)) }
        }
        self.sides = named.count == 2 ? named : []
    }

    /// Which of the sides a set of words speaks of; of a name of several words two must stand side by side, where `inOrder` says
    /// that the set tells.
    func named(in held: Set<String>, inOrder: Bool = true) -> Set<Int> {
        Set(
            sides.indices.filter { place in
                let side = sides[place]
                return side.words.share(held) >= 0.6
                    && (!inOrder || side.pairs.isEmpty || !side.pairs.isDisjoint(with: held))
            })
    }

    /// Whether a piece speaks of all of them: a whole sentence, or a row with the header over it.
    func areAllNamed(in quotable: Quotable) -> Bool {
        switch quotable.kind {
        case .item, .step: false
        case .row: named(in: quotable.own.union(quotable.stems), inOrder: false).count == sides.count
        default: named(in: quotable.own).count == sides.count
        }
    }

    // MARK: Reading the question

    private static let joints: Set<String> = ["or", "vs", "versus"]
    private static let choosing: Set<String> = ["pick", "choose", "prefer", "favour", "favor", "use", "take", "go"]
    /// What ends the naming of a side: where, when and what for it would be used.
    private static let ends: Set<String> = [
        "for", "when", "if", "with", "because", "as", "while", "where", "since", "in", "so",
    ]

    /// The word between the sides.
    private static func joint(_ question: Tokens) -> Int? {
        let words = question.words.map(\.word)
        if let place = words.lastIndex(where: joints.contains) { return place }
        if let between = words.firstIndex(of: "between"), let and = words[between...].firstIndex(of: "and") {
            return and
        }
        guard words.contains(where: choosing.contains) else { return nil }
        return words.firstIndex(of: "over")
            ?? zip(words, words.dropFirst()).enumerated().first {
                ["rather", "instead"].contains($1.0) && ["than", "of"].contains($1.1)
            }.map { $0.offset + 1 }
    }

    /// The run of content words before the joint: nearest to it, back to the first word that names nothing.
    private static func before(_ place: Int, _ question: Tokens) -> [Int] {
        let words = question.words
        let run = words.indices[..<place].reversed().drop { isEmpty(words[$0].word) }
            .prefix { !isEmpty(words[$0].word) && !choosing.contains(words[$0].word) }
        return run.reversed()
    }

    private static func after(_ place: Int, _ question: Tokens) -> [Int] {
        let words = question.words
        return words.indices[(place + 1)...].drop { isEmpty(words[$0].word) }
            .prefix { !ends.contains(words[$0].word) }
            .filter { !isEmpty(words[$0].word) && !choosing.contains(words[$0].word) }
    }

    private static func isEmpty(_ word: String) -> Bool { StopWords.contains(word) }
}
