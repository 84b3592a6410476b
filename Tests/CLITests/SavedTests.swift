import Foundation
import Testing

/// Keeping an answer from the command line: the gates, the reasons, the exit codes.
@Suite struct SavedTests {
    @Test func anAnswerIsKeptOnceAndListedWithItsSources() throws {
        let program = try Program.onSample()
        defer { program.remove() }
        func asked() throws -> String {
            let answer = try program.json(["ask", "How do I rotate an API key?", "--person", "maya"])
            return try #require(answer.value.at("answer")?.string)
        }
        func saved(_ rest: String...) throws -> (status: Int32, value: JSONValue) {
            let result = try program.json(["saved", "--person", "maya"] + rest)
            return (result.status, try result.value)
        }
        let none = try program.run(["saved", "--person", "maya"])
        #expect(none.status == 2)
        let first = try asked()
        let kept = try saved("--add", first)
        #expect(kept.status == 0)
        try ContractTests.check(
            kept.value,
            [
                "answer string", "kept bool", "refusals list", "gates.isByMeaning bool", "gates.nearness number",
                "gates.support string",
            ])
        let refused = try saved("--add", try asked())
        #expect(refused.status == 2)
        #expect(refused.value.at("refusals.0")?.string?.contains(first) == true)
        let page = try program.run(["saved", "--person", "maya"])
        #expect(page.output.hasPrefix("# How do I rotate an API key?\n") && page.output.contains("\n[1] "))
        let why = try saved("--refused")
        #expect(why.value.items.count == 1)
        let removed = try saved("--remove", first)
        #expect(removed.status == 0)
        let strange = try program.run(["saved", "--person", "maya", "--add", "sam/1"])
        #expect(strange.status == 2 && strange.errors.split(separator: "\n").count == 1)
    }
}
