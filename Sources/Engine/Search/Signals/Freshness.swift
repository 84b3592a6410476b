/// Newer documents before older ones, when documents are dated at all.
struct Freshness: RankingSignal {
    let name = "freshness"
    let beta = 0.04
    var now: Moment

    func score(_ passage: Passage, _ reading: PassageReading) -> (value: Double, note: String) {
        guard let date = reading.date else { return (0.5, "undated") }
        let years = now.days(since: date) / 365
        return (max(0, 1 - 0.25 * years), passage.date ?? "")
    }
}
