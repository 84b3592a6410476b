import Testing

@testable import Engine

@Suite struct AlternativesTests {
    private func alternatives(_ question: String) -> Alternatives {
        Alternatives(Tokens(question)) { stems in
            stems.isEmpty ? nil : Coverage(stems, names: [], LexicalIndex.Statistics(passages: 1_000, frequencies: [:]))
        }
    }

    private static let chosen: [(String, String, Set<Int>)] = [
        ("Should we use the API or payment links?", "A payment link needs no programming.", [1]),
        ("Should we use the API or payment links?", "The API returns each payment.", [0]),
        ("Should we use the API or payment links?", "A payment link is made by the API or by hand.", [0, 1]),
        ("bcrypt vs argon2 for the password file?", "Prefer argon2.", [1]),
        ("When would I pick polling over webhooks?", "Webhooks replace polling.", [0, 1]),
        ("What is the difference between a role and a scope?", "A scope is given to a key.", [1]),
    ]

    @Test(arguments: chosen)
    func aPieceIsSeenToSpeakOfASide(_ question: String, _ text: String, _ sides: Set<Int>) {
        let held = Coverage.words(Tokens(text).words.map(\.stem))
        #expect(alternatives(question).named(in: held) == sides)
    }

    @Test(arguments: ["How do I rotate a key?", "Should we encrypt it?", "What is the rate limit and who sets it?"])
    func otherQuestionsChooseNothing(_ question: String) {
        #expect(alternatives(question).sides.isEmpty)
    }
}
