import Testing

@testable import Engine

@Suite struct SecretScannerTests {
    @Test(arguments: [
        ("my key is sk-abcdEFGH1234567890abcd and it fails", "sk-abcdEFGH1234567890abcd"),
        ("card 4111 1111 1111 1111 please", "4111 1111 1111 1111"),
        ("password: hunter22", "hunter22"),
        ("my password is Tr0ub4dor", "Tr0ub4dor"),
        ("API_KEY=9f8e7d6c5b4a39281706f5e4d3c2b1a0", "9f8e7d6c5b4a39281706f5e4d3c2b1a0"),
        ("we use ghp_16C7e42F292c6912E7710c838347Ae178B4a in CI", "ghp_16C7e42F292c6912E7710c838347Ae178B4a"),
    ])
    func secretsAreFound(text: String, secret: String) throws {
        let reading = MessageReader.read(text)
        let range = try #require(reading.secrets.first)
        #expect(String(decoding: Array(text.utf8)[range], as: UTF8.self) == secret)
        #expect(
            !reading.signals.contains {
                $0.value.contains(secret) || $0.span.overlaps(range) && $0.span.upperBound > range.lowerBound
            })
    }

    @Test(arguments: [
        "Call me on 555 0134", "order 4111 1111 1111 1112", "the ticket is INC-20934", "where do I put the API key?",
        "I get 401 with a key that starts qs_test_.", "see https://example.com/docs/getting-started/with-webhooks",
    ])
    func ordinaryTextIsNoSecret(text: String) {
        #expect(MessageReader.read(text).secrets.isEmpty)
    }
}
