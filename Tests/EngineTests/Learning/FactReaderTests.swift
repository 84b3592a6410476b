import Testing

@testable import Engine

struct FactReaderTests {
    @Test(arguments: [
        ("what is your favorite color ? mine is also blue .", "likes blue"),
        ("mine is a teacher .", nil), ("mine are walking down the street .", nil),
        ("just got back from my job at the brewery .", "works breweri"),
        ("i am employed at a bookstore .", "works bookstor"), ("his job at the bank is dull .", nil),
        ("i work with my dad in a factory .", "works factori"),
        ("mostly i go shopping .", "likes shop"), ("i am great from going surfing .", "likes surf"),
    ])
    func aFactOfTheSpeakerIsRead(text: String, fact: String?) {
        let facts = FactReader.facts(text).map { "\($0.kind) \($0.stems.sorted().joined(separator: " "))" }
        #expect(facts == (fact.map { [$0] } ?? []))
    }
}
