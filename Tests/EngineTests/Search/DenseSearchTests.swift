import Testing

@testable import Engine

@Suite struct DenseSearchTests {
    private static func vectors(_ texts: [String]) throws -> [Int8] {
        try LetterEmbedder().vectors(texts).flatMap(VectorIndex.rounded)
    }

    /// Three passages, the first of which says what is asked in one of its three pieces; the last has only code and no piece.
    private static func search(withPieces: Bool) throws -> DenseSearch {
        let wholes = ["abcdefgh ijklmnop zzzz", "zzzz yyyy", "wwww"]
        let pieces = VectorIndex(
            rows: [10, 10, 10, 20], vectors: try vectors(["abcdefgh", "zzzz", "ijklmnop", "zzzz yyyy"]),
            dimensions: 64)
        return DenseSearch(
            index: VectorIndex(rows: [10, 20, 30], vectors: try vectors(wholes), dimensions: 64),
            pieces: withPieces ? pieces : nil, embedder: LetterEmbedder(), questions: QuestionVectors())
    }

    @Test func aPassageIsAsNearAsItsWholeAndItsNearestPiece() throws {
        #expect(try Self.search(withPieces: false).nearness("zzzz").best(2).map(\.row) == [20, 10])
        let search = try Self.search(withPieces: true)
        let nearness = try search.nearness("zzzz")
        let found = nearness.best(2)
        #expect(found.map(\.row) == [10, 20])
        let whole = try #require(try search.cosines("zzzz", of: [10])[10])
        #expect(abs(found[0].nearness - (0.4 * whole + 0.6)) < 0.01)
        let of = nearness.of([20, 10, 99])
        #expect(of.keys.sorted() == [10, 20])
        #expect(of[10] == found[0].nearness && of[20] == found[1].nearness)
    }

    @Test func whatHasNoPieceIsAsNearAsItsWhole() throws {
        let nearness = try Self.search(withPieces: true).nearness("wwww").of([30])
        #expect(try #require(nearness[30]) > 0.99)
    }
}
