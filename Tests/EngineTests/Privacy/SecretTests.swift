import Foundation
import Testing

@testable import Engine

struct SecretTests {
    /// Made up: of the right shape, of nobody.
    private static let secrets = [
        "sk_live_" + "4eC39HqLyjWDarjtT1zdp7dc", "ghp_" + "A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8",
        "AKIA" + "IOSFODNN7EXAMPLE",
        "4111 1111 1111 1111", "xoxb-" + "123456789012-abcdefABCDEF",
    ]

    @Test(arguments: secrets) func aSecretIsBlankedByteForByte(secret: String) {
        for text in ["My key is \(secret) and it fails.", "Réseau: \(secret)", secret] {
            let reading = MessageReader.read(text)
            let blanked = PrivacyFilter(level: .individual).blanked(text, reading.secrets)
            #expect(!blanked.contains(secret))
            #expect(blanked.utf8.count == text.utf8.count)
        }
    }

    @Test func whatIsNoSecretStays() {
        let text = "Rotate key 42 in region eu-central-1 by 2026-12-01."
        #expect(PrivacyFilter(level: .individual).blanked(text, MessageReader.read(text).secrets) == text)
    }

    @Test func rangesBeyondTheTextAreLetBe() {
        #expect(PrivacyFilter(level: .individual).blanked("abc", [1..<99]) == "a**")
        #expect(PrivacyFilter(level: .individual).blanked("abc", [7..<9]) == "abc")
    }

    @Test(arguments: secrets) func aSecretIsInNoFileAndInNoBelief(secret: String) async throws {
        try await SampleEngine.with(["ada"]) { engine in
            for text in [
                "I use Okta with the token \(secret) because \(secret) is what I was given.",
                "My goal is to rotate \(secret) before Friday.",
                "I prefer \(secret). From now on tables, since \(secret).",
            ] {
                _ = try await engine.observe(text, person: "ada")
                _ = try await engine.ask("How do I rotate \(secret)?", person: "ada")
            }
            #expect(try FileScan(files: engine.people.files).count(of: [secret]) == 0)
            let model = try engine.selfModel(for: "ada")
            #expect(!model.beliefs.contains { $0.value.contains(secret) })
            #expect(!model.whys.contains { $0.clause.contains(secret) })
        }
    }
}
