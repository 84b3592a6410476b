/// A sentence about a source, true or wrong in one respect.
public struct KnownClaim: Codable, Sendable {
    public var source: String
    public var claim: String
    /// `true`, or what is wrong with it.
    public var kind: String

    public var wrong: GroundingCheck.Finding.Kind? { GroundingCheck.Finding.Kind(rawValue: kind) }
}

/// How many wrong claims are caught, of each kind, and how many true ones are.
public struct GroundingScore: Codable, Sendable {
    public struct Row: Codable, Sendable {
        public var kind: String
        public var claims: Int
        /// Something was found.
        public var caught: Int
        /// What was found is what is wrong.
        public var named: Int

        public var share: Double { claims == 0 ? 0 : Double(caught) / Double(claims) }
    }

    public var rows: [Row]

    public init(_ claims: [KnownClaim]) {
        let kinds = ["true"] + GroundingCheck.Finding.Kind.allCases.map(\.rawValue)
        rows = kinds.map { Row(kind: $0, claims: 0, caught: 0, named: 0) }
        for claim in claims {
            guard let place = kinds.firstIndex(of: claim.kind) else { continue }
            let findings = GroundingCheck(claim.claim, source: claim.source).findings
            rows[place].claims += 1
            if !findings.isEmpty { rows[place].caught += 1 }
            if findings.contains(where: { $0.kind == claim.wrong }) { rows[place].named += 1 }
        }
    }
}
