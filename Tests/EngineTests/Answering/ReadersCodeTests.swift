import Testing

@testable import Engine

/// Code in an answer is in a language its reader writes, and absent where she wants none.
struct ReadersCodeTests {
    @Test(arguments: [
        ("express", "javascript"), ("spring-boot", "java"), ("asp-net-core", "dotnet"), ("django", "python"),
        ("kubernetes", nil), ("aws-fargate", nil),
    ])
    func aToolIsUsedFromItsLanguage(tool: String, language: String?) {
        #expect(CodeLanguages.language(ofTool: tool) == language)
    }

    @Test(arguments: [("ts", "javascript"), ("Python", "python"), ("bash", nil), ("json", nil), (nil, nil)])
    func aBlockSaysItsLanguage(tag: String?, language: String?) {
        #expect(CodeLanguages.language(ofCode: tag) == language)
    }

    static let questions = [
        "How do I verify a webhook signature?", "How do I retry a request safely?",
        "Can we rotate API keys without downtime?",
        "How should I think about data security for this integration?", "How do I read all records page by page?",
    ]

    @Test(arguments: questions)
    func aDeveloperOnExpressReadsNoPythonAndNoJava(question: String) async throws {
        let answer = try await SampleEngine.shared().preview(question, person: "devon")
        for block in answer.blocks where block.kind == .code {
            #expect([nil, "javascript"].contains(CodeLanguages.language(ofCode: block.language)))
        }
    }

    @Test(arguments: questions)
    func whoWantsNoExamplesIsShownNoCodeAndWhoWantsProseReadsParagraphs(question: String) async throws {
        let answer = try await SampleEngine.shared().preview(question, person: "amara")
        #expect(!answer.blocks.contains { $0.kind == .code && !$0.mustSay })
        // Items of a list become sentences of a paragraph; every sentence still has its source.
        let written = answer.blocks.filter { !$0.mustSay && $0.kind == .paragraph }
        #expect(written.allSatisfy { !$0.citations.isEmpty })
        #expect(!answer.blocks.contains { $0.kind == .bullet && !$0.mustSay })
    }

    @Test func aCauseNamesWhoAsksForTheSame() async throws {
        let engine = try await SampleEngine.shared()
        let comparison = try engine.compare(Self.questions[3], columns: ["maya", "devon"], against: "maya")
        let shared = comparison.causes.filter { $0.effect.hasSuffix("for the same.") }
        #expect(!shared.isEmpty)
        for cause in shared {
            let others = comparison.causes.filter { $0.person == cause.person && $0.key != cause.key }.map(\.key)
            #expect(
                others.contains { cause.effect.contains($0 == "rest" ? "the smaller beliefs" : $0) }, "\(cause.effect)")
        }
    }
}
