/// What somebody says when she is asked why.
public enum WhyReply: Hashable, Sendable {
    /// The number of a reason that was offered.
    case choice(Int)
    /// A reason in words of her own.
    case typed(String)
    /// No answer; it is not asked again.
    case none
}
