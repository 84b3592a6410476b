import Testing

@testable import Engine

/// A question that asks several things falls into them, and each can be searched for by itself.
struct QuestionPartsTests {
    private static let parts: [(String, [String])] = [
        ("Who can read it, and for how long?", ["Who can read it, ", "and for how long?"]),
        ("Can it be reused? what is its life span", ["Can it be reused? ", "what is its life span"]),
        ("what is SAML and how does it differ from OIDC", ["what is SAML ", "and how does it differ from OIDC"]),
        ("Who signs it off, how do we test it?", ["Who signs it off, how do we test it?"]),
        ("What is stored, how is it erased?", ["What is stored, ", "how is it erased?"]),
        ("", [""]),
    ]

    @Test(arguments: parts)
    func aQuestionFallsIntoTheThingsItAsks(_ question: String, _ parts: [String]) {
        #expect(QuestionParts.split(question) == parts)
    }

    @Test(arguments: [
        "How do I create and rotate a key?", "Can we swap the certificate and do it without downtime?",
        "People log in with a token and are logged out again, why?", "Which plan is cheaper and better?",
        "We moved to the new region and is it safe",
    ])
    func aQuestionThatAsksOneThingIsLeftWhole(_ question: String) {
        #expect(QuestionParts.questions(question).isEmpty)
    }

    @Test func eachPartIsReadByItself() throws {
        let parts = QuestionParts.questions("Who approves a refund, and how do I export the refunds of a month?")
        try #require(parts.count == 2)
        #expect(parts.map(\.intent) == [.factual, .howTo])
        #expect(parts[0].stems.contains("approv") && !parts[1].stems.contains("approv"))
        #expect(parts[1].stems.contains("export"))
    }

    @Test(arguments: [
        "Who approves a refund, and how do we undo it?", "How often is a backup made, and how long is it kept?",
        "What does the audit cost, and by whom?",
    ])
    func whatAPartLeavesOutItHasFromThePartsBefore(_ question: String) throws {
        let parts = QuestionParts.questions(question)
        try #require(parts.count == 2)
        #expect(!Set(parts[0].stems).isDisjoint(with: parts[1].stems), "\(parts.map(\.stems))")
    }

    @Test func twoFactsAreAFactAndAFactBesideStepsIsNot() {
        #expect(QueryReader.read("Who can read it, and for how long is it kept?").intent == .factual)
        #expect(QueryReader.read("Who may delete a workspace, and how do we get one back?").intent == .howTo)
    }

    @Test func aChoiceIsOneQuestion() {
        #expect(QuestionParts.questions("Should we use the batch endpoint or do we stream?").isEmpty)
    }
}
