/// What an answer is to be made without: for "what if she did not believe that?", and for telling what a belief does.
public struct Omission: Hashable, Codable, Sendable {
    public enum SegmentUse: String, Codable, Sendable {
        /// Told again from the beliefs that are left: "what if she did not believe that?"
        case recomputed
        /// As all her beliefs tell it, or not at all: for attributing a difference.
        case asKnown, none
    }

    public var without: Set<BeliefKey>
    public var segment: SegmentUse

    public init(without: Set<BeliefKey> = [], segment: SegmentUse = .recomputed) {
        self.without = without
        self.segment = segment
    }

    public static let none = Omission()
}
