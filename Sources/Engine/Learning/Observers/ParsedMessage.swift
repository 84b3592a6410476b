/// A message read once: words, sentences and clauses, with what is not the writer's speech left out.
struct ParsedMessage: Sendable {
    let bytes: [UInt8]
    let words: [Word]
    /// Word ranges of the sentences.
    let sentences: [Range<Int>]
    /// Sentences that end in a question mark.
    let asks: [Bool]
    let clauses: [Clause]
    let secrets: [Range<Int>]
    let history: [Turn]
    let knownKeys: [BeliefKey: [String]]

    /// `keepsQuotations` reads what is quoted too: for prose that is nobody's message.
    init(
        _ text: String, history: [Turn] = [], knownKeys: [BeliefKey: [String]] = [:], keepsQuotations: Bool = false
    ) {
        let tokens = Tokens(text)
        bytes = tokens.utf8
        self.history = history
        self.knownKeys = knownKeys
        secrets = SecretScanner.ranges(in: bytes)
        let masked = keepsQuotations ? secrets : Speech.merged(secrets + Speech.foreign(in: bytes))
        let layout = WordLayout(tokens, masked: masked)
        words = layout.words
        sentences = layout.sentences
        asks = layout.asks
        clauses = ClauseCutter(words: words, sentences: sentences, asks: asks).clauses()
    }

    // MARK: Words

    func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    /// The words as written, at most `limit` of them, without marks at the ends.
    func written(_ range: Range<Int>, limit: Int = 12) -> String {
        guard !range.isEmpty else { return "" }
        var stop = range.upperBound
        // A contraction counts as one written word, as does a hyphenated compound's part: count gaps of white space.
        var count = 1
        for index in range.dropFirst() where words[index].range.lowerBound > words[index - 1].range.upperBound {
            if !words[index].isGlued { count += 1 }
            if count > limit {
                stop = index
                break
            }
        }
        let bytesRange = words[range.lowerBound].range.lowerBound..<words[stop - 1].range.upperBound
        var result = ""
        var isSpace = false
        for character in text(bytesRange) {
            if character.isWhitespace {
                isSpace = true
            } else {
                if isSpace, !result.isEmpty { result.append(" ") }
                isSpace = false
                result.append(character)
            }
        }
        return result
    }

    func word(_ index: Int) -> String {
        words.indices.contains(index) ? words[index].text : ""
    }

    func bytes(of range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty else { return 0..<0 }
        return words[range.lowerBound].range.lowerBound..<words[range.upperBound - 1].range.upperBound
    }

    func has(_ phrase: String, at index: Int) -> Bool {
        words.spell(phrase, at: index)
    }

    func contains(_ word: String, in range: Range<Int>) -> Bool {
        range.contains { words[$0].text == word }
    }

    // MARK: Clauses

    func clause(at byte: Int) -> Clause? {
        clauses.last { $0.bytes.lowerBound <= byte }
    }

    /// The draft of a signal that rests on a clause, with the clause's scope and change marker.
    func draft(
        _ key: BeliefKey, _ value: String, in clause: Clause, polarity: Signal.Polarity = .for,
        source: Signal.Source = .stated, span: Range<Int>? = nil, keepsScope: Bool = false
    ) -> SignalDraft {
        SignalDraft(
            key: key, value: value, polarity: polarity, source: source, span: span ?? clause.bytes,
            scope: keepsScope ? clause.scope : .lasting, marksChange: clause.marksChange)
    }
}
