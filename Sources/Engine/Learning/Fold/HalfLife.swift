internal import Foundation

/// How fast evidence fades: after one half-life it counts half.
enum HalfLife {
    /// Half-life in days. Facts about the account and lasting preferences fade over a year, a mood within a week.
    static func days(of family: BeliefKey.Family) -> Double {
        switch family {
        case .context: 7
        case .goal: 30
        case .style, .opinion: 180
        case .preference, .stack, .account, .constraint, .expertise: 365
        case .role: 730
        }
    }

    /// 2^(-days/half-life): 1 now, .5 after a half-life.
    static func decay(_ days: Double, _ family: BeliefKey.Family) -> Double {
        exp2(-days / self.days(of: family))
    }
}
