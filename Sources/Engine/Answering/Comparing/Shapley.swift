/// Exact Shapley values of a game between two sides: how much each player of either side adds to its value, averaged
/// over all orders in which the players could come in. The values sum to v(all) - v(none).
///
/// Source: L. S. Shapley, "A Value for n-Person Games", 1953. O(n · 2^n) for n players.
enum Shapley {
    /// `value(left, right)`: the game's value when the players in these bit sets take part.
    static func values(left: Int, right: Int, value: (Int, Int) -> Double) -> (left: [Double], right: [Double]) {
        let n = left + right
        guard n > 0 else { return ([], []) }
        // weight[s] = s! (n - s - 1)! / n!, for a coalition of s players that a further one joins.
        var weights = [1 / Double(n)]
        for size in 1..<max(1, n) { weights.append(weights[size - 1] * Double(size) / Double(n - size)) }
        let all = 1 << n
        let mask = (1 << left) - 1
        let game = (0..<all).map { value($0 & mask, $0 >> left) }
        var shares = Array(repeating: 0.0, count: n)
        for coalition in 0..<all {
            let size = coalition.nonzeroBitCount
            guard size < n else { continue }
            for player in 0..<n where coalition & (1 << player) == 0 {
                shares[player] += weights[size] * (game[coalition | (1 << player)] - game[coalition])
            }
        }
        return (Array(shares[..<left]), Array(shares[left...]))
    }
}
