/// Which programming language a code block is in, and which one a tool is used from: code in Python serves nobody on Express.
enum CodeLanguages {
    private static let tags: [String: [String]] = [
        "javascript": ["js", "javascript", "mjs", "jsx", "ts", "typescript", "tsx", "node"],
        "python": ["py", "python", "python3"],
        "java": ["java", "kotlin", "kt", "groovy"],
        "dotnet": ["cs", "csharp", "c#", "fsharp", "vb"],
        "ruby": ["rb", "ruby"],
        "php": ["php"],
        "go": ["go", "golang"],
        "rust": ["rs", "rust"],
        "swift": ["swift"],
    ]
    private static let tools: [String: [String]] = [
        "javascript": [
            "node", "express", "javascript", "typescript", "react", "nextjs", "vue", "angular", "nestjs", "fastify",
            "deno",
            "svelte",
        ],
        "python": ["python", "django", "flask", "fastapi", "airflow", "pandas", "celery", "dbt"],
        "java": ["java", "spring", "kotlin", "maven", "gradle", "quarkus", "micronaut", "tomcat"],
        "dotnet": ["csharp", "dotnet", "asp", "blazor"],
        "ruby": ["ruby", "rails"],
        "php": ["php", "laravel", "symfony"],
        "go": ["go", "golang"],
        "rust": ["rust"],
        "swift": ["swift"],
    ]
    private static let ofTag = byMember(tags)
    private static let ofTool = byMember(tools)

    private static func byMember(_ lists: [String: [String]]) -> [String: String] {
        Dictionary(uniqueKeysWithValues: lists.flatMap { language, members in members.map { ($0, language) } })
    }

    /// Nothing for shells, data and markup, which anybody may use.
    static func language(ofCode tag: String?) -> String? { tag.flatMap { ofTag[$0.lowercased()] } }

    /// By the parts of a tool's name: "spring-boot", "asp-net-core".
    static func language(ofTool name: String) -> String? {
        name.split(separator: "-").lazy.compactMap { ofTool[String($0)] }.first
    }
}
