/// Terms the library defines, by their stems, for reading questions and for explaining words to newcomers.
struct Glossary: Sendable {
    /// The first entry of each term, by the term's stems.
    private(set) var entries: [[String]: GlossaryEntry] = [:]
    /// What else a term is called: "idp" and "identity provider" define each other when one sentence defines both.
    private var synonyms: [String: Set<String>] = [:]

    /// How many passages hold each word of a term, as a share of all: what everybody meets everywhere needs no explaining.
    private let commonness: [String: Double]

    /// `together` are the terms that one sentence defines; `share` tells in which part of the library's passages a stem stands.
    init(
        _ list: [GlossaryEntry], together: [[String]] = [], share: ([String]) throws -> [String: Double]
    ) rethrows {
        var stemsOfTerms: [(term: String, stems: [String])] = []
        for entry in list {
            let stems = Tokens(entry.term).words.map(\.stem)
            guard !stems.isEmpty else { continue }
            if entries[stems] == nil { entries[stems] = entry }
            stemsOfTerms.append((entry.term, stems))
        }
        let initials = stemsOfTerms.compactMap { $0.stems.count > 1 ? Self.initials($0.term) : nil }
        commonness = try share(Array(Set(stemsOfTerms.flatMap(\.stems) + initials)))
        for terms in together {
            for term in terms { add(Set(terms).subtracting([term]), for: term) }
        }
        // So are a term and its initials, when the library uses both: "single sign-on" and SSO.
        for (term, stems) in stemsOfTerms where stems.count > 1 {
            let short = Self.initials(term)
            // "We" is not short for "webhook endpoint".
            guard short.count > 1, !StopWords.contains(short), commonness[short, default: 0] > 0 else { continue }
            add([short], for: term)
            add([term], for: short)
        }
    }

    private mutating func add(_ names: Set<String>, for term: String) {
        guard !names.isEmpty else { return }
        synonyms[Tokens(term).words.map(\.stem).joined(separator: " "), default: []].formUnion(names)
    }

    private static func initials(_ term: String) -> String {
        String(Tokens(term).words.compactMap(\.word.first))
    }

    /// A term of a question, and what else it is called, all as stems.
    struct OtherName: Hashable, Sendable {
        var said: [String]
        var other: [String]
        /// The other name as it is written.
        var name: String
    }

    /// Other names of terms in the text: "what if the IdP is down" also looks for "identity provider".
    func otherNames(in tokens: Tokens) -> [OtherName] {
        var result: [OtherName] = []
        let stems = tokens.words.map(\.stem)
        for start in stems.indices {
            for length in 1...4 where start + length <= stems.count {
                let said = Array(stems[start..<start + length])
                for name in (synonyms[said.joined(separator: " ")] ?? []).sorted() {
                    let item = OtherName(said: said, other: Tokens(name).words.map(\.stem), name: name)
                    if !result.contains(item) { result.append(item) }
                }
            }
        }
        return result
    }

    /// Whether a citation is a definition, word for word.
    func holds(_ citation: Citation) -> Bool {
        let entry = entries[Tokens(citation.heading).words.map(\.stem)]
        return entry?.range == citation.range && entry?.definition == citation.quote
    }

    /// A word that stands in more than this share of the passages needs no explaining; of several words, all must.
    private static let everywhere = (single: 0.15, several: 0.35)

    /// Definitions of terms that occur in the stems, the first of each term, longest terms first; without the words that
    /// stand everywhere in the library.
    func definitions(in stems: [String]) -> [GlossaryEntry] {
        var result: [GlossaryEntry] = []
        var start = 0
        while start < stems.count {
            var found = false
            for length in stride(from: min(4, stems.count - start), through: 1, by: -1) {
                let term = Array(stems[start..<start + length])
                if let entry = entries[term] {
                    let limit = term.count == 1 ? Self.everywhere.single : Self.everywhere.several
                    let isCommon = term.allSatisfy { commonness[$0, default: 0] >= limit }
                    if !isCommon, !result.contains(entry) { result.append(entry) }
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
