import Testing

@testable import TUI

@Suite struct MarkdownStreamTests {
    private static let source = """
        # Data security
        Data at rest uses **AES-256-GCM** with *customer-held* keys [1]; see `kms.rotate`.
        Second line of it.

        | Control | Where | Evidence |
        |---|:--:|--:|
        | Encryption at rest 漢字 | every volume and every backup | SOC 2 CC6.1 |
        | Key rotation | `kms` | 90 d |

        1. Who holds the keys?
           - the customer
           - nobody else, *ever*

             a second paragraph
        2. What does the auditor see?
           ```swift
           let key = try vault.key(named: "primary")

           rotate(key)
           ```
        > quoted **words**
        lazy end

        Title
        -----
        tail é👨‍👩‍👧‍👦 end
        """

    @Test func theLinesDoNotDependOnHowTheTextWasCut() {
        let layout = MarkdownLayout(width: 44)
        let whole = Markdown.lines(Self.source, layout: layout)
        for step in [1, 2, 3, 7, 50] {
            var stream = MarkdownStream()
            var rest = Self.source[...]
            while !rest.isEmpty {
                stream.append(String(rest.prefix(step)))
                rest = rest.dropFirst(step)
                _ = stream.lines(layout)
            }
            #expect(stream.lines(layout) == whole)
            stream.finish()
            #expect(stream.lines(layout) == whole)
            #expect(stream.source == Self.source)
        }
    }

    @Test func resizingMidStreamNeitherLosesNorDoublesALine() {
        var stream = MarkdownStream()
        var at = Self.source.startIndex
        for round in 0..<20 {
            let next = Self.source.index(at, offsetBy: 40, limitedBy: Self.source.endIndex) ?? Self.source.endIndex
            stream.append(String(Self.source[at..<next]))
            at = next
            _ = stream.lines(MarkdownLayout(width: 20 + round * 7 % 50))
        }
        stream.append(String(Self.source[at...]))
        for width in [12, 30, 80] {
            let layout = MarkdownLayout(width: width)
            #expect(stream.lines(layout) == Markdown.lines(Self.source, layout: layout))
        }
    }

    @Test func noLineIsWiderThanTheLayout() {
        for width in 8...90 {
            for line in Markdown.lines(Self.source, layout: MarkdownLayout(width: width)) {
                #expect(line.width <= width, "\(width): \(line.text)")
            }
        }
    }

    @Test func closedBlocksAreReadOnce() {
        var stream = MarkdownStream()
        let layout = MarkdownLayout(width: 60)
        for index in 0..<200 {
            stream.append("Paragraph \(index) with **some** words.\n\n")
            _ = stream.lines(layout)
        }
        #expect(stream.bytesRead == stream.source.utf8.count)
    }

    @Test func aTokenAtTwentyThousandCharactersIsQuick() {
        var stream = MarkdownStream()
        let layout = MarkdownLayout(width: 80)
        while stream.source.utf8.count < 20_000 {
            stream.append("A sentence about keys that are **held** by the customer, with a [1] citation. ")
            if stream.source.utf8.count % 5 == 0 { stream.append("\n\n") }
        }
        _ = stream.lines(layout)
        let time = ContinuousClock().measure {
            for _ in 0..<20 {
                stream.append("word ")
                _ = stream.lines(layout)
            }
        }
        #if DEBUG
            #expect(time / 20 < .milliseconds(40))
        #else
            #expect(time / 20 < .milliseconds(2))
        #endif
    }
}
