/// The middle nine tenths of the means of resampled values: how far a mean would move with other questions.
///
/// Source: Efron and Tibshirani, "An Introduction to the Bootstrap", 1993, chapter 13 (the percentile interval).
public struct Bootstrap: Sendable {
    /// Half-open in spirit: 5 % of the resampled means are below `low`, 5 % above `high`.
    public struct Interval: Hashable, Codable, Sendable {
        public var low: Double
        public var high: Double
    }

    private var state: UInt64

    /// The same seed gives the same interval.
    public init(seed: UInt64 = 7) {
        state = seed
    }

    /// O(resamples * values).
    public mutating func interval(_ values: [Double], resamples: Int = 1_000) -> Interval {
        guard !values.isEmpty else { return Interval(low: 0, high: 0) }
        var means: [Double] = []
        means.reserveCapacity(resamples)
        for _ in 0..<resamples {
            var sum = 0.0
            for _ in values.indices { sum += values[Int(next() % UInt64(values.count))] }
            means.append(sum / Double(values.count))
        }
        means.sort()
        return Interval(low: means[resamples / 20], high: means[resamples - 1 - resamples / 20])
    }

    /// Source: Steele, Lea and Flood, SplitMix64, 2014.
    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
        return z ^ z >> 31
    }
}
