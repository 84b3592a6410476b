import Testing

@testable import Engine

@Suite struct StatedStyleTests {
    @Test(arguments: [
        ("Bullets please", ["+style/format=bullets"]),
        ("give me a table of the limits", ["+style/format=table"]),
        ("I'd rather have prose", ["+style/format=prose"]),
        ("keep it short", ["+style/depth=brief"]),
        ("no code please", ["-style/format=code"]),
        ("Could you walk me through it?", ["+style/format=steps"]),
        ("explain it like I'm new to this", ["+style/vocabulary=plain"]),
        ("Skip the basics.", ["+style/vocabulary=technical"]),
        ("No examples please", ["+style/examples=no"]),
        ("please add examples", ["+style/examples=yes"]),
        ("Don't give me bullets", ["-style/format=bullets"]),
        ("I want it in detail, in plain English", ["+style/depth=deep", "+style/vocabulary=plain"]),
        ("if you could give me the steps as a numbered list that'd be great", ["+style/format=steps"]),
        ("Just the command, no explanation.", ["+style/depth=brief"]),
        ("Please don't use tables, my screen cannot show them.", ["-style/format=table"]),
        ("show me the code first", ["+style/format=code"]),
    ])
    func aRequestForAFormIsRead(text: String, expected: [String]) {
        #expect(Readings.signals(text, .style) == expected)
    }

    @Test(arguments: [
        "What does error code 429 mean?", "My boss prefers tables.", "We store it in a table in Postgres.",
        "Can you review my code?", "Is there a summary table in the docs?", "The next steps are unclear.",
        "She asked for bullets.", "I love short films.", "Show me detailed logs.", "I asked for bullets at the start.",
        "How many steps does the wizard have?",
    ])
    func aThingOfTheWorldIsNoStyle(text: String) {
        #expect(Readings.signals(text, .style) == [])
    }

    @Test func herWordsLimitTheScope() throws {
        let once = try #require(MessageReader.read("For this report please keep it short.").signals.first)
        #expect(once.scope == .session)
        let always = try #require(MessageReader.read("Please keep it short.").signals.first)
        #expect(always.scope == .lasting)
    }

    @Test func aChangeIsMarked() throws {
        let signals = MessageReader.read("I said bullets last week, these days I'd rather have a table.").signals
        let table = try #require(signals.first { $0.value == "table" })
        #expect(table.marksChange)
        #expect(!signals.contains { $0.value == "bullets" && $0.polarity == .for })
    }

    @Test(arguments: [
        ("simpler please", "style/vocabulary"), ("too long", "style/depth"), ("tell me more", "style/depth"),
    ])
    func aRemarkOnTheAnswerIsAWhisper(text: String, key: String) throws {
        let signal = try #require(MessageReader.read(text).signals.first)
        #expect(signal.key.rawValue == key)
        #expect(signal.source == .behaviour)
    }

    @Test(arguments: [
        "Have you got a chart of the retry schedule?", "Do you have sample code for that?",
        "Do you have a drawing of our setup?", "Do you happen to have a flowchart for onboarding?",
        "Did you write code for that?",
    ])
    func askingWhetherThereIsOneIsNoWish(text: String) {
        #expect(Readings.signals(text, .style) == [])
    }

    @Test(arguments: [
        ("Could you draw a diagram of our network?", Signal.Scope.session),
        ("Draw me a diagram of the sign-in flow.", .session), ("Can you send me a picture of the cabling?", .session),
        ("I always want a diagram of the flow.", .lasting), ("I'd rather have a table of the limits.", .lasting),
        ("Give me a table.", .lasting),
    ])
    func aFormForOneMatterIsForThisAnswer(text: String, scope: Signal.Scope) throws {
        let signal = try #require(MessageReader.read(text).signals.first)
        #expect(signal.key == .format)
        #expect(signal.scope == scope)
    }

    @Test(arguments: [
        ("At every step tell me what to check.", []), ("After every step say what could go wrong.", []),
        ("For every step of the rollout give me an example.", ["+style/examples=yes"]),
        ("Explain every step please.", ["+style/format=steps"]),
    ])
    func everyStepIsAFormOnlyWhenItIsWanted(text: String, expected: [String]) {
        #expect(Readings.signals(text, .style) == expected)
    }

    @Test(arguments: [
        ("Bulleted list please.", ["+style/format=bullets"]),
        ("Numbered instructions, please!", ["+style/format=steps"]),
        ("Ordered steps please.", ["+style/format=steps"]),
        ("Short numbered steps please.", ["+style/depth=brief", "+style/format=steps"]),
        ("Standard length is fine.", ["+style/depth=standard"]),
        ("At the usual length please.", ["+style/depth=standard"]),
        ("Keep the answers at medium length.", ["+style/depth=standard"]),
        ("What is the normal length of a token?", []),
        ("Because prose slows me down, we use Jira.", []),
    ])
    func aFormMayBeNamedByAParticipleOrAsUsual(text: String, expected: [String]) {
        #expect(Readings.signals(text, .style) == expected)
    }
}
