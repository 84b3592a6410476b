/// Says what a belief does to an answer: "“Code” comes first because Devon's role is developer; without that, “Steps” comes
/// first." The grammar is small and fixed, so that a check of its own can read the sentence again (`Evaluation/CauseCheck`).
enum EffectSentence {
    /// The belief alone makes it so.
    static func alone(_ claims: [EffectClaim], because reason: String) -> String {
        "\(list(claims.map(\.with)).capitalizedFirst) because \(reason); without that, \(list(claims.map(\.without)))."
    }

    /// Others ask for the same: none of them is needed as long as another is there.
    static func shared(_ claims: [EffectClaim], because reason: String, with others: [String]) -> String {
        let verb = others.count == 1 && !others[0].hasSuffix("things") ? "asks" : "ask"
        return "\(list(claims.map(\.with)).capitalizedFirst) because \(reason); \(list(others)) \(verb) for the same. "
            + "Without \(others.count == 1 ? "both" : "all of them"), \(list(claims.map(\.without)))."
    }

    /// It shows only where others are out of the way.
    static func hidden(_ claims: [EffectClaim], because reason: String, behind others: [String]) -> String {
        let verb = others.count == 1 && !others[0].hasSuffix("things") ? "is" : "are"
        return
            "Only where \(list(others)) \(verb) left out: \(list(claims.map(\.with))) because \(reason); without that, "
            + "\(list(claims.map(\.without)))."
    }

    /// Nothing that one would see from afar.
    static func unseen(because reason: String) -> String {
        "It changes no more than the order of what is quoted because \(reason)."
    }

    private static func list(_ parts: [String]) -> String {
        parts.count < 2 ? parts.joined() : parts.dropLast().joined(separator: ", ") + " and " + parts.last!
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
