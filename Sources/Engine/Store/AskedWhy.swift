/// A question why that was put to somebody: about which belief, after which message. Its words are made anew from the table.
struct AskedWhy: Hashable, Sendable {
    enum Reply: String, Sendable {
        case chosen, typed
        /// Put aside: no answer, and never again.
        case none
    }

    var key: BeliefKey
    /// The message with the choice.
    var observation: Int
    /// The answer it was asked beside, which tells the topic at hand.
    var answer: Int?
    var at: Moment
    /// Nothing while it waits.
    var reply: Reply?
}
