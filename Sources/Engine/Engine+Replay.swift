/// Whether the beliefs are what their signals make them.
public struct ReplayReport: Hashable, Codable, Sendable {
    public var signals: Int
    public var beliefs: Int
    public var identical: Bool
}

extension Engine {
    nonisolated func foldAgain(_ id: String) throws -> ReplayReport {
        _ = try known(id)
        let (signals, stored, folded) = try people.replay(id)
        return ReplayReport(
            signals: signals, beliefs: folded.reduce(0) { $0 + $1.rows.count }, identical: stored == folded)
    }
}
