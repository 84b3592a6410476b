/// What the writer does rather than says: asks what a basic term means, or for a simpler, deeper, shorter answer.
struct FollowUp: Observer {
    private static let remarks = PhraseBook<Lexicon.Style>(lists: [
        (
            Lexicon.Style(key: .vocabulary, value: "plain"),
            "simpler, simpler please, too technical, in english please, too complicated, i am lost, say that simpler, explain that again, what does that mean, i do not get it, i do not understand, too much jargon, huh"
        ),
        (
            Lexicon.Style(key: .depth, value: "deep"),
            "deeper, more, more detail, more details, tell me more, go on, elaborate, please elaborate, can you elaborate, could you elaborate, expand, more please, deeper please, go deeper, not detailed enough, too short, too shallow, longer, longer please, can you expand on that, more depth"
        ),
        (
            Lexicon.Style(key: .depth, value: "brief"),
            "shorter, shorter please, too long, tl dr, tldr, too much text, briefer, summarize, summarise, less, in short, short version, too wordy, too verbose, way too long, that is too long, can you shorten that, make it shorter, summary please, sum it up"
        ),
        (
            Lexicon.Style(key: .examples, value: "yes"),
            "example, examples, an example, for example, such as, like what, give me an example, can you give an example, can you give me an example, any example, any examples"
        ),
    ])

    private static let noise = Lexicon.set(
        "ok okay please thanks hmm no sorry still bit a little much and that is was it can you make this could far way too"
    )

    func read(_ message: ParsedMessage, into reading: inout Reading) {
        whole(message, &reading)
        for clause in message.clauses where !clause.isReported { basicTerm(clause, message, &reading) }
    }

    /// The remark must be the whole message, give or take "please" and "ok".
    private func whole(_ message: ParsedMessage, _ reading: inout Reading) {
        var words = message.words.indices[...]
        guard words.count <= 9, let clause = message.clauses.first else { return }
        while true {
            if let found = Self.remarks.longest(at: words.lowerBound, in: message.words, before: words.upperBound),
                (found.end..<words.upperBound).allSatisfy({ Self.noise.contains(message.word($0)) })
            {
                guard !reading.has([.style], in: 0..<message.bytes.count) else { return }
                reading.add(
                    message.draft(
                        found.value.key, found.value.value, in: clause, source: .behaviour,
                        span: message.bytes(of: 0..<message.words.count)))
                return
            }
            guard let first = words.first, Self.noise.contains(message.word(first)), words.count > 1 else { return }
            words = words.dropFirst()
        }
    }

    /// "What is a token?", "what's an HSM, in one sentence?", "what does Bearer mean?"
    private func basicTerm(_ clause: Clause, _ message: ParsedMessage, _ reading: inout Reading) {
        guard clause.isQuestion else { return }
        var at = clause.words.lowerBound
        while at < clause.words.upperBound, message.word(at) != "what" { at += 1 }
        guard at + 2 <= clause.words.upperBound, at < clause.words.upperBound, at - clause.words.lowerBound <= 8 else {
            return
        }
        let next = message.word(at + 1)
        var start = at + 2
        var isMeaning = false
        if next == "does" || next == "do" { isMeaning = true } else if next != "is" && next != "are" { return }
        if ["a", "an"].contains(message.word(start)) {
            start += 1
        }
        // "What is the rate limit" asks for a value, "what is our plan" for a fact.
        else if Lexicon.determiners.contains(message.word(start)) {
            return
        }
        var end = start
        while end < clause.words.upperBound, end - start < 4,
            ![
                "mean", "means", "as", "in", "for", "exactly", "anyway", "and", "or", "of", "again", "stand", "called",
                "actually", "to",
            ].contains(message.word(end)), end == start || !message.words[end].afterComma
        { end += 1 }
        if isMeaning { guard ["mean", "stand", "do"].contains(message.word(end)) else { return } }
        guard start < end, let slug = NounPhrase(message: message).slug(start..<end) else { return }
        guard
            Lexicon.basicTerms.contains(slug)
                || slug.split(separator: "-").allSatisfy({ Lexicon.basicTerms.contains(String($0)) })
                || isMeaning && Lexicon.basicTerms.contains(where: { slug.hasPrefix($0 + "-") })
                || slug.split(separator: "-").last.map({ Lexicon.basicTerms.contains(String($0)) }) == true
                    && slug.split(separator: "-").count == 2
        else { return }
        reading.add(message.draft(.expertise(slug), Expertise.newcomer.rawValue, in: clause, source: .behaviour))
    }
}
