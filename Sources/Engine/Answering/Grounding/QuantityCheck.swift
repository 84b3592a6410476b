/// Whether the amounts of a sentence stand in its source.
struct QuantityCheck {
    private let claim: Tokens
    private let said: [Quantity]
    private let found: [Quantity]
    private let isAbout: Bool
    private let sourceUnits: Set<QuantityReader.Unit>
    /// How many things the source lists: "four ways" may be counted and not said.
    private let counts: Set<Double>

    init(claim: Tokens, source: Tokens) {
        self.claim = claim
        said = QuantityReader(claim).quantities()
        found = QuantityReader(source).quantities()
        isAbout = claim.words.contains {
            ["about", "around", "roughly", "approximately", "almost", "nearly", "some", "over", "under"].contains(
                $0.word)
        }
        sourceUnits = Set(Pieces(source).pieces.compactMap { QuantityReader.unit($0.word) })
        counts = Self.counts(source)
    }

    var isAsked: Bool { said.contains { !isIdle($0) } }

    func findings(besides dates: [Range<Int>]) -> [GroundingCheck.Finding] {
        amounts(besides: dates) + units
    }

    /// Units without a number, "the amount in pence", where the source has others of their kind alone.
    private var units: [GroundingCheck.Finding] {
        claim.words.compactMap { token in
            guard let unit = QuantityReader.unit(token.word), unit.isMoney || token.word.hasSuffix("s"),
                token.word.utf8.count > 2,
                !said.contains(where: { $0.range.overlaps(token.range) })
            else { return nil }
            let others = sourceUnits.filter { $0.dimension == unit.dimension || unit.isMoney && $0.isMoney }
            guard !others.isEmpty, !others.contains(unit) else { return nil }
            return GroundingCheck.Finding(kind: .unit, said: claim.text(token.range))
        }
    }

    private func amounts(besides dates: [Range<Int>]) -> [GroundingCheck.Finding] {
        said.filter { item in !isIdle(item) && !dates.contains { $0.overlaps(item.range) } }.compactMap { quantity in
            if found.contains(where: { quantity.equals($0, isAbout: isAbout) }) { return nil }
            if quantity.dimension == nil, quantity.number <= 12, counts.contains(quantity.number) { return nil }
            let isSameNumber = found.contains { $0.number == quantity.number && $0.version == nil }
            return GroundingCheck.Finding(kind: isSameNumber ? .unit : .number, said: claim.text(quantity.range))
        }
    }

    /// "One of them", "both": a number of nothing in particular.
    private func isIdle(_ quantity: Quantity) -> Bool {
        quantity.dimension == nil
            && ["one", "half", "both", "twice", "couple"].contains(claim.text(quantity.range).lowercased())
    }

    /// Lines of a list, rows of a table, and things in a row: "a, b and c".
    private static func counts(_ source: Tokens) -> Set<Double> {
        let text = source.text(0..<source.utf8.count)
        let lines = text.split(separator: "\n")
        var result: Set<Double> = []
        let items = lines.count { ["-", "*", "+"].contains($0.trimmingPrefix { $0 == " " }.first) }
        let numbered = lines.count { $0.trimmingPrefix { $0 == " " }.first?.isNumber == true }
        let rows = lines.count { $0.hasPrefix("|") } - 2
        for count in [items, numbered, rows] where count > 1 { result.insert(Double(count)) }
        for sentence in Sentences.split(text) {
            let commas = sentence.split(separator: ", ").count
            if commas > 1, sentence.contains(" and ") || sentence.contains(" or ") {
                result.formUnion([Double(commas), Double(commas + 1)])
            } else if sentence.contains(" and ") || sentence.contains(" or ") {
                result.insert(2)
            }
        }
        return result
    }
}
