extension Retriever {
    /// Words a question is searched by: all that carry a topic, in every sentence of it. What it is about may be narrower.
    static func searchTerms(_ query: Query) -> [(word: String, stem: String)] {
        let about = Set(query.stems)
        var seen: Set<String> = []
        return Tokens(query.text).words.filter {
            (about.contains($0.stem) || !StopWords.contains($0.word)) && seen.insert($0.stem).inserted
        }
        .map { token in
            // "customer's" in quotes would be a phrase of two words to the index.
            let isPossessive = token.word.hasSuffix("'s")
            return (word: isPossessive ? String(token.word.dropLast(2)) : token.word, stem: token.stem)
        }
    }

    /// Passages for a question in the order of the given mode, before they are read.
    func ranked(
        _ query: Query, mode: SearchMode, dense: DenseSearch?, limit: Int
    ) throws -> [ConvexCombination.Fused] {
        let terms = Self.searchTerms(query)
        let statistics = try index.statistics(terms.map(\.stem))
        return try PassageRanker(lexical: index, dense: dense)
            .rank(query.text, terms: terms, statistics, mode: mode, limit: limit)
    }
}
