import Foundation
import Testing

@testable import Engine

/// A file as the schema with trust left it: four people at different levels, with words erased by window, forgetting and
/// level, decisions, a value that is never learned again, a card that was issued, an import; and the configuration it was
/// kept under. Nothing in it is lost when it is opened, by this version or a later one.
@Suite struct StoredTrustTests {
    private static let name = "2026-11-trust"
    private static let head = "b78c3a9cf2a19b33cea449a7c24f036b936e751dbbff31b3c006f457405035b6"
    private static let stamp = "a566a9"

    /// The key for "never again" and the installation's limits are read from where they were stored.
    private static let configuration = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../Fixtures/config-\(name)").standardizedFileURL

    private func engine(_ folder: StoreFolder, readOnly: Bool = false) throws -> Engine {
        let installation = try Installation.read([Self.configuration])
        #expect(installation.window == 4 && installation.reasonDays == 90 && installation.privacy == .individual)
        return try Engine(
            EngineConfiguration(
                data: folder.url, readOnly: readOnly, actor: "maya", privacy: installation.privacy,
                now: Moment(iso8601: "2026-11-03T10:00:00Z"), window: installation.window,
                reasonDays: installation.reasonDays, keyFolder: Self.configuration))
    }

    private func stored() throws -> StoreFolder {
        let folder = StoreFolder()
        try folder.putFixtures(named: Self.name)
        return folder
    }

    private func values(_ engine: Engine, _ person: String) throws -> [String] {
        try engine.selfModel(for: person).beliefs.map { "\($0.key)=\($0.value)" }
    }

    @Test func openingTakesNoRowAway() throws {
        let folder = try stored()
        let before = try StoreFolder.rows(folder.people) + StoreFolder.rows(folder.library)
        for readOnly in [true, false] {
            _ = try engine(folder, readOnly: readOnly).allPeople()
            let after = try StoreFolder.rows(folder.people) + StoreFolder.rows(folder.library)
            // A later step may add a column at a row's end.
            #expect(before.filter { row in !after.contains { $0.hasPrefix(row.dropLast()) } } == [])
        }
        for (table, rows) in [
            ("person", 4), ("observation", 13), ("signal", 11), ("why", 2), ("edit", 3), ("answer", 2), ("consent", 3),
            ("audit", 25), ("never_again", 1), ("issued_card", 1), ("imported", 1), ("belief_cache", 9),
        ] {
            #expect(try StoreFolder.table(table, of: folder.people).count == rows, "\(table)")
        }
    }

    @Test func peopleAreAtTheirLevelsWithTheirBeliefs() throws {
        let folder = try stored()
        let engine = try engine(folder, readOnly: true)
        let levels = try engine.allPeople().map { "\($0.person.id) \($0.person.privacy.rawValue)" }
        #expect(levels.sorted() == ["ida segment", "maya individual", "sam behavioral", "tom none"])
        #expect(
            try values(engine, "maya") == [
                "account/industry=finance", "role=ciso", "stack/azure=Azure", "stack/kubernetes=Kubernetes",
                "style/depth=brief", "style/format=table",
            ])
        let maya = try engine.selfModel(for: "maya")
        #expect(maya.beliefs.first { $0.key == .role }?.status == .pinned)
        #expect(maya.beliefs.first { $0.key == .stack("kubernetes") }?.doubted == true)
        #expect(maya.whys.map(\.clause) == ["I read on the train", "my team copies them into the register"])
        #expect(try values(engine, "sam") == ["stack/django=Django", "style/depth=brief"])
        #expect(try values(engine, "ida") == ["role=developer"])
        #expect(try values(engine, "tom") == [])
        for id in ["maya", "sam", "ida"] { #expect(try engine.replay(person: id).identical, "\(id)") }
    }

    @Test func erasedWordsKnowWhenAndWhy() throws {
        let folder = try stored()
        let engine = try engine(folder, readOnly: true)
        let role = try #require(engine.evidence(for: "role", person: "maya").for.first)
        #expect(role.span == nil && role.erasedBy == "window" && role.erased == Moment(iso8601: "2026-11-02T09:00:00Z"))
        func erasers(_ id: String) throws -> [String] { try engine.people.allObservations(id).compactMap(\.erasedBy) }
        #expect(try erasers("maya") == ["window", "window", "forget"])
        #expect(try erasers("ida") == ["level"])
    }

    @Test func decisionsHold() async throws {
        let folder = try stored()
        let engine = try engine(folder)
        let decided = try engine.consents(of: "sam").map { "\($0.subject) \($0.answer.rawValue)" }
        #expect(decided == ["goal no", "stack remember", "why no"])
        #expect(try engine.withholding("I want to finish the audit by March.", person: "sam").isEmpty)
        #expect(try await engine.observe("We use Redis.", person: "sam").signals.map(\.key) == [.stack("redis")])
        // Forgotten for good, and the key that tells it is with the configuration.
        #expect(try await engine.observe("We use Okta.", person: "maya").withheld == [.stack("okta")])
    }

    @Test func theAuditIsTheOneThatWasWritten() async throws {
        let folder = try stored()
        let engine = try engine(folder)
        let report = try engine.verifyAudit(head: Self.head)
        #expect(report.isWhole && report.lines == 25 && report.head == Self.head)
        _ = try await engine.observe("We use Redis.", person: "maya")
        #expect(try engine.verifyAudit(head: Self.head).isWhole)
    }

    @Test func aCardThatWasSentCanStillBeAnswered() async throws {
        let folder = try stored()
        let engine = try engine(folder)
        let outcome = try await engine.apply(reply: "card \(Self.stamp)\n3: deep", person: "maya")
        #expect(outcome.lines.map(\.action) == [.corrected])
        #expect(try values(engine, "maya").contains("style/depth=deep"))
    }

    @Test func answersAreRenderedFromTheirPlans() throws {
        let folder = try stored()
        let answers = try engine(folder, readOnly: true).answers(of: "maya")
        #expect(answers.map(\.question) == ["How are keys rotated?", "How long does a key last?"])
        #expect(answers.allSatisfy { !$0.citations.isEmpty })
    }

    @Test func whatWasImportedIsNotImportedTwice() async throws {
        let folder = try stored()
        let engine = try engine(folder)
        let file =
            #"[{"id":"a","conversations":[{"from":"human","value":"Please keep answers short."},{"from":"gpt","value":"Hello."}]}]"#
        let messages = try TranscriptReader.read(Array(file.utf8), format: .sharegpt, map: nil, mailbox: nil).messages
        let report = try await engine.learn(
            from: ImportedTranscript(messages: messages, source: "export.json", person: "sam"))
        #expect(report.observations == 0)
    }

    @Test func itComesUpToThePresentSchema() throws {
        let folder = try stored()
        let new = StoreFolder()
        _ = try engine(folder)
        _ = try new.engine()
        for (old, new) in [(folder.people, new.people), (folder.library, new.library)] {
            let sql = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name"
            #expect(try StoreFolder.strings(sql, from: old) == StoreFolder.strings(sql, from: new))
        }
    }
}
