/// What a question names as the asker's own: "my sister", "our book club", and names that only she can place.
struct NamedOnes {
    private let stems: Set<String>
    private let names: Set<String>

    init(_ question: String) {
        let tokens = Tokens(question)
        var stems: Set<String> = []
        for (place, token) in tokens.words.enumerated() where Self.owners.contains(token.word) {
            stems.formUnion(Self.phrase(tokens, from: place + 1).flatMap(Self.kindred))
        }
        self.stems = stems
        names = Self.names(question)
    }

    func isNamed(in memory: String) -> Bool {
        let words = Tokens(memory).words
        if words.contains(where: { stems.contains(Self.bare($0)) }) { return true }
        return !names.isDisjoint(with: Self.names(memory))
    }

    private static let owners: Set<String> = ["my", "our"]

    /// Up to three words behind an owner, until the phrase ends: "my youngest sister", "our book club".
    private static func phrase(_ tokens: Tokens, from start: Int) -> [String] {
        var result: [String] = []
        var place = start
        while place < tokens.words.count, place < start + 3 {
            let token = tokens.words[place]
            let before = tokens.text(tokens.words[place - 1].range.upperBound..<token.range.lowerBound)
            if before.contains(where: { ".,;:!?()".contains($0) }) { break }
            if StopWords.contains(token.word) && !passing.contains(token.word) { break }
            if !passing.contains(token.word) { result.append(bare(token)) }
            place += 1
        }
        return result
    }

    /// Words within such a phrase that name nothing.
    private static let passing: Set<String> = [
        "new", "old", "own", "current", "next", "last", "latest", "upcoming", "favorite", "favourite", "first", "whole",
    ]

    private static func bare(_ token: Token) -> String {
        token.word.hasSuffix("'s") ? Porter.stem(String(token.word.dropLast(2))) : token.stem
    }

    /// A word, and who is meant by it as well: her parents are her mother and her father.
    private static func kindred(_ stem: String) -> Set<String> {
        kin.first { $0.contains(stem) }.map { $0 } ?? [stem]
    }

    private static let kin: [Set<String>] = [
        "parent mother father mom dad mum", "child children kid son daughter", "sibling brother sister",
        "partner husband wife spouse girlfriend boyfriend fiance fiancee",
        "grandparent grandmother grandfather grandma grandpa",
        "dog cat pet puppy kitten", "car vehicle truck motorcycle", "boss manager supervisor",
        "flat apartment house home",
    ].map { Set($0.split(separator: " ").map { Porter.stem(String($0)) }) }

    /// Words with a capital that do not begin a sentence.
    private static func names(_ text: String) -> Set<String> {
        var result: Set<String> = []
        for sentence in Sentences.split(text) {
            for token in Tokens(sentence).words.dropFirst()
            where token.isCapitalized && !StopWords.contains(token.word) {
                result.insert(bare(token))
            }
        }
        return result
    }
}
