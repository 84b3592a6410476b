import Testing

@testable import Engine

struct SentencesTests {
    @Test(arguments: [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("Keys expire, e.g. after a year. Rotate them.", ["Keys expire, e.g. after a year.", "Rotate them."]),
        ("See Art. 33 of the GDPR. It binds you.", ["See Art. 33 of the GDPR.", "It binds you."]),
        ("Version 2.1.3 is out. Upgrade.", ["Version 2.1.3 is out.", "Upgrade."]),
        ("Ask J. Smith about it. He knows.", ["Ask J. Smith about it.", "He knows."]),
        ("She said \"Stop.\" Then she left.", ["She said \"Stop.\"", "Then she left."]),
        ("She said “Stop.” Then she left.", ["She said “Stop.”", "Then she left."]),
        ("Run `a. B` first. Then wait.", ["Run `a. B` first.", "Then wait."]),
        (
            "Open [the page](https://x.test/a.B c) now. Then read.",
            ["Open [the page](https://x.test/a.B c) now.", "Then read."]
        ),
        ("At 9 p.m. the job runs. It ends at ten.", ["At 9 p.m. the job runs.", "It ends at ten."]),
        ("Is it safe? No. Use TLS.", ["Is it safe?", "No.", "Use TLS."]),
        ("First part\n\nSecond part", ["First part", "Second part"]),
        ("One line\ngoes on here. Next.", ["One line\ngoes on here.", "Next."]),
        ("Wait... What?! Really.", ["Wait...", "What?!", "Really."]),
        ("Visit quayside.example for more. Thanks.", ["Visit quayside.example for more.", "Thanks."]),
        ("  \n ", []), ("", []),
    ])
    func aTextIsCutIntoItsSentences(text: String, sentences: [String]) {
        #expect(Sentences.split(text) == sentences)
    }

    @Test func rangesCoverEveryWordOfTheDocumentsOnce() {
        for imported in LibraryCorpora.bundled {
            let utf8 = Array(imported.text.utf8)
            var end = 0
            for range in Sentences.ranges(in: utf8) {
                #expect(range.lowerBound >= end && !range.isEmpty)
                #expect(utf8[end..<range.lowerBound].allSatisfy { [9, 10, 13, 32].contains($0) })
                #expect(String(validating: utf8[range], as: UTF8.self) != nil)
                end = range.upperBound
            }
            #expect(utf8[end...].allSatisfy { [9, 10, 13, 32].contains($0) })
        }
    }

    @Test func aNarrowerRangeStaysInside() {
        let utf8 = Array("One. Two. Three.".utf8)
        #expect(Sentences.ranges(in: utf8, 5..<9) == [5..<9])
        #expect(Sentences.ranges(in: utf8, 5..<16) == [5..<9, 10..<16])
    }
}
