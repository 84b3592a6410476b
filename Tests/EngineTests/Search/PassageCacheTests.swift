import Testing

@testable import Engine

/// Passages are read once, and again when something else stands in their place.
@Suite struct PassageCacheTests {
    @Test func whatChangedIsReadAgain() async throws {
        let folder = StoreFolder()
        let engine = try folder.engine()
        let cache = PassageCache()
        func texts() throws -> [String] {
            let rows = Array(Int64(0)...50)
            let cached = try cache.passages(rows: rows, of: engine.library)
            #expect(cached == (try engine.library.passages(rows: rows)))
            return cached.values.map(\.text).sorted()
        }
        _ = try await engine.ingest([folder.document("a.md", "# A\n\nOne thing.\n\n## B\n\nAnother thing.\n")])
        #expect(try texts() == ["Another thing.", "One thing."])
        #expect(try texts().count == 2)
        // The second passage is the same, and stands elsewhere; a third takes a row.
        _ = try await engine.ingest([
            folder.document("a.md", "# A\n\nOne thing, at length.\n\n## B\n\nAnother thing.\n\n## C\n\nA third.\n")
        ])
        #expect(try texts() == ["A third.", "Another thing.", "One thing, at length."])
    }
}
