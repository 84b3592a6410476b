import Testing

@testable import Engine

struct EvidenceTests {
    @Test(arguments: [
        ("I prefer prose.", "For this report please use a table.", "style/format"),
        ("I want detailed answers.", "What is PKCE, in one sentence?", "style/depth"),
        ("No examples please.", "For this report please add an example.", "style/examples"),
    ])
    func aSessionWishThatIsOverIsNeitherForNorAgainst(lasting: String, once: String, key: String) async throws {
        try await SampleEngine.with(["ada"]) { engine in
            for text in [lasting, once] { _ = try await engine.observe(text, person: "ada") }
            #expect(try engine.evidence(for: key, person: "ada").against.count == 1)
            let later = try SampleEngine.later(engine, days: 1).evidence(for: key, person: "ada")
            #expect(later.for.count == 1 && later.against.isEmpty)
        }
    }
}
