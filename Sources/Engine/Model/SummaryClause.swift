/// A piece of the summary, and the belief it says: to change the piece is to correct the belief.
public struct SummaryClause: Hashable, Sendable {
    public var text: String
    public var key: BeliefKey
    public var value: String

    public init(text: String, key: BeliefKey, value: String) {
        self.text = text
        self.key = key
        self.value = value
    }
}
