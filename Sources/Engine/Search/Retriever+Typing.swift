internal import GRDB

extension Retriever {
    /// A word that stands in no passage, and the near one that is searched for as well.
    struct Suggestion: Hashable, Sendable {
        var typed: String
        var typedStem: String
        var meant: String
        var stem: String
        /// Written like a name, which may well be right and simply not be in the library.
        var isName: Bool
    }

    /// Near words for those that nothing in the library holds.
    func suggestions(_ query: Query, _ statistics: LexicalIndex.Statistics) throws -> [Suggestion] {
        let phrases = QuestionPhrases(query.text)
        let names = Set(phrases.words.filter(\.isNamed).map(\.stem))
        return try phrases.tokens.words.compactMap { token in
            guard query.stems.contains(token.stem), statistics.frequencies[token.stem] == 0,
                dense?.isEnglish(token.word) != true, let stem = try suggester.stem(near: token.stem),
                let word = try index.word(of: stem)
            else { return nil }
            return Suggestion(
                typed: phrases.tokens.text(token.range), typedStem: token.stem, meant: word, stem: stem,
                isName: names.contains(token.stem))
        }
    }

    /// What phrases and exclusions leave, and what of them could not be kept.
    func restriction(_ typed: TypedSearch) throws -> (Restriction, notes: [String]) {
        guard !typed.isPlain else { return (Restriction(), []) }
        var result = Restriction()
        var notes: [String] = []
        for phrase in typed.phrases {
            if !result.require(phrase, in: try index.rows(holding: phrase)) {
                notes.append("No passage holds \"\(phrase)\"; its words were searched for one by one.")
            }
        }
        for word in typed.excluded { result.exclude(word, in: try index.rows(holding: word)) }
        if !typed.excluded.isEmpty {
            notes.append("Without passages that hold \(typed.excluded.joined(separator: ", ")).")
        }
        return (result, notes)
    }
}

extension LexicalIndex {
    /// Passages in which these words stand side by side.
    func rows(holding phrase: String) throws -> Set<Int64> {
        let expression = MatchExpression.phrase(phrase)
        return try library.file.read { db in
            Set(
                try Int64.fetchAll(
                    db, sql: "SELECT rowid FROM passage_fts WHERE passage_fts MATCH ?", arguments: [expression]))
        }
    }

    /// Stems of the library with how many passages hold them.
    func stems(from letter: String) throws -> [(stem: String, passages: Int)] {
        guard let scalar = letter.unicodeScalars.first, let next = Unicode.Scalar(scalar.value + 1) else { return [] }
        return try library.file.read { db in
            try Row.fetchAll(
                db, sql: "SELECT term, doc FROM passage_terms WHERE term >= ? AND term < ?",
                arguments: [letter, String(Character(next))]
            ).map { ($0["term"], $0["doc"]) }
        }
    }

    /// A word with this stem, as a passage writes it.
    func word(of stem: String) throws -> String? {
        let text = try library.file.read { db in
            // The index stems what it is given; the stem of a stem may be another, and then nothing is found.
            try String.fetchOne(
                db,
                sql: """
                    SELECT title || ' ' || headings || ' ' || text FROM passage WHERE id =
                    (SELECT rowid FROM passage_fts WHERE passage_fts MATCH ? LIMIT 1)
                    """, arguments: [MatchExpression.quoted(stem)])
        }
        return text.flatMap { Tokens($0).words.first { $0.stem == stem }?.word }
    }
}
