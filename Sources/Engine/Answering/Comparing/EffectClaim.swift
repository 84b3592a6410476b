/// One thing that is different between two answers to a question, as a reader sees it on the page: what is said of the one, and
/// what of the other. Read off the blocks, never off the plans, so that each can be looked up.
struct EffectClaim: Hashable {
    /// Of the answer with the belief: "“Code” comes first".
    var with: String
    /// Of the answer without it: "“Steps” comes first".
    var without: String

    /// The largest first; nothing when the answers are the same. At most `most`.
    static func all(_ one: Versions.Version, _ other: Versions.Version, most: Int = 3) -> [EffectClaim] {
        let (mine, others) = (one.shape, other.shape)
        var claims = sections(mine, others) + form(mine, others) + words(mine, others)
        if claims.count < 2 { claims += sources(one, other) }
        if claims.isEmpty { claims = pieces(mine, others) }
        return Array(claims.prefix(most))
    }

    private static func sections(_ mine: PageShape, _ others: PageShape) -> [EffectClaim] {
        let gained = mine.sections.filter { !others.sections.contains($0) }
        let lost = others.sections.filter { !mine.sections.contains($0) }
        var claims: [EffectClaim] = []
        var told: Set<String> = []
        if let first = mine.own.first, let second = others.own.first, first != second {
            // A section that is put before all others has not changed what comes first among those.
            let isPutBefore = gained.contains(first) && !lost.contains(second)
            let isTakenAway = lost.contains(second) && !gained.contains(first)
            if !isPutBefore, !isTakenAway {
                claims.append(EffectClaim(with: "“\(first)” comes first", without: "“\(second)” comes first"))
                told = [first, second]
            }
        }
        claims += gained.filter { !told.contains($0) }.map {
            EffectClaim(with: "it has “\($0)”", without: "“\($0)” is missing")
        }
        claims += lost.filter { !told.contains($0) }.map {
            EffectClaim(with: "it leaves out “\($0)”", without: "“\($0)” is there")
        }
        if claims.isEmpty, let pair = turned(mine.own, others.own) {
            claims.append(
                EffectClaim(
                    with: "“\(pair.0)” comes before “\(pair.1)”", without: "“\(pair.1)” comes before “\(pair.0)”"))
        }
        return claims
    }

    /// The first two sections that stand the other way round.
    private static func turned(_ mine: [String], _ others: [String]) -> (String, String)? {
        for (place, first) in mine.enumerated() {
            guard let other = others.firstIndex(of: first) else { continue }
            for second in mine[(place + 1)...] {
                if let before = others.firstIndex(of: second), before < other { return (first, second) }
            }
        }
        return nil
    }

    private static func form(_ mine: PageShape, _ others: PageShape) -> [EffectClaim] {
        guard let one = mine.mostly, let other = others.mostly, one != other else { return [] }
        return [EffectClaim(with: "most of it is \(one)", without: "most of it is \(other)")]
    }

    private static func words(_ mine: PageShape, _ others: PageShape) -> [EffectClaim] {
        let change = abs(mine.words - others.words)
        guard change >= 10, change * 10 >= min(mine.words, others.words) else { return [] }
        return [EffectClaim(with: "it has \(mine.words) words", without: "it has \(others.words) words")]
    }

    private static func sources(_ mine: Versions.Version, _ others: Versions.Version) -> [EffectClaim] {
        let gained = mine.pages.filter { !others.pages.contains($0) }.prefix(2)
        let lost = others.pages.filter { !mine.pages.contains($0) }.prefix(2)
        let claims =
            gained.map { EffectClaim(with: "it quotes “\($0)”", without: "“\($0)” is not quoted") }
            + lost.map { EffectClaim(with: "it does not quote “\($0)”", without: "“\($0)” is quoted") }
        if !claims.isEmpty { return claims }
        let (more, fewer) = (ownOpening(mine.quotes, others.quotes), ownOpening(others.quotes, mine.quotes))
        return (more.map { [EffectClaim(with: "it says \($0)", without: "\($0) is not said")] } ?? [])
            + (fewer.map { [EffectClaim(with: "it does not say \($0)", without: "\($0) is said")] } ?? [])
    }

    /// How the first quote begins that only these hold, and that no other of theirs begins like.
    private static func ownOpening(_ quotes: [String], _ others: [String]) -> String? {
        quotes.lazy.filter { !others.contains($0) }.map(opening).first { own in
            !others.contains { opening($0) == own }
        }
    }

    /// The first words of a quote, in quotation marks.
    private static func opening(_ quote: String) -> String {
        let line = String(quote.prefix { !$0.isNewline }).replacing("**", with: "").replacing("`", with: "")
        guard line.count > longestOpening else { return BeliefWords.quoted(line) }
        let words = String(line.prefix(longestOpening)).split(separator: " ").dropLast().joined(separator: " ")
        return BeliefWords.quoted((words.isEmpty ? String(line.prefix(longestOpening)) : words) + "…")
    }

    private static let longestOpening = 80

    /// What is left to tell when the same is quoted under the same titles.
    private static func pieces(_ mine: PageShape, _ others: PageShape) -> [EffectClaim] {
        let kinds = AnswerBlock.Kind.allCases.filter { mine.pieces[$0, default: 0] != others.pieces[$0, default: 0] }
        return kinds.prefix(2).map { kind in
            EffectClaim(
                with: "it has \(PageShape.counted(mine.pieces[kind, default: 0], kind))",
                without: "it has \(PageShape.counted(others.pieces[kind, default: 0], kind))")
        }
    }

    private static func own(_ number: Int) -> String {
        number == 0
            ? "it has no quote of its own"
            : number == 1 ? "it has 1 quote of its own" : "it has \(number) quotes of its own"
    }
}
