import Foundation
import Testing

@testable import Engine

/// How a command ends, and what it says when it could not do it: one sentence that holds none of the person's words.
@Suite struct ExitStatusTests {
    /// Words that only the person said.
    private static let secret = "lithium"
    private static let words = "I take lithium, and we use Okta because my sister insisted."

    struct Ending: CustomTestStringConvertible {
        var status: Int32
        var arguments: [String]
        var input: String?
        var testDescription: String { "\(arguments.joined(separator: " ")) ends with \(status)" }

        init(_ status: Int32, _ arguments: String..., input: String? = nil) {
            self.status = status
            self.arguments = arguments
            self.input = input
        }
    }

    @Test(arguments: [
        Ending(2, "ask", words, "--person", "nobody"),
        Ending(2, "observe", "--text", words, "--person", "nobody"),
        Ending(2, "observe", "--stdin", "--person", "nobody", input: words),
        Ending(2, "beliefs", "--person", "nobody"),
        Ending(2, "why", "role", "--person", "nobody"),
        Ending(2, "why", "stack/cobol", "--person", "maya"),
        Ending(2, "compare", words, "--people", "maya,nobody"),
        Ending(2, "levels", words, "--person", "nobody"),
        Ending(2, "context", words, "--person", "nobody"),
        Ending(2, "search", words, "--person", "nobody"),
        Ending(2, "people", "show", "nobody"),
        Ending(2, "people", "rename", "nobody", "Some One"),
        Ending(2, "people", "delete", "nobody", "--yes"),
        Ending(2, "forget", "--all", "--yes", "--person", "nobody"),
        Ending(2, "replay", "--person", "nobody"),
        Ending(2, "undo", "--person", "maya"),
        Ending(2, "pin", "stack/cobol", "--person", "maya"),
        Ending(64, "why", "nonsense", "--person", "maya"),
        Ending(64, "correct", "role", "emperor", "--person", "maya"),
        Ending(64, "compare", words, "--people", "maya"),
        Ending(64, "people", "add", "Not A Slug"),
        Ending(65, "ask", " \n ", "--person", "maya"),
        Ending(65, "observe", "--text", "", "--person", "maya"),
        Ending(65, "search", ""),
        Ending(65, "people", "add", "maya"),
        Ending(65, "observe", "--stdin", "--person", "maya", input: "{\"words\": \"\(words)\"}"),
        Ending(66, "ingest", "/no/such/folder"),
        Ending(66, "people", "from-persona", "/no/such/persona.json5"),
        Ending(66, "sample", "--from", "/no/such/folder"),
        Ending(77, "observe", "--text", words, "--person", "maya", "--read-only"),
        Ending(77, "correct", "role", "cto", "--person", "maya", "--because", words, "--read-only"),
        Ending(77, "people", "add", "tom", "--read-only"),
        Ending(77, "forget", "--key", "role", "--person", "maya"),
    ]) func aFailureIsOneSentence(ending: Ending) throws {
        let program = try Program.onSample()
        defer { program.remove() }
        let before = try program.kept(of: "maya")
        let result = try program.json(ending.arguments, input: ending.input)
        #expect(result.status == ending.status)
        Self.checkSentence(result)
        #expect(!result.output.contains(Self.secret))
        #expect(try program.kept(of: "maya") == before)
    }

    @Test(arguments: [
        Ending(64, "nonsense"),
        Ending(64, "ask"),
        Ending(64, "ask", "What is SCIM?", "--level", "9"),
        Ending(64, "ask", "What is SCIM?", "--without", "nonsense"),
        Ending(64, "ask", "What is SCIM?", "--writer", "poet"),
        Ending(64, "ask", "What is SCIM?", "--privacy", "all"),
        Ending(64, "observe", "--text", "Hello."),
        Ending(64, "search", "keys", "-k", "0"),
        Ending(64, "beliefs", "--person", "maya", "--context", "hair"),
        Ending(64, "forget", "--person", "maya"),
        Ending(64, "people", "add", "tom", "--level", "all"),
        Ending(64, "ingest", "/tmp", "--format", "pdf"),
    ]) func aCommandThatIsNotUnderstoodShowsItsUsage(ending: Ending) throws {
        let program = try Program.onSample()
        defer { program.remove() }
        let result = try program.run(ending.arguments)
        #expect(result.status == ending.status)
        #expect(result.output == "")
        #expect(result.errors.hasPrefix("Error: "))
        #expect(result.errors.contains("Usage: selfsame"))
    }

    @Test(arguments: [
        Ending(2, "ask", "zxqv blorp", "--person", "maya", "--no-observe"),
        Ending(2, "search", "zxqv blorp"),
        Ending(2, "forget", "--search", "zxqv", "--person", "maya", "--preview"),
    ]) func nothingFoundIsADocumentAndAStatus(ending: Ending) throws {
        let program = try Program.onSample()
        defer { program.remove() }
        let result = try program.json(ending.arguments)
        #expect(result.status == ending.status)
        #expect(result.errors == "")
        #expect(try result.value.kind == "object")
    }

    @Test func whereNothingCanBeWrittenIsSaid() throws {
        let program = Program()
        defer { program.remove() }
        try Data("words".utf8).write(to: URL(fileURLWithPath: program.data))
        for data in [program.data, program.data + "/below"] {
            let result = try Program.run(["sample", "--data", data])
            #expect(result.status == 73)
            Self.checkSentence(result)
            #expect(result.errors.contains("is a file, not a folder"))
        }
    }

    @Test func whileAnotherProgramWritesItSaysTryAgain() throws {
        let program = try Program.onSample()
        defer { program.remove() }
        let file = try SQLiteFile(
            path: program.data + "/people.sqlite", readOnly: false, migrations: PeopleSchema.migrations)
        let result = try file.write { _ in
            try program.json(["observe", "--person", "maya", "--text", Self.words])
        }
        #expect(result.status == 75)
        Self.checkSentence(result)
        #expect(try program.json(["observe", "--person", "maya", "--text", Self.words]).status == 0)
    }

    static func checkSentence(_ result: Program.Result) {
        #expect(result.errors.hasPrefix("selfsame: "))
        #expect(result.errors.hasSuffix("\n"))
        #expect(result.errors.split(separator: "\n").count == 1)
        #expect(!result.errors.contains(secret))
    }
}
