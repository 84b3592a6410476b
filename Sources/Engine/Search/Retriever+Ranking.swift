extension Retriever {
    /// How passages are ranked beyond their words; nothing when words are all there is or all that is asked for.
    /// - Throws: `ModelError.notReady` when meaning is asked for and is not to be had.
    func ranker(_ mode: SearchMode?) throws -> PassageRanker? {
        guard mode != .lexical, let dense else { return nil }
        if let search = try dense.search() { return PassageRanker(dense: search, mode: mode ?? .hybrid) }
        if mode != nil { throw ModelError.notReady(reason: try dense.status().reason ?? "") }
        return nil
    }

    /// What ranks passages by meaning as well, and how near each of them is to one question.
    struct Meaning {
        var ranker: PassageRanker
        var nearness: DenseSearch.Nearness
    }

    /// Looks up how near every passage is to a question while `search` looks for its words: neither waits for the other.
    func meanwhile<Found>(_ ranker: PassageRanker?, _ question: String, _ search: () throws -> Found) throws -> (
        Found, Meaning?
    ) {
        guard let ranker else { return (try search(), nil) }
        let (found, nearness) = try Concurrently.both(search) { try ranker.dense.nearness(question) }
        return (found, Meaning(ranker: ranker, nearness: nearness))
    }

    /// Fit to the question from how well a passage was found, relative to the best, and from the shares of the question's
    /// words that it and its headings hold: BM25 says how much, coverage of how much of the question, and the headings
    /// whether it is the subject or a remark.
    ///
    /// With meaning in the score the shares of words only take away: nDCG@10 on ord_qa is .731 without them and .690 with
    /// them, on cranfield .412 and .407 ('selfsame eval retrieval').
    static func relevance(_ found: Double, coverage: Double, headings: Double, byMeaning: Bool) -> Double {
        byMeaning ? found : 0.45 * found + 0.25 * coverage + 0.3 * headings
    }

    /// How many passages of a document tell how far it is on the subject.
    private static let documentDepth = 3

    /// A passage of a document that is on the subject throughout comes before one that mentions it in passing elsewhere.
    func weighedByDocument(_ found: [Evidence], rows: [Int64]) throws -> [Evidence] {
        let sizes = try library.sizes(ofDocumentsWith: rows, counting: Self.documentDepth)
        let byDocument = Dictionary(grouping: found, by: \.passage.document)
        // A document of one passage cannot show three; one of many could, and did not (scifact .667 without, .687 with).
        let means = byDocument.mapValues { passages in
            passages.map(\.relevance).sorted(by: >).prefix(Self.documentDepth).reduce(0, +)
                / Double(max(1, sizes[passages[0].passage.document] ?? Self.documentDepth))
        }
        guard let most = means.values.max(), most > 0 else { return found }
        return found.map { item in
            var item = item
            let share = means[item.passage.document]! / most
            item.relevance = 0.85 * item.relevance + 0.15 * share
            item.explanation.parts.append(
                Explanation("document", share, note: "how far the rest of its document is on the subject"))
            item.explanation.value = item.relevance
            return item
        }
    }

    /// A search for a question as it is read and one for it as it was asked made one: a passage fits as well as it fits both in the
    /// mean, and what one of them did not find does not fit that one at all.
    static func mean(_ read: [Evidence], _ asked: [Evidence], limit: Int) -> [Evidence] {
        // Equal passages may stand in two collections.
        let second = Dictionary(asked.map { ($0.passage.id, $0) }) { first, _ in first }
        let first = Set(read.map(\.passage.id))
        let pairs: [(Evidence, read: Evidence?, asked: Evidence?)] =
            read.map { ($0, $0, second[$0.passage.id]) }
            + asked.filter { !first.contains($0.passage.id) }.map { ($0, nil, $0) }
        return pairs.map { item, read, asked in
            let parts = [("as read", read), ("as asked", asked)].map { name, found in
                Explanation(
                    name, 0.5 * (found?.relevance ?? 0), note: found == nil ? "not found so" : "fit, times 0.5",
                    parts: found?.explanation.parts ?? [])
            }
            var item = item
            item.relevance = parts[0].value + parts[1].value
            item.explanation = Explanation(
                "relevance", item.relevance, note: "fit to the question as it is read and as it was asked", parts: parts
            )
            return item
        }
        .sorted { ($1.relevance, $0.passage.id) < ($0.relevance, $1.passage.id) }
        .prefix(limit).map(\.self)
    }
}
