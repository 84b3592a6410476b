/// Exact Shapley values of a game between two sides: how much each player of either side adds to its value, averaged
/// over all orders in which the players could come in. The values sum to v(all) - v(none).
///
/// Most coalitions come to the same few answers. So a game is given as the answer that each coalition of a side comes to,
/// and the coalitions in which a player changes the same answer into the same other one are counted, not gone through: for
/// l and r players and a and b answers O(l · 2^l + r · 2^r + (l + r) · a² · b) at worst, instead of O((l + r) · 2^(l + r)).
///
/// Source: L. S. Shapley, "A Value for n-Person Games", 1953.
enum Shapley {
    /// `left` and `right` hold, for each coalition as a bit set, the answer it comes to; `value` is the game's value for an
    /// answer of each side.
    static func values(left: [Int], right: [Int], value: (Int, Int) -> Double) -> (left: [Double], right: [Double]) {
        let (l, r) = (left.count.trailingZeroBitCount, right.count.trailingZeroBitCount)
        precondition(left.count == 1 << l && right.count == 1 << r, "a side has an answer for each of its coalitions")
        let n = l + r
        guard n > 0 else { return ([], []) }
        // weight[s] = s! (n - s - 1)! / n!, for a coalition of s players that a further one joins.
        var weights = [1 / Double(n)]
        for size in 1..<max(1, n) { weights.append(weights[size - 1] * Double(size) / Double(n - size)) }
        return (
            (0..<l).map { share(of: $0, among: left, facing: standings(right), weights, value) },
            (0..<r).map { share(of: $0, among: right, facing: standings(left), weights) { value($1, $0) } }
        )
    }

    /// The same for a game whose every coalition is its own: `value(left, right)` of two bit sets.
    static func values(left: Int, right: Int, value: (Int, Int) -> Double) -> (left: [Double], right: [Double]) {
        values(left: Array(0..<(1 << left)), right: Array(0..<(1 << right)), value: value)
    }

    /// Coalitions of a side that come to one answer and are of one size.
    private struct Standing: Hashable {
        var answer: Int
        var size: Int
    }

    /// Coalitions of one size that a player turns from one answer to another.
    private struct Turn: Hashable {
        var from: Int
        var to: Int
        var size: Int
    }

    private static func standings(_ side: [Int]) -> [(Standing, Double)] {
        var counts: [Standing: Double] = [:]
        for (coalition, answer) in side.enumerated() {
            counts[Standing(answer: answer, size: coalition.nonzeroBitCount), default: 0] += 1
        }
        return counts.sorted { ($0.key.answer, $0.key.size) < ($1.key.answer, $1.key.size) }.map { ($0.key, $0.value) }
    }

    private static func share(
        of player: Int, among side: [Int], facing others: [(Standing, Double)], _ weights: [Double],
        _ value: (Int, Int) -> Double
    ) -> Double {
        var turns: [Turn: Double] = [:]
        for coalition in side.indices where coalition & (1 << player) == 0 {
            let (from, to) = (side[coalition], side[coalition | 1 << player])
            if from != to { turns[Turn(from: from, to: to, size: coalition.nonzeroBitCount), default: 0] += 1 }
        }
        // In an order of their own: the same game gives the same bits.
        let ordered = turns.sorted { ($0.key.from, $0.key.to, $0.key.size) < ($1.key.from, $1.key.to, $1.key.size) }
        return ordered.reduce(0) { sum, item in
            let (turn, count) = item
            return others.reduce(sum) { sum, other in
                let weight = weights[turn.size + other.0.size] * count * other.1
                return sum + weight * (value(turn.to, other.0.answer) - value(turn.from, other.0.answer))
            }
        }
    }
}
