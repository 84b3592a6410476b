import Foundation
import Testing

@testable import Engine

/// Who may do what in a team is the machine's to say: its groups, its file modes.
@Suite struct ColleagueTests {
    @Test(
        arguments: [
            ([10, 20], 1_000, Standing.member), ([30], 1_000, .reader), ([10, 30], 1_000, .member),
            ([40], 1_000, .stranger),
            ([], 0, .member),
        ] as [([gid_t], uid_t, Standing)])
    func groupsDecideWhoMayDoWhat(groups: [gid_t], user: uid_t, standing: Standing) {
        #expect(Standing.of(groups: Set(groups), user: user, group: 10, readers: 30) == standing)
        guard standing == .reader else { return }
        #expect(Standing.of(groups: Set(groups), user: user, group: 10, readers: nil) == .stranger)
    }

    /// The group the tests themselves run with: everybody has one.
    private static let ownGroup: String? = getgrgid(getgid()).map { String(cString: $0.pointee.gr_name) }

    private func team(_ folder: StoreFolder, actor: String) throws -> Engine {
        let group = try #require(Self.ownGroup)
        return try Engine(
            EngineConfiguration(
                data: folder.url, actor: actor, now: StoreFolder.now, team: Team(group: group),
                keyFolder: folder.url.appendingPathComponent("configuration")))
    }

    @Test func aTeamsFilesBelongToItsGroup() async throws {
        let folder = StoreFolder()
        let engine = try team(folder, actor: "kim")
        try await engine.add(Person(id: "maya", name: "Maya", privacy: .individual, created: engine.now))
        #expect(try StoreFolder.mode(folder.url.path) & 0o7777 == 0o2770)
        for file in engine.people.files + engine.library.files where FileManager.default.fileExists(atPath: file) {
            #expect(try StoreFolder.mode(file) == 0o660, "\(file)")
            #expect(
                try FileManager.default.attributesOfItem(atPath: file)[.groupOwnerAccountID] as? gid_t ?? getgid()
                    == getgid())
        }
    }

    @Test func aloneTheFilesAreTheOwners() throws {
        let folder = StoreFolder()
        _ = try folder.engine()
        #expect(try StoreFolder.mode(folder.url.path) == 0o700)
        #expect(try StoreFolder.mode(folder.people) == 0o600 && StoreFolder.mode(folder.library) == 0o600)
    }

    @Test func aGroupThatIsNotThereIsNamed() {
        let folder = StoreFolder()
        #expect(throws: StoreError.noGroup("no-such-group")) {
            try Engine(EngineConfiguration(data: folder.url, team: Team(group: "no-such-group")))
        }
        #expect(!FileManager.default.fileExists(atPath: folder.url.path))
    }

    @Test func aColleaguesCorrectionIsSignedAndHerLaterWordsWin() async throws {
        let folder = StoreFolder()
        let engine = try team(folder, actor: "kim (helpdesk)")
        try await engine.add(Person(id: "maya", name: "Maya", privacy: .individual, created: engine.now))
        _ = try await engine.observe("I'm a developer.", person: "maya")
        _ = try await engine.correct("role", to: "architect", person: "maya")
        let entry = try #require(
            try engine.evidence(for: "role", person: "maya").for.first { $0.value == "architect" })
        #expect(entry.source == .staffCorrected && entry.by == "kim (helpdesk)" && entry.weight == 4)
        #expect(try engine.selfModel(for: "maya").steering(.role)?.value == "architect")
        var configuration = engine.configuration
        configuration.now = engine.now.adding(days: 1)
        let later = try Engine(configuration)
        _ = try await later.observe("I'm the CISO.", person: "maya")
        #expect(try later.selfModel(for: "maya").steering(.role)?.value == "ciso")
        // And it never retires what she corrected herself.
        configuration.actor = "maya"
        let hers = try Engine(configuration)
        _ = try await hers.correct("role", to: "cto", person: "maya")
        #expect(try hers.evidence(for: "role", person: "maya").for.contains { $0.source == .corrected })
        configuration.actor = "kim"
        configuration.now = engine.now.adding(days: 2)
        let staff = try Engine(configuration)
        _ = try await staff.correct("role", to: "support", person: "maya")
        #expect(try staff.selfModel(for: "maya").steering(.role)?.value == "cto")
    }

    @Test func lookingIsWrittenDownOnceInAQuarterOfAnHour() async throws {
        let folder = StoreFolder()
        let engine = try team(folder, actor: "kim")
        for id in ["maya", "sam"] {
            try await engine.add(Person(id: id, name: id, privacy: .individual, created: engine.now))
            _ = try await engine.observe("We use Okta.", person: id)
        }
        for _ in 0..<3 { _ = try engine.selfModel(for: "maya") }
        _ = try engine.evidence(for: "stack/okta", person: "maya")
        _ = try engine.export(person: "maya")
        _ = try engine.compare("How are keys rotated?", columns: ["maya", "sam:1"])
        _ = try engine.levels("How are keys rotated?", person: "maya")
        _ = try engine.search("keys", person: "maya")
        _ = try engine.trace("How are keys rotated?", person: "maya")
        _ = try engine.histories(of: "sam")
        let looks = try engine.audit().filter { $0.action == "look" }
        #expect(
            looks.map(\.about) == [
                "beliefs", "evidence", "export", "comparison", "comparison", "levels", "search", "answer", "beliefs",
            ])
        #expect(looks.map(\.person) == ["maya", "maya", "maya", "maya", "sam", "maya", "maya", "maya", "sam"])
        #expect(looks.allSatisfy { $0.actor == "kim" })
        #expect(try engine.verifyAudit().isWhole)
    }

    @Test func aloneOnAMachineLookingIsNoLine() async throws {
        let folder = StoreFolder()
        let engine = try folder.engine()
        try await engine.add(Person(id: "maya", name: "Maya", privacy: .individual, created: engine.now))
        _ = try engine.selfModel(for: "maya")
        #expect(try engine.audit().map(\.action) == ["person"])
    }
}
