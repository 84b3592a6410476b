import Testing

@testable import Engine

@Suite struct ConvexCombinationTests {
    private let fusion = ConvexCombination()

    @Test func eachListIsPutOnItsOwnScale() {
        let fused = fusion.fuse(lexical: [1: 30, 2: 20, 3: 10], dense: [1: 0.25, 2: 0.75, 3: 0.5])
        #expect(fused.map(\.row) == [2, 1, 3])
        #expect(fused.map(\.score) == [0.75, 0.5, 0.25])
    }

    @Test func aRowOfOneListCountsAsTheLowestOfTheOther() {
        let fused = fusion.fuse(lexical: [1: 5, 2: 1], dense: [3: 0.9, 1: 0.1])
        #expect(fused.map { "\($0.row) \($0.score)" } == ["1 0.5", "3 0.5", "2 0.0"])
    }

    @Test func equalScoresDoNotDivideByNothing() {
        let fused = fusion.fuse(lexical: [1: 4, 2: 4], dense: [2: 0.3])
        #expect(fused.map { "\($0.row) \($0.score)" } == ["2 1.0", "1 0.5"])
        #expect(fusion.fuse(lexical: [:], dense: [:]).isEmpty)
    }

    @Test func theScoreIsTheSumOfItsParts() {
        for item in fusion.fuse(lexical: [1: 7, 2: 3.5, 4: 2], dense: [1: 0.31, 3: 0.77, 4: 0.4]) {
            #expect(abs(item.explanation.parts.reduce(0) { $0 + $1.value } - item.score) < 1e-12)
            #expect(item.explanation.value == item.score)
        }
    }

    @Test func scalingOneListChangesNothing() {
        let (words, sense): ([Int64: Double], [Int64: Double]) = ([1: 7, 2: 3.5, 4: 2], [1: 0.31, 3: 0.77, 4: 0.4])
        let plain = fusion.fuse(lexical: words, dense: sense).map(\.row)
        #expect(fusion.fuse(lexical: words.mapValues { 10 * $0 - 3 }, dense: sense).map(\.row) == plain)
    }
}
