import Foundation
import Testing

@testable import Engine

/// Questions that are counted and joined instead of searched for.
struct RelationalTests {
    private static func with(_ body: (Engine) async throws -> Void) async throws {
        try await SampleEngine.with(["iris", "omar", "zoe"], documents: true) { engine in
            _ = try await engine.correct("role", to: "developer", person: "iris")
            _ = try await engine.correct("stack/django", to: "yes", person: "iris")
            _ = try await engine.correct("role", to: "ciso", person: "omar")
            _ = try await engine.correct("role", to: "developer", person: "zoe")
            _ = try await engine.correct("style/depth", to: "brief", person: "zoe")
            _ = try await engine.correct("expertise/saml", to: "expert", person: "zoe")
            _ = try await engine.ask("How do I set up SSO?", person: "iris")
            _ = try await engine.ask("How long is the audit log kept?", person: "omar")
            try await body(engine)
        }
    }

    private static func names(_ engine: Engine, _ question: String) throws -> [String] {
        try engine.relate(question).rows.map(\.name)
    }

    @Test(arguments: [
        ("How many people use Django?", ["iris"]), ("Which people are developers?", ["iris", "zoe"]),
        ("Who are the developers who don't use Django?", ["zoe"]), ("Who never asked about SSO?", ["omar", "zoe"]),
        ("Which users asked about the audit log this week?", ["omar"]),
        ("Which people are developers and asked about SSO?", ["iris"]), ("who are experts in SAML", ["zoe"]),
        ("Which people prefer short answers?", ["zoe"]), ("List the people who use Kubernetes", []),
        ("How many of our users are CISOs?", ["omar"]),
    ]) func peopleAreCountedByWhatIsBelievedAndAsked(question: String, names: [String]) async throws {
        try await Self.with { engine in
            let found = try Self.names(engine, question)
            #expect(found == names)
        }
    }

    @Test func documentsAreCountedByWhatTheySayAndWhoWasToldIt() async throws {
        try await Self.with { engine in
            let all = try engine.counts().documents
            let there = try Self.names(engine, "How many documents are there?")
            #expect(there.count == all)
            let saml = try Self.names(engine, "Which documents mention SAML?")
            let without = try Self.names(engine, "Which documents do not mention SAML?")
            #expect(!saml.isEmpty && Set(saml).isDisjoint(with: without) && saml.count + without.count == all)
            let quoted = try Self.names(engine, "Which documents were quoted?")
            let never = try Self.names(engine, "Which documents were never quoted?")
            #expect(!quoted.isEmpty && quoted.count + never.count == all)
            let most = try engine.relate("Which documents are quoted most often?").rows
            #expect(
                most.first.map { quoted.contains($0.name) } == true
                    && most.compactMap(\.count).first == most.compactMap(\.count).max())
            let told = try Self.names(engine, "Who was told about the audit log?")
            #expect(told == ["omar"])
        }
    }

    @Test func groupsAreCounted() async throws {
        try await Self.with { engine in
            let answer = try engine.relate("How many people per role?")
            #expect(answer.rows == [.init(name: "developer", count: 2), .init(name: "ciso", count: 1)])
            #expect(answer.sentence.hasPrefix("3 of 3 people"))
        }
    }

    /// Counted by hand over the beliefs themselves.
    @Test func theStatementFindsWhatTheBeliefsSay() async throws {
        try await Self.with { engine in
            let people = try engine.allPeople().map(\.person.id)
            for role in ["developer", "ciso", "support"] {
                let byHand = try people.filter { id in
                    try engine.selfModel(for: id).beliefs.contains { $0.key == .role && $0.value == role && $0.steers }
                }
                let found = try Self.names(engine, "Which people are in the role \(role)?")
                #expect(found == byHand)
            }
        }
    }

    @Test func whatNamesNoBeliefIsSaidToNameNone() async throws {
        try await Self.with { engine in
            let unknown = try engine.relate("Which people use Kubernetes?").sentence
            #expect(unknown.hasPrefix("That names nothing that is believed of anybody. 0 of 3 people"))
            let known = try engine.relate("Which people use Django?").sentence
            #expect(known == "1 of 3 people: use Django.")
        }
    }

    @Test func whatWasTypedIsOnlyEverAnArgument() async throws {
        try await Self.with { engine in
            let answer = try engine.relate("Which documents mention x'); DROP TABLE person; --?")
            #expect(answer.rows.isEmpty && answer.statements.allSatisfy { !$0.sql.contains("DROP") })
            let people = try engine.allPeople()
            #expect(people.count == 3)
        }
    }

    @Test(arguments: [
        "How do I rotate a key?", "How many users can I add?", "Who can read the audit log?", "", "Which?",
        "How many API keys does a workspace have?", "Which documents do I need for an audit?",
        "What people say about us or them?",
    ]) func whatCannotBeReadIsNotGuessed(question: String) async throws {
        try await Self.with { engine in
            #expect(throws: EngineError.self) { _ = try engine.relate(question) }
        }
    }

    /// In somebody's own answer documents are counted, and nobody else.
    @Test func anAnswerCountsDocumentsAndNobody() async throws {
        try await Self.with { engine in
            let documents = try engine.preview("Which documents mention SAML?", person: "iris").searchNotes
            #expect(documents.count == 1 && documents[0].contains("documents: mention SAML: "))
            let people = try engine.preview("How many people use Django?", person: "omar").searchNotes
            #expect(!people.contains { $0.contains("people use Django") || $0.contains("iris") })
        }
    }
}
