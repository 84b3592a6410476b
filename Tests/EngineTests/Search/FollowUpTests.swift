import Testing

@testable import Engine

struct FollowUpTests {
    @Test(arguments: [
        (["What is Red Hat OpenShift?"], "What benefits does it offer?", "What benefits does Red Hat OpenShift offer?"),
        (["How do I rotate signing keys?"], "How long does it take?", "rotate signing keys"),
        (["How do we install the mobile kit?"], "What about Carthage?", "install mobile kit"),
        (["How do I verify webhooks with Ruby?"], "And with Elixir?", "verify webhooks"),
    ])
    func whatIsLeftOutIsPutBack(history: [String], question: String, words: String) {
        let reading = FollowUpQuestion(question, after: history)
        let read = Set(Tokens(reading.readAs).contentStems)
        #expect(Set(Tokens(words).contentStems).isSubset(of: read), "\(reading.readAs)")
    }

    @Test func whatAnEllipsisReplacesStaysOut() {
        let reading = FollowUpQuestion("And with Elixir?", after: ["How do I verify webhooks with Ruby?"])
        #expect(!reading.added.contains("rubi"))
    }

    @Test(arguments: [
        "How do I set up SCIM provisioning for Okta groups?", "Thanks, that helped.", "shorter",
        "Is it worth it to automate key rotation with three integrations?",
        "Is it better to rotate Okta keys monthly or yearly?",
        "Which regions can customer data be stored in under the Enterprise plan?",
    ])
    func whatStandsByItselfIsReadAsItIs(question: String) {
        let reading = FollowUpQuestion(question, after: ["Does the proxy cache certificates in Frankfurt?"])
        #expect(reading.readAs == question && reading.added.isEmpty && !reading.isRewritten)
    }

    @Test(arguments: ["", "?", "it", "and", "What about it", "\"", "…", "It it it it"])
    func anyTextIsRead(text: String) {
        for history in [[], [""], ["?"], ["What is SCIM?"], Array(repeating: "What is SCIM?", count: 50)] {
            let reading = FollowUpQuestion(text, after: history)
            #expect(reading.added.count <= 5 && reading.isRewritten == !reading.added.isEmpty)
        }
    }

    @Test func onlyWhatSheSaidIsPutBack() {
        let history = [Turn(role: .user, text: "What is SAML?"), Turn(role: .assistant, text: "Kerberos is older.")]
        #expect(FollowUpQuestion("Who uses it?", history: history).added == ["saml"])
    }

    @Test func anAnswerSaysHowItsQuestionWasRead() async throws {
        let engine = try await SampleEngine.shared()
        let history = [Turn(role: .user, text: "How do I rotate an API key?")]
        let answer = try engine.preview("How long does it take?", person: nil, options: AskOptions(history: history))
        let readAs = try #require(answer.readAs)
        #expect(answer.question == "How long does it take?" && readAs.contains("API key"))
        #expect(try engine.preview("What is SCIM?", person: nil).readAs == nil)
    }

    @Test func whatIsReadAndWhatWasAskedCountAlike() async throws {
        let engine = try await SampleEngine.shared()
        let (asked, read) = ("How long does it take?", "How long does rotating an API key take?")
        func found(_ text: String, asked: String? = nil) throws -> [Evidence] {
            try engine.find(text, asked: asked, limit: 20, mode: .lexical)
        }
        let (one, other) = (try found(read), try found("Who audits Quayside?"))
        let both = Retriever.mean(one, other, limit: 1_000)
        func relevance(_ of: Evidence, in found: [Evidence]) -> Double {
            found.first { $0.passage.id == of.passage.id }?.relevance ?? 0
        }
        #expect(Set(both.map(\.passage.id)) == Set((one + other).map(\.passage.id)))
        #expect(both.map(\.relevance) == both.map(\.relevance).sorted(by: >))
        for item in both {
            #expect(item.relevance == (relevance(item, in: one) + relevance(item, in: other)) / 2)
            #expect(item.explanation.value == item.relevance)
        }
        #expect(Retriever.mean(one, other, limit: 3).map(\.passage.id) == both.prefix(3).map(\.passage.id))
        // What only the question as it was asked finds is found.
        let (alone, together) = (try found(read), try found(read, asked: asked))
        #expect(!Set(together.map(\.passage.id)).isSubset(of: alone.map(\.passage.id)))
        #expect(together[0].passage.id == alone[0].passage.id)
    }
}
