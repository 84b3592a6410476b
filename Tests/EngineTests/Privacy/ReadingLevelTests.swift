import Testing

@testable import Engine

/// Nothing above the level is used, however it came to be stored.
@Suite struct ReadingLevelTests {
    private func said(at level: PrivacyLevel) async throws -> (engine: Engine, folder: StoreFolder) {
        let folder = StoreFolder()
        let engine = try folder.engine()
        try await engine.add(Person(id: "ada", name: "Ada", privacy: .individual, created: engine.now))
        _ = try await engine.observe(
            "I'm a developer, we use Django, and I want bullets because I read on my phone.", person: "ada")
        _ = try await engine.setPrivacy(level, for: "ada")
        return (engine, folder)
    }

    @Test(
        arguments: [
            (PrivacyLevel.none, []), (.segment, ["role"]), (.behavioral, ["role", "style"]),
            (.individual, ["role", "stack", "style"]),
        ] as [(PrivacyLevel, [String])])
    func aLoweredLevelShowsLess(level: PrivacyLevel, families: [String]) async throws {
        let (engine, _) = try await said(at: level)
        let model = try engine.selfModel(for: "ada")
        #expect(Set(model.beliefs.map(\.key.family.rawValue)).sorted() == families)
        #expect(model.whys.isEmpty == (level < .individual))
    }

    @Test func anAnswerAndAPromptUseNothingAboveTheLevel() async throws {
        let (engine, folder) = try await said(at: .none)
        let file = try folder.document("keys.md", "# Keys\n\nA key is rotated by adding a second key first.\n")
        _ = try await engine.ingest([file])
        let answer = try engine.preview("How do I rotate a key?", person: "ada")
        #expect(answer.level == .query)
        #expect(answer.beliefsUsed.isEmpty)
        #expect(try engine.context("How do I rotate a key?", person: "ada", budget: 200).beliefs.isEmpty)
    }
}
