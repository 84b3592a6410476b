/// What a sentence says in passing of what a thing takes: money, a plan that is paid for, somebody's time.
///
/// A passage counts as on the side of the subject that most of it is about. "Set-up takes one administrator about two hours"
/// stands in an introduction to something else, and is what somebody who has it done by others asks first.
enum EffortSentence {
    private static let taking: Set<String> = Set(["take", "need", "require", "spend"].map(Porter.stem))
    private static let paid: Set<String> = Set(["cost", "price", "fee"].map(Porter.stem))
    private static let money: Set<Quantity.Dimension> = [.euro, .dollar, .pound, .franc]
    /// A sentence without any of these says nothing of the kind.
    private static let telling = taking.union(paid).union(["plan", "eur", "usd", "gbp", "chf", "euro", "dollar"])

    static func sides(_ quotable: Quotable, in sheet: Sheet) -> Set<Aspect> {
        guard !quotable.stems.isDisjoint(with: telling) else { return [] }
        return sides(Tokens(sheet.text(quotable.parts[0], of: quotable)))
    }

    static func sides(_ sentence: Tokens) -> Set<Aspect> {
        let quantities = QuantityReader(sentence).quantities()
        var sides: Set<Aspect> = []
        if quantities.contains(where: { $0.dimension.map(money.contains) ?? false })
            || sentence.words.contains(where: { paid.contains($0.stem) }) || namesPlan(sentence)
        {
            sides.insert(.cost)
        }
        if takes(sentence), quantities.contains(where: { $0.dimension == .time && !isRhythm($0, in: sentence) }) {
            sides.insert(.timeline)
        }
        return sides
    }

    /// "Takes two hours", not "takes effect", "needs to be rotated".
    private static func takes(_ sentence: Tokens) -> Bool {
        let others: Set<String> = ["to", "effect", "place", "part", "over", "into", "care"]
        return sentence.words.indices.contains { place in
            taking.contains(sentence.words[place].stem)
                && !(place + 1 < sentence.words.count && others.contains(sentence.words[place + 1].word))
        }
    }

    /// "Every 90 days", "after 5 minutes": when, and not how long it takes.
    private static func isRhythm(_ time: Quantity, in sentence: Tokens) -> Bool {
        let before = sentence.words.last { $0.range.upperBound <= time.range.lowerBound }?.word
        return ["every", "each", "per", "after", "before", "until", "within", "last", "than"].contains(before)
    }

    /// "The Enterprise plan", "all paid plans"; not "plan a migration", "our plan".
    private static func namesPlan(_ sentence: Tokens) -> Bool {
        zip(sentence.words, sentence.words.dropFirst()).enumerated().contains { place, pair in
            guard ["plan", "plans"].contains(pair.1.word) else { return false }
            let isName = place > 0 && sentence.text(pair.0.range).first?.isUppercase ?? false
            return isName || ["paid", "free", "every", "all", "both"].contains(pair.0.word)
        }
    }
}
