import Foundation
import Testing

@testable import Engine

/// What is opened, what is refused, and what a refusal leaves as it was.
@Suite struct OpeningTests {
    @Test func theFilesAreTheOwnersAlone() async throws {
        let folder = StoreFolder()
        let engine = try folder.engine()
        try await engine.add(Person(id: "maya", name: "Maya", privacy: .individual, created: StoreFolder.now))
        #expect(try StoreFolder.mode(folder.url.path) == 0o700)
        for file in try FileManager.default.contentsOfDirectory(atPath: folder.url.path) {
            #expect(try StoreFolder.mode(folder.url.appendingPathComponent(file).path) == 0o600, "\(file)")
        }
    }

    @Test(arguments: [true, false]) func aNewerFileIsRefusedUntouched(readOnly: Bool) throws {
        for path in [\StoreFolder.people, \StoreFolder.library] {
            let folder = StoreFolder()
            try folder.putFixtures(named: "2026-11")
            let file = folder[keyPath: path]
            try StoreFolder.execute("INSERT INTO grdb_migrations (identifier) VALUES ('2031-01 dreams')", on: file)
            let before = try (Data(contentsOf: URL(fileURLWithPath: file)), StoreFolder.rows(file))
            #expect(throws: StoreError.newer(path: file, migration: "2031-01 dreams")) {
                try folder.engine(readOnly: readOnly)
            }
            #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == before.0)
            #expect(try StoreFolder.rows(file) == before.1)
        }
    }

    @Test(arguments: [true, false]) func aDatabaseOfAnotherProgramIsRefusedUntouched(readOnly: Bool) throws {
        let folder = StoreFolder()
        try folder.make()
        try StoreFolder.execute(
            "CREATE TABLE recipe (dish TEXT); INSERT INTO recipe VALUES ('soup')", on: folder.people)
        let before = try StoreFolder.rows(folder.people)
        #expect(throws: StoreError.damaged(path: folder.people)) { try folder.engine(readOnly: readOnly) }
        #expect(try StoreFolder.rows(folder.people) == before)
    }

    @Test(arguments: ["dear diary, ", "SQLite format 3\0"]) func aFileThatIsNoDatabaseIsRefusedUntouched(text: String)
        throws
    {
        let folder = StoreFolder()
        try folder.make()
        let bytes = Data(String(repeating: text, count: 400).utf8)
        try bytes.write(to: URL(fileURLWithPath: folder.people))
        #expect(throws: StoreError.damaged(path: folder.people)) { try folder.engine() }
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.people)) == bytes)
    }

    @Test func aTruncatedDatabaseIsRefused() throws {
        let folder = StoreFolder()
        try folder.putFixtures(named: "2026-11")
        let file = URL(fileURLWithPath: folder.people)
        try Data(contentsOf: file).prefix(9_000).write(to: file)
        #expect(throws: StoreError.damaged(path: folder.people)) {
            let engine = try folder.engine()
            _ = try engine.selfModel(for: "maya")
        }
    }

    @Test func aFolderWhereTheDatabaseShouldBeIsRefused() throws {
        for path in [\StoreFolder.people, \StoreFolder.library] {
            let folder = StoreFolder()
            let file = folder[keyPath: path]
            try FileManager.default.createDirectory(atPath: file, withIntermediateDirectories: true)
            #expect(throws: StoreError.cannotOpen(path: file, reason: "it is a folder, not a file")) {
                try folder.engine()
            }
        }
    }

    @Test(arguments: ["", "/below", "/below/that"]) func aFolderThatCannotBeMadeIsNamed(below: String) throws {
        let folder = StoreFolder()
        try Data("words".utf8).write(to: folder.url)
        let data = URL(fileURLWithPath: folder.url.path + below)
        let error = try #require(throws: StoreError.self) { try Engine(EngineConfiguration(data: data)) }
        guard case .cannotWrite(data.path, let reason) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(reason.hasSuffix("is a file, not a folder"))
        #expect(try String(contentsOf: folder.url, encoding: .utf8) == "words")
    }

    @Test func readOnlyMakesNothing() throws {
        let folder = StoreFolder()
        #expect(throws: StoreError.self) { try folder.engine(readOnly: true) }
        #expect(!FileManager.default.fileExists(atPath: folder.url.path))
    }

    @Test func readOnlyRefusesEveryWrite() async throws {
        let folder = StoreFolder()
        try folder.putFixtures(named: "2026-11")
        let before = try StoreFolder.rows(folder.people) + StoreFolder.rows(folder.library)
        let engine = try folder.engine(readOnly: true)
        let document = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../Data/documents/about.md").standardizedFileURL.path
        let writes: [@Sendable () async throws -> Void] = [
            { _ = try await engine.observe("We use Okta.", person: "maya") },
            { _ = try await engine.ask("How are keys rotated?", person: "maya") },
            { _ = try await engine.correct("role", to: "cto", person: "maya") },
            { _ = try await engine.undo(person: "maya") },
            { _ = try await engine.forget(.everything, person: "maya") },
            { _ = try await engine.rename("maya", to: "May") },
            { try await engine.add(Person(id: "tom", name: "Tom", created: StoreFolder.now)) },
            { _ = try await engine.ingest([document]) },
        ]
        for write in writes {
            await #expect(throws: StoreError.readOnly) { try await write() }
        }
        #expect(try StoreFolder.rows(folder.people) + StoreFolder.rows(folder.library) == before)
    }

    @Test func openingWaitsForAnotherProgramsWriteAndThenSaysSo() throws {
        let folder = StoreFolder()
        try folder.putFixtures(named: "2026-11")
        try StoreFolder.whileWriting(folder.people) {
            #expect(throws: StoreError.busy(path: folder.people)) { try folder.engine() }
        }
        #expect(try folder.engine().allPeople().count == 2)
    }

    @Test func programsThatCreateTheSameFileAtOnceAllOpenIt() async throws {
        let folder = StoreFolder()
        let url = folder.url
        let opened = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<4 {
                group.addTask { try Engine(EngineConfiguration(data: url)).counts().people }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(opened == [0, 0, 0, 0])
    }
}
