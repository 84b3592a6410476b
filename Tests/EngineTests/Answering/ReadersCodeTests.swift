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

    private static func blocks(for person: String) async throws -> [AnswerBlock] {
        let engine = try await SampleEngine.shared()
        return try questions.flatMap { try engine.preview($0, person: person).blocks }
    }

    @Test func aDeveloperOnExpressReadsNoPythonAndNoJava() async throws {
        let languages = try await Self.blocks(for: "devon").filter { $0.kind == .code }
            .compactMap { CodeLanguages.language(ofCode: $0.language) }
        #expect(languages.count >= 3, "too little code to say anything")
        #expect(Set(languages) == ["javascript"])
    }

    @Test func whoWantsNoExamplesIsShownNoCodeAndWhoWantsProseReadsParagraphs() async throws {
        let written = try await Self.blocks(for: "amara").filter { !$0.mustSay }
        #expect(!written.contains { $0.kind == .code || $0.kind == .bullet })
        // Sentences that stand together read on, each with its source.
        #expect(written.contains { $0.kind == .paragraph && $0.citations.count > 1 })
    }

    @Test func aCauseNamesWhoAsksForTheSame() async throws {
        let engine = try await SampleEngine.shared()
        let comparison = try engine.compare(Self.questions[3], columns: ["maya", "devon"], against: "maya")
        let shared = comparison.causes.filter { $0.effect.contains("for the same") }
        #expect(!shared.isEmpty)
        for cause in shared {
            let others = comparison.causes.filter { $0.person == cause.person && $0.key != cause.key }
            let names = others.map { ["goal": "goal", "style": "wish"][$0.key.prefix { $0 != "/" }] ?? $0.key }
            #expect(names.contains { cause.effect.contains($0) }, "\(cause.effect)")
            #expect(cause.effect.contains("Without both") || cause.effect.contains("Without all"), "\(cause.effect)")
        }
    }
}
