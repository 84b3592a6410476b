import Testing

@testable import Engine

@Suite struct MessageReaderTests {
    @Test func severalFactsInOneSentenceAreAllRead() {
        let keys = Readings.keys(
            "I'm a DevOps engineer at a fintech, we're 40 people and we use AWS, and I'd rather have bullets.")
        #expect(keys.isSuperset(of: ["role", "account/industry", "account/size", "stack/aws", "style/format"]))
    }

    @Test(arguments: [
        "I'm gay and I vote for the Greens.", "I have diabetes.", "We're a family of Muslims.", "I'm a union member.",
        "I love going to church.",
    ])
    func sensitiveFactsAreNeverLearned(text: String) {
        let reading = MessageReader.read(text)
        #expect(reading.signals.isEmpty)
        #expect(reading.whys.isEmpty)
    }

    @Test(arguments: [
        "```\nwe use Okta and I am a developer\n```", "> We use Okta.\n> I am a CISO.",
        "2026-01-01 09:30:12 INFO we use Okta", "She wrote: \"I'm a developer and I love tables\"",
    ])
    func pastedMaterialIsNotHerSpeech(text: String) {
        #expect(Readings.signals(text) == [])
    }

    @Test func valuesAreShortAndSpansLieInTheText() {
        let text =
            "Our data has to stay in the EU, all of it, backups and logs and support access and everything else included, and I'm the CISO."
        for signal in MessageReader.read(text).signals {
            #expect(signal.value.split(separator: " ").count <= 12)
            #expect(signal.span.lowerBound >= 0 && signal.span.upperBound <= text.utf8.count)
            #expect(signal.span.count < text.utf8.count)
        }
    }

    @Test func aHedgeHalvesTheWeight() throws {
        let signal = try #require(MessageReader.read("I guess I prefer tea.").signals.first)
        #expect(signal.weight == 2)
        #expect(try #require(MessageReader.read("I prefer tea.").signals.first).weight == nil)
    }

    @Test func readingTwiceGivesTheSame() {
        let text = "We use Python. I'm new to SAML, so explain it in plain words, because I have a demo on Friday."
        #expect(MessageReader.read(text).signals == MessageReader.read(text).signals)
        #expect(MessageReader.read(text).whys == MessageReader.read(text).whys)
    }

    @Test(arguments: ["", "   ", "ok", "thanks!", "?", "🙂", "—", "\n\n"])
    func emptyAndTinyMessagesSayNothing(text: String) {
        let reading = MessageReader.read(text)
        #expect(reading.signals.isEmpty && reading.whys.isEmpty && reading.secrets.isEmpty)
    }
}
