/// Tools of others: a passage about Django serves nobody who works with Express.
enum ForeignTools {
    /// Standards that many tools share; nobody is on one *instead of* another.
    private static let shared: Set<String> = [
        "oauth", "oauth2", "saml", "oidc", "scim", "linux", "graphql", "grpc", "websockets", "bash", "ping", "dynamics",
        "teams",
        "windows", "exchange", "vault", "make", "unity", "sketch",
    ]

    /// Stems of names of technologies, but for those hers and those the question names.
    static func stems(besides own: Set<String>, _ query: Query) -> Set<String> {
        own.isEmpty ? [] : unasked(query).subtracting(own)
    }

    /// Stems of names of technologies that a question does not name.
    static func unasked(_ query: Query) -> Set<String> { all.subtracting(query.stems) }

    private static let all: Set<String> = Set(
        Lexicon.technologies.subtracting(shared).union(["asp", "dotnet", "csharp"]).map { Porter.stem($0) })
}
