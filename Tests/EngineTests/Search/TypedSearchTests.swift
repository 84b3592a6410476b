import Testing

@testable import Engine

struct TypedSearchTests {
    @Test(arguments: [
        ("rotate keys", [], [], "rotate keys"),
        ("rotate \"signing key\" -okta -azure", ["signing key"], ["okta", "azure"], "rotate \"signing key\""),
        ("“signing key” rotation", ["signing key"], [], "“signing key” rotation"),
        ("an open \"quote", [], [], "an open \"quote"), ("\"\" \"…\"", [], [], "\"\" \"…\""),
        ("find -name x", [], [], "find -name x"), ("what does -f do", [], [], "what does -f do"),
        ("turn off --cache", [], [], "turn off --cache"), ("-okta", [], [], "-okta"),
        ("sign-in with single-sign-on", [], [], "sign-in with single-sign-on"),
        ("keys -okta ", [], ["okta"], "keys"), ("range 3 -5", [], [], "range 3 -5"), ("", [], [], ""),
    ])
    func operatorsAreToldFromWords(text: String, phrases: [String], excluded: [String], rest: String) {
        let typed = TypedSearch(text)
        #expect(typed.phrases == phrases && typed.excluded == excluded && typed.text == rest)
    }

    private static func engine(_ folder: StoreFolder) async throws -> Engine {
        let engine = try folder.engine()
        _ = try await engine.ingest([
            folder.document("a.md", "# Keys\n\nThe signing key is rotated by the certificate service.\n"),
            folder.document("b.md", "# Rotation\n\nThe key that is used for signing is rotated with Okta.\n"),
        ])
        return engine
    }

    @Test func wordsInQuotesStandTogetherAndAnExcludedOneNowhere() async throws {
        let folder = StoreFolder()
        let engine = try await Self.engine(folder)
        func found(_ text: String) throws -> [String] { try engine.search(text).map(\.passage.document).sorted() }
        #expect(try found("rotated signing key") == ["a.md", "b.md"])
        #expect(try found("rotated \"signing key\"") == ["a.md"])
        #expect(try found("rotated signing key -okta") == ["a.md"])
        #expect(try found("rotated \"signing key\" -certificate") == [])
        #expect(try engine.searchNotes("rotated signing key").isEmpty)
        #expect(try engine.searchNotes("rotated key -okta").contains { $0.contains("okta") })
    }

    @Test func aPhraseThatStandsNowhereIsSaidAndItsWordsAreSearched() async throws {
        let folder = StoreFolder()
        let engine = try await Self.engine(folder)
        #expect(try engine.search("\"rotated signing\"").count == 2)
        #expect(try engine.searchNotes("\"rotated signing\"").count == 1)
    }

    @Test func aMisspeltWordIsSearchedAsTheNearOneAndSaid() async throws {
        let folder = StoreFolder()
        let engine = try await Self.engine(folder)
        #expect(try engine.search("certifcate").map(\.passage.document) == ["a.md"])
        let notes = try engine.searchNotes("certifcate")
        #expect(notes.count == 1 && notes[0].contains("\"certificate\"") && notes[0].contains("\"certifcate\""))
        #expect(try engine.searchNotes("certificate zebra quantum").isEmpty)
        let answer = try engine.preview("Who rotates with the certifcate service?", person: nil)
        #expect(answer.searchNotes == (try engine.searchNotes("Who rotates with the certifcate service?")))
    }

    @Test(arguments: [("certifc", "certif", 1), ("abcd", "abdc", 1), ("abcd", "abcd", 0), ("abcd", "wxyz", 3)])
    func lettersOffAreCounted(one: String, other: String, distance: Int) {
        #expect(WordSuggester.distance(Array(one.utf8), Array(other.utf8), limit: 2) == distance)
    }
}
