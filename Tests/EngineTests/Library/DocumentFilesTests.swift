import Foundation
import Testing

@testable import Engine

struct DocumentFilesTests {
    private func withFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("library-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder + "/b/.git", withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for name in [
            "z.md", "a.txt", "b/c.mdx", "b/page.html", "b/photo.png", "b/paper.pdf", "b/.hidden.md", "b/.git/x.md",
            "data.jsonl",
        ] {
            try Data("text".utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
        }
        try FileManager.default.createSymbolicLink(atPath: folder + "/b/loop", withDestinationPath: folder)
        try body(folder)
    }

    @Test func foldersAreWalkedInOrderAndLoopsEnd() throws {
        try withFolder { folder in
            let listing = DocumentFiles.list([folder])
            #expect(listing.files.map(\.path) == ["a.txt", "b/c.mdx", "b/page.html", "data.jsonl", "z.md"])
            #expect(listing.files.map(\.format) == [.text, .markdown, .html, .jsonLines, .markdown])
            #expect(listing.skipped.map(\.reason) == [.needsConverter("pdf"), .noReader("png")])
        }
    }

    @Test func aSingleFileIsCalledByItsNameAndAMissingOneIsReported() throws {
        try withFolder { folder in
            let listing = DocumentFiles.list([folder + "/b/c.mdx", folder + "/none.md"])
            #expect(listing.files.map(\.path) == ["c.mdx"])
            #expect(listing.skipped.map(\.reason) == [.unreadable])
        }
    }

    @Test func aMalformedLineIsSkippedWithItsNumber() throws {
        try withFolder { folder in
            let file = folder + "/lines.jsonl"
            let lines = [
                #"{"id": "one.md", "title": "One", "text": "Some text."}"#, "not json", "", #"{"id": "two.md"}"#,
                #"{"title": "no id", "text": "x"}"#,
                "{\"id\": \"three.md\", \"title\": \"Three\", \"text\": \"# Other\\n\\nText.\\n\\n# Part\\n\\nMore.\"}",
            ]
            try Data(lines.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: file))
            let records = Array(try JSONLinesReader(file: file, collection: "c"))
            #expect(records.map(\.line) == [1, 2, 4, 5, 6])
            let errors = records.map { record -> DocumentError? in
                if case .failure(let error) = record.result { error } else { nil }
            }
            #expect(
                errors == [
                    nil, .malformedRecord(.notAnObject), .malformedRecord(.noText), .malformedRecord(.noIdentifier),
                    nil,
                ])
            let titles = records.compactMap { try? $0.result.get().document.title }
            #expect(titles == ["One", "Three"])
        }
    }

    @Test func linesLongerThanABufferArriveWhole() throws {
        try withFolder { folder in
            let file = folder + "/long.jsonl"
            let text = String(repeating: "Words in a sentence. ", count: 20_000)
            let lines = (0..<3).map { "{\"id\": \"\($0)\", \"text\": \"\(text)\"}" }
            try Data(lines.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: file))
            let records = Array(try JSONLinesReader(file: file, collection: "c"))
            #expect(
                records.compactMap { try? $0.result.get().text.utf8.count }
                    == [Int](repeating: text.utf8.count, count: 3))
        }
    }
}
