import Foundation
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
        #expect(told.first?.text == Sections.outline(of: 8))
        #expect(told.dropFirst().map(\.text) == steps.filter(\.mustSay).map(\.text))
        #expect(told.count <= 4 && told[1].text == steps[0].text && told.last?.text == steps[7].text)
        #expect(outline.plan.outlinesProcedures && !whole.plan.outlinesProcedures)
    }

    @Test func whatEverybodyIsToldOfItIsTheSame() async throws {
        let told = try await [answer("devon"), answer("elena"), answer("maya"), answer("jonas")].map(\.mustSay)
        #expect(Set(told).count == 1 && (2...5).contains(told[0].count), "\(told)")
    }

    /// "How can we try it out without blocking anybody?" is answered by the step that says how.
    @Test func theStepThatIsNearestToTheQuestionIsNotCut() async throws {
        let question = "How do I select Observe for an IP allowlist?"
        let outline = try await answer("tomas", question)
        #expect(outline.blocks.contains { $0.text.hasPrefix("It takes 7 steps") }, "\(outline.blocks.map(\.text))")
        #expect(outline.blocks.contains { $0.text.contains("records violations without blocking") })
    }

    @Test func itSaysWhoseRoleItIsFor() async throws {
        let decision = try await answer("elena").plan.decisions.first { $0.choice == .procedures }
        #expect(decision?.causes.map(\.key) == [.role])
    }

    @Test(arguments: [
        Supposition(key: .format, value: "steps"),
        Supposition(key: .depth, value: "deep"),
        Supposition(key: .role, value: "developer"),
    ])
    func whoAsksForStepsOrDoesItHerselfIsToldThemAll(supposed: Supposition) async throws {
        let steps = try await answer("tomas", Self.question, [supposed]).blocks.filter { $0.kind == .step }
        #expect(steps.count == 8)
    }

    @Test(arguments: ["Step by step, how do I connect a CRM?", "How do I connect a CRM? Show me all steps."])
    func whoAsksForTheStepsIsToldThem(question: String) async throws {
        #expect(try await answer("elena", question).blocks.count { $0.kind == .step } == 8)
    }

    @Test func aStepThatWarnsIsToldToEverybody() throws {
        #expect(Cautions.warns("Never retire the last node, because all messages are lost."))
        #expect(Cautions.warns("Do not close the window."))
        #expect(!Cautions.warns("Open the settings and choose the region."))
    }

    @Test func aListThatCodePartsIsToldWholeAndAnOutlineSaysHowLongItIs() async throws {
        func steps(_ numbers: ClosedRange<Int>) -> String {
            numbers.map { "\($0). Turn the gadget broker's wheel number \($0) to the left." }.joined(separator: "\n")
        }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("selfsame-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let parted =
            "# Gadget broker\n\n## How to upgrade the gadget broker\n\n\(steps(1...8))\n\n```sh\nbroker --version\n```\n\n\(steps(9...10))\n"
        let whole =
            "# Widget press\n\n## How to oil the widget press\n\n\(steps(1...8).replacing("gadget broker", with: "widget press"))\n"
        try parted.write(to: folder.appendingPathComponent("broker.md"), atomically: true, encoding: .utf8)
        try whole.write(to: folder.appendingPathComponent("press.md"), atomically: true, encoding: .utf8)
        try await SampleEngine.with(["iris"]) { engine in
            _ = try await engine.ingest([folder.path], collection: "other")
            _ = try await engine.correct("role", to: "ceo", person: "iris")
            let told = try engine.preview("How do I upgrade the gadget broker?", person: "iris").blocks
            #expect(told.count { $0.kind == .step } >= 8)
            #expect(!told.contains { $0.text.hasPrefix("It takes") }, "\(told.map(\.text))")
            let reply = try await engine.ask("How do I oil the widget press?", person: "iris")
            let outline = reply.blocks.map(\.text)
            #expect(outline.contains(Sections.outline(of: 8)), "\(outline)")
            let logged = try engine.renderAll(of: "iris", limit: 1)
            #expect(logged.last?.blocks.map(\.text).contains(Sections.outline(of: 8)) == true)
        }
    }

    @Test func ofANumberedListThatIsAskedForEveryPointIsTold() async throws {
        let answer = try await answer("elena", "What must be true when a flow is ready to go live?")
        #expect(answer.blocks.count { $0.mustSay && $0.kind == .step } == 10)
    }

    @Test func whatItTakesIsFoundWhereItIsSaidInPassing() async throws {
        let page = """
            # Sprinkler relay

            ## Set up the sprinkler relay

            The sprinkler relay passes water orders on to the valves. Setting up the sprinkler relay takes parts for 300 \
            EUR. The sprinkler relay listens on the local network and answers every valve in turn.

            1. Open the relay settings and choose the sprinkler relay.
            2. Connect the sprinkler relay to the valve bus.
            3. Save the relay settings.
            """
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("selfsame-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try page.write(to: folder.appendingPathComponent("relay.md"), atomically: true, encoding: .utf8)
        try await SampleEngine.with(["iris"]) { engine in
            _ = try await engine.ingest([folder.path], collection: "other")
            _ = try await engine.correct("role", to: "ceo", person: "iris")
            let blocks = try engine.preview("How do I set up the sprinkler relay?", person: "iris").blocks
            let line = blocks.filter { $0.section == Sections.title(Plan.Lead.table) }.map(\.text)
            #expect(line.contains { $0.contains("300 EUR") }, "\(blocks.map { [$0.section, $0.text] })")
        }
    }

    @Test(arguments: [
        ("SSO set-up takes one administrator about two hours.", [Aspect.timeline]),
        ("The migration needs two engineers and 500 EUR of licences.", [.cost]),
        ("The report needs the Enterprise plan.", [.cost]),
        ("The plan is to retire the relay next year.", []),
        ("The relay token needs to be rotated every 90 days.", []),
        ("A change takes effect after 5 minutes.", []),
        ("The client is published under the MIT license.", []),
        ("A second region is 400 EUR a month.", [.cost]),
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
        #expect(try await code("So, should we use SAML or OpenID Connect?") == 0)
        for opening in ["How", "So how", "OK, how"] {
            #expect(try await code("\(opening) should I think about data security for this integration?") > 0)
        }
    }

    @Test func whoWantsItBriefIsToldNoFurtherSideOfTheSubject() async throws {
        let sides = Set(Aspect.allCases.map { Sections.title($0) })
        var deeper = 0
        for question in [
            "How do I connect a CRM?", "How do I set up SSO integration?",
            "How do I import all our customer records at once?",
        ] {
            for person in ["devon", "priya", "tomas", "elena"] {
                let brief = try await answer(person, question)
                #expect(
                    brief.blocks.allSatisfy {
                        !sides.contains($0.section) || $0.section == Sections.title(brief.plan.lead)
                    }, "\(person): \(brief.blocks.map(\.section))"
                )
                let deep = try await answer(person, question, [.init(key: .depth, value: "deep")])
                deeper += deep.blocks.count { sides.contains($0.section) }
            }
        }
        #expect(deeper > 0)
    }

    @Test func ofShortAnswersNamesAreExplainedAndEverydayWordsAreNot() {
        func isName(_ term: String) -> Bool {
            GlossaryEntry(term: term, definition: "", document: "", range: 0..<0, passage: "").isName
        }
        #expect(["SCIM", "break-glass account", "OAuth", "sha256"].allSatisfy(isName))
        #expect(!["alert", "backup"].contains(where: isName))
    }

    /// "NAT gateways" are not the message queue NATS.
    @Test func aWordOfEveryNetworkIsNobodysTool() {
        let query = QueryReader.read("How can we try out the allowlist without blocking anybody?")
        #expect(!ForeignTools.stems(besides: ["express"], query).contains(Porter.stem("NAT")))
        #expect(ForeignTools.stems(besides: ["express"], query).contains(Porter.stem("django")))
    }
}
