internal import Synchronization

/// "Did you mean": a word of the library for a word that stands in no passage.
///
/// Candidates begin with the same letter and are one letter off, two when the word is long; of equally near ones the
/// commonest. Source: Damerau, "A technique for computer detection and correction of spelling errors", 1964.
final class WordSuggester: Sendable {
    private let index: LexicalIndex
    private let known = Mutex<[String: [(term: [UInt8], passages: Int)]]>([:])

    /// Shorter stems have too many neighbours.
    private static let shortest = 4

    init(_ index: LexicalIndex) {
        self.index = index
    }

    /// The likeliest stem for one that no passage holds. O(stems with its first letter), which are read once.
    func stem(near stem: String) throws -> String? {
        let wanted = Array(stem.utf8)
        guard wanted.count >= Self.shortest, wanted.allSatisfy({ (97...122).contains($0) }) else { return nil }
        let limit = wanted.count >= 8 ? 2 : 1
        var best: (distance: Int, passages: Int, term: [UInt8])?
        for (term, passages) in try terms(String(stem.prefix(1))) where abs(term.count - wanted.count) <= limit {
            let distance = Self.distance(wanted, term, limit: limit)
            guard distance > 0, distance <= limit else { continue }
            if let found = best, (found.distance, -found.passages) <= (distance, -passages) { continue }
            best = (distance, passages, term)
        }
        return best.map { String(decoding: $0.term, as: UTF8.self) }
    }

    private func terms(_ letter: String) throws -> [(term: [UInt8], passages: Int)] {
        if let terms = known.withLock({ $0[letter] }) { return terms }
        let terms = try index.stems(from: letter).map { (term: Array($0.stem.utf8), passages: $0.passages) }
            .filter { $0.term.count >= Self.shortest && $0.term.allSatisfy { (97...122).contains($0) } }
        known.withLock { $0[letter] = terms }
        return terms
    }

    /// Insertions, deletions, changes, and two neighbours in the wrong order; more than `limit` is as good as any number.
    static func distance(_ one: [UInt8], _ other: [UInt8], limit: Int) -> Int {
        var older = [Int](repeating: 0, count: other.count + 1)
        var old = Array(0...other.count)
        for i in one.indices {
            var new = [i + 1]
            new.reserveCapacity(other.count + 1)
            for j in other.indices {
                var best = min(old[j + 1] + 1, new[j] + 1, old[j] + (one[i] == other[j] ? 0 : 1))
                if i > 0, j > 0, one[i] == other[j - 1], one[i - 1] == other[j] { best = min(best, older[j - 1] + 1) }
                new.append(best)
            }
            if new.min()! > limit { return limit + 1 }
            (older, old) = (old, new)
        }
        return old[other.count]
    }
}
