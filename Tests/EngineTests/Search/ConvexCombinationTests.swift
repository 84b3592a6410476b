import Testing

@testable import Engine

@Suite struct ConvexCombinationTests {
    /// Both lists whole: the lowest of each is its last.
    private func fuse(lexical: [Int64: Double], dense: [Int64: Double]) -> [ConvexCombination.Fused] {
        ConvexCombination().fuse(
            lexical: (lexical, low: lexical.values.min() ?? 0), dense: (dense, low: dense.values.min() ?? 0))
    }

    @Test func eachListIsPutOnItsOwnScale() {
        let fused = fuse(lexical: [1: 30, 2: 20, 3: 10], dense: [1: 0.25, 2: 0.75, 3: 0.5])
        #expect(fused.map(\.row) == [2, 1, 3])
        #expect(fused.map(\.score) == [0.75, 0.5, 0.25])
    }

    @Test func aRowOfOneListCountsAsTheLowestOfTheOther() {
        let fused = fuse(lexical: [1: 5, 2: 1], dense: [3: 0.9, 1: 0.1])
        #expect(fused.map { "\($0.row) \($0.score)" } == ["1 0.5", "3 0.5", "2 0.0"])
    }

    /// The worst that words found does not press the best of meaning together.
    @Test func whatIsBelowAListsOwnBestCountsAsItsLowest() {
        let dense: [Int64: Double] = [1: 0.6, 2: 0.5, 3: 0.4, 9: -0.4]
        let fused = ConvexCombination().fuse(lexical: ([9: 3, 3: 2, 2: 1], low: 1), dense: (dense, low: 0.4))
        #expect(fused.map(\.row) == [1, 9, 2, 3])
        #expect(fused.map { ($0.score * 100).rounded() } == [50, 50, 25, 25])
    }

    @Test func meaningCountsMoreWhereWordsFindLittle() {
        #expect(PassageRanker.weight(of: 7, attainable: 7) == 0.5)
        #expect(PassageRanker.weight(of: 1, attainable: 7) == 0.6)
        #expect(abs(PassageRanker.weight(of: 5.5, attainable: 10) - 0.55) < 1e-12)
        #expect(PassageRanker.weight(of: 0, attainable: 0) == 0.5)
    }

    @Test func equalScoresDoNotDivideByNothing() {
        let fused = fuse(lexical: [1: 4, 2: 4], dense: [2: 0.3])
        #expect(fused.map { "\($0.row) \($0.score)" } == ["2 1.0", "1 0.5"])
        #expect(fuse(lexical: [:], dense: [:]).isEmpty)
    }

    @Test func theScoreIsTheSumOfItsParts() {
        for item in fuse(lexical: [1: 7, 2: 3.5, 4: 2], dense: [1: 0.31, 3: 0.77, 4: 0.4]) {
            #expect(abs(item.explanation.parts.reduce(0) { $0 + $1.value } - item.score) < 1e-12)
            #expect(item.explanation.value == item.score)
        }
    }

    @Test func scalingOneListChangesNothing() {
        let (words, sense): ([Int64: Double], [Int64: Double]) = ([1: 7, 2: 3.5, 4: 2], [1: 0.31, 3: 0.77, 4: 0.4])
        let plain = fuse(lexical: words, dense: sense).map(\.row)
        #expect(fuse(lexical: words.mapValues { 10 * $0 - 3 }, dense: sense).map(\.row) == plain)
    }
}
