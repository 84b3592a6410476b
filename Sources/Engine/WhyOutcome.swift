/// What came of a reply.
public struct WhyOutcome: Hashable, Codable, Sendable {
    public var question: WhyQuestion
    /// The reason as it is kept; nothing when none was given, or when it may not be.
    public var why: Why?
    /// What it means: each a signal like any other.
    public var signals: [Signal]
    /// Keys that were seen in it and not kept.
    public var withheld: [BeliefKey]
    public var changed: [ObservationReport.Changed]
}
