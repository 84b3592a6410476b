/// What the first words of a paragraph say it is: a warning, a limit, a deprecation, a definition.
///
/// A label counts when it stands apart: before a colon or a dash, alone on its line, or in bold. "Important limits are
/// listed below" is a sentence, "Important: ..." is a warning.
enum BlockOpening {
    /// `plain` is the paragraph without markup, `raw` as written. Nothing when it is a paragraph like any other.
    static func kind(plain: String, raw: String) -> Passage.Block.Kind? {
        let words = leadingWords(plain)
        guard let first = words.first else { return nil }
        if first.text == "removed" || first.text == "deprecated", isDeprecation(words) { return .deprecation }
        if first.text == "note" || words.count > 1 && first.text == "please" && words[1].text == "note" {
            let that = first.text == "note" ? 1 : 2
            if words.count > that, words[that].text == "that" || standsApart(words, that) || isBold(raw) {
                return binds(plain) ? .warning : nil
            }
        }
        for (label, kind) in labels where matches(label, words) {
            guard standsApart(words, label.count) || isBold(raw, upTo: label.count) else { continue }
            if kind == .warning, mild.contains(label[0]) { return binds(plain) ? .warning : nil }
            return kind
        }
        return isDefinition(plain: plain, raw: raw) ? .definition : nil
    }

    /// Whether a note binds the reader: then it is a warning, whatever it is called.
    static func binds(_ text: String) -> Bool {
        let words = Tokens(text).words
        for (index, word) in words.enumerated() {
            if binding.contains(word.word) { return true }
            let next = index + 1 < words.count ? words[index + 1].word : ""
            if next == "not", ["do", "should", "can"].contains(word.word) { return true }
            if word.word == "make", next == "sure" { return true }
        }
        return false
    }

    private static let binding: Set<String> = [
        "must", "never", "cannot", "can't", "don't", "shouldn't", "mandatory", "forbidden", "prohibited",
        "irreversible",
        "permanently", "beware", "ensure", "dangerous", "insecure",
    ]

    private static let labels: [(label: [String], kind: Passage.Block.Kind)] = [
        (["warning"], .warning), (["warnings"], .warning), (["caution"], .warning), (["danger"], .warning),
        (["important"], .warning), (["attention"], .warning), (["critical"], .warning), (["beware"], .warning),
        (["security", "notice"], .warning), (["security", "warning"], .warning), (["important", "note"], .warning),
        (["security", "note"], .warning), (["breaking", "change"], .warning), (["breaking", "changes"], .warning),
        (["notice"], .warning), (["note"], .warning), (["notes"], .warning), (["info"], .warning), (["tip"], .warning),
        (["limit"], .limit), (["limits"], .limit), (["limitation"], .limit), (["limitations"], .limit),
        (["known", "limitation"], .limit), (["known", "limitations"], .limit), (["restriction"], .limit),
        (["restrictions"], .limit), (["quota"], .limit), (["quotas"], .limit), (["rate", "limit"], .limit),
        (["rate", "limits"], .limit),
        (["deprecated"], .deprecation), (["deprecation"], .deprecation), (["deprecation", "notice"], .deprecation),
        (["deprecations"], .deprecation), (["end", "of", "life"], .deprecation), (["removed"], .deprecation),
        (["removal"], .deprecation), (["obsolete"], .deprecation),
    ]

    /// Labels that are no warning of themselves.
    private static let mild: Set<String> = ["note", "notes", "notice", "info", "tip"]

    private struct Word {
        var text: String
        /// The mark right after it.
        var mark: Character
    }

    /// The first words in lower case, with the mark after each.
    private static func leadingWords(_ plain: String) -> [Word] {
        var words: [Word] = []
        var word = ""
        for character in plain.prefix(80) {
            if character.isLetter || character.isNumber {
                word.append(contentsOf: character.lowercased())
            } else if !word.isEmpty {
                // The hyphen of "rate-limited" sets nothing apart; " - " does, below.
                words.append(Word(text: word, mark: character == "-" ? "." : character))
                word = ""
                if words.count == 5 { break }
            } else if !words.isEmpty, words[words.count - 1].mark == " ", !character.isWhitespace {
                // "Warning - ..." and "Warning : ..."
                words[words.count - 1].mark = character
            }
        }
        if !word.isEmpty, words.count < 5 { words.append(Word(text: word, mark: "\n")) }
        return words
    }

    private static func matches(_ label: [String], _ words: [Word]) -> Bool {
        guard words.count >= label.count else { return false }
        for (index, part) in label.enumerated() {
            if words[index].text != part { return false }
            if index + 1 < label.count, words[index].mark != " " { return false }
        }
        return true
    }

    private static func standsApart(_ words: [Word], _ count: Int) -> Bool {
        count >= 1 && words.count >= count && ":!\n–—-".contains(words[count - 1].mark)
    }

    private static func isDeprecation(_ words: [Word]) -> Bool {
        words[0].text == "deprecated"
            || words.count > 1 && ["in", "since", "with", "from"].contains(words[1].text)
    }

    /// Whether the text opens with bold words, at most `words` of them.
    private static func isBold(_ raw: String, upTo words: Int = 3) -> Bool {
        guard let span = boldSpan(raw) else { return false }
        return span.term.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).count <= words
    }

    /// `**Term**` at the head of a text: the term, and what follows.
    static func boldSpan(_ raw: String) -> (term: Substring, rest: Substring)? {
        var text = raw[...]
        // `<br/>**IMPORTANT**` and `> **Note**`
        while let first = text.first {
            if first == "<", let end = text.firstIndex(of: ">") {
                text = text[text.index(after: end)...]
            } else if first == ">" || first.isWhitespace {
                text = text.dropFirst()
            } else {
                break
            }
        }
        guard let mark = text.first, mark == "*" || mark == "_" else { return nil }
        let opening = text.prefix { $0 == "*" || $0 == "_" }
        let inner = text[opening.endIndex...]
        guard opening.count <= 3, let end = inner.firstIndex(of: mark), end != inner.startIndex else { return nil }
        return (inner[..<end], inner[end...].drop { $0 == "*" || $0 == "_" })
    }

    /// `**Term**: what it means`, `**Term:** ...`, `**Term** - ...`, and `Term` with `: what it means` below.
    private static func isDefinition(plain: String, raw: String) -> Bool {
        if let span = boldSpan(raw) {
            var term = span.term
            let rest = span.rest.drop { $0 == " " }
            let mark = term.last == ":" ? ":" : rest.first
            if term.last == ":" { term = term.dropLast() }
            let body = rest.drop { ":–—- ".contains($0) }
            guard mark.map({ ":–—-".contains($0) }) == true, body.split(separator: " ").count >= 3 else { return false }
            return isTerm(term)
        }
        let lines = plain.split(separator: "\n", maxSplits: 2)
        guard lines.count >= 2, lines[1].hasPrefix(": ") else { return false }
        return isTerm(lines[0]) && lines[0].last != "."
    }

    /// Whether a label names a thing, not a part of the page: "Envelope encryption", not "Solution" or "Step 2".
    private static func isTerm(_ label: Substring) -> Bool {
        let words = label.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "-" })
        guard (1...6).contains(words.count), let first = words.first, let last = words.last else { return false }
        if StopWords.contains(String(first)) || signposts.contains(String(first)) { return false }
        return !signposts.contains(String(last))
    }

    /// Labels of parts of a page.
    private static let signposts: Set<String> = [
        "solution", "solutions", "consequence", "consequences", "value", "values", "example", "examples", "workaround",
        "incompatibility", "metadata", "action", "actions", "impact", "date", "tldr", "translation", "summary",
        "result",
        "results", "purpose", "default", "defaults", "type", "required", "options", "option", "step", "steps",
        "question",
        "answer", "q", "a", "todo", "status", "version", "versions", "author", "authors", "before", "pros", "cons",
        "features", "feature", "goal", "goals", "reason", "fix", "cause", "symptom", "problem", "usage", "see",
        "practice",
        "practices", "update", "updated", "prerequisites", "prerequisite", "requirements", "requirement", "input",
        "output",
        "response", "request", "parameters", "returns", "related", "source", "sources", "name", "description", "title",
        "background", "context", "rationale", "edit", "issue", "recommendation", "recommended", "optional", "tasks",
        "task", "benefit", "benefits", "advantages", "disadvantages", "risk", "risks", "cost", "next", "new", "changed",
        "added", "fixed", "credit", "license", "contact", "assumption", "assumptions",
    ]
}
