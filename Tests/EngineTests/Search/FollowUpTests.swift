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
        #expect(answer.blocks == (try engine.preview(readAs, person: nil)).blocks)
        #expect(try engine.preview("What is SCIM?", person: nil).readAs == nil)
    }
}
