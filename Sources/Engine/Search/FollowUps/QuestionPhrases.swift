/// Stretches of a question that name things: words side by side, without function words and without what follows a
/// pronoun or a modal, which is its verb.
struct QuestionPhrases: Sendable {
    struct Word: Hashable, Sendable {
        var stem: String
        var range: Range<Int>
        /// Written like a name: a capital inside a sentence, all capitals, or a digit.
        var isNamed: Bool
        /// Number of the phrase it stands in; verbs stand in none.
        var phrase: Int?
    }

    let tokens: Tokens
    /// Words that tell what the question is about, in order.
    let words: [Word]
    var stems: [String] { words.map(\.stem) }
    /// Phrases that a preposition leads in: "for Okta", "with the API".
    let led: Set<Int>

    init(_ text: String) {
        let tokens = Tokens(text)
        var words: [Word] = []
        var led: Set<Int> = []
        var phrase = 0
        var isOpen = false
        var preposition = false
        var before: Token?
        for token in tokens.words {
            let gap = before.map { tokens.text($0.range.upperBound..<token.range.lowerBound) } ?? ""
            let isSentenceStart =
                before == nil || (gap.contains(where: { ".!?".contains($0) }) && gap.contains(where: \.isWhitespace))
            let isApart = isSentenceStart || !gap.allSatisfy { $0.isWhitespace || "-./&".contains($0) }
            let isNamed = Self.isNamed(tokens.text(token.range), starts: isSentenceStart)
            let previous = before?.word ?? ""
            before = token
            if isApart { isOpen = false }
            if Self.verbLeaders.contains(previous), ["not", "also", "just"].contains(token.word) { continue }
            if StopWords.contains(token.word), !isNamed {
                isOpen = false
                if !["a", "an", "the", "my", "our", "your"].contains(token.word) {
                    preposition = Self.prepositions.contains(token.word)
                }
                continue
            }
            let isVerb = Self.verbLeaders.contains(previous) && !isNamed && !isSentenceStart
            if isVerb {
                isOpen = false
            } else if !isOpen {
                phrase += 1
                isOpen = true
                if preposition { led.insert(phrase) }
            }
            if token.word == "using" { preposition = true } else { preposition = false }
            guard !Self.light.contains(token.stem) else { continue }
            words.append(
                Word(stem: token.stem, range: token.range, isNamed: isNamed, phrase: isVerb ? nil : phrase))
        }
        self.tokens = tokens
        self.words = words
        self.led = led
    }

    private static func isNamed(_ text: String, starts: Bool) -> Bool {
        if text.contains(where: \.isNumber) || text.dropFirst().contains(where: \.isUppercase) { return true }
        return !starts && text.first?.isUppercase == true && text.count > 1
    }

    private static let verbLeaders: Set<String> = [
        "i", "we", "you", "they", "it", "he", "she", "one", "to", "can", "could", "may", "might", "must", "shall",
        "should", "will", "would", "do", "does", "did", "cannot", "can't", "don't", "doesn't",
    ]
    private static let prepositions: Set<String> = [
        "for", "with", "in", "on", "to", "from", "by", "via", "under", "within", "at", "into",
    ]

    /// Words so general that they name no subject: of asking, of kind, of amount.
    static let light: Set<String> = Set(
        """
        think want wonder question help understand mean way know like look say happen concern use using need work
        something thing tell show give explain describe provide example detail more information new different
        difference sure good better best possible available other last great kind type sort many much long often big
        step
        """.split(whereSeparator: \.isWhitespace).map { Porter.stem(String($0)) })
}
