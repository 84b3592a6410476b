/// Tools of others: a passage about Django serves nobody who works with Express.
enum ForeignTools {
    /// Standards that many tools share, so that nobody is on one *instead of* another, and names that are words of every
    /// documentation ("NATS" counts as "NAT").
    private static let shared: Set<String> = [
        "oauth", "oauth2", "saml", "oidc", "scim", "linux", "graphql", "grpc", "websockets", "bash", "ping", "dynamics",
        "teams", "windows", "exchange", "vault", "make", "unity", "sketch", "nats",
    ]

    /// Stems of names of technologies that are neither hers nor named by the question.
    static func stems(besides own: Set<String>, _ query: Query) -> Set<String> { unasked(query).subtracting(own) }

    /// The same for a reader of whose tools nothing is known. What stands in much of what was found is the subject, and nobody's
    /// in particular.
    static func stems(_ query: Query, _ readings: [PassageReading]) -> Set<String> {
        let unasked = unasked(query)
        var holders: [String: Int] = [:]
        for reading in readings {
            for tool in reading.held(of: numbered) where unasked.contains(tool) { holders[tool, default: 0] += 1 }
        }
        return Set(holders.filter { 3 * $0.value <= readings.count }.keys)
    }

    private static func unasked(_ query: Query) -> Set<String> { all.subtracting(query.stems) }

    private static let all: Set<String> = Set(
        Lexicon.technologies.subtracting(shared).union(["asp", "dotnet", "csharp"]).map { Porter.stem($0) })

    private static let numbered = Dictionary(
        all.map { (StemSequence.number($0), $0) }, uniquingKeysWith: { first, _ in first })
}
