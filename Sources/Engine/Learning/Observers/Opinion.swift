/// "I think microservices are overrated": what the writer holds of a thing.
struct Opinion: Observer {
    func read(_ message: ParsedMessage, into reading: inout Reading) {
        for clause in message.clauses
        where clause.subject == .me && clause.isAsserted && !clause.isPast && !clause.isNegated {
            guard let verb = clause.verb, let lemma = Lexicon.verbs[message.word(verb)]?.lemma,
                ["think", "believe", "feel", "find", "consider", "reckon"].contains(lemma)
            else { continue }
            if reading.has([.preference, .expertise, .role], in: clause.bytes) { continue }
            if let following = message.clauses.first(where: {
                $0.words.lowerBound == clause.words.upperBound && $0.sentence == clause.sentence
            }), clause.words.upperBound - verb <= 2 {
                add(following.words, following, message, &reading)
            } else {
                let start = message.word(verb + 1) == "that" ? verb + 2 : verb + 1
                if start < clause.words.upperBound { add(start..<clause.words.upperBound, clause, message, &reading) }
            }
        }
    }

    private func add(_ range: Range<Int>, _ clause: Clause, _ message: ParsedMessage, _ reading: inout Reading) {
        guard !clause.isQuestion, clause.subject != .other || range.lowerBound > clause.predicate,
            let judgement = range.first(where: {
                Lexicon.bad.contains(message.word($0)) || Lexicon.good.contains(message.word($0))
            })
        else { return }
        var stop = range.lowerBound
        while stop < judgement, !Lexicon.beForms.contains(message.word(stop)),
            Lexicon.verbs[message.word(stop)]?.form != .third
        { stop += 1 }
        guard stop > range.lowerBound,
            !Lexicon.things.contains(message.word(range.lowerBound)) || stop > range.lowerBound + 1,
            !["i", "we", "you", "he", "she", "they"].contains(message.word(range.lowerBound)),
            (range.lowerBound..<stop).contains(where: {
                !Lexicon.adverbs.contains(message.word($0)) && !message.word($0).hasSuffix("ly")
            }),
            let slug = NounPhrase(message: message).slug(range.lowerBound..<stop)
        else { return }
        let end = NounPhrase(message: message).end(from: range.lowerBound, in: clause)
        reading.add(message.draft(.opinion(slug), message.written(range.lowerBound..<max(stop, end)), in: clause))
    }
}
