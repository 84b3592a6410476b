/// Facts about a speaker for the score alone: the engine's own signals, and three kinds it has no keys for.
enum FactReader {
    static func facts(_ text: String) -> [FactScore.Fact] {
        let message = ParsedMessage(text)
        var facts: [FactScore.Fact] = []
        func add(_ kind: String, _ words: String) {
            let fact = FactScore.Fact(kind: kind, stems: FactScore.stems(words))
            let isKnown = facts.contains { $0.kind == kind && !$0.stems.isDisjoint(with: fact.stems) }
            if !fact.stems.isEmpty, !isKnown { facts.append(fact) }
        }
        for signal in MessageReader.read(text).signals where signal.key.family == .preference || signal.key.family == .opinion {
            add(signal.polarity == .for ? "likes" : "dislikes", signal.value)
        }
        for clause in message.clauses
        where !clause.isQuestion && !clause.isHypothetical && !clause.isReported && !clause.isFormer && !clause.isNegated {
            guard let (kind, object) = fact(clause, message), !object.isEmpty else { continue }
            add(kind, message.written(object))
        }
        return facts
    }

    private static let work = Set(["work", "job", "career", "profession", "occupation"])

    private static func fact(_ clause: Clause, _ message: ParsedMessage) -> (String, Range<Int>)? {
        guard let verb = clause.verb else { return nil }
        let lemma = Lexicon.verbs[message.word(verb)]?.lemma ?? message.word(verb)
        let phrase = NounPhrase(message: message)
        func object(_ start: Int) -> Range<Int> {
            let first = min(start, clause.words.upperBound)
            return first..<max(first, phrase.end(from: first, in: clause, stops: NounPhrase.nameStops.subtracting(["of", "and", "or"])))
        }
        if clause.subject == .own {
            let isJob = clause.subjectWords.contains { work.contains(message.word($0)) }
            return isJob && Lexicon.beForms.contains(message.word(verb)) ? ("works", object(verb + 1)) : nil
        }
        guard clause.isFirstPerson else { return nil }
        switch lemma {
        case "have", "own", "drive", "get", "keep" where !clause.isPast:
            guard message.word(verb + 1) != "to", clause.modal == nil, !clause.isFuture else { return nil }
            return ("has", object(verb + 1))
        case "live", "reside", "stay":
            guard let at = (verb + 1..<clause.words.upperBound).first(where: { ["in", "on", "at", "near", "with"].contains(message.word($0)) })
            else { return nil }
            return ("lives", (at + 1)..<clause.words.upperBound)
        case "work":
            guard let at = (verb + 1..<clause.words.upperBound).first(where: { ["as", "at", "for", "in", "with"].contains(message.word($0)) })
            else { return nil }
            return ("works", object(at + 1))
        case "be":
            let start = verb + 1
            if message.word(start) == "from" { return ("lives", object(start + 1)) }
            guard ["a", "an", "the"].contains(message.word(start)) else { return nil }
            let range = object(start + 1)
            // "A nurse" is what one works as; "a big fan" and "a vegan" are not.
            guard Lexicon.roles.contains(in: range, of: message.words) else { return nil }
            return ("works", range)
        default:
            return nil
        }
    }
}
