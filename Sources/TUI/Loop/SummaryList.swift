public import Engine

/// The pieces of the summary, to change one.
public struct SummaryList: Sendable {
    public var clauses: [SummaryClause]
    public var selection = 0
}
