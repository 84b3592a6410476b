/// How much of the person an answer takes in: the personalization spectrum.
public enum Level: Int, CaseIterable, Comparable, Codable, Sendable {
    /// The same page for everybody, whatever was asked.
    case generic
    /// Adapted to the question only: what plain retrieval does.
    case query
    /// Adapted to the segment the person fits.
    case segment
    /// Adapted to this person's own self-model.
    case person
    /// Adapted to where this person is heading.
    case trajectory

    public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }

    /// As it stands on the badge: `level 3: this person`.
    public var label: String {
        switch self {
        case .generic: "level 0: the same for everyone"
        case .query: "level 1: this question"
        case .segment: "level 2: this segment"
        case .person: "level 3: this person"
        case .trajectory: "level 4: where she is heading"
        }
    }
}
