import Testing

@testable import Engine

/// A procedure is for who carries it out; who has it done is told what it comes to. By words alone, on the sample.
@Suite struct ProcedureTests {
    private static let question = "How do I connect a CRM?"

    private func answer(_ person: String, _ question: String = question, _ supposed: [Supposition] = []) async throws
        -> Answer
    {
        let engine = try await SampleEngine.shared()
        return try engine.preview(question, person: person, options: AskOptions(supposing: supposed))
    }

    @Test func whoHasItDoneByOthersIsToldWhereItBeginsAndEnds() async throws {
        let (whole, outline) = (try await answer("devon"), try await answer("elena"))
        let steps = whole.blocks.filter { $0.kind == .step }
        #expect(steps.count == 8)
        let told = outline.blocks.filter { $0.section == Sections.inShort }
        #expect(told.map(\.text) == [Sections.outline(of: 8), steps[0].text, steps[7].text])
        #expect(outline.plan.outlinesProcedures && !whole.plan.outlinesProcedures)
    }

    @Test func whatEverybodyIsToldOfItIsTheSame() async throws {
        let told = try await [answer("devon"), answer("elena"), answer("maya"), answer("jonas")].map(\.mustSay)
        #expect(Set(told).count == 1 && told[0].count == 2, "\(told)")
    }

    @Test func itSaysWhoseRoleItIsFor() async throws {
        let decision = try await answer("elena").plan.decisions.first { $0.choice == .procedures }
        #expect(decision?.causes.map(\.key) == [.role])
    }

    @Test(arguments: [
        Supposition(key: .format, value: "steps"),
        Supposition(key: .depth, value: "deep"),
        Supposition(key: .role, value: "developer"),
        Supposition(key: .goal("crm-by-may"), value: "connect the CRM myself", kind: .implement),
    ])
    func whoAsksForStepsOrDoesItHerselfIsToldThemAll(supposed: Supposition) async throws {
        let steps = try await answer("tomas", Self.question, [supposed]).blocks.filter { $0.kind == .step }
        #expect(steps.count == 8)
    }

    @Test func ofANumberedListThatIsAskedForEveryPointIsTold() async throws {
        let answer = try await answer("elena", "What must be true when a flow is ready to go live?")
        #expect(answer.blocks.count { $0.mustSay && $0.kind == .step } == 10)
    }

    @Test func whatItTakesIsFoundWhereItIsSaidInPassing() async throws {
        let line = try await answer("elena", "How do I set up SSO integration?").blocks
            .filter { $0.section == Sections.title(Plan.Lead.bottomLine) }
        #expect(line.contains { $0.text.contains("two hours") }, "\(line.map(\.text))")
    }

    @Test(arguments: [
        ("SSO set-up takes one administrator about two hours.", [Aspect.timeline]),
        ("The migration needs two engineers and 500 EUR of licences.", [.cost]),
        ("The report needs the Enterprise plan.", [.cost]),
        ("A review takes three days and costs a fee.", [.cost, .timeline]),
        ("A session lasts 8 hours.", []),
        ("Plan a migration with support.", []),
        ("The endpoint needs the scope admin.", []),
    ])
    func aSentenceSaysWhatAThingTakes(sentence: String, sides: [Aspect]) {
        #expect(EffortSentence.sides(Tokens(sentence)) == Set(sides))
    }

    @Test func aChoiceIsNotToldByCodeAndAWayToThinkMayBe() async throws {
        func code(_ question: String) async throws -> Int {
            try await answer("devon", question).blocks.count { $0.kind == .code }
        }
        #expect(try await code("Which plan do we need to restrict access to our office addresses?") == 0)
        #expect(try await code("How should I think about data security for this integration?") > 0)
    }

    @Test func whoWantsItBriefReadsNoMoreThanWhoWantsItDeep() async throws {
        for question in [
            "How do I connect a CRM?", "Which plan do we need to restrict access to our office addresses?",
            "Should we use SAML or OpenID Connect?", "How do we get alerted when an integration fails?",
            "Why does every webhook get a 403 from Django?",
        ] {
            for person in ["devon", "priya", "tomas", "elena"] {
                let words = try await [
                    answer(person, question), answer(person, question, [.init(key: .depth, value: "deep")]),
                ]
                .map { $0.blocks.reduce(0) { $0 + Tokens($1.text).words.count } }
                #expect(words[0] <= words[1], "\(person): \(question)")
            }
        }
    }

    /// "NAT gateways" are not the message queue NATS.
    @Test func aWordOfEveryNetworkIsNobodysTool() {
        let query = QueryReader.read("How can we try out the allowlist without blocking anybody?")
        #expect(!ForeignTools.stems(besides: ["express"], query).contains(Porter.stem("NAT")))
        #expect(ForeignTools.stems(besides: ["express"], query).contains(Porter.stem("django")))
    }
}
