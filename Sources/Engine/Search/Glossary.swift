/// Terms the library defines, by their stems, for reading questions and for explaining words to newcomers.
struct Glossary: Sendable {
    /// Entries by the stems of their term, in the library's order.
    private(set) var entries: [[String]: [GlossaryEntry]] = [:]
    /// What else a term is called: "idp" and "identity provider" define each other when one entry names both.
    private var synonyms: [String: Set<String>] = [:]

    init(_ list: [GlossaryEntry]) {
        for entry in list {
            let stems = Tokens(entry.term).words.map(\.stem)
            guard !stems.isEmpty else { continue }
            entries[stems, default: []].append(entry)
        }
        // Two terms with the same definition are names of one thing.
        for (_, same) in Dictionary(grouping: list, by: { $0.document + "\n" + String($0.range.lowerBound) }) {
            let terms = Set(same.map(\.term))
            guard terms.count > 1 else { continue }
            for term in terms {
                synonyms[Tokens(term).words.map(\.stem).joined(separator: " "), default: []].formUnion(
                    terms.subtracting([term]))
            }
        }
    }

    /// Other names of terms in the text: "what if the IdP is down" also looks for "identity provider".
    func otherNames(in tokens: Tokens) -> [String] {
        var result: [String] = []
        let stems = tokens.words.map(\.stem)
        for start in stems.indices {
            for length in 1...4 where start + length <= stems.count {
                let key = stems[start..<start + length].joined(separator: " ")
                for name in (synonyms[key] ?? []).sorted() where !result.contains(name) { result.append(name) }
            }
        }
        return result
    }

    /// Whether a citation is a definition, word for word.
    func holds(_ citation: Citation) -> Bool {
        entries[Tokens(citation.heading).words.map(\.stem)]?.contains {
            $0.range == citation.range && $0.definition == citation.quote
        }
            ?? false
    }

    /// Definitions of terms that occur in the stems, the first of each term, longest terms first.
    func definitions(in stems: [String]) -> [GlossaryEntry] {
        var result: [GlossaryEntry] = []
        var start = 0
        while start < stems.count {
            var found = false
            for length in stride(from: min(4, stems.count - start), through: 1, by: -1) {
                if let entry = entries[Array(stems[start..<start + length])]?.first {
                    if !result.contains(entry) { result.append(entry) }
                    start += length
                    found = true
                    break
                }
            }
            if !found { start += 1 }
        }
        return result
    }
}
