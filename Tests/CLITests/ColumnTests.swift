import Foundation
import Testing

/// The same call gives the same answer: alone, beside others, today and again.
@Suite struct ColumnTests {
    static let questions = [
        "How do I rotate an API key?", "What happens when the identity provider is down?",
        "Where is our data stored and how is it encrypted?",
    ]

    private func ask(_ program: Program, _ question: String, _ person: String, _ more: String...) throws
        -> Program.Result
    {
        try program.json(["ask", question, "--person", person, "--no-observe"] + more)
    }

    /// Every question for one person, in one process.
    private func askAll(_ program: Program, _ person: String) throws -> [JSONValue] {
        try program.run(
            ["ask", "--person", person, "--no-observe", "--stdin", "--now", Program.now],
            input: Self.questions.joined(separator: "\n")
        ).values
    }

    @Test func anAnswerAloneIsTheColumnOfTheComparison() throws {
        let program = try Program.onSample()
        defer { program.remove() }
        let people = ["maya", "sam", "devon", "procurement-lead"]
        let alone = try people.map { try askAll(program, $0) }
        for (place, question) in Self.questions.enumerated() {
            let comparison = try program.json(["compare", question, "--people", people.joined(separator: ",")]).value
            let columns = try people.map { try #require(comparison.at("answers")?[$0]).text }
            for (person, column) in zip(people.indices, columns) {
                #expect(try alone[person][place].text == column, "\(people[person]): \(question)")
            }
            #expect(Set(columns).count == people.count)
        }
    }

    @Test func aPrintedAnswerIsTheColumnByteForByte() throws {
        let program = try Program.onSample()
        defer { program.remove() }
        let column = try program.json(["compare", Self.questions[0], "--people", "maya,sam"]).value.at("answers.sam")
        let text = try #require(try column?.text)
        #expect(try ask(program, Self.questions[0], "sam").output == text + "\n")
    }

    @Test func theSameCallGivesTheSameBytes() throws {
        let program = try Program.onSample()
        defer { program.remove() }
        let commands = [
            ["ask", Self.questions[0], "--person", "maya", "--no-observe"],
            ["compare", Self.questions[1], "--people", "maya,sam"],
            ["levels", Self.questions[2], "--person", "devon"],
            ["context", Self.questions[2], "--person", "devon"],
            ["search", Self.questions[1], "--person", "sam"],
            ["beliefs", "--person", "maya", "--all"],
            ["why", "role", "--person", "maya"],
            ["people", "list"],
        ]
        for command in commands {
            let runs = try (0..<2).map { _ in try program.json(command) }
            #expect(runs[0].status == 0)
            #expect(Set(runs.map(\.output)).count == 1, "\(command[0])")
        }
    }

    /// Loading and asking elsewhere at the same time of day gives the same bytes too.
    @Test func anotherFolderGivesTheSameAnswer() throws {
        let (one, other) = try (Program.onSample(), Program())
        defer {
            one.remove()
            other.remove()
        }
        try other.json(["sample"])
        #expect(try ask(one, Self.questions[0], "maya").output == ask(other, Self.questions[0], "maya").output)
        #expect(try one.kept(of: "maya") == other.kept(of: "maya"))
    }

    @Test func anAnswerWithoutABeliefIsAnotherAndDoesNotUseIt() throws {
        let program = try Program.onSample()
        defer { program.remove() }
        for person in ["devon"] {
            let whole = try ask(program, Self.questions[0], person).value
            let used = whole.at("beliefsUsed")?.items.compactMap { $0["key"]?.string } ?? []
            #expect(used.count > 1)
            // The beliefs that had the largest part.
            for key in used.prefix(3) {
                let without = try ask(program, Self.questions[0], person, "--without", key).value
                #expect(without != whole)
                #expect(!(without.at("beliefsUsed")?.items.contains { $0["key"]?.string == key } ?? true), "\(key)")
            }
            let bare = try program.json(
                ["ask", Self.questions[0], "--person", person, "--no-observe"] + used.flatMap { ["--without", $0] })
            #expect(
                Set(try bare.value.at("beliefsUsed")!.items.compactMap { $0["key"]?.string }).isDisjoint(with: used))
        }
    }

    @Test func aQuestionNotObservedLeavesNoTrace() throws {
        let program = try Program.onSample()
        defer { program.remove() }
        let before = try (program.kept(of: "maya"), program.json(["people", "show", "maya"]).output)
        for more in [["--no-observe"], ["--read-only"]] {
            let result = try program.json(
                ["ask", "We use Terraform. How do I rotate keys?", "--person", "maya"] + more)
            #expect(result.status == 0)
            #expect(try result.value.at("answer") == .null)
        }
        #expect(try program.kept(of: "maya") == before.0)
        #expect(try program.json(["people", "show", "maya"]).output == before.1)
    }

    @Test func everyCitationIsTheDocumentsOwnBytes() throws {
        let program = try Program.onSample()
        defer { program.remove() }
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Data/documents").standardizedFileURL
        var count = 0
        for person in ["maya", "sam", "devon", "jonas", "elena", "priya"] {
            for answer in try askAll(program, person) {
                for citation in answer.at("citations")?.items ?? [] {
                    let document = try #require(citation["document"]?.string)
                    let source = try String(contentsOf: root.appendingPathComponent(document), encoding: .utf8)
                    let bytes = Array(source.replacing("\r\n", with: "\n").precomposedStringWithCanonicalMapping.utf8)
                    let (start, end) = try (#require(citation["start"]?.integer), #require(citation["end"]?.integer))
                    try #require(start < end && end <= bytes.count)
                    #expect(String(validating: bytes[start..<end], as: UTF8.self) == citation["quote"]?.string)
                    count += 1
                }
                let known = Set(answer.at("citations")?.items.compactMap { $0["id"]?.integer } ?? [])
                for block in answer.at("blocks")?.items ?? [] where block["kind"]?.string != "note" {
                    let cited = block["citations"]?.items.compactMap(\.integer) ?? []
                    #expect(!cited.isEmpty && known.isSuperset(of: cited))
                }
            }
        }
        #expect(count > 50)
    }
}
