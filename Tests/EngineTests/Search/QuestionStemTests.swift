import Testing

@testable import Engine

struct QuestionStemTests {
    @Test(arguments: [
        ("How do I rotate an API key?", ["rotat", "api", "kei"]),
        ("Please tell me about encryption", ["encrypt"]),
        ("Keys, keys and more key rotation", ["kei", "more", "rotat"]),
        ("What should I know about rate limits?", ["rate", "limit"]),
    ])
    func aQuestionIsAboutItsContentWordsEachOnce(text: String, stems: [String]) {
        #expect(QueryReader.read(text).stems == stems)
    }

    @Test(arguments: [
        ("We use Terraform. How do I rotate keys?", ["rotat", "kei"]),
        ("I'm a developer and we use Python, how do I verify a webhook?", ["verifi", "webhook"]),
        ("I need to export the log. How?", ["export", "log"]),
        ("We use Terraform. Is it possible to rotate keys?", ["possibl", "rotat", "kei"]),
    ])
    func whatIsToldIsNotSearchedFor(text: String, stems: [String]) {
        #expect(QueryReader.read(text).stems == stems)
    }

    @Test(arguments: [
        ("We need to rotate keys. How do we do that?", ["rotat", "kei"]),
        ("SCIM groups are out of date. How can these be synced?", ["scim", "group", "date", "sync"]),
    ])
    func whatIsToldIsSearchedForWhenTheQuestionPointsToIt(text: String, stems: [String]) {
        #expect(QueryReader.read(text).stems == stems)
    }

    @Test func theQuestionIsKeptWordForWord() {
        #expect(QueryReader.read("  Why?! ").text == "  Why?! ")
    }

    @Test(arguments: ["", "   ", "?!", "…"]) func aTextWithoutWordsIsSmallTalk(text: String) {
        #expect(QueryReader.read(text).intent == .smallTalk)
        #expect(QueryReader.read(text).stems.isEmpty)
    }
}
