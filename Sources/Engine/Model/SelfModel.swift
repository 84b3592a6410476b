import Foundation

/// Everything believed about one person at one moment, as an immutable value.
///
/// Comparing people is a map over such values, and "what if she did not believe that?" is the same call with one
/// belief taken out (`without(_:)`).
public struct SelfModel: Hashable, Codable, Sendable {
    public var person: Person
    public var at: Moment
    public var beliefs: [Belief]
    public var whys: [Why]
    public var segment: SegmentPosterior
    /// Signals behind the beliefs, all together.
    public var signals: Int

    public init(
        person: Person, at: Moment, beliefs: [Belief], whys: [Why], segment: SegmentPosterior, signals: Int
    ) {
        self.person = person
        self.at = at
        self.beliefs = beliefs
        self.whys = whys
        self.segment = segment
        self.signals = signals
    }

    /// How well the person is known, 0 to 1: `1 - exp(-n/8)`. It gates levels and is shown; it never mixes priors.
    public var wellKnown: Double {
        1 - exp(-beliefs.filter { $0.status != .superseded }.reduce(0) { $0 + $1.n } / 8)
    }

    /// The leading belief of a key, if it may steer.
    public func steering(_ key: BeliefKey) -> Belief? {
        beliefs.filter { $0.key == key && $0.steers }.max { $0.p < $1.p }
    }

    public func beliefs(in family: BeliefKey.Family) -> [Belief] {
        beliefs.filter { $0.key.family == family }
    }

    /// Goals that are being pursued now, likeliest first.
    public var activeGoals: [Goal] {
        goals.filter { $0.status == .active && $0.p >= 0.5 }
    }

    public var goals: [Goal] {
        beliefs(in: .goal)
            .filter { $0.status != .superseded && !$0.doubted }
            .map {
                Goal(
                    key: $0.key, kind: $0.kind ?? .learn, statement: $0.value, status: $0.goalStatus ?? .active,
                    p: $0.p,
                    since: $0.first, updated: $0.updated)
            }
            .sorted { ($1.p, $0.key) < ($0.p, $1.key) }
    }

    /// The reason she gave for a belief, newest first.
    public func why(for key: BeliefKey) -> Why? {
        whys.filter { $0.key == key }.max { $0.at < $1.at }
    }
}
