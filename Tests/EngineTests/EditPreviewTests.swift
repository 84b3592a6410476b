import Foundation
import Testing

@testable import Engine

/// What an edit would change is what it then changes, and looking changes nothing.
@Suite struct EditPreviewTests {
    private static let question = "How do I rotate an API key without downtime?"

    private func ada(_ body: (Engine) async throws -> Void) async throws {
        try await SampleEngine.with(["ada"]) { engine in
            _ = try await engine.ingest([SampleEngine.data.path + "/documents/security"], collection: "sample")
            for text in ["I'm a developer.", "Detailed answers please.", "I know OAuth well. Give me tables."] {
                _ = try await engine.observe(text, person: "ada")
            }
            _ = try await engine.ask(Self.question, person: "ada")
            try await body(engine)
        }
    }

    private static let edits: [(Edit.Action, String, String?)] = [
        (.correct, "role", "ciso"), (.correct, "role", nil), (.correct, "stack/okta", "Okta"),
        (.pin, "style/depth", nil),
        (.doubt, "style/depth", nil), (.doubt, "style/format", "table"), (.correct, "expertise/oauth", "newcomer"),
    ]

    @Test(arguments: edits.indices) func thePreviewIsWhatHappens(index: Int) async throws {
        let (action, key, value) = Self.edits[index]
        try await ada { engine in
            let path = engine.configuration.data.appendingPathComponent("people.sqlite").path
            let rows = try StoreFolder.rows(path)
            let preview = try engine.previewEdit(action, key, value: value, person: "ada")
            #expect(try StoreFolder.rows(path) == rows)
            #expect(preview.answered.question == Self.question)
            let report =
                switch action {
                case .pin: try await engine.pin(key, value: value, person: "ada")
                case .doubt: try await engine.doubt(key, value: value, person: "ada")
                default: try await engine.correct(key, to: value, person: "ada")
                }
            #expect(preview.before == report.before && preview.after == report.after)
            let model = try engine.selfModel(for: "ada")
            #expect(preview.summary.after == engine.summary(of: model))
            let after = AnswerSketch(try engine.preview(Self.question, person: "ada"))
            #expect(preview.answered.after == after)
            #expect(preview.lines.first?.hasPrefix("\(key): ") == true)
        }
    }

    @Test func whatMayNotBeDoneMayNotBeLookedAt() async throws {
        try await ada { engine in
            #expect(throws: EngineError.self) {
                try engine.previewEdit(.correct, "role", value: "wizard", person: "ada")
            }
            #expect(throws: EngineError.self) { try engine.previewEdit(.doubt, "stack/okta", person: "ada") }
            #expect(throws: EngineError.self) {
                try engine.previewEdit(.correct, "stack/x", value: "sk-live-51H8xkQ2eZvKYlo2C0aBcDeFgH", person: "ada")
            }
        }
    }

    @Test func aWordOfTheSummaryNamesItsBelief() async throws {
        let engine = try await SampleEngine.shared()
        for id in SampleEngine.people {
            let model = try engine.selfModel(for: id)
            let summary = engine.summary(of: model)
            let clauses = Engine.summaryClauses(of: model)
            #expect(!clauses.isEmpty)
            for clause in clauses {
                #expect(model.beliefs.contains { $0.key == clause.key && $0.value == clause.value })
                let words = clause.text.split(separator: " ").last.map(String.init) ?? ""
                #expect(summary.contains(words), "\(clause.text) is not in \(summary)")
            }
        }
    }
}
