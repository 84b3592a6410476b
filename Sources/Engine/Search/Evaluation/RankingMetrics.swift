internal import Foundation

/// How well one ranked list answers one question, given which documents are relevant and how much.
public struct RankingMetrics: Hashable, Codable, Sendable {
    /// Discounted gain of the first ten over that of the best possible ten.
    public var ndcg10: Double
    /// Share of the relevant documents among the first ten, and the first hundred.
    public var recall10: Double
    public var recall100: Double
    /// One over the place of the first relevant document, if it is among the first ten.
    public var mrr10: Double

    /// - Parameters:
    ///   - ranking: document ids, the best first, each once.
    ///   - grades: documents with a grade above zero are relevant; the gain is the grade, as trec_eval has it.
    ///
    /// Source: Järvelin and Kekäläinen, "Cumulated gain-based evaluation of IR techniques", 2002. O(n log n).
    public init(ranking: [String], grades: [String: Int]) {
        let relevant = grades.filter { $0.value > 0 }
        func gain(_ grades: some Sequence<Int>) -> Double {
            grades.prefix(10).enumerated().reduce(0) { $0 + Double($1.element) / log2(Double($1.offset) + 2) }
        }
        let best = gain(relevant.values.sorted(by: >))
        ndcg10 = best > 0 ? gain(ranking.prefix(10).map { relevant[$0] ?? 0 }) / best : 0
        func recall(_ depth: Int) -> Double {
            let found = ranking.prefix(depth).count { relevant[$0] != nil }
            return relevant.isEmpty ? 0 : Double(found) / Double(relevant.count)
        }
        recall10 = recall(10)
        recall100 = recall(100)
        let first = ranking.prefix(10).firstIndex { relevant[$0] != nil }
        mrr10 = first.map { 1 / Double($0 + 1) } ?? 0
    }
}
