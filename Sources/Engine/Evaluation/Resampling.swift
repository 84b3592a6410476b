/// The bootstrap: how much a score would move, had other lines of the same kind been drawn.
///
/// Source: Efron and Tibshirani, "An Introduction to the Bootstrap", 1993, chapter 13 (percentile intervals). The draws are
/// the same in every run.
enum Resampling {
    static let rounds = 1_000

    /// Central 95 % of `value` over resampled indices of `count` lines.
    static func interval(_ count: Int, value: ([Int]) -> Double) -> (low: Double, high: Double) {
        guard count > 0 else { return (0, 0) }
        var state: UInt64 = 42
        var values: [Double] = []
        var picked = [Int](repeating: 0, count: count)
        for _ in 0..<rounds {
            for index in picked.indices {
                // SplitMix64: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014.
                state &+= 0x9E37_79B9_7F4A_7C15
                var mixed = state
                mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
                mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
                picked[index] = Int((mixed ^ (mixed >> 31)) % UInt64(count))
            }
            values.append(value(picked))
        }
        values.sort()
        return (values[rounds * 25 / 1000], values[rounds * 975 / 1000])
    }
}
