import Testing

@testable import Engine

/// Files as earlier versions left them: opened, read, written, and folded again. A fixture stays for ever.
///
/// When the fold changes what it makes of old signals, a migration has to empty `belief_cache` and fold again; until then
/// the replay here is not identical.
@Suite struct StoredSchemaTests {
    static let fixtures = ["2026-11"]

    @Test(arguments: fixtures) func anEarlierFileIsRead(name: String) throws {
        let folder = StoreFolder()
        try folder.putFixtures(named: name)
        let engine = try folder.engine(readOnly: true)
        let maya = try engine.selfModel(for: "maya")
        #expect(try engine.allPeople().map(\.person.id) == ["maya", "sam"])
        #expect(maya.beliefs.map { "\($0.key)=\($0.value)" }.contains("role=ciso"))
        #expect(maya.beliefs.first { $0.key.rawValue == "role" }?.status == .pinned)
        #expect(maya.beliefs.first { $0.key.rawValue == "style/format" }?.value == "table")
        #expect(maya.whys.map(\.clause) == ["my team copies it into the control register"])
        #expect(try engine.people.allObservations("maya").map(\.id.sequence) == [1, 2, 3, 4])
        #expect(try engine.text(ofDocument: "keys.md")?.hasPrefix("---\ntitle: Keys\n---\n# Keys\n") == true)
        #expect(try engine.search("rotated keys").first?.passage.document == "keys.md")
    }

    @Test(arguments: fixtures) func anEarlierFileFoldsToWhatItHolds(name: String) throws {
        let folder = StoreFolder()
        try folder.putFixtures(named: name)
        for id in ["maya", "sam"] {
            let report = try folder.engine().replay(person: id)
            #expect(report.identical)
            #expect(report.signals > 0)
        }
    }

    @Test(arguments: fixtures) func anEarlierFileGoesOn(name: String) async throws {
        let folder = StoreFolder()
        try folder.putFixtures(named: name)
        let engine = try folder.engine()
        #expect(
            try await engine.observe("We deploy on Kubernetes.", person: "maya").observation
                == EntryID(person: "maya", sequence: 5))
        #expect(try await engine.undo(person: "maya").key.rawValue == "style/depth")
        let report = try await engine.ingest(
            [folder.document("keys.md", "# Keys\n\nA key lasts 30 days.")], collection: "default")
        #expect(report.changed == 1)
        #expect(try engine.search("how long a key lasts").first?.passage.text.contains("30 days") == true)
        #expect(try engine.replay(person: "maya").identical)
        // Another program sees the same.
        let other = try folder.engine(readOnly: true)
        #expect(try other.selfModel(for: "maya") == engine.selfModel(for: "maya"))
    }

    @Test(arguments: fixtures) func anEarlierFileComesUpToThePresentSchema(name: String) throws {
        let folder = StoreFolder()
        try folder.putFixtures(named: name)
        let new = StoreFolder()
        _ = try folder.engine()
        _ = try new.engine()
        for (old, new) in [(folder.people, new.people), (folder.library, new.library)] {
            #expect(try Self.schema(old) == Self.schema(new))
        }
    }

    /// What was released is what the fixtures hold: a released step is never renamed, and its file is kept.
    @Test func everyReleasedStepIsKnownByItsName() {
        #expect(PeopleSchema.migrations.map(\.name).first == "2026-11 people")
        #expect(LibrarySchema.migrations.map(\.name).first == "2026-11 library")
        for migrations in [PeopleSchema.migrations, LibrarySchema.migrations] {
            #expect(Set(migrations.map(\.name)).count == migrations.count)
        }
    }

    private static func schema(_ path: String) throws -> [String] {
        try StoreFolder.strings("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name", from: path)
            + StoreFolder.strings("SELECT identifier FROM grdb_migrations ORDER BY rowid", from: path)
    }
}
