internal import Foundation

/// How sure a choice among pieces is: the share of the choice that falls to a piece and to those that say the same.
///
/// The order's softmax, in which a fact that stands on five pages is one answer and not five. O(n), and O(n) word sets for each
/// of the few pieces that are looked at for others like them.
enum Certainty {
    /// Pieces that may come to be told; the rest have their own share alone.
    private static let looked = 6
    /// How far down others like them are looked for.
    private static let reach = 30

    /// For pieces in their order, best first.
    static func shares(_ ranked: [(rank: Double, stems: Set<String>)]) -> [Double] {
        guard let best = ranked.first else { return [] }
        let weights = ranked.map { exp($0.rank - best.rank) }
        let whole = weights.reduce(0, +)
        return ranked.indices.map { place in
            guard place < looked else { return weights[place] / whole }
            let alike = ranked.indices.prefix(reach).filter {
                $0 == place || overlap(ranked[$0].stems, ranked[place].stems) > 0.5
            }
            return alike.reduce(0) { $0 + weights[$1] } / whole
        }
    }

    /// Share of the smaller set that the other holds as well.
    static func overlap(_ one: Set<String>, _ other: Set<String>) -> Double {
        let smaller = min(one.count, other.count)
        return smaller == 0 ? 0 : Double(one.intersection(other).count) / Double(smaller)
    }
}
