internal import Foundation

/// How well a person fits each segment: naive Bayes over what is believed, key by key.
///
/// A key counts by its evidence: c = n/(n + 2), so that one remark decides little. The posterior can be computed without a
/// key, because a prior must not rest on the evidence it is added to.
struct SegmentClassifier {
    var segments: [Segment]

    /// Shares of the values seen for one key, and how much evidence there is.
    struct KeyEvidence {
        var key: String
        var shares: [String: Double]
        var n: Double
    }

    init(_ segments: [Segment]) {
        self.segments = segments.sorted { $0.name < $1.name }
    }

    /// The evidence segments can be told by: choice keys, and the kinds of active goals.
    func evidence(_ beliefs: [Belief]) -> [KeyEvidence] {
        var masses: [String: [String: Double]] = [:]
        for belief in beliefs where !belief.doubted && belief.scope == .lasting {
            if belief.key.choices != nil {
                masses[belief.key.rawValue, default: [:]][belief.value, default: 0] += belief.n * max(0, belief.p)
            } else if belief.key.family == .goal, let kind = belief.kind, belief.p >= 0.5 {
                masses["goal/kind", default: [:]][kind.rawValue, default: 0] += belief.n
            }
        }
        return masses.keys.sorted().compactMap { key in
            let values = masses[key]!
            let n = values.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value }
            guard n > 0 else { return nil }
            return KeyEvidence(key: key, shares: values.mapValues { $0 / n }, n: n)
        }
    }

    /// Whether a slot's beliefs can tell segments apart.
    func isTelling(_ slot: String) -> Bool {
        ClosedLists.values[slot] != nil || slot.hasPrefix("goal/")
    }

    /// Whether a slot has a prior from the segments.
    func lends(_ slot: String) -> Bool {
        segments.contains { $0.theta[slot] != nil }
    }

    func posterior(_ evidence: [KeyEvidence], without key: String? = nil) -> SegmentPosterior {
        guard !segments.isEmpty else { return SegmentPosterior(shares: [:]) }
        let logs = segments.map { segment in
            evidence.filter { $0.key != key }.reduce(log(max(segment.pi, 1e-6))) { sum, item in
                guard let theta = segment.theta[item.key] else { return sum }
                let likelihood = item.shares.sorted { $0.key < $1.key }
                    .reduce(0) { $0 + $1.value * (theta[$1.key] ?? 0.01) }
                return sum + item.n / (item.n + 2) * log(max(likelihood, 1e-3))
            }
        }
        let top = logs.max()!
        let weights = logs.map { exp($0 - top) }
        let total = weights.reduce(0, +)
        return SegmentPosterior(
            shares: Dictionary(uniqueKeysWithValues: zip(segments.map(\.name), weights.map { $0 / total })))
    }

    /// The chance of each value of a key, mixed over the segments; nothing when no segment knows the key.
    ///
    /// Two segments that nearly tie and disagree about the key lend nothing: almost the right person is the worst error
    /// (PRIME, arXiv 2507.04607, the U-shaped curve of near misses).
    func prior(for key: String, _ posterior: SegmentPosterior) -> (prior: BeliefReader.Prior?, isNearMiss: Bool) {
        let ranked = segments.sorted { (posterior.shares[$1.name]!, $0.name) < (posterior.shares[$0.name]!, $1.name) }
        guard let first = ranked.first, first.theta[key] != nil else { return (nil, false) }
        if ranked.count > 1, posterior.shares[first.name]! - posterior.shares[ranked[1].name]! < 0.15,
            first.mode(of: key) != ranked[1].mode(of: key)
        {
            return (nil, true)
        }
        var mixed: BeliefReader.Prior = [:]
        for segment in segments {
            for (value, share) in segment.theta[key] ?? [:] {
                mixed[value, default: 0] += posterior.shares[segment.name]! * share
            }
        }
        let total = mixed.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value }
        return total > 0 ? (mixed.mapValues { $0 / total }, false) : (nil, false)
    }
}
