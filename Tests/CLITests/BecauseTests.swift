import Testing

/// The question why on the command line: it comes with an answer or an observation, and a command answers it.
@Suite struct BecauseTests {
    private func program() throws -> Program {
        let program = Program()
        _ = try program.json(["people", "add", "ada"])
        _ = try program.json(["people", "privacy", "ada", "individual", "--yes"])
        return program
    }

    private static let wish = ["observe", "--person", "ada", "--text", "Short answers please."]

    @Test func theQuestionHasAnIdAndChoicesAndACommandAnswersIt() throws {
        let program = try program()
        defer { program.remove() }
        let observed = try program.json(Self.wish).value
        try ContractTests.check(
            observed,
            [
                "whyQuestion.id string", "whyQuestion.key string", "whyQuestion.text string",
                "whyQuestion.choices.0.number number", "whyQuestion.choices.0.name string",
                "whyQuestion.choices.0.text string",
            ])
        let id = try #require(observed.at("whyQuestion.id")?.string)
        try ContractTests.check(try program.json(["because", "--person", "ada"]).value, ["question.id string"])
        let answered = try program.json(["because", "time", "--question", id])
        #expect(answered.status == 0, "\(answered.errors)")
        try ContractTests.check(
            answered.value,
            [
                "question.id string", "reply string", "why.clause string", "why.key string", "why.source string",
                "signals.0.key string", "withheld list",
            ])
        let answer = try answered.value
        #expect(answer.at("reply")?.string == "chosen")
        let whys = try program.json(["beliefs", "--person", "ada"]).value
        #expect(whys.at("whys.0.source")?.string == "chosen" && whys.at("whys.0.key")?.string == "style/depth")
        #expect(try program.run(["undo", "--person", "ada"]).status == 0)
        // Answered once, and never asked again.
        #expect(try program.json(["because", "1", "--question", id]).status == 2)
        for _ in 0..<6 {
            let again = try program.json(Self.wish).value
            #expect(again.at("whyQuestion")?.kind == "null")
        }
    }

    @Test func textShowsItInOneLine() throws {
        let program = try program()
        defer { program.remove() }
        let lines = try program.run(Self.wish).output.split(separator: "\n")
        #expect(lines.last?.hasPrefix("What made you choose short answers: ") == true)
        #expect(lines.last?.hasSuffix("(selfsame because 1|2 --question ada/1)") == true)
        let typed = try program.run(["because", "--person", "ada", "--text", "because I'm on call tonight"])
        #expect(typed.output.hasPrefix("why: \"I'm on call tonight\" (typed)"))
    }

    @Test func itIsPutAsideForGood() throws {
        let program = try program()
        defer { program.remove() }
        _ = try program.json(Self.wish)
        let answered = try program.json(["because", "--person", "ada", "--no-answer"]).value
        #expect(answered.at("reply")?.string == "none" && answered.at("why")?.kind == "null")
        #expect(try program.json(["because", "--person", "ada"]).status == 2)
    }

    @Test func whatIsNoAnswerIsRefusedInOneSentenceWithoutHerWords() throws {
        let program = try program()
        defer { program.remove() }
        _ = try program.json(Self.wish)
        for (arguments, status) in [
            (["because", "9", "--person", "ada"], 64), (["because", "my bunions", "--person", "ada"], 64),
            (["because", "1", "--question", "ada/99"], 2), (["because", "1", "--question", "nonsense"], 2),
            (["because"], 64), (["because", "1", "--text", "x", "--person", "ada"], 64),
            (["because", "1", "--person", "ada", "--read-only"], 77),
        ] as [([String], Int32)] {
            let result = try program.json(arguments)
            #expect(result.status == status, "\(arguments)")
            #expect(!result.errors.contains("bunions"))
        }
        #expect(try program.json(["because", "--person", "ada"]).status == 0)
    }
}
