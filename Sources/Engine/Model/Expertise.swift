/// How well somebody knows a topic.
public enum Expertise: String, CaseIterable, Comparable, Codable, Sendable {
    case newcomer, familiar, proficient, expert

    /// The mean a stated level stands for, on a scale of 0 to 1.
    public var mean: Double {
        switch self {
        case .newcomer: 0.10
        case .familiar: 0.38
        case .proficient: 0.65
        case .expert: 0.90
        }
    }

    /// The level a posterior mean is shown as; cuts at .25, .5 and .75.
    public init(mean: Double) {
        self = mean < 0.25 ? .newcomer : mean < 0.5 ? .familiar : mean < 0.75 ? .proficient : .expert
    }

    public static func < (left: Expertise, right: Expertise) -> Bool { left.mean < right.mean }
}
