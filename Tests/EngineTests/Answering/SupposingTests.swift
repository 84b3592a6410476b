import Foundation
import Testing

@testable import Engine

/// What if: tried without a trace, and kept only when that is said.
struct SupposingTests {
    private static let question = "How do I rotate an API key without downtime?"

    @Test func aSuppositionIsReadOrSaysWhatIsWrong() throws {
        #expect(try Engine.supposition("style/depth = brief") == Supposition(key: .depth, value: "brief"))
        let goal = try Engine.supposition("goal=implement: sign-on by May")
        #expect(goal == Supposition(key: .goal("sign-on-by-may"), value: "sign-on by May", kind: .implement))
        for wrong in [
            "", "role", "role=", "role=wizard", "mood/today=good", "goal=dance: all night", "expertise/saml=some",
        ] {
            #expect(throws: EngineError.self, "\(wrong)") { try Engine.supposition(wrong) }
        }
    }

    @Test func whatIsSupposedChangesTheColumnAndNothingElse() async throws {
        let engine = try await SampleEngine.shared()
        let before = try engine.selfModel(for: "devon")
        let whatIf = WhatIf(supposed: [
            "devon": [try Engine.supposition("role=ciso"), try Engine.supposition("style/format=table")]
        ])
        let comparison = try engine.compare(Self.question, columns: ["devon", "devon:3"], whatIf: whatIf)
        #expect(comparison.difference.total > 0.1)
        #expect(comparison.answers["devon"]?.plan.format == .table)
        #expect(comparison.answers["devon:3"] == (try engine.preview(Self.question, person: "devon")))
        #expect(try engine.confirm(comparison, whatIf: whatIf).allSatisfy(\.confirmed))
        #expect(try engine.selfModel(for: "devon") == before)
        #expect(throws: EngineError.self) {
            try engine.compare(Self.question, columns: ["devon", "maya"], whatIf: WhatIf(without: ["sam": [.role]]))
        }
    }

    @Test func whatIsKeptIsACorrectionThatUndoTakesBack() async throws {
        try await SampleEngine.with(["iris"]) { engine in
            _ = try await engine.correct("role", to: "developer", person: "iris")
            let tried = [
                try Engine.supposition("style/depth=brief"), try Engine.supposition("goal=comply: pass the audit"),
            ]
            let reports = try await engine.adopt(tried, without: [.role], person: "iris")
            #expect(reports.map(\.action) == ["correct", "correct", "doubt"])
            let model = try engine.selfModel(for: "iris")
            #expect(model.activeGoals.map(\.kind) == [.comply] && model.steering(.depth)?.value == "brief")
            #expect(model.steering(.role) == nil)
            _ = try await engine.undo(person: "iris")
            #expect(try engine.selfModel(for: "iris").steering(.role)?.value == "developer")
        }
    }

    @Test func aPersonaOfSomebodyHoldsNoneOfHerWords() async throws {
        let engine = try await SampleEngine.shared()
        let persona = try engine.persona(of: "maya", as: "like-maya")
        #expect(persona.id == "like-maya" && persona.beliefs.contains { $0.key == .role })
        let families = Set(persona.beliefs.map(\.key.family))
        #expect(families.isDisjoint(with: [.constraint, .preference, .opinion, .context]))
        for entry in persona.beliefs where entry.key.family == .goal {
            #expect(entry.value == "to \(entry.kind!.rawValue)")
        }
        try await SampleEngine.with([]) { engine in
            let person = try await engine.add(persona, as: nil)
            #expect(person.kind == .persona)
            // Of a persona everything goes along, and a file of it is read as it was.
            let again = try engine.persona(of: "like-maya")
            #expect(Set(again.beliefs) == Set(persona.beliefs))
            let file = engine.configuration.data.appendingPathComponent("persona.json5")
            try Engine.file(of: again).write(to: file, atomically: true, encoding: .utf8)
            #expect(try Engine.persona(at: file) == again)
            #expect(try await engine.clone("like-maya", as: "third").kind == .persona)
        }
    }
}
