import Testing

@testable import Engine

@Suite struct StemSequenceTests {
    @Test(arguments: [
        "How is a customer's data key rotated?", "Don’t réseau naïve — “quoted” words", "", "x\u{0}y ß STRASSE 42-b_c",
        String(repeating: "pneumonoultramicroscopicsilicovolcanoconiosis", count: 9),
    ])
    func itHoldsTheStemsOfTheText(text: String) {
        let sequence = StemSequence(text)
        let stems = Tokens(text).words.map(\.stem)
        #expect(stems.allSatisfy { sequence.contains(StemSequence.number($0)) })
        #expect(!sequence.contains(StemSequence.number("walrus")))
        for (first, second) in zip(stems, stems.dropFirst()) {
            #expect(sequence.contains(StemSequence.number(first), before: StemSequence.number(second)))
        }
        if let first = stems.first, let last = stems.last, first != last, stems.count > 2 {
            #expect(!sequence.contains(StemSequence.number(last), before: StemSequence.number(first)))
        }
    }
}
