/// What tells a cause or an aim from a time, a limit or a word that only points back.
extension StatedReason {
    /// What is asked or aimed at has a purpose: "send it today, so we can plan".
    func isWish(_ clause: Clause?, _ reading: Reading) -> Bool {
        clause.map { $0.isRequest || reading.has([.style, .goal, .preference], in: $0.bytes) } ?? false
    }

    /// "So we can't", "so we can only": a consequence; nobody aims at a limit.
    func isLimit(_ at: Int, _ message: ParsedMessage) -> Bool {
        Lexicon.negators.contains(message.word(at)) || Self.limiting.contains(message.word(at))
            || message.has("at most", at: at) || message.has("no longer", at: at)
    }

    private static let limiting = Lexicon.set("only just merely hardly barely scarcely still")

    func isLimited(_ clause: Clause, _ message: ParsedMessage) -> Bool {
        (clause.predicate..<(clause.verb ?? clause.predicate)).contains { isLimit($0, message) }
    }

    private static let countable = Lexicon.set(
        "one much part bit piece side point question section topic page issue problem ticket area option step bug case idea thing"
    )

    /// "So that people can ..." gives a purpose; in "so that part you can assume" and "so that is settled" it points back.
    func isSoThat(_ clause: Clause, _ message: ParsedMessage) -> Bool {
        let that = clause.words.lowerBound + 1
        guard message.word(that) == "that", that + 2 < clause.words.upperBound else {
            return message.word(that) == "that"
        }
        let next = message.word(that + 1)
        let after = message.word(that + 2)
        let isSubject = ["i", "we", "you", "they", "he", "she"].contains(after)
        // "So that is settled", "so that makes it easy"; but "so that changes are reviewed".
        if isAuxiliary(next) || Lexicon.verbs[next]?.form == .third && !isFinite(after) { return false }
        if Self.countable.contains(next), isSubject || isFinite(after) { return false }
        // An object in front of its clause: "so that report I can skip". A plural or a pronoun would need "those".
        let isSingular =
            !next.hasSuffix("s") && !Lexicon.thirdPersons.contains(next) && !Lexicon.things.contains(next)
            && !Lexicon.determiners.contains(next) && !["i", "we", "you", "people"].contains(next)
            && !Lexicon.adverbs.contains(next) && !Lexicon.prepositions.contains(next)
            && !["if", "when", "whoever", "once", "as"].contains(next)
        return !(isSingular && isSubject)
    }

    private func isAuxiliary(_ word: String) -> Bool {
        Lexicon.modals.contains(word) || Lexicon.beForms.contains(word) || ["has", "does", "had", "did"].contains(word)
    }

    private func isFinite(_ word: String) -> Bool {
        isAuxiliary(word) || Lexicon.verbs[word].map { $0.form != .gerund } ?? false
    }

    /// "Since" is causal unless it counts time: "since Monday", "have used it since we started".
    func isCausal(_ clause: Clause, _ previous: Clause?, _ message: ParsedMessage) -> Bool {
        let first = clause.words.lowerBound
        guard
            clause.verb != nil && clause.subject != .none || message.words[first].afterComma && clause.words.count >= 4
        else { return false }
        if isTime(first + 1, clause, message) { return false }
        if message.tellsWhenItBegan(since: first, in: message.sentences[clause.sentence]) { return false }
        let next = message.word(first + 1)
        if ["then", "when"].contains(next) || Int(next) != nil { return false }
        if let previous, previous.sentence == clause.sentence {
            let perfect = message.words[previous.words].contains { ["have", "has", "been", "ever"].contains($0.text) }
            if perfect, clause.isPast, !message.words[clause.words.lowerBound].afterComma { return false }
        }
        let starts = message.words[clause.words].contains {
            ["started", "began", "joined", "arrived"].contains($0.text)
        }
        return !(starts && clause.isPast && !message.words[clause.words.lowerBound].afterComma)
    }

    /// "This morning", "the weekend", "about half past nine": a time by itself, without a verb of its own behind it.
    func isTime(_ start: Int, _ clause: Clause, _ message: ParsedMessage) -> Bool {
        var at = start
        while at < clause.words.upperBound,
            Lexicon.determiners.contains(message.word(at)) || Self.beforeTimes.contains(message.word(at))
                || Int(message.word(at)) != nil || message.words[at].isGlued
        { at += 1 }
        guard at < clause.words.upperBound else { return true }
        guard
            Lexicon.timeWords.contains(message.word(at)) || Self.times.contains(message.word(at))
                || Lexicon.isDate(message.word(at))
        else { return at > start && (at + 1 == clause.words.upperBound || message.words[at + 1].afterComma) }
        at += 1
        while at < clause.words.upperBound, !message.words[at].afterComma,
            Lexicon.timeWords.contains(message.word(at)) || Self.times.contains(message.word(at))
                || Int(message.word(at)) != nil
        { at += 1 }
        guard at < clause.words.upperBound, !message.words[at].afterComma, !message.words[at].afterBreak else {
            return true
        }
        let word = message.word(at)
        return
            !(Lexicon.modals.contains(word) || Lexicon.beForms.contains(word) || Lexicon.haveForms.contains(word)
            || Lexicon.doForms.contains(word) || Lexicon.verbs[word] != nil || Lexicon.adverbs.contains(word))
    }

    private static let beforeTimes = Lexicon.set(
        "early late mid about around roughly last at half quarter past some approximately exactly ever back on in of start end beginning middle"
    )
    private static let times = Lexicon.set(
        "today tonight yesterday weekend night afternoon evening hour hours minute minutes o'clock dawn dusk lunch breakfast dinner quarter sprint fortnight decade decades century clock"
    )
    private static let statives = Lexicon.set(
        "be have need want prefer know find like love hate live work can must feel think dislike enjoy believe")

    /// "As" is causal, cautiously: after a comma or at the front, with a state rather than an event.
    func isCausalAs(_ clause: Clause, _ previous: Clause?, _ message: ParsedMessage) -> Bool {
        let first = clause.words.lowerBound
        guard message.word(first) == "as",
            message.words[first].afterComma || first == message.sentences[clause.sentence].lowerBound
                || clause.isFirstPerson
        else { return false }
        // "As a student" names a role.
        guard let verb = clause.verb, !["a", "an"].contains(message.word(first + 1)) else { return false }
        let lemma = Lexicon.verbs[message.word(verb)]?.lemma ?? message.word(verb)
        if ["said", "mentioned", "see", "understand", "expected", "know"].contains(message.word(verb)) { return false }
        return Self.statives.contains(lemma) || clause.modal == "can" || clause.modal == "must"
    }

    /// "We need to show coverage before the committee decides".
    func isDeadline(_ clause: Clause, _ previous: Clause?, _ message: ParsedMessage) -> Bool {
        guard message.word(clause.words.lowerBound) == "before", let previous, previous.sentence == clause.sentence,
            previous.isFirstPerson, !previous.isQuestion, let verb = previous.verb
        else { return false }
        let lemma = Lexicon.verbs[message.word(verb)]?.lemma ?? ""
        return previous.modal == "must" || (["need", "have", "want"].contains(lemma) && message.word(verb + 1) == "to")
    }
}
