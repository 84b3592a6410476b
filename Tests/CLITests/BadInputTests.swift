import Foundation
import Testing

/// What should not have been given: said in one sentence, and nothing that was known is lost.
@Suite struct BadInputTests {
    /// Bytes that are no text, the same in every run.
    private static let binary = Data((0..<4_000).map { UInt8(truncatingIfNeeded: $0 &* $0 &* 31 >> 3) | 0x80 })
    private static let fiftyMegabytes = Data(repeating: UInt8(ascii: "a"), count: 50_000_000)

    /// Runs `body` on the sample and checks that all that is kept about maya is still what it was.
    private func unharmed(_ body: (Program) throws -> Void) throws {
        let program = try Program.onSample()
        defer { program.remove() }
        let before = try program.kept(of: "maya")
        try body(program)
        #expect(try program.kept(of: "maya") == before)
    }

    private func file(_ name: String, _ bytes: Data, _ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent(name)
        try bytes.write(to: file)
        try body(file.path)
    }

    @Test(arguments: [
        ("photo.md", binary, "binary|not UTF-8"), ("photo.png", binary, "no reader"),
        ("latin.txt", Data("caf\u{E9}".unicodeScalars.map { UInt8($0.value) }), "not UTF-8"),
        ("empty.md", Data(" \n".utf8), "empty|nothing"), ("large.txt", fiftyMegabytes, "larger than"),
        ("records.jsonl", Data("[1, 2]\n".utf8), "JSON object"),
        (
            "long.jsonl", Data((#"{"id": "a", "text": ""# + String(repeating: "word ", count: 4_000_000)).utf8),
            "larger than"
        ),
        ("deep.jsonl", Data((String(repeating: "[", count: 100_000) + "\n").utf8), "JSON object"),
        ("latin.html", Data("<p>caf\u{E9}</p>".unicodeScalars.map { UInt8($0.value) }), "not UTF-8"),
        ("menu.html", Data("<nav>Menu</nav><script>x()</script>".utf8), "no text"),
        ("paper.pdf", binary, "config.json5"),
    ]) func aDocumentThatCannotBeReadIsSkippedWithAReason(name: String, bytes: Data, reason: String) throws {
        try file(name, bytes) { path in
            try unharmed { program in
                let result = try program.json(["ingest", path])
                #expect(result.status == 65)
                #expect(result.errors.split(separator: "\n").count == 1)
                #expect(result.errors.contains(try Regex(reason).ignoresCase()))
                #expect(try result.value.at("added")?.integer == 0)
                #expect(try result.value.at("skipped")?.items.count == 1)
            }
        }
    }

    /// Odd, and still somebody's document: all that is text of it is taken.
    @Test(arguments: [
        ("front.md", "---\ntitle: [unclosed\n  - : : {\naspects: 7\n---\n# Keys\n\nKeys are rotated every 90 days.\n"),
        ("open.md", "---\ntitle: Keys\n\nKeys are rotated every 90 days.\n"),
        (
            "code.md",
            "# Keys\n\nKeys are rotated every 90 days.\n\n```sh\n"
                + (0..<400).map { "rotate --key \($0)\n" }.joined() + "```\n"
        ),
        ("nested.md", String(repeating: "> ", count: 5_000) + "x\n\nKeys are rotated every 90 days.\n"),
        (
            "lists.md",
            (0..<300).map { String(repeating: "  ", count: $0) + "- item\n" }.joined() + "\nKeys are rotated.\n"
        ),
        ("divs.html", String(repeating: "<div>", count: 200) + "<p>Keys are rotated every 90 days.</p>"),
        ("line.txt", "Keys are rotated. " + String(repeating: "word ", count: 1_000_000)),
    ]) func anOddDocumentIsImportedAsFarAsItMakesSense(name: String, text: String) throws {
        try file(name, Data(text.utf8)) { path in
            let program = Program()
            defer { program.remove() }
            let result = try program.json(["ingest", path])
            #expect(result.status == 0, "\(result.errors)")
            #expect(try result.value.at("added")?.integer == 1)
            let found = try program.json(["search", "Which keys are rotated?"]).value
            #expect(found.at("results.0.text")?.string?.contains("rotated") == true)
        }
    }

    @Test func aFileOfBadLinesGivesItsGoodOnes() throws {
        let lines = [
            #"{"id": "one.md", "text": "Keys are rotated every 90 days."}"#, "not json", #"{"id": 7, "text": "x"}"#,
            #"{"id": "two.md", "text": "Logs are kept for a year."}"#,
        ]
        try file("mixed.jsonl", Data(lines.joined(separator: "\n").utf8)) { path in
            let program = Program()
            defer { program.remove() }
            let result = try program.json(["ingest", path])
            #expect(result.status == 0)
            #expect(try result.value.at("added")?.integer == 2)
            let skipped = try result.value.at("skipped")?.items.compactMap { $0["path"]?.string } ?? []
            #expect(skipped.map { $0.hasSuffix(":2") || $0.hasSuffix(":3") } == [true, true])
        }
    }

    @Test(arguments: [["observe", "--person", "maya"], ["ask", "--person", "maya"], ["search"]])
    func aLineOfFiftyMegabytesIsRefused(command: [String]) throws {
        try unharmed { program in
            let result = try program.run(command + ["--stdin", "--now", Program.now], bytes: Self.fiftyMegabytes)
            #expect(result.status == 65)
            ExitStatusTests.checkSentence(result)
            #expect(result.errors.contains("Line 1") && result.errors.contains("longer than"))
            #expect(result.output.utf8.count < 1_000)
        }
    }

    @Test func aTextLongerThanAMessageIsRefused() throws {
        try unharmed { program in
            for command in [["observe", "--person", "maya"], ["ask", "--person", "maya"], ["search"]] {
                let result = try program.run(
                    command + ["--stdin", "--now", Program.now],
                    input: String(repeating: "We use Pulumi. ", count: 20_000))
                #expect(result.status == 65)
                ExitStatusTests.checkSentence(result)
            }
        }
    }

    @Test func bytesThatAreNoTextAreRefused() throws {
        try unharmed { program in
            let result = try program.run(
                ["observe", "--person", "maya", "--stdin", "--now", Program.now], bytes: Self.binary)
            #expect(result.status == 65)
            ExitStatusTests.checkSentence(result)
            #expect(result.errors.contains("not UTF-8"))
            #expect(try result.values.allSatisfy { $0["error"] != nil })
        }
    }

    @Test func aFolderAsStandardInputIsRefused() throws {
        try unharmed { program in
            let result = try program.run(["observe", "--person", "maya", "--stdin"], inputPath: "/")
            #expect(result.status == 65)
            ExitStatusTests.checkSentence(result)
        }
    }

    /// A byte of zero ends no text.
    @Test func aZeroByteHidesNothingBehindIt() throws {
        let program = try Program.onSample()
        defer { program.remove() }
        let result = try program.run(
            ["observe", "--person", "maya", "--stdin", "--now", Program.now], input: "Hello\0 and we use Pulumi.\n")
        #expect(result.status == 0)
        let why = try program.json(["why", "stack/pulumi", "--person", "maya"]).value
        #expect(why.at("for.0.span")?.string?.contains("Pulumi") == true)
    }

    @Test func somethingElseWhereTheDatabaseShouldBeIsLeftAlone() throws {
        for name in ["people.sqlite", "library.sqlite"] {
            for isFolder in [true, false] {
                let program = try Program.onSample()
                defer { program.remove() }
                let path = program.data + "/" + name
                let kept = program.data + "-kept"
                try program.emptyLogs()
                try FileManager.default.moveItem(atPath: path, toPath: kept)
                if isFolder {
                    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
                } else {
                    try Data(String(repeating: "Dear diary, ", count: 500).utf8).write(to: URL(fileURLWithPath: path))
                }
                for command in [["beliefs", "--person", "maya"], ["ask", "What is SCIM?"], ["sample"]] {
                    let result = try program.json(command)
                    #expect(result.status == (isFolder ? 1 : 65))
                    #expect(result.output == "")
                    ExitStatusTests.checkSentence(result)
                    #expect(result.errors.contains(path))
                }
                if !isFolder { #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("Dear diary")) }
                // With the file back, everything is.
                try FileManager.default.removeItem(atPath: path)
                try FileManager.default.moveItem(atPath: kept, toPath: path)
                #expect(try program.json(["replay", "--person", "maya"]).status == 0)
            }
        }
    }
}
