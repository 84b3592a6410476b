/// Health, faith, politics, ethnicity, sexuality and union membership: never learned from what somebody says.
enum Sensitive {
    /// Takes out signals and reasons that rest on sensitive words. A wish stays when its own words are free of them.
    static func strip(_ reading: inout Reading, _ message: ParsedMessage, _ places: [Range<Int>]) {
        guard !places.isEmpty else { return }
        let ranges = places.map {
            message.words[$0.lowerBound].range.lowerBound..<message.words[$0.upperBound - 1].range.upperBound
        }
        reading.whys.removeAll { why in ranges.contains { $0.overlaps(why.span) } }
        reading.signals = reading.signals.compactMap { signal in
            let value = Tokens(signal.value).words.map(\.word)
            let key = signal.key.rawValue.split { $0 == "/" || $0 == "-" }.map(String.init)
            if (value + key).contains(where: { isWord($0) }) || hasPhrase(value) { return nil }
            guard let hit = ranges.first(where: { $0.overlaps(signal.span) }) else { return signal }
            // The span ends before the sensitive words, so that they are not kept with the wish.
            var kept = signal
            if hit.lowerBound - signal.span.lowerBound >= 8,
                let last = message.words.last(where: { $0.range.upperBound <= hit.lowerBound })
            {
                kept.span = signal.span.lowerBound..<max(signal.span.lowerBound + 1, last.range.upperBound)
                return kept
            }
            if let first = message.words.first(where: { $0.range.lowerBound >= hit.upperBound }),
                first.range.lowerBound < signal.span.upperBound
            {
                kept.span = first.range.lowerBound..<signal.span.upperBound
                return kept
            }
            return nil
        }
    }

    static func isSensitive(_ range: Range<Int>, _ message: ParsedMessage) -> Bool {
        range.contains { at in length(at, message, before: range.upperBound) != nil }
    }

    /// UTF-8 byte ranges of the clauses that hold sensitive words.
    static func clauses(_ message: ParsedMessage, _ places: [Range<Int>]) -> [Range<Int>] {
        let ranges = places.map { place -> Range<Int> in
            let bytes = message.bytes(of: place)
            return message.clause(at: bytes.lowerBound).map { clause in
                min(clause.bytes.lowerBound, bytes.lowerBound)..<max(clause.bytes.upperBound, bytes.upperBound)
            } ?? bytes
        }
        return Speech.merged(ranges)
    }

    /// Whether a text, such as a typed value, is about a sensitive matter.
    static func isSensitive(_ text: String) -> Bool { !places(ParsedMessage(text)).isEmpty }

    /// Ranges of sensitive words.
    static func places(_ message: ParsedMessage) -> [Range<Int>] {
        message.words.indices.compactMap { at in length(at, message, before: message.words.count).map { at..<(at + $0) }
        }
    }

    private static func length(_ at: Int, _ message: ParsedMessage, before end: Int) -> Int? {
        let word = message.words[at].text
        if isWord(word) { return 1 }
        if let found = Lexicon.sensitivePhrases.longest(at: at, in: message.words, before: end) {
            return found.end - at
        }
        if Lexicon.bodyParts.contains(word), at + 1 < end, Lexicon.complaints.contains(message.words[at + 1].text) {
            return 2
        }
        return nil
    }

    private static func isWord(_ word: String) -> Bool {
        Lexicon.sensitiveWords.contains(word) || Lexicon.sensitiveWords.contains(NounPhrase.singular(word))
    }

    private static func hasPhrase(_ words: [String]) -> Bool {
        zip(words, words.dropFirst()).contains { Lexicon.bodyParts.contains($0) && Lexicon.complaints.contains($1) }
    }
}
