import Testing

@testable import Engine

struct SpellingTests {
    private let people = ["maya", "devon", "priya", "sam", "jonas", "elena"]

    @Test(arguments: [
        ("mya", "maya"), ("Maya", "maya"), ("devno", "devon"), ("pryia", "priya"), ("jonass", "jonas"),
        ("elna", "elena"),
    ])
    func aSlipFindsTheNearestName(typed: String, meant: String) {
        #expect(Spelling.nearest(to: typed, in: people) == meant)
    }

    @Test(arguments: ["", "zzzzzz", "bartholomew", "xm"]) func whatIsFarFromEverythingFindsNothing(typed: String) {
        #expect(Spelling.nearest(to: typed, in: people) == nil)
    }

    @Test func withoutCandidatesThereIsNothingToFind() {
        #expect(Spelling.nearest(to: "maya", in: []) == nil)
    }

    @Test func theOrderOfCandidatesDoesNotMatter() {
        for typed in ["may", "sem", "devn", "iona"] {
            #expect(
                Spelling.nearest(to: typed, in: people) == Spelling.nearest(to: typed, in: people.reversed()))
        }
    }

    @Test func aVeryLongWordIsNotCompared() {
        #expect(Spelling.nearest(to: String(repeating: "m", count: 5_000), in: people) == nil)
    }
}
