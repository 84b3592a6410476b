import Testing

@testable import Engine

@Suite struct TrajectoryTests {
    private static let links: [(target: String, from: String, document: String, leads: Bool)] = [
        ("../api/keys.md#rotate", "identity/sso.md", "api/keys.md", true),
        ("keys.md", "api/limits.md", "api/keys.md", true),
        ("keys.md", "api/limits.md", "identity/keys.md", false),
        ("/webhooks/#retry", "source/refunds/index.html.md.erb", "source/webhooks/index.html.md.erb", true),
        ("../../configuration/redis.md", "docs/content/a/b/c.md", "docs/content/configuration/redis.md", true),
        ("./", "docs/keys/_index.md", "docs/keys/_index.md", true),
    ]

    @Test(arguments: links)
    func aLinkLeadsToItsDocument(_ row: (target: String, from: String, document: String, leads: Bool)) throws {
        let link = try #require(DocumentLink(row.target, from: row.from))
        #expect(link.leads(to: row.document) == row.leads)
    }

    @Test(arguments: ["https://example.org/keys.md", "mailto:a@b.example", "#rotate"])
    func otherLinksLeadNowhere(_ target: String) {
        #expect(DocumentLink(target, from: "api/keys.md") == nil)
    }

    @Test func levelFourEndsWithWhereSheIsHeading() async throws {
        let engine = try await SampleEngine.shared()
        let question = "How do I set up SSO integration?"
        let options = AskOptions(level: .trajectory)
        let answer = try engine.preview(question, person: "priya", options: options)
        #expect(answer.level == .trajectory)
        let ahead = try #require(answer.blocks.last)
        #expect(ahead.section == Sections.ahead)
        #expect(answer.grounding.sentences == answer.grounding.supported)
        #expect(answer.followUps.count == Trajectory.offered)
        // All else is what level 3 says.
        let person = try engine.preview(question, person: "priya", options: AskOptions(level: .person))
        #expect(answer.blocks.dropLast() == person.blocks[...])
        #expect(person.level == .person && person.levelPossible == .trajectory)
    }

    @Test func whatWasReadIsNotOffered() async throws {
        let engine = try await SampleEngine.shared()
        let question = "How do I set up SSO integration?"
        let maker = try engine.maker(for: question)
        let desk = try engine.desk(maker, column: ColumnName(person: "priya"), level: .trajectory)
        let answer = maker.answer(desk)
        let first = try #require(try engine.ahead(answer, desk, maker, trail: Trail()).first?.passage)
        var trail = Trail()
        trail.add([Section(first)], after: nil)
        let after = try engine.ahead(answer, desk, maker, trail: trail)
        #expect(!after.contains { Section($0.passage) == Section(first) })
    }

    @Test func stepsOfReadersLikeHerCountAndHersAloneAreRead() {
        func section(_ document: String) -> Section { Section(.init(q: "", document: document, heading: "Keys")) }
        var trail = Trail()
        trail.add([section("a")], isHers: false, after: nil)
        trail.add([section("b")], isHers: false, after: [section("a")])
        trail.add([section("b")], isHers: false, after: [section("a")])
        #expect(trail.likelihood(of: "b", after: "a") == 0.5)
        #expect(trail.likelihood(of: "c", after: "a") == 0)
        #expect(trail.read.isEmpty)
    }
}
