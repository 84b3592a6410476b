/// Something taken to be so of a person for once: "what if she were an expert in SAML?" Nothing of it is stored.
public struct Supposition: Hashable, Codable, Sendable {
    public var key: BeliefKey
    public var value: String
    /// For goals.
    public var kind: GoalKind?

    public init(key: BeliefKey, value: String, kind: GoalKind? = nil) {
        self.key = key
        self.value = value
        self.kind = kind
    }
}

/// What is otherwise in the columns of a comparison than is believed; each part by the column's name.
public struct WhatIf: Hashable, Sendable {
    /// Beliefs switched off.
    public var without: [String: Set<BeliefKey>]
    /// Columns whose segment is switched off.
    public var withoutSegment: Set<String>
    /// What is supposed instead, or besides.
    public var supposed: [String: [Supposition]]

    public init(
        without: [String: Set<BeliefKey>] = [:], withoutSegment: Set<String> = [],
        supposed: [String: [Supposition]] = [:]
    ) {
        self.without = without
        self.withoutSegment = withoutSegment
        self.supposed = supposed
    }

    public static let nothing = WhatIf()

    func omission(_ column: String) -> Omission {
        Omission(without: without[column] ?? [], segment: withoutSegment.contains(column) ? .none : .recomputed)
    }
}
