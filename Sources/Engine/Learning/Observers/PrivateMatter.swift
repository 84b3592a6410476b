/// A side of somebody's life that is told where it is asked about, and nowhere else.
enum PrivateMatter: CaseIterable {
    /// Health, faith, politics and what else ``Sensitive`` holds.
    case sensitive
    case money, law, loss, intimacy, quarrel, secret

    /// O(words).
    static func all(in text: String) -> Set<PrivateMatter> {
        let words = Tokens(text).words.map { NounPhrase.singular($0.word) }
        var result = Set(words.compactMap { Lexicon.privateWords[$0] })
        // What software owes is nobody's secret.
        if zip(words, words.dropFirst()).contains(where: { $0.hasPrefix("tech") && $1 == "debt" }) {
            result.remove(.money)
        }
        if Sensitive.isSensitive(text) { result.insert(.sensitive) }
        return result
    }
}

/// Words of private matters beyond the special categories of the law, without those that software uses in another sense: a
/// signing secret, a dead letter, a kernel panic, API abuse.
///
/// Source: own selection along the topics people rate as most sensitive to share: Jourard, "Self-Disclosure", 1971 (body, money,
/// personality), and Altman and Taylor, "Social Penetration", 1973.
extension Lexicon {
    static let privateWords: [String: PrivateMatter] = {
        let lists: [(PrivateMatter, String)] = [
            (
                .sensitive,
                """
                therapy suicidal suicide addict addicted sober sobriety relapse hospitalized pill prescription surgeon injured
                activist ideology capitalist capitalism anti-capitalist communism socialism anarchist libertarian
                nationalist patriarchy feminism protest protester soul spiritual spirituality atheism devout afterlife
                """
            ),
            (
                .money,
                """
                debt indebted bankrupt bankruptcy foreclosure salary gambling gambled savings inheritance inherited creditor
                unemployed unemployment evicted eviction overdraft
                """
            ),
            (
                .law,
                "lawsuit sued suing arrested arrest convicted conviction prison jail custody probation embezzled stole"
            ),
            (.loss, "died death grief grieving mourning widow widowed widower funeral deceased bereaved"),
            (
                .intimacy,
                """
                breakup divorce divorced divorcing affair cheated cheating infidelity unfaithful ex sexual sex intimate intimacy
                lover romantic romance attracted attraction fetish jealous jealousy
                """
            ),
            (
                .quarrel,
                """
                abused abusive abuser estranged betrayal betrayed bullied bullying bully violent violence neglected traumatized
                assaulted harassed harassment resentment resentful resent ashamed shame guilt guilty humiliated humiliation
                """
            ),
            (.secret, "secretly journal diary confess confessed confession closeted"),
        ]
        var result: [String: PrivateMatter] = [:]
        for (matter, words) in lists {
            for word in words.split(whereSeparator: \.isWhitespace) {
                result[NounPhrase.singular(String(word))] = matter
            }
        }
        return result
    }()
}
