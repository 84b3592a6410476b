import Testing

@testable import Engine

/// A row told without its table keeps every cell, each under its column's name.
struct LabelledRowTests {
    @Test func eachCellStandsUnderItsColumn() {
        #expect(
            LabelledRow.text(header: "| Symptom | Cause | Fix |\n|---|---|---|", row: "| Slow | Cold cache | Wait |")
                == "Symptom: Slow\nCause: Cold cache\nFix: Wait")
    }

    @Test func ofTwoColumnsTheFirstNamesTheSecond() {
        #expect(
            LabelledRow.text(header: "| Property | Value |", row: "| Full backup | Once a day |")
                == "Full backup: Once a day")
    }

    @Test func anEmptyCellIsNotNamed() {
        #expect(LabelledRow.text(header: "|A|B|C|", row: "| x |  | z |") == "A: x\nC: z")
    }

    @Test func aBarBehindABackslashIsText() {
        #expect(LabelledRow.text(header: "|A|B|C|", row: "| x \\| y | 1 | z |") == "A: x \\| y\nB: 1\nC: z")
    }

    @Test(arguments: [
        ("|A|B|C|D|E|", "|1|2|3|4|5|"), ("|A|B|C|", "|1|2|"), ("|A|", "|1|"), ("|A|B|", "|1||"), ("", ""),
    ])
    func whatDoesNotFitStaysATable(_ header: String, _ row: String) {
        #expect(LabelledRow.text(header: header, row: row) == nil)
    }
}
