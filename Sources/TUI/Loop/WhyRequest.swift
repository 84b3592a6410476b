public import Engine

/// Why she chose something, as it stands above the line that is typed.
public struct WhyRequest: Sendable {
    public var question: WhyQuestion
    /// When it appeared, counted from the opening of the interface.
    var shown: Duration
}
