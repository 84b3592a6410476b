import Foundation
import Testing

/// `--stdin`: an item a line in, one JSON document a line out, in one process.
@Suite struct BatchTests {
    @Test func questionsGiveADocumentALineEachAsIfAskedAlone() throws {
        let program = try Program.onSample()
        defer { program.remove() }
        let result = try program.run(
            ["ask", "--person", "maya", "--no-observe", "--stdin", "--now", Program.now],
            input: ColumnTests.questions.joined(separator: "\n\n") + "\n")
        #expect(result.status == 0)
        #expect(result.output.split(separator: "\n").count == ColumnTests.questions.count)
        let values = try result.values
        for value in values { try ContractTests.check(value, ContractTests.answer) }
        #expect(values.compactMap { $0["question"]?.string } == ColumnTests.questions)
        let alone = try program.json(["ask", ColumnTests.questions[1], "--person", "maya", "--no-observe"]).value
        #expect(alone == values[1])
    }

    @Test func messagesGiveADocumentALineWithTheirHistory() throws {
        let program = try Program.onSample()
        defer { program.remove() }
        let result = try program.run(
            ["observe", "--person", "maya", "--stdin", "--now", Program.now],
            input: """
                We use Terraform.
                {"text": "We use Ansible.", "history": [{"role": "assistant", "text": "Which tools do you use?"}]}\r

                {"text": "No \\u2028 line\\nends here."}
                We use Pulumi.
                """)
        #expect(result.status == 0)
        let values = try result.values
        #expect(
            values.map { $0.at("signals.0.key")?.string } == ["stack/terraform", "stack/ansible", nil, "stack/pulumi"])
        let numbers = values.compactMap { $0["observation"]?.string?.split(separator: "/").last }.compactMap { Int($0) }
        #expect(numbers == Array(numbers[0]..<numbers[0] + 4))
    }

    @Test func searchesGiveADocumentALine() throws {
        let program = try Program.onSample()
        defer { program.remove() }
        let result = try program.run(
            ["search", "--stdin", "-k", "2", "--now", Program.now], input: "SCIM\nzxqv\nkeys\n")
        #expect(result.status == 0)
        #expect(try result.values.map { $0["results"]?.items.count } == [2, 0, 2])
    }

    @Test func aLineThatCannotBeTakenIsNamedAndTheRestGoOn() throws {
        let program = try Program.onSample()
        defer { program.remove() }
        var input = Data("We use Terraform.\n{\"text\": 4}\n".utf8)
        input.append(contentsOf: [0x49, 0xFF, 0xFE, 0x0A])
        input.append(Data("We use Pulumi.\n".utf8))
        let result = try program.run(["observe", "--person", "maya", "--stdin", "--now", Program.now], bytes: input)
        #expect(result.status == 65)
        let values = try result.values
        #expect(values.map { $0["error"] == nil } == [true, false, false, true])
        #expect(values.compactMap { $0["line"]?.string } == ["2", "3"])
        #expect(try program.json(["why", "stack/pulumi", "--person", "maya"]).status == 0)
        ExitStatusTests.checkSentence(result)
    }

    @Test func noInputIsNothingToDo() throws {
        let program = try Program.onSample()
        defer { program.remove() }
        for command in [["observe", "--person", "maya"], ["ask"], ["search"]] {
            let result = try program.run(command + ["--stdin"], input: "\n \n\n")
            #expect(result.status == 0 && result.output == "" && result.errors == "")
        }
    }
}
