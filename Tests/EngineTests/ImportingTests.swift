import Foundation
import Testing

@testable import Engine

/// Documents through the engine: incremental by hash, and what is gone leaves nothing.
@Suite struct ImportingTests {
    private static let keys = """
        # Keys

        A signing key is a secret with which a message is signed. See [audit](audit.md).

        ## How to rotate a key

        1. Create a second key.
        2. Delete the first key.
        """
    private static let audit = """
        # Audit

        An audit trail is a list of everything that was done. It names the person and the time.
        """

    /// A folder of documents beside a data folder.
    private struct Shelf {
        let data = StoreFolder()
        var documents: URL { data.documents }

        init() throws {
            try write("keys.md", keys)
            try write("audit.md", audit)
        }

        func write(_ name: String, _ text: String) throws {
            _ = try data.document(name, text)
        }

        func remove(_ name: String) throws {
            try FileManager.default.removeItem(at: documents.appendingPathComponent(name))
        }

        /// Rows by table, and the words the full-text index holds.
        func contents() throws -> [String: [String]] {
            var result: [String: [String]] = [:]
            for table in ["document", "passage", "facet", "link", "glossary", "passage_fts"] {
                result[table] = try StoreFolder.table(table, of: data.library)
            }
            result["terms"] = try StoreFolder.strings(
                "SELECT term FROM passage_terms ORDER BY term", from: data.library)
            // Throws when the index and the passages disagree.
            try StoreFolder.execute(
                "INSERT INTO passage_fts (passage_fts, rank) VALUES ('integrity-check', 1)", on: data.library)
            return result
        }
    }

    private func counts(_ report: IngestReport) -> String {
        "\(report.documents) documents: \(report.added) added, \(report.changed) changed, \(report.unchanged) unchanged, "
            + "\(report.removed) removed"
    }

    @Test func aSecondImportAddsNothing() async throws {
        let shelf = try Shelf()
        let engine = try shelf.data.engine()
        let first = try await engine.ingest([shelf.documents.path])
        #expect(counts(first) == "2 documents: 2 added, 0 changed, 0 unchanged, 0 removed")
        let before = try shelf.contents()
        let second = try await engine.ingest([shelf.documents.path])
        #expect(counts(second) == "2 documents: 0 added, 0 changed, 2 unchanged, 0 removed")
        #expect(second.passages == first.passages)
        #expect(try shelf.contents() == before)
    }

    @Test func onlyWhatChangedIsReadAgain() async throws {
        let shelf = try Shelf()
        let engine = try shelf.data.engine()
        _ = try await engine.ingest([shelf.documents.path])
        let before = try shelf.contents()
        try shelf.write("keys.md", "# Keys\n\nA token is a word that opens a door.")
        let report = try await engine.ingest([shelf.documents.path])
        #expect(counts(report) == "2 documents: 0 added, 1 changed, 1 unchanged, 0 removed")
        let after = try shelf.contents()
        #expect(
            after["document"]!.filter { $0.contains("path:\"audit.md\"") }
                == before["document"]!.filter { $0.contains("path:\"audit.md\"") })
        for (table, rows) in after where table != "document" {
            #expect(!rows.contains { $0.lowercased().contains("rotat") || $0.contains("signing") }, "\(table)")
        }
        #expect(after["glossary"]!.contains { $0.contains("opens a door") })
        #expect(try engine.search("what opens a door").first?.passage.document == "keys.md")
    }

    @Test func whatIsGoneLeavesNothing() async throws {
        let shelf = try Shelf()
        let only = try Shelf()
        try only.remove("keys.md")
        let engine = try shelf.data.engine()
        _ = try await engine.ingest([shelf.documents.path])
        try shelf.remove("keys.md")
        let report = try await engine.ingest([shelf.documents.path])
        #expect(counts(report) == "1 documents: 0 added, 0 changed, 1 unchanged, 1 removed")
        // As if it had never been there: the terms of the index too.
        _ = try await only.data.engine().ingest([only.documents.path])
        let (left, never) = try (shelf.contents(), only.contents())
        for table in never.keys.sorted() { #expect(left[table]!.count == never[table]!.count, "\(table)") }
        #expect(left["terms"] == never["terms"])
        #expect(try engine.search("rotate a key").isEmpty)
        #expect(try engine.text(ofDocument: "keys.md") == nil)
    }

    @Test func whatCannotBeReadThisTimeIsKept() async throws {
        let shelf = try Shelf()
        let engine = try shelf.data.engine()
        _ = try await engine.ingest([shelf.documents.path])
        let before = try shelf.contents()
        try Data([0x23, 0x20, 0, 1, 2, 3]).write(to: shelf.documents.appendingPathComponent("keys.md"))
        let report = try await engine.ingest([shelf.documents.path])
        #expect(report.skipped.count == 1)
        #expect(counts(report) == "1 documents: 0 added, 0 changed, 1 unchanged, 0 removed")
        #expect(try shelf.contents() == before)
    }

    /// The glossary is kept in memory between questions; row numbers are used again.
    @Test func aDefinitionThatChangedIsNotGivenFromMemory() async throws {
        let shelf = try Shelf()
        let engine = try shelf.data.engine()
        func definition() throws -> String? {
            try engine.shelf.retriever().glossary.entries.values.first { $0.term == "signing key" }?.definition
        }
        _ = try await engine.ingest([shelf.documents.path])
        #expect(try definition()?.contains("a message is signed") == true)
        try shelf.write("keys.md", Self.keys.replacing("a message is signed", with: "a letter is sealed"))
        _ = try await engine.ingest([shelf.documents.path])
        #expect(try definition()?.contains("a letter is sealed") == true)
    }

    @Test func whatAnotherProgramImportedIsFoundAtOnce() async throws {
        let shelf = try Shelf()
        let (one, other) = try (shelf.data.engine(), shelf.data.engine())
        #expect(try one.search("audit trail").isEmpty)
        _ = try await other.ingest([shelf.documents.path])
        #expect(try one.search("audit trail").first?.passage.document == "audit.md")
    }

    @Test func collectionsDoNotTouchOneAnother() async throws {
        let shelf = try Shelf()
        let engine = try shelf.data.engine()
        _ = try await engine.ingest([shelf.documents.path], collection: "one")
        _ = try await engine.ingest([shelf.documents.path], collection: "two")
        try shelf.remove("keys.md")
        _ = try await engine.ingest([shelf.documents.path], collection: "two")
        let documents = try #require(try shelf.contents()["document"])
        #expect(documents.filter { $0.contains("\"one\"") }.count == 2)
        #expect(documents.filter { $0.contains("\"two\"") }.count == 1)
    }
}
