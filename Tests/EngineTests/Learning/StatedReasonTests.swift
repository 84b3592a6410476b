import Testing

@testable import Engine

@Suite struct StatedReasonTests {
    @Test(arguments: [
        ("I want a table because my team retypes prose.", "my team retypes prose", "style/format"),
        ("Keep it short, since I read this on my phone.", "I read this on my phone", "style/depth"),
        ("I'm on call tonight so keep it short.", "I'm on call tonight", "style/depth"),
        ("Because we are audited in May, I need to rotate the keys.", "we are audited in May", "goal/rotate-keys"),
        ("We use Postgres due to its licence.", "its licence", "stack/postgres"),
        ("Number them so that I can tick them off.", "I can tick them off", "style/format"),
        ("I want a table. Otherwise my team retypes everything.", "my team retypes everything", "style/format"),
        ("We need to migrate the shop before the contract ends.", "before the contract ends", "goal/migrate-shop"),
    ])
    func aReasonIsLinkedToWhatItExplains(text: String, clause: String, key: String) throws {
        let reading = MessageReader.read(text)
        let why = try #require(reading.whys.first)
        #expect(why.clause == clause)
        #expect(why.key?.rawValue == key)
        #expect(reading.signals.first { $0.key == why.key }?.source == .explained)
    }

    @Test(arguments: [
        "We have used it since 2019.", "Is it because of the firewall?", "My boss prefers tables because she is busy.",
        "I have worked here since March.", "I said as much.",
    ])
    func aReasonNeedsAMarkerAndAWriter(text: String) {
        #expect(MessageReader.read(text).whys.isEmpty)
    }

    @Test func aSensitiveReasonIsNeverKept() {
        let reading = MessageReader.read("Keep it short, because my migraine is bad.")
        #expect(reading.whys.isEmpty)
        #expect(reading.signals.map(\.key) == [.depth])
    }
}
