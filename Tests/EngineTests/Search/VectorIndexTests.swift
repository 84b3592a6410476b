import Testing

@testable import Engine

@Suite struct VectorIndexTests {
    /// A vector of 64 dimensions, mostly along one.
    private static func vector(along dimension: Int, aside: Float = 0) -> [Float] {
        (0..<64).map { $0 == dimension ? 1 : $0 == (dimension + 1) % 64 ? aside : 0 }
    }

    private static func index(_ vectors: [[Float]], rows: [Int64]? = nil) -> VectorIndex {
        VectorIndex(
            rows: rows ?? vectors.indices.map { Int64($0 + 1) }, vectors: vectors.flatMap(VectorIndex.rounded),
            dimensions: 64)
    }

    @Test func theNearestComesFirst() {
        let index = Self.index([0, 0.5, 1, 2].map { Self.vector(along: 3, aside: $0) } + [Self.vector(along: 9)])
        let hits = index.nearest(3, Self.vector(along: 3, aside: 0.9))
        #expect(hits.map(\.row) == [3, 2, 4])
        #expect(hits[0].nearness > 0.99)
    }

    @Test func equallyNearOnesComeByRow() {
        let index = Self.index(Array(repeating: Self.vector(along: 1), count: 50))
        #expect(index.nearest(5, Self.vector(along: 1)).map(\.row) == [1, 2, 3, 4, 5])
    }

    @Test func manyAreSearchedAsIfTheyWereSorted() {
        func vector(_ n: Int) -> [Float] { (0..<64).map { (d: Int) -> Float in Float((n * 37 + d * 101) % 199) - 99 } }
        let index = Self.index((0..<500).map(vector))
        let query = (0..<64).map { (d: Int) -> Float in Float((d * 31) % 67) - 33 }
        let all = index.nearest(500, query)
        #expect(Set(all.map(\.row)).count == 500)
        #expect(zip(all, all.dropFirst()).allSatisfy { $0.nearness >= $1.nearness })
        #expect(index.nearest(7, query) == Array(all.prefix(7)))
        let some = index.values(index.cosines(query), of: [3, 250, 999])
        for row: Int64 in [3, 250] { #expect(some[row] == all.first { $0.row == row }?.nearness) }
        #expect(some.count == 2)
    }

    @Test func nothingIsFoundInNothing() {
        #expect(Self.index([]).nearest(5, Self.vector(along: 0)).isEmpty)
        let blank = Self.index([[Float](repeating: 0, count: 64)])
        #expect(blank.nearest(5, Self.vector(along: 0)).map(\.nearness) == [0])
        #expect(blank.nearest(5, [1, 2]).isEmpty)
    }
}

extension VectorIndex {
    fileprivate func nearest(_ limit: Int, _ query: [Float]) -> [Hit] { best(limit, by: cosines(query)) }
}
