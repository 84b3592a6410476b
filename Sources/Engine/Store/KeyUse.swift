/// A key that a person holds, and what it did.
struct KeyUse: Hashable, Sendable {
    var person: String
    var key: BeliefKey
    /// Its first signal.
    var since: Moment
    /// Answers that would have been others without it, and how those were rated.
    var changed = 0
    var good = 0
    var bad = 0
    var last: Moment?
    /// The last answer it had a part in of which it is not known whether it changed it.
    var lastUnknown: Moment?
}
