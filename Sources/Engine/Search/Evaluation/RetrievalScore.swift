/// How well a way of searching finds what is relevant, over all questions of a set.
public struct RetrievalScore: Hashable, Codable, Sendable {
    /// One question: its scores, its milliseconds, and the first ten documents found.
    public struct Question: Hashable, Codable, Sendable {
        public var id: String
        public var metrics: RankingMetrics
        public var milliseconds: Double
        public var found: [String]
    }

    public var mode: SearchMode
    public var questions: [Question]
    public var ndcg10: Double
    public var recall10: Double
    public var recall100: Double
    public var mrr10: Double
    /// 90 % of the means of resampled questions.
    public var ndcg10Interval: Bootstrap.Interval
    public var p50: Double
    public var p99: Double

    init(mode: SearchMode, questions: [Question]) {
        self.mode = mode
        self.questions = questions
        func mean(_ value: (RankingMetrics) -> Double) -> Double {
            questions.isEmpty ? 0 : questions.reduce(0) { $0 + value($1.metrics) } / Double(questions.count)
        }
        ndcg10 = mean(\.ndcg10)
        recall10 = mean(\.recall10)
        recall100 = mean(\.recall100)
        mrr10 = mean(\.mrr10)
        var bootstrap = Bootstrap()
        ndcg10Interval = bootstrap.interval(questions.map(\.metrics.ndcg10))
        let times = questions.map(\.milliseconds).sorted()
        func quantile(_ q: Double) -> Double {
            times.isEmpty ? 0 : times[min(times.count - 1, Int(Double(times.count) * q))]
        }
        p50 = quantile(0.5)
        p99 = quantile(0.99)
    }
}
