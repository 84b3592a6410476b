/// What a quoted sentence must be to be understood without its neighbours: rules over its words and marks.
enum SentenceForm {
    private static let leaningStarts: Set<String> = [
        "this", "these", "those", "that", "it", "its", "they", "them", "their", "he", "she", "such", "however",
        "therefore", "thus", "hence",
        "otherwise", "moreover", "furthermore", "additionally", "instead", "then", "so", "but", "and", "or", "also",
        "both", "either",
        "neither", "here", "there", "similarly", "likewise", "nevertheless", "consequently", "afterwards", "again",
        "see", "note",
    ]
    private static let pointers: Set<String> = [
        "above", "below", "following", "aforementioned", "latter", "former", "previous",
    ]

    private static let backward: Set<String> = ["this", "these", "that", "those", "such", "it", "them", "which"]
    private static let linking: Set<String> = [
        "in", "due", "for", "to", "with", "because", "as", "at", "by", "from", "on", "if", "when", "after", "before",
        "without", "unlike",
        "using", "once", "until", "while", "since", "besides", "like", "despite", "given", "doing",
    ]

    /// A sentence leans on its neighbours when it opens with a word that points back ("This", "In that case"), or points up or
    /// down the page.
    static func standsAlone(_ tokens: Tokens) -> Bool {
        guard let first = tokens.words.first, tokens.words.count >= 4 else { return false }
        let opening = tokens.words.prefix(4).dropFirst().map(\.word)
        if first.word == "please" || subjectless.contains(first.word) { return false }
        // "There is one limit": all it means is said; "Then" is not.
        if leaningStarts.contains(first.word) { return first.word == "there" && tokens.words.count > 4 }
        if linking.contains(first.word), opening.contains(where: backward.contains) { return false }
        if opening.first == "particular" { return false }
        return !tokens.words.contains { pointers.contains($0.word) }
    }

    /// Verbs by which a reference page describes an option without naming it: "Enables the portal."
    private static let subjectless: Set<String> = [
        "enables", "disables", "allows", "specifies", "sets", "defines", "determines", "controls", "configures",
        "provides", "indicates",
        "returns", "adds", "removes", "uses", "requires", "contains", "represents", "describes", "shows", "lists",
        "tells", "makes", "gives",
        "forces", "overrides", "checks", "starts", "stops", "creates", "deletes", "can", "must", "should", "may",
        "will", "is", "are",
    ]

    /// A whole sentence: it begins like one, ends like one, and names what it speaks of. Fragments of lists do not.
    static func isSentence(_ text: String, _ tokens: Tokens) -> Bool {
        guard !tokens.words.isEmpty else { return false }
        guard let start = text.first(where: { $0.isLetter || $0.isNumber || $0 == "`" }),
            let end = text.last(where: { !")*_\"”’`".contains($0) })
        else { return false }
        return (start.isUppercase || start.isNumber || start == "`" || text.contains("_")) && ".!?".contains(end)
    }

    /// What a documentation site's own machinery would have filled in, or a caption: no sentence of the author's.
    static func isMachinery(_ text: String) -> Bool {
        let hasMark = text.utf8.contains { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "%") }
        if hasMark, ["{%", "<%", "{{ "].contains(where: text.contains) || hasUnseenTag(text) { return true }
        guard let first = text.first, let last = text.last, first == "*" || first == "_" else { return false }
        return first == last && !text.hasPrefix("**")
    }

    /// Whether a tag of the site's stands in it whose words only the site knows.
    private static func hasUnseenTag(_ text: String) -> Bool {
        guard text.contains("{{") else { return false }
        let utf8 = Array(text.utf8)
        return zip(utf8.indices, utf8.indices.dropFirst()).contains { first, second in
            utf8[first] == UInt8(ascii: "{") && utf8[second] == UInt8(ascii: "{")
                && TemplateTag(utf8[...], at: first)?.text == nil
        }
    }

    /// "An identity provider is the service that ...": an indefinite article or a bare noun, then "is" and an article; or what
    /// something "means".
    static func defines(_ tokens: Tokens) -> Bool {
        let words = tokens.words.prefix(9).map(\.word)
        guard let verb = words.firstIndex(where: { $0 == "is" || $0 == "are" || $0 == "means" }), (1...5).contains(verb)
        else { return false }
        if words[verb] == "means" { return !["the", "this", "that", "it", "which"].contains(words[0]) }
        return (["a", "an"].contains(words[0]) || verb <= 3 && words[0] != "the")
            && (words.dropFirst(verb + 1).first.map { ["a", "an", "the", "any"].contains($0) } ?? false)
    }

    /// "... sets it up by registering an application".
    static func givesMeans(_ tokens: Tokens) -> Bool {
        zip(tokens.words, tokens.words.dropFirst()).contains {
            $0.word == "by" && $1.word.hasSuffix("ing") && $1.word.utf8.count > 5 && !$1.word.hasSuffix("thing")
        }
    }

    /// "[Redis](redis.md)" and no word more.
    static func isLink(_ text: String) -> Bool {
        guard text.hasPrefix("["), let label = text.firstIndex(of: "]") else { return false }
        let rest = text[label...].dropFirst()
        return rest.isEmpty || rest.hasPrefix("(") && rest.firstIndex(of: ")") == rest.indices.last
    }

    private static let pointing: Set<String> = [
        "described", "explained", "covered", "listed", "documented", "see", "found", "details", "read", "more",
    ]

    /// Sends the reader to another page and says nothing itself: "Scopes are described in [OAuth](oauth.md)."
    static func isPointer(_ tokens: Tokens, _ text: String) -> Bool {
        guard text.utf8.count < 160, text.utf8.contains(UInt8(ascii: "]")), let link = text.firstRange(of: "](")
        else { return false }
        let outside = text[..<link.lowerBound].prefix { $0 != "[" }
        let words = Tokens(String(outside)).words.map(\.word)
        guard words.count <= 10 else { return false }
        return words.isEmpty || words.contains(where: pointing.contains)
            || words.last == "in" && words.contains { ["is", "are"].contains($0) }
    }
}
