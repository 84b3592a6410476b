/// How well the memory gate tells questions that need a memory from those that none should touch.
///
/// Leak is the share of questions of another domain where a memory passes, use that of questions that need one where at least one does.
public struct MemoryGateScore: Hashable, Codable, Sendable {
    public enum Half: String, Codable, Sendable { case even, odd, all }

    public struct Share: Hashable, Codable, Sendable {
        public var value: Double
        /// Central 95 % over resampled questions.
        public var low: Double
        public var high: Double
    }

    /// What nearness is of: meaning or words.
    public var mode: String
    public var half: Half
    public var crossDomain: Int
    public var beneficial: Int
    /// With the gate as it stands.
    public var leak: Share
    public var use: Share
    /// With the highest threshold at which use is at least .80.
    public var leakAtUse80: Share
    public var auroc: Double
}

extension MemoryGateScore {
    /// The best score of an item's memories, and whether one passes.
    struct Item {
        var isBeneficial: Bool
        var score: Double
        var passes: Bool
    }

    init(mode: String, half: Half, _ items: [Item]) {
        self.mode = mode
        self.half = half
        crossDomain = items.count { !$0.isBeneficial }
        beneficial = items.count { $0.isBeneficial }
        func share(_ value: @escaping ([Item]) -> Double) -> Share {
            let (low, high) = Resampling.interval(items.count) { picked in value(picked.map { items[$0] }) }
            return Share(value: value(items), low: low, high: high)
        }
        leak = share { Self.passing($0.filter { !$0.isBeneficial }) }
        use = share { Self.passing($0.filter(\.isBeneficial)) }
        leakAtUse80 = share { Self.leak($0, atUse: 0.8) }
        auroc = Self.auroc(items)
    }

    private static func passing(_ items: [Item]) -> Double {
        Double(items.count { $0.passes }) / Double(max(1, items.count))
    }

    private static func leak(_ items: [Item], atUse use: Double) -> Double {
        let needed = items.filter(\.isBeneficial).map(\.score).sorted(by: >)
        let others = items.filter { !$0.isBeneficial }
        guard !needed.isEmpty, !others.isEmpty else { return 0 }
        let threshold = needed[Int((use * Double(needed.count)).rounded(.up)) - 1]
        return Double(others.count { $0.score >= threshold }) / Double(others.count)
    }

    private static func auroc(_ items: [Item]) -> Double {
        let needed = items.filter(\.isBeneficial)
        let others = items.filter { !$0.isBeneficial }
        var sum = 0.0
        for one in needed {
            for other in others { sum += one.score > other.score ? 1 : one.score == other.score ? 0.5 : 0 }
        }
        return sum / Double(max(1, needed.count * others.count))
    }
}
