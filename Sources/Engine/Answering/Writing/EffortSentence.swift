/// What a sentence says in passing of what a thing takes: money, a plan that is paid for, somebody's time.
///
/// A passage counts as on the side of the subject that most of it is about. "Set-up takes one administrator about two hours"
/// stands in an introduction to something else, and is what somebody who has it done by others asks first.
enum EffortSentence {
    /// A sentence without any of these says nothing of the kind.
    private static let telling: Set<String> = Set(
        ["take", "need", "require", "effort", "spend", "cost", "price", "fee", "plan", "plans", "licence", "license"]
            .map(Porter.stem))
    private static let taking: Set<String> = Set(["take", "need", "require", "effort", "spend"].map(Porter.stem))
    private static let paid: Set<String> = Set(["cost", "price", "fee", "licence", "license"].map(Porter.stem))

    static func sides(_ quotable: Quotable, in sheet: Sheet) -> Set<Aspect> {
        guard !quotable.stems.isDisjoint(with: telling) else { return [] }
        return sides(Tokens(sheet.text(quotable.parts[0], of: quotable)))
    }

    static func sides(_ sentence: Tokens) -> Set<Aspect> {
        let stems = Set(sentence.words.map(\.stem))
        let amounts = Set(QuantityReader(sentence).quantities().compactMap(\.dimension))
        var sides: Set<Aspect> = []
        if !amounts.isDisjoint(with: money) || !stems.isDisjoint(with: paid) || namesPlan(sentence) {
            sides.insert(.cost)
        }
        if amounts.contains(.time), !stems.isDisjoint(with: taking) { sides.insert(.timeline) }
        return sides
    }

    private static let money: Set<Quantity.Dimension> = [.euro, .dollar, .pound, .franc]

    /// "The Enterprise plan", "all paid plans"; not "plan a migration".
    private static func namesPlan(_ tokens: Tokens) -> Bool {
        zip(tokens.words, tokens.words.dropFirst()).contains { before, word in
            guard ["plan", "plans"].contains(word.word) else { return false }
            let isName = tokens.text(before.range).first?.isUppercase ?? false
            return isName || ["paid", "free", "every", "all", "these", "both"].contains(before.word)
        }
    }
}
