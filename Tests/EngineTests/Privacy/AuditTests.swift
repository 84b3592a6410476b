import Foundation
import Testing

@testable import Engine

/// Who looked and who changed what: a chain nobody can mend.
@Suite struct AuditTests {
    private func filled(_ folder: StoreFolder) async throws -> Engine {
        let engine = try folder.engine(actor: "root (helpdesk)")
        try await engine.add(Person(id: "maya", name: "Maya", privacy: .individual, created: engine.now))
        for text in ["We use Okta.", "I'm the CISO.", "We use Terraform."] {
            _ = try await engine.observe(text, person: "maya")
        }
        _ = try await engine.correct("stack/okta", to: "Okta", person: "maya")
        _ = try await engine.pin("role", person: "maya")
        _ = try await engine.undo(person: "maya")
        _ = try await engine.forget(.key("stack/terraform"), person: "maya")
        return engine
    }

    @Test func everyChangeIsALineWithItsActor() async throws {
        let folder = StoreFolder()
        let engine = try await filled(folder)
        let lines = try engine.audit(person: "maya")
        #expect(
            lines.map(\.action) == ["person", "message", "message", "message", "correct", "pin", "undo", "forget"])
        #expect(lines.allSatisfy { $0.actor == "root (helpdesk)" && $0.person == "maya" })
        #expect(lines.suffix(4).map(\.about) == ["stack", "role", "role", "stack"])
        let report = try engine.verifyAudit()
        #expect(report.isWhole && report.lines == 8 && report.head == lines.last?.hash)
    }

    @Test func aLineCannotBeChangedOrTakenOut() async throws {
        let folder = StoreFolder()
        _ = try await filled(folder)
        for sql in ["UPDATE audit SET actor = 'nobody'", "DELETE FROM audit WHERE id = 3"] {
            #expect(throws: (any Error).self) { try StoreFolder.execute(sql, on: folder.people) }
        }
    }

    @Test(
        arguments: [
            ("UPDATE audit SET actor = 'eve' WHERE id = 4", 4), ("UPDATE audit SET about = NULL WHERE id = 6", 6),
            ("DELETE FROM audit WHERE id = 2", 3), ("DELETE FROM audit WHERE id = 8", 8),
            ("UPDATE audit SET at = at + 1 WHERE id = 1", 1), ("DELETE FROM audit", 1),
            ("INSERT INTO audit (at, actor, action, person, hash) VALUES (0, 'eve', 'look', '', 'abc')", 9),
        ] as [(String, Int64)]) func whoeverDoesItAllTheSameIsFoundOut(sql: String, broken: Int64) async throws
    {
        let folder = StoreFolder()
        let engine = try await filled(folder)
        let head = try engine.verifyAudit().head
        try StoreFolder.execute(
            "DROP TRIGGER audit_is_never_changed; DROP TRIGGER audit_is_never_shortened; \(sql)", on: folder.people)
        let report = try engine.verifyAudit(head: head)
        #expect(report.broken == broken && !report.isWhole)
    }

    @Test func aListMadeAnewDoesNotHoldTheHeadWrittenDownBefore() async throws {
        let folder = StoreFolder()
        let engine = try await filled(folder)
        let head = try engine.verifyAudit().head
        #expect(try engine.verifyAudit(head: head).holdsHead == true)
        let other = StoreFolder()
        #expect(try await filled(other).verifyAudit(head: "0" + head.dropFirst()).isWhole == false)
    }

    @Test func somebodyDeletedIsInNoLineAnyMore() async throws {
        let folder = StoreFolder()
        let engine = try await filled(folder)
        _ = try await engine.forget(.everything, person: "maya")
        let lines = try engine.audit()
        #expect(lines.count == 9 && lines.allSatisfy { $0.person == nil && !$0.token.isEmpty })
        #expect(Set(lines.map(\.token)).count == 1)
        #expect(try FileScan(files: engine.people.files).count(of: ["maya", "Maya"]) == 0)
        #expect(try engine.verifyAudit().isWhole)
    }

    @Test func noLineNamesABeliefThatCouldBeForgotten() async throws {
        let folder = StoreFolder()
        let engine = try await filled(folder)
        _ = try await engine.correct("goal/secret-merger", to: "prepare the secret merger", person: "maya")
        _ = try await engine.forget(.key("goal/secret-merger"), person: "maya")
        #expect(try engine.audit().allSatisfy { $0.about?.contains("merger") != true })
        #expect(try FileScan(files: engine.people.files).count(of: ["merger"]) == 0)
    }
}
