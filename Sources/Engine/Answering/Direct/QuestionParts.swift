/// The several things that one question asks: "who can read it, and for how long?" asks for somebody and for a time.
enum QuestionParts {
    private static let questionWords: Set<String> = [
        "who", "whose", "when", "where", "what", "which", "how", "why", "do", "does", "is", "are", "can", "must",
        "should",
    ]
    private static let prepositions: Set<String> = [
        "for", "by", "at", "in", "on", "to", "from", "with", "until", "since",
    ]

    /// The parts in order; the whole text when it asks one thing.
    static func split(_ text: String) -> [String] {
        let tokens = Tokens(text)
        let words = tokens.words.map(\.word)
        var cuts: [Int] = []
        for (place, word) in words.enumerated() where place > 0 && place + 1 < words.count {
            guard word == "and" || word == "or" || endsSentence(tokens, before: place) else { continue }
            var next = word == "and" || word == "or" ? place + 1 : place
            if next < words.count, prepositions.contains(words[next]) { next += 1 }
            if next < words.count, questionWords.contains(words[next]) { cuts.append(place) }
        }
        guard !cuts.isEmpty else { return [text] }
        let bounds = [0] + cuts.map { tokens.words[$0].range.lowerBound } + [tokens.utf8.count]
        return zip(bounds, bounds.dropFirst()).map { tokens.text($0..<$1) }
    }

    private static func endsSentence(_ tokens: Tokens, before place: Int) -> Bool {
        let gap = tokens.text(tokens.words[place - 1].range.upperBound..<tokens.words[place].range.lowerBound)
        return gap.contains("?")
    }
}
