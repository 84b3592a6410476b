import Testing

@testable import Engine

struct RetrieverTests {
    private func pool(_ question: String) async throws -> [String] {
        try await SampleEngine.shared().search(question, limit: 10).map(\.passage.id)
    }

    @Test(arguments: [
        ("How is a customer's data key rotated?", "How is a customer data key rotated?"),
        ("How is a customer’s data key rotated?", "How is a customer data key rotated?"),
        ("What is the identity provider's certificate for?", "What is the identity provider certificate for?"),
    ])
    func aPossessiveFindsWhatItsNounFinds(possessive: String, noun: String) async throws {
        #expect(try await pool(possessive) == pool(noun))
    }

    @Test(arguments: ["rotate key", "ROTATE KEY", "rotate, key!", "\"rotate\" AND NOT key*", "rotate OR key) NEAR("])
    func whatIsTypedIsNeverSyntax(question: String) async throws {
        #expect(try await !pool(question).isEmpty)
    }

    @Test func relevanceAndCoverageAreShares() async throws {
        for question in ["How do I rotate an API key?", "audit log retention", "zzz qqq"] {
            for item in try await SampleEngine.shared().search(question) {
                #expect((0...1).contains(item.relevance) && (0...1).contains(item.coverage))
            }
        }
    }
}
