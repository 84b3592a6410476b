import Testing

@testable import Engine

/// The grammar of causes: what the sentences say is read again by other code than that which writes them.
struct CauseSentenceTests {
    @Test func aSentenceIsReadAsItIsMeant() throws {
        let claims = [
            EffectClaim(with: "“Code” comes first", without: "“Steps” comes first"),
            EffectClaim(with: "it has “Risks, and more”", without: "“Risks, and more” is missing"),
            EffectClaim(with: "it has 40 words", without: "it has 90 words"),
        ]
        let reason = "Devon is implementing (“sign-on, because of May; without that, nothing”)"
        let with: [CauseSentence.Statement] = [.first("Code"), .present("Risks, and more"), .words(40)]
        let without: [CauseSentence.Statement] = [.first("Steps"), .absent("Risks, and more"), .words(90)]
        let sentences: [(String, CauseSentence.Kind)] = [
            (EffectSentence.alone(claims, because: reason), .alone),
            (EffectSentence.shared(claims, because: reason, with: ["the role"]), .shared),
            (EffectSentence.shared(claims, because: reason, with: ["the role", "the goal “x, and y”"]), .shared),
            (EffectSentence.hidden(claims, because: reason, behind: ["the role", "the segment"]), .hidden),
        ]
        for (sentence, kind) in sentences {
            let read = try #require(CauseSentence(sentence), "\(sentence)")
            #expect(read.kind == kind && read.with == with && read.without == without, "\(sentence)")
        }
        #expect(
            sentences[0].0
                == "“Code” comes first, it has “Risks, and more” and it has 40 words because \(reason); without that, “Steps” comes first, “Risks, and more” is missing and it has 90 words."
        )
    }

    @Test(arguments: [
        "", "Code comes first because of it; without that, it has 3 words.", "It has 3 words because of it.",
        "It has 3 words because of it; without that, it has 4 words and it has 5 words.",
        "It is nice because; without that, it is not.",
    ]) func whatIsNotOfTheGrammarIsNotRead(sentence: String) { #expect(CauseSentence(sentence) == nil) }

    @Test func wordsOfHersCannotEndAQuotation() {
        let reason = BeliefWords.reason(.goal("x"), "say ” because “no", goal: .operate, of: "Iris")
        #expect(reason == "Iris is running it (“say ' because 'no”)")
        #expect(
            BeliefWords.reason(.expertise("key-management"), "expert", goal: nil, of: "James")
                == "James is an expert in key management")
        #expect(BeliefWords.reason(.role, "cto", goal: nil, of: "James") == "James' role is cto")
    }
}
