/// A reason as read from a message, in the writer's own words.
public struct WhyDraft: Hashable, Sendable {
    /// The clause behind the marker: "the auditor wants proof each quarter".
    public var clause: String
    /// UTF-8 byte range of that clause.
    public var span: Range<Int>
    /// The signal it explains, when one stands in the same or the neighbouring sentence.
    public var key: BeliefKey?

    public init(clause: String, span: Range<Int>, key: BeliefKey? = nil) {
        self.clause = clause
        self.span = span
        self.key = key
    }
}
