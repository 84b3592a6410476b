/// Tells a sentence that defines a term from one that only says something about it.
///
/// "A passkey is a key pair ...", "Idempotency means that ...", "RPO stands for ...", "A user control (CUEC) is ...".
/// The predicate must begin with an article or a verb of meaning, and the subject must be a name or a noun of at most four
/// words: "The default is a ..." and "This is the ..." define nothing.
enum DefinitionSentence {
    /// The terms a sentence defines, the long form first; empty when it defines none.
    static func terms(_ sentence: String) -> [String] {
        guard sentence.utf8.count <= 600, mayHoldVerb(sentence) else { return [] }
        let words = words(sentence)
        guard let verb = words.prefix(14).firstIndex(where: isVerb), verb > 0, verb + 2 < words.count else { return [] }
        guard isMeaning(words, at: verb) else { return [] }
        var subject = Array(words[..<verb])
        let article = subject[0].lower
        let hasArticle = article == "a" || article == "an"
        let isNamed = article == "the"
        if hasArticle || isNamed { subject.removeFirst() }
        // "A receiver, or endpoint, is ..."
        var parts = parted(subject)
        guard !parts.isEmpty, parts.allSatisfy({ isTerm($0) }) else { return [] }
        let copula = words[verb].lower == "is" || words[verb].lower == "are"
        let isProper = parts[0].allSatisfy { isName($0.text) }
        if isNamed, copula, !isProper, !parts.contains(where: { $0.count == 1 && isAcronym($0[0].text) }) { return [] }
        if !hasArticle, !isNamed, copula, !startsHigh(parts[0][0].text) { return [] }
        parts = Array(parts.prefix(3))
        return parts.map(normal)
    }

    /// The terms of `**Term (ABC)**: what it means`.
    static func labelled(_ block: String) -> [String] {
        let label: Substring
        if let span = BlockOpening.boldSpan(block) {
            label = span.term
        } else {
            label = block.prefix { $0 != "\n" }
        }
        let parts = parted(words(String(label.filter { $0 != ":" })))
        guard !parts.isEmpty, parts.allSatisfy({ (1...5).contains($0.count) }) else { return [] }
        return parts.map(normal)
    }

    private struct Word {
        var text: String
        var lower: String
        /// A bracket stands before it.
        var opens = false
        /// A comma or bracket stands after it.
        var closes = false
        var closesBracket = false
    }

    private static func words(_ sentence: String) -> [Word] {
        var words: [Word] = []
        // The first forty: a definition begins with its term.
        for run in sentence.utf8.split(whereSeparator: SourceText.isSpace).prefix(40) {
            if run.allSatisfy({ $0 < 0x80 }) {
                if let word = word(Substring(run)) { words.append(word) }
            } else {
                words += Substring(run).split(whereSeparator: \.isWhitespace).compactMap(word)
            }
        }
        return words
    }

    private static func word(_ raw: Substring) -> Word? {
        var text = raw
        var word = Word(text: "", lower: "")
        // Most words stand without marks.
        if raw.utf8.allSatisfy({ SourceText.isLetter($0) }) { return Word(text: String(raw), lower: raw.lowercased()) }
        while let first = text.first, "*_`([\"“‘'".contains(first) {
            if first == "(" { word.opens = true }
            text.removeFirst()
        }
        while let last = text.last, "*_`)],.;:\"”’'".contains(last) {
            if last == ")" || last == "," { word.closes = true }
            if last == ")" { word.closesBracket = true }
            text.removeLast()
        }
        guard !text.isEmpty else { return nil }
        word.text = String(text)
        word.lower = text.lowercased()
        return word
    }

    private static let verbs: Set<String> = [
        "is", "are", "means", "mean", "denotes", "denote", "refers", "stands", "describes",
    ]

    private static func isVerb(_ word: Word) -> Bool { verbs.contains(word.lower) }

    /// Whether some run of letters is a verb of meaning: a quick look before the words are read one by one.
    private static func mayHoldVerb(_ sentence: String) -> Bool {
        var sentence = sentence
        return sentence.withUTF8 { bytes in
            bytes.split(whereSeparator: { !SourceText.isLetter($0) }).contains { run in
                guard run.count <= 9, let last = run.last.map({ $0 | 0x20 }), "sen".utf8.contains(last) else {
                    return false
                }
                return verbs.contains(String(decoding: run.map { $0 | 0x20 }, as: UTF8.self))
            }
        }
    }

    private static func isMeaning(_ words: [Word], at verb: Int) -> Bool {
        var next = verb + 1
        while next < words.count,
            ["simply", "essentially", "basically", "therefore", "thus"].contains(words[next].lower)
        {
            next += 1
        }
        guard next + 1 < words.count else { return false }
        let after = words[next].lower
        switch words[verb].lower {
        case "refers": return after == "to"
        case "stands": return after == "for"
        case "describes": return ["how", "what", "a", "the"].contains(after) && verb <= 2
        case "is", "are":
            if after == "defined" || after == "called" || after == "short" { return words[next + 1].lower != "in" }
            if ["a", "an", "the", "any"].contains(after) { return !hollow.contains(words[next + 1].lower) }
            return after == "one" && words[next + 1].lower == "of"
        case "mean", "means": return !["at", "it", "you", "we", "more", "less"].contains(after)
        default: return true
        }
    }

    /// "is a must", "is the same", "is a good idea": no kind of thing is named.
    private static let hollow: Set<String> = [
        "must", "same", "good", "bad", "best", "better", "common", "great", "problem", "only", "following", "case",
        "most", "recommended", "default", "first", "last", "next", "bit", "few", "lot", "risk", "mistake", "main",
        "breaking", "likely", "really", "very", "major", "key",
    ]

    /// The long form, what stands in brackets after it, and what follows ", or". Words after the brackets belong to both:
    /// "assertion consumer service (ACS) URL".
    private static func parted(_ subject: [Word]) -> [[Word]] {
        var parts: [[Word]] = [[]]
        var isAfterBracket = false
        for word in subject {
            if word.opens { parts.append([]) }
            if word.lower == "or", parts[parts.count - 1].last?.closes ?? true {
                parts.append([])
                isAfterBracket = false
                continue
            }
            if isAfterBracket {
                for index in parts.indices { parts[index].append(word) }
                continue
            }
            parts[parts.count - 1].append(word)
            if word.closesBracket { isAfterBracket = true }
        }
        return parts.filter { !$0.isEmpty }
    }

    private static func isTerm(_ words: [Word]) -> Bool {
        guard (1...4).contains(words.count) else { return false }
        for (index, word) in words.enumerated() {
            if index > 0, index + 1 < words.count, ["of", "and", "for", "in"].contains(word.lower) { continue }
            guard !StopWords.contains(word.lower), !generic.contains(word.lower) else { return false }
            if word.lower.last == "s", generic.contains(String(word.lower.dropLast())) { return false }
            guard word.text.contains(where: \.isLetter) || index > 0 else { return false }
            guard word.text.allSatisfy({ $0.isLetter || $0.isNumber || "-/.&'’+".contains($0) }) else { return false }
            if index + 1 < words.count, word.closes, !word.closesBracket { return false }
            if word.lower.hasSuffix("ly") { return false }
        }
        // "Setting the header is ...": an act, not a thing.
        return words.count == 1 || !words[0].lower.hasSuffix("ing") || words[0].lower.count <= 5
            || gerundNouns.contains(words[0].lower)
    }

    private static let gerundNouns: Set<String> = ["signing", "hashing", "routing", "billing", "operating", "training"]

    /// Words that point at something said elsewhere.
    private static let generic: Set<String> = [
        "following", "default", "value", "goal", "purpose", "reason", "result", "difference", "problem", "example",
        "way",
        "step", "option", "idea", "exception", "answer", "aim", "rest", "name", "first", "second", "third", "next",
        "last", "previous", "note", "thing", "case", "point", "above", "below", "former", "latter", "everything",
        "something", "nothing", "anything", "section", "page", "table", "document", "documentation", "alternative",
        "additional", "main", "key's", "different", "common", "another", "typical", "number", "list", "part", "kind",
        "type", "types", "new", "existing", "important", "yes", "advantage", "disadvantage", "benefit", "caveat",
    ]

    private static func startsHigh(_ text: String) -> Bool {
        text.first.map { $0.isUppercase || $0.isNumber } ?? false
    }

    /// A name: written with a capital although no sentence begins there, or with digits.
    private static func isName(_ text: String) -> Bool {
        startsHigh(text) || ["of", "and", "for"].contains(text)
    }

    private static func isAcronym(_ text: String) -> Bool {
        text.count { $0.isUppercase } >= 2
    }

    /// Lower case, unless a capital within a word shows a name or an acronym: `OpenID Connect` and `HMAC` stay.
    private static func normal(_ words: [Word]) -> String {
        let text = words.map(\.text).joined(separator: " ")
        return words.contains { $0.text.dropFirst().contains(where: \.isUppercase) } ? text : text.lowercased()
    }
}
