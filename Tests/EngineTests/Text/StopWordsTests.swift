import Testing

@testable import Engine

struct StopWordsTests {
    @Test(arguments: ["the", "of", "don't", "which", "please", "it's", "a", "x"])
    func aFunctionWordSaysNothingOfTheSubject(word: String) {
        #expect(StopWords.contains(word))
    }

    @Test(arguments: ["key", "audit", "saml", "rotate", "free", "team", "plan", "no-code", "io"])
    func aContentWordIsKept(word: String) {
        #expect(!StopWords.contains(word))
    }

    @Test func everyStopWordIsAWordAsTokensCutsIt() {
        for word in StopWords.all { #expect(Tokens(word).words.map(\.word) == [word]) }
    }

    @Test func contentStemsKeepTheirOrderAndComeOnce() {
        #expect(Tokens("The keys of the audit, and a key for auditing").contentStems == ["kei", "audit"])
        #expect(Tokens("what is it about?").contentStems == [])
    }
}
