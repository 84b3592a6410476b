import Foundation
import Testing

@testable import Engine

/// Everything that is kept, in a published form, and files of it that forgetting finds.
@Suite struct ExportTests {
    private func ada(_ body: (Engine) async throws -> Void) async throws {
        try await SampleEngine.with(["ada"]) { engine in
            _ = try await engine.ingest([SampleEngine.data.path + "/documents/security"], collection: "sample")
            for text in ["I'm the CISO of a bank.", "I prefer tables because the quarterly auditor retypes them."] {
                _ = try await engine.observe(text, person: "ada")
            }
            _ = try await engine.ask("How do I rotate an API key without downtime?", person: "ada")
            _ = try await engine.correct("stack/okta", to: "Okta", person: "ada")
            _ = try await engine.decide(.no, about: ["opinion"], person: "ada")
            let asked = try await engine.observe("Short answers please.", person: "ada").whyQuestion
            if let asked { _ = try await engine.explain(asked.id, .choice(1)) }
            try await body(engine)
        }
    }

    @Test func theFileIsAsItsSchemaSays() async throws {
        try await ada { engine in
            let schema = try SchemaCheck(
                file: SampleEngine.data.appendingPathComponent("schemas/person-export-1.schema.json"))
            let text = try JSON.page(try engine.export(person: "ada"))
            #expect(try schema.problems(in: text) == [])
            // The check is one that finds something.
            #expect(try !schema.problems(in: text.replacing("\"individual\"", with: "\"everything\"")).isEmpty)
            #expect(try !schema.problems(in: text.replacing("\"observations\"", with: "\"observatories\"")).isEmpty)
        }
        let sample = try await SampleEngine.shared()
        let schema = try SchemaCheck(
            file: SampleEngine.data.appendingPathComponent("schemas/person-export-1.schema.json"))
        for id in SampleEngine.people {
            #expect(try schema.problems(in: JSON.page(try sample.export(person: id))) == [])
        }
    }

    @Test func nothingThatIsKeptIsLeftOut() async throws {
        try await ada { engine in
            let export = try engine.export(person: "ada")
            #expect(try export.signals.count == engine.people.signals("ada", slot: nil).count)
            #expect(try export.observations == engine.people.allObservations("ada"))
            #expect(export.reasons.count == 2 && export.answers.count == 1 && export.edits.count == 2)
            #expect(try export.consents.count == 1 && export.audit.count == engine.audit(person: "ada").count)
            #expect(export.signals.contains { $0.words?.contains("tables") == true })
            #expect(export.answers[0].changedBy != nil && export.answers[0].rating == nil)
            #expect(export.questions.map(\.reply) == ["chosen"])
            #expect(export.answers[0].quotes.isEmpty == false)
            let page = ExportPage.markdown(export)
            for belief in export.beliefs { #expect(page.contains("**\(belief.key)**")) }
            #expect(page.contains("quarterly auditor"))
        }
    }

    @Test func aWrittenFileIsPrivateAndGoesWithWhatItHolds() async throws {
        try await ada { engine in
            let folder = StoreFolder()
            try folder.make()
            let file = folder.url.appendingPathComponent("ada.md")
            try await engine.write(ExportPage.markdown(try engine.export(person: "ada")), of: "ada", to: file)
            #expect(try StoreFolder.mode(file.path) == 0o600)
            let preview = try engine.previewForgetting(.key("style/format"), person: "ada")
            #expect(preview.exports == [file.path])
            let receipt = try await engine.forget(.key("style/format"), person: "ada")
            #expect(receipt.removed["export"] == 1 && receipt.scan.found == 0)
            #expect(!FileManager.default.fileExists(atPath: file.path))
        }
    }

    @Test func aFileThatHoldsNothingOfItStays() async throws {
        try await ada { engine in
            let folder = StoreFolder()
            try folder.make()
            let file = folder.url.appendingPathComponent("short.md")
            try await engine.write("# Nothing much", of: "ada", to: file)
            _ = try await engine.forget(.key("style/format"), person: "ada")
            #expect(FileManager.default.fileExists(atPath: file.path))
            _ = try await engine.forget(.everything, person: "ada")
            #expect(!FileManager.default.fileExists(atPath: file.path))
        }
    }
}
