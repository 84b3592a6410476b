/// A piece of a passage that can be quoted whole: a sentence, a list item, a code block, a list of steps, a table.
struct Quotable: Sendable {
    enum Kind: Sendable {
        case sentence, item, code, steps, table, warning, limit, deprecation, definition
    }

    /// Its place in the list of all quotables of the evidence.
    var id: Int
    /// Which evidence it stands in, best first.
    var rank: Int
    var kind: Kind
    /// Byte ranges in the document: one, or one a step.
    var parts: [Range<Int>]
    /// The sentence that introduces a structure ("To rotate a key:").
    var leadIn: Range<Int>?
    var language: String?
    var words: Int
    /// Stems of its content words.
    var stems: Set<String>
    /// All stems in order, for finding terms.
    var ordered: [String]
    /// Understood without what stands before it.
    var standsAlone: Bool
    var hasNumber: Bool
    /// First sentence of its passage.
    var isOpening: Bool
    /// Says what a thing is: "A service provider is ...".
    var isDefinition: Bool
}

/// Cuts passages into quotables, each once.
struct QuotableReader {
    private var quotables: [Quotable] = []
    private let firstID: Int

    private init(firstID: Int) {
        self.firstID = firstID
    }

    /// All quotables of the evidence, in its order.
    static func read(_ evidence: [Evidence], firstRank: Int = 0, firstID: Int = 0) -> [Quotable] {
        var reader = QuotableReader(firstID: firstID)
        for (rank, item) in evidence.enumerated() { reader.add(item.passage, rank: firstRank + rank) }
        return reader.quotables
    }

    private mutating func add(_ passage: Passage, rank: Int) {
        let utf8 = Array(passage.text.utf8)
        let base = passage.range.lowerBound
        var leadIn: Range<Int>?
        var isOpening = true
        var steps: [Range<Int>] = []
        var stepsLeadIn: Range<Int>?
        func local(_ range: Range<Int>) -> Range<Int> { range.lowerBound - base..<range.upperBound - base }
        func flushSteps() {
            guard !steps.isEmpty else { return }
            append(.steps, steps, leadIn: stepsLeadIn, utf8, base, rank: rank, isOpening: false)
            steps = []
        }
        for block in passage.blocks {
            if block.kind != .step { flushSteps() }
            switch block.kind {
            case .paragraph, .quote:
                let sentences = Sentences.ranges(in: utf8, local(block.range))
                for sentence in sentences {
                    if utf8[sentence.upperBound - 1] == UInt8(ascii: ":") { continue }
                    append(.sentence, [shift(sentence, base)], utf8, base, rank: rank, isOpening: isOpening)
                    isOpening = false
                }
                leadIn = sentences.last.flatMap { utf8[$0.upperBound - 1] == UInt8(ascii: ":") ? shift($0, base) : nil }
                continue
            case .definition:
                append(.definition, [block.range], utf8, base, rank: rank, isOpening: isOpening)
            case .warning, .limit, .deprecation:
                let kind: Quotable.Kind =
                    block.kind == .warning ? .warning : block.kind == .limit ? .limit : .deprecation
                for (place, sentence) in Sentences.ranges(in: utf8, local(block.range)).enumerated() {
                    append(
                        place == 0 ? kind : .sentence, [shift(sentence, base)], utf8, base, rank: rank, isOpening: false
                    )
                }
            case .item:
                append(
                    .item, [trimmed(block.range, utf8, base)], leadIn: leadIn, utf8, base, rank: rank,
                    isOpening: isOpening)
                isOpening = false
                continue
            case .step:
                if steps.isEmpty { stepsLeadIn = leadIn }
                steps.append(trimmed(block.range, utf8, base))
                continue
            case .code:
                append(
                    .code, [block.range], leadIn: leadIn, language: block.language, utf8, base, rank: rank,
                    isOpening: false)
            case .table:
                append(.table, [block.range], leadIn: leadIn, utf8, base, rank: rank, isOpening: false)
            }
            leadIn = nil
        }
        flushSteps()
    }

    private mutating func append(
        _ kind: Quotable.Kind, _ parts: [Range<Int>], leadIn: Range<Int>? = nil, language: String? = nil,
        _ utf8: [UInt8],
        _ base: Int, rank: Int, isOpening: Bool
    ) {
        let text = parts.map { String(decoding: utf8[$0.lowerBound - base..<$0.upperBound - base], as: UTF8.self) }
            .joined(separator: "\n")
        let tokens = Tokens(text)
        guard !tokens.words.isEmpty else { return }
        let introduction = leadIn.map {
            String(decoding: utf8[$0.lowerBound - base..<$0.upperBound - base], as: UTF8.self)
        }
        let introduced = introduction.map { Tokens($0).contentStems } ?? []
        quotables.append(
            Quotable(
                id: firstID + quotables.count, rank: rank, kind: kind, parts: parts, leadIn: leadIn, language: language,
                words: tokens.words.count, stems: Set(tokens.contentStems).union(introduced),
                ordered: tokens.words.map(\.stem),
                standsAlone: Self.standsAlone(tokens) && Self.isSentence(text, tokens) && !Self.isPointer(tokens, text)
                    && !Self.isMachinery(text),
                hasNumber: text.utf8.contains { (48...57).contains($0) },
                isOpening: isOpening, isDefinition: kind == .definition || Self.defines(tokens)))
    }

    // MARK: Understood by itself?

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
    private static func standsAlone(_ tokens: Tokens) -> Bool {
        guard let first = tokens.words.first, tokens.words.count >= 4 else { return false }
        let opening = tokens.words.prefix(4).dropFirst().map(\.word)
        if first.word == "please" { return false }
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
    private static func isSentence(_ text: String, _ tokens: Tokens) -> Bool {
        guard let first = tokens.words.first else { return false }
        if subjectless.contains(first.word) { return false }
        guard let start = text.first(where: { $0.isLetter || $0.isNumber || $0 == "`" }),
            let end = text.last(where: { !")*_\"”’`".contains($0) })
        else { return false }
        return (start.isUppercase || start.isNumber || start == "`" || text.contains("_")) && ".!?".contains(end)
    }

    /// What a documentation site's own machinery would have filled in, or a caption: no sentence of the author's.
    private static func isMachinery(_ text: String) -> Bool {
        if ["{{<", "{{%", "{%", "<%", "{{ "].contains(where: text.contains) { return true }
        guard let first = text.first, let last = text.last, first == "*" || first == "_" else { return false }
        return first == last && !text.hasPrefix("**")
    }

    /// "An identity provider is the service that ...": an indefinite article or a bare noun, then "is" or "means" and an article.
    private static func defines(_ tokens: Tokens) -> Bool {
        let words = tokens.words.prefix(9).map(\.word)
        guard let verb = words.firstIndex(where: { $0 == "is" || $0 == "are" || $0 == "means" }), (1...5).contains(verb)
        else { return false }
        let starts = ["a", "an"].contains(words[0]) || verb <= 3 && words[0] != "the"
        return starts
            && (words[verb] == "means"
                || words.dropFirst(verb + 1).first.map { ["a", "an", "the", "any"].contains($0) } ?? false)
    }

    private static let pointing: Set<String> = [
        "described", "explained", "covered", "listed", "documented", "see", "found", "details", "read", "more",
    ]

    /// Sends the reader to another page and says nothing itself: "Scopes are described in [OAuth](oauth.md)."
    private static func isPointer(_ tokens: Tokens, _ text: String) -> Bool {
        guard text.utf8.count < 160, let link = text.firstRange(of: "](") else { return false }
        let outside = text[..<link.lowerBound].prefix { $0 != "[" }
        let words = Tokens(String(outside)).words.map(\.word)
        guard words.count <= 10 else { return false }
        return words.isEmpty || words.contains(where: pointing.contains)
            || words.last == "in" && words.contains { ["is", "are"].contains($0) }
    }

    // MARK: Ranges

    private func shift(_ range: Range<Int>, _ base: Int) -> Range<Int> {
        range.lowerBound + base..<range.upperBound + base
    }

    /// A list item without its marker and the space around it.
    private func trimmed(_ range: Range<Int>, _ utf8: [UInt8], _ base: Int) -> Range<Int> {
        var low = range.lowerBound - base
        var high = range.upperBound - base
        func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 10 }
        while low < high, isSpace(utf8[low]) { low += 1 }
        var marker = low
        while marker < high, (48...57).contains(utf8[marker]) { marker += 1 }
        if marker > low, marker < high, utf8[marker] == UInt8(ascii: ".") || utf8[marker] == UInt8(ascii: ")") {
            marker += 1
        } else if marker == low, [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+")].contains(utf8[low]) {
            marker += 1
        }
        if marker > low, marker < high, isSpace(utf8[marker]) { low = marker }
        while low < high, isSpace(utf8[low]) { low += 1 }
        while high > low, isSpace(utf8[high - 1]) { high -= 1 }
        return low + base..<high + base
    }
}
