/// Cuts text into the word pieces a BERT model was trained on: lower case, accents taken off, punctuation and Chinese
/// characters by themselves, then the longest known piece each time.
///
/// ```swift
/// WordPiece(vocabulary).ids("Rotating keys")   // [101, 24067, 6309, 102]
/// ```
///
/// Source: Devlin et al., BERT (arXiv 1810.04805), and Wu et al. (arXiv 1609.08144), section 4.1.
struct WordPiece: Sendable {
    let vocabulary: Vocabulary
    /// The most tokens, the first and the last among them.
    var limit = 256

    /// A longer word is unknown.
    private static let longestWord = 100

    init(_ vocabulary: Vocabulary, limit: Int = 256) {
        self.vocabulary = vocabulary
        self.limit = limit
    }

    /// The numbers of the pieces between those that open and close every text. O(bytes) up to the limit.
    func ids(_ text: String) -> [Int32] {
        var ids = [vocabulary.start]
        for word in BertWords(text) {
            append(word, to: &ids)
            if ids.count >= limit - 1 { break }
        }
        if ids.count > limit - 1 { ids.removeLast(ids.count - limit + 1) }
        ids.append(vocabulary.end)
        return ids
    }

    /// Whether a word is a piece by itself, as the commonest of English are.
    func isCommon(_ word: String) -> Bool {
        let pieces = ids(word).dropFirst().dropLast()
        return pieces.count == 1 && pieces.first != vocabulary.unknown && word.utf8.count > 2
    }

    private func append(_ word: [UInt8], to ids: inout [Int32]) {
        let first = ids.count
        // Characters, not bytes, are counted.
        guard word.count(where: { $0 & 0xC0 != 0x80 }) <= Self.longestWord else {
            return ids.append(vocabulary.unknown)
        }
        var start = 0
        while start < word.count {
            var end = min(word.count, start + vocabulary.longest)
            var found: Int32?
            while end > start {
                if end == word.count || word[end] & 0xC0 != 0x80 {
                    found = vocabulary.id(word[start..<end], isWithin: start > 0)
                    if found != nil { break }
                }
                end -= 1
            }
            guard let found else {
                // A word with a piece that is not known is not known.
                ids.removeLast(ids.count - first)
                return ids.append(vocabulary.unknown)
            }
            ids.append(found)
            start = end
        }
    }
}
