import Foundation
import Testing

@testable import Engine

struct HTMLPageTests {
    private func markdown(_ html: String) -> String { HTMLPage(Array(html.utf8)).markdown }

    @Test(arguments: [
        ("<h2>Keys <a href='#k'>¶</a></h2><p>Rotate  <b>often</b>.</p>", "## Keys\n\nRotate **often**.\n"),
        ("<ul><li>One<li>Two<ul><li>Deep</ul></ul>", "- One\n- Two\n  - Deep\n"),
        ("<ol><li>First</li><li>Then</li></ol>", "1. First\n2. Then\n"),
        ("<pre><code class='language-sh'>ls -l &lt;dir&gt;\n</code></pre>", "```sh\nls -l <dir>\n```\n"),
        (
            "<table><tr><th>Name<th>Port<tr><td>proxy<td>8080</table>",
            "| Name | Port |\n| --- | --- |\n| proxy | 8080 |\n"
        ),
        ("<p>See <a href='keys.html'>the keys</a>, <code>a</code>.</p>", "See [the keys](keys.html), `a`.\n"),
        ("<p>A &lt;tag&gt; and 3 &lt; 4</p>", "A \\<tag> and 3 < 4\n"),
        ("<body><nav>Menu</nav><p>Text</p><script>x()</script><footer>©</footer></body>", "Text\n"),
        ("<nav>Menu</nav><main><p>Text</p></main><p>Beside</p>", "Text\n"), ("<p>A<p>B", "A\n\nB\n"),
        ("", ""), ("no tags at all", "no tags at all\n"),
    ])
    func aPageBecomesMarkdown(html: String, expected: String) {
        #expect(markdown(html) == expected)
    }

    @Test func itsTitleIsTheDocuments() throws {
        let bytes = Array("<html><head><title>Rotating keys</title></head><body><p>Every 90 days.</p></body>".utf8)
        let imported = try DocumentReader.read(bytes, path: "keys.html", collection: "c", format: .html)
        #expect(imported.document.title == "Rotating keys")
        #expect(imported.passages.map(\.text) == ["Every 90 days."])
        #expect(LibraryProperties.fault(imported) == nil)
        #expect(imported.document.hash == SHA256.hex(bytes))
    }

    @Test(arguments: ["<div>", "<ul><li>", "<b>", "<table><tr><td>", "&", "<", "<!--", "<a href="])
    func deepAndBrokenPagesEnd(unit: String) {
        _ = markdown(String(repeating: unit, count: 20_000) + "text")
    }
}

struct ConverterTests {
    private func folder(_ body: (String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("selfsame-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder + "/docs", withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Data([0x25, 0x50, 0x44, 0x46, 0, 1]).write(to: URL(fileURLWithPath: folder + "/docs/keys.pdf"))
        try await body(folder)
    }

    private func ingest(_ folder: String, _ converter: [String]?) async throws -> IngestReport {
        let engine = try Engine(
            EngineConfiguration(
                data: URL(fileURLWithPath: folder + "/data"),
                converters: converter.flatMap(Converter.init).map { ["pdf": $0] } ?? [:]))
        return try await engine.ingest([folder + "/docs"])
    }

    @Test func aProgramThatIsNamedMakesTheText() async throws {
        try await folder { folder in
            let words = ["sh", "-c", "test -f \"$0\" && echo 'Keys are rotated every 90 days.'", "FILE"]
            let first = try await ingest(folder, words)
            #expect(first.added == 1 && first.skipped.isEmpty && first.passages == 1)
            #expect(try await ingest(folder, words).unchanged == 1)
        }
    }

    @Test(arguments: [
        (nil, "config.json5"), (["pdftotext-that-is-not-here", "FILE"], "not here"), (["false", "FILE"], "status 1"),
        (["true", "FILE"], "no text"),
    ])
    func whatIsMissingIsSaid(converter: [String]?, words: String) async throws {
        try await folder { folder in
            let report = try await ingest(folder, converter)
            #expect(report.added == 0 && report.skipped.count == 1)
            #expect(report.skipped[0].reason.contains(words), "\(report.skipped[0].reason)")
        }
    }

    @Test func aConverterNamesWhereTheFileGoes() {
        #expect(Converter(["pdftotext", "FILE", "-"]) != nil)
        #expect(Converter(["pdftotext"]) == nil && Converter([]) == nil && Converter(["FILE"]) == nil)
    }
}
