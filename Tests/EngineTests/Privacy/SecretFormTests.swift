import Testing

@testable import Engine

/// The forms in which secrets come, each made up, and what looks like one and is none.
@Suite struct SecretFormTests {
    private static func blanked(_ text: String) -> String {
        PrivacyFilter(level: .individual).blanked(text, MessageReader.read(text).secrets)
    }

    private static let secrets: [(text: String, secret: String)] = [
        (
            "the jwt is eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P ok",
            "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P"
        ),
        (
            "aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
            "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"
        ),
        ("use AIza" + "SyA1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q for maps", "SyA1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q"),
        ("postgres://svc:hunter2@db.internal:5432/app is ours", "hunter2"),
        ("Authorization: Bearer 7f9c24e5a1b3d8c6", "7f9c24e5a1b3d8c6"),
        ("Authorization: Basic dXNlcjpwYXNzd29yZDEyMw==", "dXNlcjpwYXNzd29yZDEyMw=="),
        ("my pin is 4821 for the door", "4821"), ("amex 3782 822463 10005 expires soon", "3782 822463 10005"),
        ("visa 4242-4242-4242-4242", "4242-4242-4242-4242"),
        ("the passphrase: correct-horse-battery-staple9", "correct-horse-battery-staple9"),
        ("token=abc123def456", "abc123def456"), ("glpat-" + "abcDEF123456ghiJKL78 is it", "abcDEF123456ghiJKL78"),
        ("-----BEGIN RSA PRIVATE KEY-----\nMIIEow\n-----END RSA PRIVATE KEY-----", "MIIEow"),
        ("pay to DE89370400440532013000 please", "DE89370400440532013000"),
        ("pay to GB29 NWBK 6016 1331 9268 19 please", "NWBK 6016 1331 9268 19"),
        ("https://hooks.slack.com/services/T0000/B0000/XXXXaaaa1111bbbb", "T0000/B0000/XXXXaaaa1111bbbb"),
        ("see https://discord.com/api/webhooks/123/abcDEF.", "123/abcDEF"),
        ("https://x.blob.core.windows.net/a?sv=2024&sig=aBc%2Fdef123%3D&se=1", "aBc%2Fdef123%3D"),
        ("get https://api.example.com/v1?access_token=s3cr3tv4lue now", "s3cr3tv4lue"),
    ]

    @Test(arguments: secrets) func aSecretIsBlanked(text: String, secret: String) {
        let blanked = Self.blanked(text)
        #expect(!blanked.contains(secret))
        #expect(blanked.utf8.count == text.utf8.count)
        #expect(MessageReader.read(text).signals.allSatisfy { !$0.value.contains(secret) })
    }

    @Test(arguments: [
        "uuid 550e8400-e29b-41d4-a716-446655440000 is the tenant", "order number 1234567890123 arrived",
        "the key is under the mat", "the token is expired", "version 10.15.7-rc2 and port 8443",
        "DE89370400440532013001 has a digit wrong", "see https://example.com/docs?page=2&lang=en-GB for more",
        "https://hooks.slack.com/ is down", "RFC 7519 and ISO 27001 apply", "the code is in src/keys/rotate_keys.swift",
        "AB12 is a seat, CD34 is another", "ID2026 WAS THE YEAR OF THE SWITCH",
    ]) func whatOnlyLooksLikeOneStays(text: String) {
        #expect(Self.blanked(text) == text)
    }
}
