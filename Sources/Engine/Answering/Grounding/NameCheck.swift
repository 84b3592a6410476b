/// Whether the names of a sentence stand in its source: capitalized words that do not begin it, initials, and words written like code.
struct NameCheck {
    private let claim: Tokens
    private let said: [Name]
    private let known: Set<String>
    private let nearest: (piece: Tokens, share: Double)?
    private let sourceNames: Set<String>
    /// Words of the source in capitals.
    private let acronyms: Set<String>

    private struct Name {
        var place: Int
        var stem: String
        var text: String
    }

    init(claim: Tokens, source: Tokens, nearest: (piece: Tokens, share: Double)?, others: [Tokens]) {
        self.claim = claim
        self.nearest = nearest
        said = Self.names(claim)
        var known: Set<String> = []
        for tokens in [source] + others {
            known.formUnion(tokens.words.flatMap { [$0.stem, $0.word] })
            known.formUnion(Self.initials(tokens))
            known.formUnion(zip(tokens.words, tokens.words.dropFirst()).map { $0.word + $1.word })
        }
        self.known = known
        acronyms = Set(
            source.words.filter { token in
                token.range.count > 1 && !source.text(token.range).contains { !$0.isUppercase }
            }.map(\.word))
        sourceNames = Set(Self.names(source).map(\.stem))
    }

    var isAsked: Bool { !said.isEmpty }

    func findings(besides dates: [Range<Int>]) -> [GroundingCheck.Finding] {
        var result: [GroundingCheck.Finding] = []
        for name in said where !dates.contains(claim.words[name.place].range) {
            if known.contains(name.stem) || known.contains(name.text.lowercased()) { continue }
            if isSpeltOut(name.place) { continue }
            // SHA256 is SHA-256.
            if Self.parts(name.text).count > 1, Self.parts(name.text).allSatisfy(known.contains) { continue }
            result.append(GroundingCheck.Finding(kind: .name, said: name.text))
        }
        return result.isEmpty ? swapped.map { [$0] } ?? [] : result
    }

    /// "Single Sign-On" is said where SSO is: a run of words around the name whose first letters the source has as a word.
    private func isSpeltOut(_ place: Int) -> Bool {
        let letters = claim.words.map { String($0.word.prefix(1)) }
        return (2...5).contains { length in
            (max(0, place - length + 1)...place).contains { start in
                start + length <= letters.count && acronyms.contains(letters[start..<start + length].joined())
            }
        }
    }

    /// A name that stands elsewhere in the source, in a sentence that has another one in its place.
    private var swapped: GroundingCheck.Finding? {
        guard let nearest, nearest.share >= 0.6 else { return nil }
        let here = Set(nearest.piece.words.flatMap { [$0.stem, $0.word] }).union(Self.initials(nearest.piece))
        let own = Set(claim.words.map(\.stem))
        let replaced = Set(Self.names(nearest.piece).map(\.stem)).subtracting(own)
        guard !replaced.isEmpty else { return nil }
        return said.first {
            !here.contains($0.stem) && !here.contains($0.text.lowercased()) && sourceNames.contains($0.stem)
        }
        .map { GroundingCheck.Finding(kind: .name, said: $0.text) }
    }

    // MARK: Reading

    private static func names(_ tokens: Tokens) -> [Name] {
        let words = tokens.words
        return words.indices.compactMap { place in
            let token = words[place]
            let text = tokens.text(token.range)
            guard token.word.utf8.count > 1, text.contains(where: \.isLetter), !StopWords.contains(token.word) else {
                return nil
            }
            let capitals = text.count(where: \.isUppercase)
            let isCode =
                capitals > 1 || text.contains(where: \.isNumber)
                || text.dropFirst().contains(where: \.isUppercase) || isJoined(tokens, place)
            guard isCode || token.isCapitalized && !beginsSentence(tokens, place) else { return nil }
            return Name(place: place, stem: token.stem, text: text)
        }
    }

    /// Part of `client_id` or `config.yml`, or in code marks.
    private static func isJoined(_ tokens: Tokens, _ place: Int) -> Bool {
        let words = tokens.words
        let behind =
            place + 1 < words.count
            ? tokens.text(words[place].range.upperBound..<words[place + 1].range.lowerBound) : ""
        let before = place > 0 ? tokens.text(words[place - 1].range.upperBound..<words[place].range.lowerBound) : ""
        return [behind, before].contains { $0 == "_" || $0 == "." || $0 == "__" }
            || before.hasSuffix("`") && behind.hasPrefix("`")
    }

    private static func beginsSentence(_ tokens: Tokens, _ place: Int) -> Bool {
        guard place > 0 else { return true }
        let before = tokens.text(tokens.words[place - 1].range.upperBound..<tokens.words[place].range.lowerBound)
        return before.contains { ".!?:\n|".contains($0) } && before.contains { " \n".contains($0) }
    }

    /// The first letters of two to six words that follow one another: "identity provider" is IdP.
    private static func initials(_ tokens: Tokens) -> Set<String> {
        let letters = tokens.words.map { String($0.word.prefix(1)) }
        var result: Set<String> = []
        for start in letters.indices {
            for length in 2...6 where start + length <= letters.count {
                result.insert(letters[start..<start + length].joined())
            }
        }
        return result
    }

    /// Letters and digits apart.
    private static func parts(_ text: String) -> [String] {
        var result: [String] = []
        for character in text.lowercased() {
            if let last = result.last?.last, last.isNumber == character.isNumber {
                result[result.count - 1].append(character)
            } else {
                result.append(String(character))
            }
        }
        return result
    }
}
