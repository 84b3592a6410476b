/// A recorded human's word.
public struct Edit: Hashable, Codable, Sendable {
    public enum Action: String, Codable, Sendable {
        case correct, pin, unpin, doubt
        /// A reply to the question why; what it means goes with it.
        case explain
    }

    public var id: Int64
    public var actor: String
    public var at: Moment
    public var action: Action
    public var key: BeliefKey
    public var value: String?
}
