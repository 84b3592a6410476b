/// What somebody may have meant.
public enum Spelling {
    /// The candidate with the fewest edits, if they are few for its length.
    public static func nearest(to word: String, in candidates: [String]) -> String? {
        let word = Array(word.lowercased().unicodeScalars)
        let ranked = candidates.map { ($0, distance(word, Array($0.lowercased().unicodeScalars))) }
            .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
        guard let best = ranked.first, best.1 <= max(1, min(word.count, best.0.count) / 2) else { return nil }
        return best.0
    }

    /// Levenshtein's distance. O(n · m).
    private static func distance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
        guard one.count <= 100, other.count <= 100 else { return Int.max }
        var row = Array(0...other.count)
        for (i, a) in one.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, b) in other.enumerated() {
                let above = row[j + 1]
                row[j + 1] = a == b ? diagonal : 1 + min(diagonal, above, row[j])
                diagonal = above
            }
        }
        return row[other.count]
    }
}
