import Testing

@testable import Engine

/// What is only a wish is noted, however many of its words stand in the documents; a wish beside a question is answered.
@Suite struct WishesAreNotQuestionsTests {
    private func reason(_ text: String) async throws -> String {
        var gate = ""
        try await SampleEngine.with(["ada"], documents: true) { engine in
            gate = try await engine.ask(text, person: "ada").gate.reason
        }
        return gate
    }

    @Test(arguments: ["Short answers please.", "I prefer tables.", "Give me code.", "I'm a developer."])
    func aWishAloneIsNoted(text: String) async throws {
        #expect(try await reason(text) == "noted")
    }

    @Test(arguments: [
        "How do I rotate an API key? Short answers please.", "How do I rotate an API key, short answers please",
    ])
    func aQuestionWithAWishIsAnswered(text: String) async throws {
        #expect(try await reason(text) != "noted")
    }
}
