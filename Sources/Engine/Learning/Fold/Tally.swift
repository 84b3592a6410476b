/// What the signals of one slot add up to, before decay to the present and before any prior.
///
/// Sums are kept at a reference time (the newest signal's), because exponential decay of a sum is the decay of its
/// parts: reading a person costs a multiplication a row, however many signals she has. A tally is a cache: it can always
/// be made again from the signals, and `replay` checks that it is the same.
struct Tally: Hashable, Codable, Sendable {
    /// A weight that fades, with the part that never does.
    struct Mass: Hashable, Codable, Sendable {
        /// Sum of weights, each decayed to the tally's reference time.
        var fading = 0.0
        /// Sum of the same weights without decay.
        var whole = 0.0

        mutating func add(_ weight: Double, decay: Double) {
            fading += weight * decay
            whole += weight
        }

        /// The sum `decay` later than the reference time.
        func at(_ decay: Double) -> Double { fading * decay }

        /// The sum when evidence never loses more than half (what was learned stays half known).
        func lasting(_ decay: Double) -> Double { 0.5 * whole + 0.5 * fading * decay }
    }

    /// One value of a key.
    struct Row: Hashable, Codable, Sendable {
        var key: BeliefKey
        var value: String
        var scope: Signal.Scope
        var wordsFor = Mass()
        var wordsAgainst = Mass()
        var whispersFor = Mass()
        var whispersAgainst = Mass()
        /// The part of the words that nothing newer has retired.
        var liveFor = Mass()
        var liveAgainst = Mass()
        var forCount = 0
        var againstCount = 0
        /// Signals that something newer has retired.
        var retiredCount = 0
        var first: Moment
        var updated: Moment
        var kind: GoalKind?
        var status: GoalStatus?
        var isPinned = false
        var isDoubted = false
        /// Rests on persona files alone.
        var isAssumed = true
    }

    var slot: String
    /// The time at which `fading` sums are expressed.
    var reference: Moment
    var rows: [Row]
    /// All signals of the slot, retired ones too.
    var signals: Int
}
