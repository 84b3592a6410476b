import Testing

@testable import Engine

@Suite struct CorrectionTests {
    @Test(arguments: [
        ("No, I'm a product manager, not a developer.", "role"),
        ("Actually we use Postgres.", "stack/postgres"),
        ("That's wrong, we're 300 people.", "account/size"),
        ("That's wrong. We're on Business.", "account/plan"),
    ])
    func settingRightWeighsMost(text: String, key: String) {
        let signals = MessageReader.read(text).signals.filter { $0.key.rawValue == key }
        #expect(!signals.isEmpty)
        #expect(signals.allSatisfy { $0.source == .corrected })
    }

    @Test func whatWasSaidInErrorIsTakenBack() {
        #expect(
            Set(Readings.signals("I said Oracle but I meant Postgres.")) == [
                "-stack/oracle=Oracle", "+stack/postgres=Postgres",
            ])
    }

    @Test func namesAloneCorrectToo() {
        #expect(
            Set(Readings.signals("Sorry, I misspoke: it's MySQL, not Postgres."))
                == ["+stack/mysql=MySQL", "-stack/postgres=Postgres"])
    }

    @Test func noBeforeANounIsNoCorrection() throws {
        let signal = try #require(MessageReader.read("No examples please").signals.first)
        #expect(signal.source == .stated)
    }
}
