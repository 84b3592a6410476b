/// What leaving sensitive matters out costs: statements that teach less, or nothing, because of it.
public struct SensitivityCost: Hashable, Codable, Sendable {
    public var statements: Int
    /// Statements of which something would be learned if nothing were sensitive.
    public var taught: Int
    /// Of those: statements that lose a signal or a reason, and those that lose all.
    public var lessened: Int
    public var withheld: Int
    public var signals: Int
    public var signalsWithheld: Int
    /// Of the lessened, by topic.
    public var byTopic: [String: Int]

    /// Of the statements that teach something, the part that is withheld whole.
    public var share: Double { taught == 0 ? 0 : Double(withheld) / Double(taught) }
}

extension Engine {
    /// Reads each text twice, with and without what is sensitive. Nothing is stored.
    static func measureSensitivity(_ texts: [(text: String, topic: String)]) -> SensitivityCost {
        var cost = SensitivityCost(
            statements: texts.count, taught: 0, lessened: 0, withheld: 0, signals: 0, signalsWithheld: 0, byTopic: [:])
        for (text, topic) in texts {
            let text = text.normalizedForStorage
            let open = MessageReader.read(text, isOpen: true)
            let kept = MessageReader.read(text)
            let (before, after) = (open.signals.count + open.whys.count, kept.signals.count + kept.whys.count)
            cost.signals += open.signals.count
            cost.signalsWithheld += max(0, open.signals.count - kept.signals.count)
            guard before > 0 else { continue }
            cost.taught += 1
            guard after < before else { continue }
            cost.lessened += 1
            cost.byTopic[topic, default: 0] += 1
            if after == 0 { cost.withheld += 1 }
        }
        return cost
    }
}
