import Testing

@testable import Engine

/// What is searched for: the question and its situation, whatever somebody says of herself before it.
@Suite struct AskingPartTests {
    private static let questions = [
        "How do I rotate a signing key?", "Which plans include single sign-on?",
        "Why does the import return 413?", "Explain the token endpoint.", "Set up a webhook in Go", "Key lifetimes",
        "Some of our orders were booked twice", "If I use tokens, whose quota do the calls count against",
    ]
    private static let leftOut = [
        "I think webhooks are overrated.", "I strongly disagree with the whole idea of tokens.",
        "My name is Ines.", "Hi there.", "I am a dentist from Porto and love sailing.", "I live in Oslo.",
        "I am passionate about open source.", "In my opinion, SAML is a relic.",
        "In my opinion, short sessions is the best there is.",
        "We believe that audits are pointless.",
        "I believe we must all encrypt more.", "My hobbies include chess and pottery.",
        "I feel that rate limits are unfair and will never change.", "As a purist, I hate YAML.",
        "Outside my work, I enjoy rowing.",
    ]
    private static let kept = [
        "We run on Kubernetes.", "Our receiver answers after twelve seconds.", "The import fails at night.",
        "I get a 401 from the token endpoint.", "I am on the Team plan.", "I moved the workspace to Dublin.",
        "I'm rotating the key of a customer.", "I think our key was leaked.", "I would like to move to Frankfurt.",
    ]

    @Test(arguments: questions, leftOut)
    func whatSheHoldsIsNotSearchedFor(question: String, opinion: String) {
        #expect(AskingPart.of("\(opinion) \(question)") == question)
        if question.hasSuffix("?") { #expect(AskingPart.of("\(question) \(opinion)") == question) }
        #expect(QueryReader.read("\(opinion) \(question)").stems == QueryReader.read(question).stems)
    }

    @Test(arguments: questions, kept)
    func whatGoesOnWhereSheWorksIs(question: String, fact: String) {
        #expect(AskingPart.of("\(fact) \(question)") == "\(fact) \(question)")
    }

    @Test(arguments: leftOut, kept)
    func anOpinionBesideAFactLeavesTheFact(opinion: String, fact: String) {
        #expect(AskingPart.of("\(opinion) \(fact) What is the limit?") == "\(fact) What is the limit?")
    }

    @Test func whatGoesOnWithAnOpinionGoesWithIt() {
        #expect(
            AskingPart.of("I think agents are the future. Models grow every year. What does the audit log hold?")
                == "What does the audit log hold?")
        #expect(
            AskingPart.of("Models grow every year. What do they cost?") == "Models grow every year. What do they cost?")
    }

    @Test(arguments: [
        "I like access tokens. How do I revoke them?", "I prefer the console. How does it work?",
        "I think SCIM is too complex.", "I am a nurse.", "Why?", "",
    ])
    func aQuestionThatNeedsItHasItAll(text: String) {
        #expect(AskingPart.of(text) == text)
    }

    @Test(arguments: [
        (
            "I hate tokens. Which keys are there, and how do I revoke them?",
            "Which keys are there, and how do I revoke them?"
        ),
        ("I love logs. Do viewers see their own events?", "Do viewers see their own events?"),
        ("I love logs. Is it worth it to export them?", "I love logs. Is it worth it to export them?"),
        ("I love logs. Is it worth it to export events?", "Is it worth it to export events?"),
        ("I love logs. What does one managed key cost?", "What does one managed key cost?"),
    ])
    func aPronounMayStandForWhatTheQuestionNames(text: String, asked: String) {
        #expect(AskingPart.of(text) == asked)
    }

    @Test func aQuestionThatHardlyAsksTakesWhatStandsBeforeIt() {
        #expect(
            AskingPart.of("I am a nurse. Custom headers vanish inside a location block. Any idea?")
                == "Custom headers vanish inside a location block. Any idea?")
    }

    @Test func theWholeMessageIsStillWhatWasSaid() {
        let query = QueryReader.read("I think tokens are silly. How do I revoke a key?")
        #expect(query.text == "How do I revoke a key?")
        #expect(query.said == "I think tokens are silly. How do I revoke a key?")
    }

    @Test func aPhraseInAnOpinionRestrictsNothing() {
        let typed = TypedSearch("I think \"zero trust\" is a fad. Where is the \"audit log\"?")
        #expect(typed.within("Where is the \"audit log\"?").phrases == ["audit log"])
    }
}
