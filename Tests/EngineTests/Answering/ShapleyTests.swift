import Testing

@testable import Engine

struct ShapleyTests {
    private static let seeds: ClosedRange<UInt64> = 1...12

    /// A random game: a value for each coalition of `left` and `right` players, none for the empty one.
    private func game(seed: UInt64, left: Int, right: Int) -> (Int, Int) -> Double {
        var generator = SeededGenerator(seed: seed)
        var values = (0..<(1 << (left + right))).map { _ in Double.random(in: -1...1, using: &generator) }
        values[0] = 0
        return { values[$0 | $1 << left] }
    }

    /// By the definition: over all orders, what each player adds on coming in.
    private func bruteForce(left: Int, right: Int, value: (Int, Int) -> Double) -> [Double] {
        let n = left + right
        var shares = Array(repeating: 0.0, count: n)
        var orders = 0
        func enter(_ order: [Int]) {
            guard order.count == n else {
                for next in 0..<n where !order.contains(next) { enter(order + [next]) }
                return
            }
            orders += 1
            var present = 0
            for player in order {
                let before = value(present & ((1 << left) - 1), present >> left)
                present |= 1 << player
                shares[player] += value(present & ((1 << left) - 1), present >> left) - before
            }
        }
        enter([])
        return shares.map { $0 / Double(orders) }
    }

    @Test(arguments: [(1, 0), (0, 1), (1, 1), (2, 1), (3, 0), (2, 2), (3, 2), (3, 3)], [UInt64(1), 2, 3])
    func theValuesAreTheMeansOverAllOrders(sides: (Int, Int), seed: UInt64) {
        let game = game(seed: seed, left: sides.0, right: sides.1)
        let values = Shapley.values(left: sides.0, right: sides.1, value: game)
        for (exact, expected) in zip(values.left + values.right, bruteForce(left: sides.0, right: sides.1, value: game))
        {
            #expect(abs(exact - expected) < 1e-9)
        }
    }

    @Test(arguments: seeds) func theValuesSumToTheWholeGame(seed: UInt64) {
        let game = game(seed: seed, left: 5, right: 4)
        let values = Shapley.values(left: 5, right: 4, value: game)
        #expect(values.left.count == 5 && values.right.count == 4)
        #expect(abs((values.left + values.right).reduce(0, +) - game(0b11111, 0b1111)) < 1e-9)
    }

    @Test(arguments: seeds) func playersThatAreInterchangeableGetTheSame(seed: UInt64) {
        // A game of how many players take part on each side, not of which.
        let game = game(seed: seed, left: 4, right: 3)
        let counted: (Int, Int) -> Double = { game((1 << $0.nonzeroBitCount) - 1, (1 << $1.nonzeroBitCount) - 1) }
        let values = Shapley.values(left: 4, right: 3, value: counted)
        for side in [values.left, values.right] { for share in side { #expect(abs(share - side[0]) < 1e-9) } }
    }

    @Test(arguments: seeds) func aPlayerWhoAddsNothingGetsNothing(seed: UInt64) {
        let game = game(seed: seed, left: 3, right: 3)
        let values = Shapley.values(left: 3, right: 3) { game($0 & 0b101, $1) }
        #expect(abs(values.left[1]) < 1e-12)
        #expect(abs((values.left + values.right).reduce(0, +) - game(0b101, 0b111)) < 1e-9)
    }

    @Test(arguments: seeds) func valuesOfASumOfGamesAreTheSumOfTheValues(seed: UInt64) {
        let (one, other) = (game(seed: seed, left: 2, right: 3), game(seed: seed + 100, left: 2, right: 3))
        let sum = Shapley.values(left: 2, right: 3) { one($0, $1) + other($0, $1) }
        let (first, second) = (
            Shapley.values(left: 2, right: 3, value: one), Shapley.values(left: 2, right: 3, value: other)
        )
        for place in 0..<2 { #expect(abs(sum.left[place] - first.left[place] - second.left[place]) < 1e-9) }
        for place in 0..<3 { #expect(abs(sum.right[place] - first.right[place] - second.right[place]) < 1e-9) }
    }

    @Test(arguments: seeds) func coalitionsThatComeToTheSameAreCountedTogether(seed: UInt64) {
        // Sixteen coalitions of one side come to three answers, eight of the other to four.
        var generator = SeededGenerator(seed: seed)
        let left = (0..<16).map { _ in Int.random(in: 0..<3, using: &generator) }
        let right = (0..<8).map { _ in Int.random(in: 0..<4, using: &generator) }
        let table = (0..<12).map { _ in Double.random(in: 0...1, using: &generator) }
        let counted = Shapley.values(left: left, right: right) { table[$0 * 4 + $1] }
        let expected = bruteForce(left: 4, right: 3) { table[left[$0] * 4 + right[$1]] }
        for (one, other) in zip(counted.left + counted.right, expected) { #expect(abs(one - other) < 1e-9) }
    }

    @Test func aGameWithoutPlayersHasNoValues() {
        let values = Shapley.values(left: 0, right: 0) { _, _ in 1 }
        #expect(values.left.isEmpty && values.right.isEmpty)
    }
}
