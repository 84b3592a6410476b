import Testing

@testable import Engine

@Suite struct CoverageTests {
    private static let measure = Coverage(
        ["idp"], names: [Glossary.OtherName(said: ["idp"], other: ["ident", "provid"], name: "identity provider")],
        LexicalIndex.Statistics(passages: 10, frequencies: ["idp": 1]))

    @Test(arguments: [
        (["ident", "provid", "is", "down"], 1.0), (["manag", "ident", "and", "reload", "provid"], 0.0),
        (["the", "idp"], 1.0), (["provid", "ident"], 0.0),
    ])
    func aNameOfSeveralWordsCountsWhereTheyStandTogether(stems: [String], share: Double) {
        #expect(Self.measure.share(Coverage.words(stems)) == share)
    }

    @Test(arguments: [
        ("Data security for an integration means keeping data confidential.", true),
        ("A webhook is a request that a server sends.", true), ("This means that nobody can sign in.", false),
        ("The limit means less for large customers.", false), ("Keys are rotated every 90 days.", false),
    ])
    func whatSomethingMeansIsADefinition(sentence: String, isOne: Bool) {
        #expect(SentenceForm.defines(Tokens(sentence)) == isOne)
    }
}
