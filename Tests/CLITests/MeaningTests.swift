import Foundation
import Testing

/// Search by meaning on a machine without a model: everything says what it does and what is missing.
@Suite struct MeaningTests {
    /// No model of this machine: models are looked for beside the databases and in the data home.
    private static let nowhere = ["XDG_DATA_HOME": "/nonexistent"]

    private static func withPort(_ body: (Program) throws -> Void) throws {
        let program = Program()
        defer { program.remove() }
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).md")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data("# Ports\n\nThe proxy listens on port 8080 unless told otherwise.\n".utf8).write(to: file)
        #expect(try program.run(["ingest", file.path]).status == 0)
        try body(program)
    }

    @Test func searchSaysThatItIsLexicalAndWhy() throws {
        try Self.withPort { program in
            let status = try program.run(["model", "--json"], environment: Self.nowhere)
            #expect(status.status == 0)
            #expect(status.json["mode"] as? String == "lexical")
            #expect((status.json["reason"] as? String)?.contains("make model") == true)
            #expect(try program.run(["search", "proxy port"], environment: Self.nowhere).status == 0)
            #expect(
                try program.run(["search", "proxy port", "--mode", "lexical"], environment: Self.nowhere).status == 0)
        }
    }

    @Test(arguments: ["hybrid", "dense"]) func meaningThatIsNotToBeHadIsAnError(mode: String) throws {
        try Self.withPort { program in
            let result = try program.run(["search", "proxy port", "--mode", mode], environment: Self.nowhere)
            #expect(result.status == 1)
            #expect(result.errors.contains("cannot be searched by meaning yet"))
            #expect(result.output.isEmpty)
        }
    }

    @Test func withoutAModelNothingIsEmbedded() throws {
        try Self.withPort { program in
            let result = try program.run(["library", "embed"], environment: Self.nowhere)
            #expect(result.status == 66)
            #expect(result.errors.contains("make model"))
        }
    }

    @Test func whatIsNoModelIsNotInstalled() throws {
        let program = Program()
        defer { program.remove() }
        #expect(try program.run(["model", "install", "--from", "/nowhere/model.safetensors"]).status == 66)
        #expect(try program.run(["search", "x", "--mode", "psychic"]).status == 64)
    }

    @Test func aFolderOfQuestionsIsScoredByWordsAlone() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("selfsame-beir-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let files = [
            "corpus.jsonl": #"{"id": "a", "title": "Ports", "text": "The proxy listens on port 8080."}"# + "\n"
                + #"{"id": "b", "title": "Keys", "text": "A key is rotated every 90 days."}"# + "\n",
            "queries.jsonl": #"{"id": "1", "text": "rotated keys"}"# + "\n" + #"{"id": "2", "text": "proxy"}"# + "\n",
            "qrels.tsv": "query-id\tcorpus-id\tscore\n1\tb\t1\n2\tb\t1\n",
        ]
        for (name, text) in files { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
        let result = try Program.run(["eval", "retrieval", folder.path, "--json"], environment: Self.nowhere)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.errors.contains("lexical search only"))
        let modes = try #require(result.json["modes"] as? [[String: Any]])
        #expect(modes.map { $0["mode"] as? String } == ["lexical"])
        #expect(modes[0]["ndcg10"] as? Double == 0.5)
        #expect(modes[0]["recall100"] as? Double == 0.5)
        #expect(modes[0]["queries"] as? Int == 2)
        #expect(try Program.run(["eval", "retrieval", "/nowhere"]).status == 66)
    }
}
