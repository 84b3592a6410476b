import Foundation
import Testing

@testable import Engine

@Suite struct NeverAgainTests {
    /// Source: RFC 4231, test cases 1 and 2, and 6 (a key longer than a block).
    @Test(arguments: [
        (
            [UInt8](repeating: 0x0b, count: 20), "Hi There",
            "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
        ),
        (
            Array("Jefe".utf8), "what do ya want for nothing?",
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        ),
        (
            [UInt8](repeating: 0xaa, count: 131), "Test Using Larger Than Block-Size Key - Hash Key First",
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
        ),
    ]) func theKeyedHashIsTheStandards(key: [UInt8], message: String, expected: String) {
        #expect(HMAC.hex(message, key: key) == expected)
    }

    private func ada(_ body: (Engine) async throws -> Void) async throws {
        var configuration = try await SampleEngine.empty().configuration
        configuration.keyFolder = configuration.data.appendingPathComponent("configuration")
        let engine = try Engine(configuration)
        defer { try? FileManager.default.removeItem(at: configuration.data) }
        for id in ["ada", "ben"] {
            try await engine.add(Person(id: id, name: id, privacy: .individual, created: SampleEngine.now))
            _ = try await engine.observe("We use Okta. I'm the CISO.", person: id)
        }
        try await body(engine)
    }

    @Test func whatIsMarkedIsNotLearnedAgain() async throws {
        try await ada { engine in
            let receipt = try await engine.forget(.key("stack/okta"), person: "ada", neverAgain: true)
            #expect(receipt.neverAgain == 1)
            for text in ["We use Okta.", "We are on okta now!", "Our company uses Okta and Terraform."] {
                let report = try await engine.observe(text, person: "ada")
                #expect(!report.signals.contains { $0.key == .stack("okta") })
                #expect(report.withheld.contains(.stack("okta")))
            }
            // Nor are the words kept in which it was said.
            #expect(try engine.people.allObservations("ada").allSatisfy { $0.text?.contains("kta") != true })
            #expect(try engine.withholding("We use Okta.", person: "ada").isEmpty)
            #expect(try engine.selfModel(for: "ada").beliefs.contains { $0.key == .stack("terraform") })
        }
    }

    @Test func itIsHersAloneAndThatValueAlone() async throws {
        try await ada { engine in
            _ = try await engine.forget(.key("stack/okta"), person: "ada", neverAgain: true)
            #expect(try await engine.observe("We use Okta.", person: "ben").signals.count == 1)
            _ = try await engine.forget(.key("role"), person: "ada", neverAgain: true)
            #expect(try await engine.observe("I'm the CISO.", person: "ada").signals.isEmpty)
            #expect(try await engine.observe("I'm a developer.", person: "ada").signals.map(\.value) == ["developer"])
        }
    }

    @Test func theMarkTellsNothingAndTheKeyIsApart() async throws {
        try await ada { engine in
            _ = try await engine.forget(.key("stack/okta"), person: "ada", neverAgain: true)
            _ = try await engine.forget(.everything, person: "ben")
            let marks = try engine.people.neverAgain()
            #expect(!marks.isEmpty && marks.allSatisfy { $0.count == 64 && $0.allSatisfy(\.isHexDigit) })
            #expect(try FileScan(files: engine.people.files).found(["Okta", "stack/okta", "okta"]) == [])
            let key = engine.configuration.keyFolder.appendingPathComponent("never-again.key").path
            #expect(try StoreFolder.mode(key) == 0o600)
            #expect(try Data(contentsOf: URL(fileURLWithPath: key)).count == 32)
            #expect(!engine.people.files.contains(key))
        }
    }

    @Test func aHumansWordIsRefusedUntilItIsTakenBack() async throws {
        try await ada { engine in
            _ = try await engine.forget(.key("stack/okta"), person: "ada", neverAgain: true)
            await #expect(throws: EngineError.self) {
                try await engine.correct("stack/okta", to: "Okta", person: "ada")
            }
            #expect(try await engine.allowAgain("stack/okta", person: "ada") == 1)
            #expect(try await engine.allowAgain("stack/okta", person: "ada") == 0)
            #expect(try await engine.observe("We use Okta.", person: "ada").signals.map(\.key) == [.stack("okta")])
        }
    }

    @Test func anotherStartRemembersIt() async throws {
        try await ada { engine in
            _ = try await engine.forget(.search("okta"), person: "ada", neverAgain: true)
            let later = try Engine(engine.configuration)
            #expect(try await later.observe("We use Okta.", person: "ada").signals.isEmpty)
        }
    }
}
