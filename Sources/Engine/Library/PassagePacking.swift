/// Puts the pieces of a section together into passages of 60 to 220 words.
///
/// The cheapest cut by dynamic programming: short passages cost what they lack, long ones what they have too much, cuts
/// through what belongs together its bond. The pattern of Knuth and Plass, "Breaking Paragraphs into Lines", 1981.
/// O(n * k), k the pieces that fit into a passage.
enum PassagePacking {
    static let least = 60
    static let most = 220
    /// Where a long paragraph is cut.
    static let good = 150

    /// Ranges of indices of `pieces`, in order, that cover them all.
    static func pack(_ pieces: [OutlinePiece]) -> [Range<Int>] {
        guard !pieces.isEmpty else { return [] }
        var best = [Double](repeating: .infinity, count: pieces.count + 1)
        var from = [Int](repeating: 0, count: pieces.count + 1)
        best[0] = 0
        for end in 1...pieces.count {
            var words = 0
            var largest = 0
            var start = end - 1
            while start >= 0 {
                words += pieces[start].words
                largest = max(largest, pieces[start].words)
                let cost = best[start] + cost(words, largest) + (start > 0 ? Double(pieces[start].bond) : 0)
                // On a tie the longer passage wins.
                if cost <= best[end] {
                    best[end] = cost
                    from[end] = start
                }
                if words - largest > most || (words > most * 2 && start < end - 1) || end - start > 400 { break }
                start -= 1
            }
        }
        var ranges: [Range<Int>] = []
        var end = pieces.count
        while end > 0 {
            ranges.append(from[end]..<end)
            end = from[end]
        }
        return ranges.reversed()
    }

    private static func cost(_ words: Int, _ largest: Int) -> Double {
        if words < least { return 20 + Double(least - words) * 2 }
        if words <= most { return 20 + abs(Double(words) - 140) * 0.1 }
        // What is too long by itself may keep a short neighbour, no more.
        if largest > most { return 20 + Double(words - largest) * 3 }
        return 20 + Double(words - most) * 10
    }
}
