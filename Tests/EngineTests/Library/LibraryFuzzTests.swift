import Testing

@testable import Engine

/// Mutated Markdown: whatever the bytes, a document comes out that keeps the rules, or an error.
struct LibraryFuzzTests {
    /// SplitMix64: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014.
    private struct Generator: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }

    private static let scraps = [
        "---\n", "+++\n", "title: x\n", "# ", "## H {#a}\n", "- ", "1. ", "2) ", "> ", "```", "```js\n", "~~~\n",
        "    ", "\t",
        "| a | b |\n|---|---|\n", "|", "{{< a >}}", "{{%", "%}}", "<%=", "%>", "<!--", "-->", ":::warning\n", ":::\n",
        "!!! note\n    ", "<Tab a={<b/>}>\n", "</Tab>\n", "<pre>", "<div", ">", "**Term**: ", "Warning: ", "\n\n",
        "\n: ",
        "é", "e\u{301}", "日本", "\u{2028}", "\u{85}", "[a](b)", "![", "](", "[x]: y\n", "\\", "&amp;", "$",
        "A b is a c. ", "\r\n",
        "===\n", "***\n", "* * *\n", "import a from 'b'\n", "export const a = 1\n", "\u{FEFF}", "`", "_", "0",
    ]

    private static let seed = """
        ---
        title: Seed
        aspects: [api]
        ---
        # Seed

        A webhook is a message. It arrives once.

        1. One
           - nested

           ```sh
           run
           ```
        2. Two

        | a | b |
        |---|---|
        | 1 | é |

        > **Note** you must not.

        :::danger
        Hot.
        :::
        """

    @Test(arguments: 0..<8)
    func mutatedMarkdownImportsOrThrows(round: Int) {
        var random = Generator(state: UInt64(round) &* 7919 &+ 1)
        for _ in 0..<150 {
            var bytes = Array(Self.seed.utf8)
            for _ in 0..<Int.random(in: 1...12, using: &random) {
                let place = Int.random(in: 0...bytes.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0:
                    bytes.insert(contentsOf: Self.scraps.randomElement(using: &random)!.utf8, at: place)
                case 1:
                    bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 0...20, using: &random)))
                case 2:
                    let end = min(bytes.count, place + Int.random(in: 0...40, using: &random))
                    bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &random))
                default:
                    if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &random) }
                }
            }
            check(bytes)
        }
    }

    @Test(arguments: 0..<4)
    func scrapsOfMarkupImportOrThrow(round: Int) {
        var random = Generator(state: UInt64(round) &* 104_729 &+ 3)
        for _ in 0..<200 {
            let count = Int.random(in: 1...60, using: &random)
            let text = (0..<count).map { _ in Self.scraps.randomElement(using: &random)! }.joined()
            check(Array(text.utf8))
        }
    }

    @Test(arguments: [
        ">", "- ", "[", "*", "<", "{{<", "| ", "`", "    ", "<!--\n", ":::a\n", "1. ", "#", "![", "a.\n\n", "<a\n",
    ])
    func deepAndLongRepetitionsEnd(unit: String) {
        check(Array(String(repeating: unit, count: 3_000).utf8))
    }

    private func check(_ bytes: [UInt8]) {
        for format in [DocumentFormat.markdown, .text] {
            guard let imported = try? DocumentReader.read(bytes, path: "f.md", collection: "c", format: format) else {
                continue
            }
            let fault = LibraryProperties.fault(imported)
            #expect(fault == nil, "\(String(reflecting: String(decoding: bytes, as: UTF8.self).prefix(2_000)))")
        }
    }
}
