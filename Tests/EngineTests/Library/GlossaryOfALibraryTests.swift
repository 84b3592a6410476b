import Foundation
import Testing

@testable import Engine

/// What of a library's definitions is kept at hand.
@Suite struct GlossaryOfALibraryTests {
    @Test func ofATermTheFirstDefinitionIsKeptAndTermsDefinedTogetherAreNamesOfOneThing() async throws {
        let folder = StoreFolder()
        for name in ["a", "b"] {
            _ = try folder.document(
                "\(name).md",
                "# Page \(name)\n\nA signing key is a secret with which page \(name) signs.\n\n"
                    + "**Identity provider (IdP)**: a service that vouches for people's names.\n")
        }
        let engine = try folder.engine()
        _ = try await engine.ingest([folder.documents.path])
        let glossary = try engine.library.glossary()
        #expect(glossary.first.filter { $0.term == "signing key" }.map(\.document) == ["a.md"])
        #expect(Set(glossary.first.map(\.term)).count == glossary.first.count)
        #expect(glossary.together.contains { $0.contains("identity provider") && $0.contains("IdP") }, "\(glossary)")
    }
}
