/// One measured number: how often something was right, how sure that is, and what it must reach.
public struct Score: Hashable, Codable, Sendable {
    /// The lines of a data set that observers may be tuned on, and those on which a result counts.
    public enum Half: String, Codable, Sendable {
        case tune, check, all

        /// Even lines tune, odd lines check. Two sets were first tuned on with lines counted from 0, the others from 1.
        init(line: Int) {
            self = line.isMultiple(of: 2) ? .tune : .check
        }
    }

    public var name: String
    public var half: Half
    public var value: Double
    /// Central 95 % interval over resampled lines.
    public var low: Double
    public var high: Double
    /// What the value is a share of.
    public var count: Int
    /// What the simplest method reaches, where it is known.
    public var floor: Double?
    public var bar: Double?
    /// The value must stay under the bar.
    public var isAtMost: Bool

    public var isReached: Bool? {
        bar.map { isAtMost ? value <= $0 : value >= $0 }
    }
}

extension Score {
    /// The share of `hits` that are true.
    static func share(
        _ name: String, _ half: Half, _ hits: [Bool], floor: Double? = nil, bar: Double? = nil, isAtMost: Bool = false
    ) -> Score {
        let (low, high) = Resampling.interval(hits.count) { picked in
            Double(picked.count { hits[$0] }) / Double(max(1, picked.count))
        }
        return Score(
            name: name, half: half, value: Double(hits.count { $0 }) / Double(max(1, hits.count)), low: low, high: high,
            count: hits.count, floor: floor, bar: bar, isAtMost: isAtMost)
    }
}
