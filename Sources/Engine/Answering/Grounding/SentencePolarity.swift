/// Which way a sentence says what it says: for each idea in it, whether it is affirmed or denied.
///
/// "Not enabled" and "disabled" are the same, "unsupported" and "supported" are opposites. An idea is a content word without its
/// negative prefix, or a pair of opposites.
struct SentencePolarity: Sendable {
    /// By idea: the signs it has in the sentence.
    private(set) var signs: [String: Set<Int>] = [:]
    /// Whether something is restricted ("only", "except"), demanded ("must") or left open ("may", "optional").
    private(set) var isRestricted = false
    private(set) var isDemanded = false
    private(set) var isLeftOpen = false
    /// Whether anything in it is denied.
    private(set) var isDenying = false

    init(_ tokens: Tokens) {
        let words = tokens.words
        for (place, token) in words.enumerated() {
            if Self.restricting.contains(token.word) { isRestricted = true }
            let isNegated = Self.isNegated(words, place, tokens)
            if Self.demanding.contains(token.word), !isNegated { isDemanded = true }
            if Self.open.contains(token.word), !isNegated { isLeftOpen = true }
            if Self.isNegative(token.word) { isDenying = true }
            guard !StopWords.contains(token.word) || Self.opposites[token.word] != nil else { continue }
            let (idea, sign) = Self.idea(token)
            if sign < 0, Self.opposites[token.word] == nil { isDenying = true }
            signs[idea, default: []].insert(isNegated ? -sign : sign)
        }
        for (one, other) in zip(words, words.dropFirst()) where one.word == "has" || one.word == "have" {
            if other.word == "to" { isDemanded = true }
        }
    }

    /// Ideas that both sentences have, and each the other way round, unless `whole` has them this way too: opposites where neither
    /// denies anything, other words where one of them does. Where both do, what each of them denies is beyond counting words.
    func opposed(to other: SentencePolarity, in whole: [SentencePolarity]) -> [String] {
        signs.compactMap { idea, own in
            guard let others = other.signs[idea], own.isDisjoint(with: others),
                !whole.contains(where: { !($0.signs[idea] ?? []).isDisjoint(with: own) })
            else { return nil }
            return isDenying != other.isDenying || idea.hasPrefix(Self.pair) && !isDenying ? idea : nil
        }.sorted()
    }

    /// How the ideas begin that are pairs of opposites.
    private static let pair = "opposites "

    static func idea(of token: Token) -> String { idea(token).0 }

    // MARK: One word

    private static func idea(_ token: Token) -> (String, Int) {
        if let known = opposites[token.word] { return known }
        for prefix in ["un", "non", "dis", "im", "in"] where token.word.hasPrefix(prefix) {
            let rest = String(token.word.dropFirst(prefix.count))
            if rest.utf8.count >= 5, prefixed.contains(Porter.stem(rest)) { return (Porter.stem(rest), -1) }
        }
        return (token.stem, 1)
    }

    /// A negation counts for the first content word behind it, in its clause: "does not create a second key" denies the creating.
    private static func isNegated(_ words: [Token], _ place: Int, _ tokens: Tokens) -> Bool {
        var isNegated = false
        for before in words[max(0, place - 6)..<place].indices.reversed() {
            let gap = tokens.text(words[before].range.upperBound..<words[before + 1].range.lowerBound)
            if gap.contains(where: { ",;:.–—!?(".contains($0) }) || turning.contains(words[before].word) { break }
            let word = words[before].word
            if isNegative(word) { isNegated.toggle() } else if !isEmpty(word) { break }
        }
        return isNegated
    }

    /// Words between a negation and what it denies.
    private static func isEmpty(_ word: String) -> Bool {
        StopWords.contains(word) || word.hasSuffix("ly")
            || ["longer", "able", "possible", "need", "needed"].contains(word)
    }

    private static func isNegative(_ word: String) -> Bool { negators.contains(word) || word.hasSuffix("n't") }

    // MARK: Tables

    private static let negators: Set<String> = [
        "no", "not", "never", "cannot", "without", "neither", "nor", "none", "nobody", "nothing", "hardly", "fails",
        "refuses", "refuse", "lacks", "nowhere", "longer", "prevent", "prevents", "avoid", "avoids", "unable",
        "discourage",
        "rejects", "reject", "false",
    ]
    /// Behind these a negation is over.
    private static let turning: Set<String> = ["but", "because", "so", "and", "if", "when", "which", "while", "until"]
    private static let restricting: Set<String> = [
        "only", "solely", "exclusively",
    ]
    private static let demanding: Set<String> = [
        "must", "required", "requires", "require", "mandatory", "need", "needs", "needed", "compulsory", "obliged",
        "necessary", "shall", "essential",
    ]
    private static let open: Set<String> = ["may", "optional", "optionally", "might", "voluntary"]
    private static let prefixed: Set<String> = Set(
        [
            "supported", "encrypted", "available", "authorized", "authenticated", "verified", "signed", "limited",
            "changed", "used", "safe", "secure", "valid", "possible", "compatible", "complete", "correct", "active",
            "visible", "trusted", "successful", "expected", "known", "empty", "related", "confidential", "approved",
            "allowed", "appear", "connect", "affected", "able", "restricted", "necessary", "protected", "reversible",
            "proxied", "registered", "linked", "locked", "reachable", "direct", "dependent", "accessible",
        ].map(Porter.stem))

    /// Word by word: the idea, and which side of it.
    private static let opposites: [String: (String, Int)] = {
        var result: [String: (String, Int)] = [:]
        let table = [
            "enable enables enabled enabling|disable disables disabled disabling", "before prior|after afterwards",
            "allow allows allowed permit permits permitted permitting|forbid forbids forbidden prohibit prohibits prohibited disallow disallows disallowed block blocks blocked deny denies denied",
            "accept accepts accepted|reject rejects rejected refuse refuses refused decline declines declined",
            "include includes included including|exclude excludes excluded excluding",
            "increase increases increased raise raises raised|decrease decreases decreased reduce reduces reduced lower lowers lowered",
            "always|never",
            "more longer larger higher above greater exceeds over|less fewer shorter smaller lower below under",
            "minimum least min|maximum most max", "first earliest|last latest",
            "success succeed succeeds successful|fail fails failed failure",
            "optional optionally voluntary|required requires require mandatory must compulsory obligatory",
            "with|without", "public publicly|private privately", "same identical|different",
            "add adds added|remove removes removed",
            "start starts started begin begins|stop stops stopped end ends", "open opens opened|close closes closed",
            "old older oldest earlier|new newer newest", "everyone everybody all every|none nobody",
            "internal internally|external externally",
            "manual manually|automatic automatically", "temporary temporarily|permanent permanently",
            "keep keeps kept retain retains retained|delete deletes deleted discard discards discarded",
            "inside within|outside", "valid|invalid", "safe safely secure|unsafe insecure", "possible|impossible",
            "online|offline", "read|write", "encrypt encrypts encrypted|decrypt decrypts decrypted plaintext",
        ]
        for (number, line) in table.enumerated() {
            let sides = line.split(separator: "|")
            for (side, sign) in zip(sides, [1, -1]) {
                for word in side.split(separator: " ") { result[String(word)] = ("\(pair)\(number)", sign) }
            }
        }
        return result
    }()
}
