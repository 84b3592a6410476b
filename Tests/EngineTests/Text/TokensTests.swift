import Testing

@testable import Engine

struct TokensTests {
    private static let texts = [
        "Rotate the API key, don't delete it!", "", "   \n\t", "Réseau — “Ähnlich”, naïve café…", "a_b c-d e.f g/h",
        "日本語のテキスト and English", "emoji 👩‍👩‍👧 here", "we’re and we're", "'quoted' words'", "x2 2x 42", "İstanbul ﬁne",
    ]

    @Test(arguments: texts) func rangesAreAscendingDisjointAndInsideTheText(text: String) {
        let tokens = Tokens(text)
        var end = 0
        for word in tokens.words {
            #expect(word.range.lowerBound >= end && !word.range.isEmpty)
            end = word.range.upperBound
        }
        #expect(end <= text.utf8.count)
    }

    @Test(arguments: texts) func aRangeHoldsItsWord(text: String) {
        let tokens = Tokens(text)
        for word in tokens.words {
            let written = tokens.text(word.range)
            #expect(!written.contains("\u{FFFD}"))
            #expect(written.lowercased().folded.replacing("’", with: "'") == word.word)
            #expect(Tokens(written).words.map(\.word) == [word.word])
        }
    }

    @Test(arguments: [
        ("Rotate the API key", ["rotate", "the", "api", "key"]), ("don't", ["don't"]), ("don’t", ["don't"]),
        ("'tis 'so'", ["tis", "so"]),
        ("snake_case kebab-case a.b/c", ["snake", "case", "kebab", "case", "a", "b", "c"]),
        ("Réseau ÄHNLICH", ["reseau", "ahnlich"]), ("SHA-256", ["sha", "256"]),
        ("one—two…three", ["one", "two", "three"]),
    ])
    func wordsAreRunsOfLettersAndDigits(text: String, words: [String]) {
        #expect(Tokens(text).words.map(\.word) == words)
    }

    @Test func capitalsAreRemembered() {
        #expect(
            Tokens("Okta and AWS and éclair Éclair").words.map(\.isCapitalized) == [
                true, false, true, false, false, true,
            ])
    }

    @Test(arguments: [("customer's", "customer"), ("customers’", "customers"), ("Keys'", "key"), ("SAML’s", "saml")])
    func aPossessiveHasTheStemOfItsNoun(possessive: String, noun: String) {
        #expect(Tokens(possessive).words.map(\.stem) == Tokens(noun).words.map(\.stem))
    }

    @Test func theStemIsPorters() {
        for word in Tokens("Rotating keys quickly invalidates sessions").words {
            #expect(word.stem == Porter.stem(word.word))
        }
    }
}
