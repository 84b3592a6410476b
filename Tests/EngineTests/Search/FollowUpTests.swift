import Testing

@testable import Engine

struct FollowUpTests {
    @Test(arguments: [
        (["What is Red Hat OpenShift?"], "What benefits does it offer?", "What benefits does Red Hat OpenShift offer?"),
        (["How do I rotate signing keys?"], "How long does it take?", "rotate signing keys"),
        (["How do we install the mobile kit?"], "What about Carthage?", "install mobile kit"),
        (["Where is the audit log?"], "How long do you keep that?", "audit log"),
        (["How do I verify webhooks with Ruby?"], "And with Elixir?", "verify webhooks"),
    ])
    func whatIsLeftOutIsPutBack(history: [String], question: String, words: String) {
        let reading = FollowUpQuestion(question, after: history)
        let read = Set(Tokens(reading.readAs).contentStems)
        #expect(Set(Tokens(words).contentStems).isSubset(of: read), "\(reading.readAs)")
    }

    @Test(arguments: [
        "How long do you keep that?", "How long do you keep that for?", "What about backups?", "Is it safe?",
    ])
    func whatPointsBackLeans(question: String) {
        let reading = FollowUpQuestion(question, after: ["Where is the audit log?"])
        #expect(reading.leans && reading.isRewritten)
    }

    @Test func whatStandsForAThingGivesWayToIt() {
        let reading = FollowUpQuestion("How long do you keep that?", after: ["Where is the audit log?"])
        #expect(reading.readAs == "How long do you keep audit log?")
    }

    /// Of one question before, on another matter, nothing is put into a question that names two things.
    @Test(arguments: [
        "How long are audit events kept?", "Is a key that leaked still valid?",
        "Which plans include telephone support?",
    ])
    func oneQuestionBeforeIsNoReasonToReadMore(question: String) {
        let reading = FollowUpQuestion(question, after: ["How do we replace the signing certificate?"])
        #expect(!reading.leans && !reading.isRewritten, "\(reading.readAs)")
    }

    /// Asked twice, a question is no longer a conversation than asked once.
    @Test func whatIsAskedAgainIsNoReasonToReadMore() {
        let question = "Which plans include telephone support?"
        let once = FollowUpQuestion(question, after: ["How do we replace the signing certificate?"])
        let twice = FollowUpQuestion(
            question, after: Array(repeating: "How do we replace the signing certificate?", count: 2))
        #expect(once.readAs == twice.readAs)
        #expect(
            FollowUpQuestion("Who is told?", after: ["How do I retire a node?", "How do I retire a node?"]).added
                == FollowUpQuestion("Who is told?", after: ["How do I retire a node?"]).added)
    }

    @Test(arguments: ["What benefits does it offer? -azure", "Its limits? -azure -old"])
    func whatIsToBeLeftOutIsLeftOut(question: String) {
        let reading = FollowUpQuestion(question, after: ["What is Red Hat OpenShift?"])
        #expect(reading.isRewritten && !reading.added.isEmpty)
        #expect(TypedSearch(reading.readAs).excluded == TypedSearch(question).excluded)
        #expect(!Tokens(TypedSearch(reading.readAs).text).words.map(\.word).contains("azure"))
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

    @Test func aColumnIsWhatSheIsAnsweredInAConversation() async throws {
        let engine = try await SampleEngine.shared()
        let history = [Turn(role: .user, text: "How do I rotate an API key?")]
        let question = "Which risks?"
        let answer = try engine.preview(question, person: "maya", options: AskOptions(history: history))
        let readAs = try #require(answer.readAs)
        let comparison = try engine.compare(readAs, asked: question, columns: ["maya", "devon"])
        #expect(comparison.answers["maya"]?.blocks == answer.blocks)
        // What was asked counts: read by itself the question brings up other passages.
        let asked = try engine.trace(readAs, asked: question, person: "maya").evidence.map(\.passage.id)
        #expect(asked != (try engine.trace(readAs, person: "maya").evidence.map(\.passage.id)))
    }

    @Test func whatStandsInTwoCollectionsIsFound() async throws {
        let folder = StoreFolder()
        let engine = try folder.engine()
        let page = try folder.document(
            "a.md", "# Walrus\n\nA walrus swims for 4 hours.\n\n## Sleep\n\nA walrus sleeps for 19 hours.\n")
        for collection in ["one", "two"] { _ = try await engine.ingest([page], collection: collection) }
        let found = try engine.find(
            "How long does a walrus sleep?", asked: "How long is sleep?", limit: 9, mode: .lexical)
        #expect(try #require(found.first).passage.text.contains("19 hours"))
    }

    @Test func whatIsReadAndWhatWasAskedBothCount() async throws {
        let engine = try await SampleEngine.shared()
        let (asked, read) = ("How long are logs kept?", "How long are logs kept? (rotate API key)")
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
            #expect(item.relevance == 0.5 * relevance(item, in: one) + 0.5 * relevance(item, in: other))
            #expect(item.explanation.parts.reduce(0) { $0 + $1.value } == item.relevance)
        }
        #expect(Retriever.mean(one, other, limit: 3).map(\.passage.id) == both.prefix(3).map(\.passage.id))
        // What was put back does not lead away from what stands by itself; what leans on it is nothing without it.
        let (alone, together) = (try found(read), try found(read, asked: asked))
        func share(_ stem: String, of evidence: [Evidence]) -> Double {
            let held = evidence.filter { Tokens($0.passage.text).words.map(\.stem).contains(stem) }
            return held.reduce(0) { $0 + $1.relevance } / evidence.reduce(0) { $0 + $1.relevance }
        }
        #expect(together.map(\.passage.id) != alone.map(\.passage.id))
        #expect(share("rotat", of: together) < share("rotat", of: alone))
        #expect(try found(read, asked: "How long are they kept?") == alone)
        // A search that finds nothing takes nothing away.
        for nothing in ["Why?", "Any drawbacks?"] { #expect(try found(read, asked: nothing) == alone) }
    }
}
