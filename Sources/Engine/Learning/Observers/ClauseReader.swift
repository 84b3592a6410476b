/// Works out what holds for one clause: whose it is, and whether it is asserted, asked, supposed, reported or past.
struct ClauseReader {
    let words: [Word]
    let sentence: Range<Int>
    let index: Int

    func read(_ range: Range<Int>, after previous: Clause?, asks: Bool, isLast: Bool) -> Clause {
        let bytes = words[range.lowerBound].range.lowerBound..<words[range.upperBound - 1].range.upperBound
        var clause = Clause(
            words: range, bytes: bytes, sentence: index, subjectWords: range.lowerBound..<range.lowerBound,
            predicate: range.lowerBound)
        var at = readLead(&clause)
        at = skipDiscourse(at, range.upperBound)
        readSubject(&clause, from: at, after: previous)
        readVerb(&clause)
        readQuestion(&clause, from: at, after: previous, asks: asks, isLast: isLast)
        readMood(&clause, from: at, after: previous)
        readScope(&clause)
        return clause
    }

    // MARK: Lead

    private func readLead(_ clause: inout Clause) -> Int {
        var at = clause.words.lowerBound
        let end = clause.words.upperBound
        while at < end {
            switch words[at].text {
            case "and", "or", "nor", "plus", "then": if clause.lead == .none { clause.lead = .and }
            case "but", "yet": clause.lead = .but
            case "because": clause.lead = .because
            case "since": clause.lead = .since
            case "so": clause.lead = .so
            case "if", "unless", "suppose", "whether", "assuming": clause.lead = .condition
            case "when", "while", "until", "before", "after", "once", "whenever", "as": clause.lead = .time
            case "although", "though", "whereas": clause.lead = .concession
            case "which", "who", "where":
                clause.lead = clause.words.lowerBound > sentence.lowerBound ? .relative : .none
            case "otherwise": clause.lead = .otherwise
            case "that" where clause.lead == .so: break
            default: return at
            }
            if clause.lead == .none { return at }
            if clause.lead == .relative { return at + 1 }
            at += 1
        }
        return at
    }

    private func skipDiscourse(_ start: Int, _ end: Int) -> Int {
        var at = start
        while at < end {
            let text = words[at].text
            if Lexicon.discourse.contains(text) { at += 1; continue }
            if [
                "by the way", "to be honest", "in fact", "for context", "as said", "of course", "good morning",
                "good evening",
            ]
            .contains(where: { matches($0, at) }) {
                at += 2
                if at < end, ["way", "honest"].contains(words[at].text) { at += 1 }
                continue
            }
            break
        }
        return at
    }

    private func matches(_ phrase: String, _ index: Int) -> Bool {
        var at = index
        for part in phrase.split(separator: " ") {
            guard at < words.count, words[at].text == part else { return false }
            at += 1
        }
        return true
    }

    // MARK: Subject

    private func readSubject(_ clause: inout Clause, from start: Int, after previous: Clause?) {
        let end = clause.words.upperBound
        clause.predicate = start
        clause.subjectWords = start..<start
        if clause.lead == .relative {
            clause.subject = words[start - 1].text == "who" ? .other : .thing
            if start < end, ["i", "we"].contains(words[start].text) {
                clause.subject = words[start].text == "i" ? .me : .we; clause.predicate = start + 1
            }
            return
        }
        var at = start
        var inPhrase = false
        while at < end {
            let text = words[at].text
            if words[at].afterComma { inPhrase = false }
            switch text {
            case "i": return found(.me, at..<(at + 1), &clause)
            case "we": return found(.we, at..<(at + 1), &clause)
            case "you": return found(.you, at..<(at + 1), &clause)
            default: break
            }
            if !inPhrase {
                if Lexicon.thirdPersons.contains(text) {
                    return found(.other, at..<(at + 1), &clause)
                }
                if at == start || words[at].afterComma, let verb = Lexicon.verbs[text], verb.form != .third,
                    !isNounHere(at, end)
                {
                    return elided(verb, at, &clause, previous)
                }
                if isAuxiliary(text) { return inverted(at, &clause, previous) }
                if Lexicon.things.contains(text), let verb = reducedRelative(at, end) {
                    return found(.thing, at..<verb, &clause)
                }
                if Lexicon.determiners.contains(text) || Lexicon.foreignPossessives.contains(text) {
                    // "These days I ...", "the next time we ...": an adverbial in front.
                    if frontsPronoun(at, end) {
                        inPhrase = true
                        at += 1
                        continue
                    }
                    return nounSubject(at, &clause)
                }
                if Lexicon.things.contains(text) { return found(.thing, at..<(at + 1), &clause) }
                if words[at].isCapitalized || words[at].isAcronym || at == start,
                    let verb = verbAfter(at, end, within: 4)
                {
                    let head = words[verb - 1].text
                    return found(Lexicon.people.contains(head) ? .other : .thing, at..<verb, &clause)
                }
            }
            if Lexicon.prepositions.contains(text) { inPhrase = true }
            at += 1
        }
        // No subject: a fragment, or a predicate shared with the clause before.
        clause.subject = .none
    }

    /// "Everything we run is ...": where the verb of the whole stands.
    private func reducedRelative(_ at: Int, _ end: Int) -> Int? {
        guard at + 3 < end, ["i", "we"].contains(words[at + 1].text),
            ["everything", "all", "what", "anything"].contains(words[at].text)
        else { return nil }
        return ((at + 3)..<end).first { ["is", "are", "was", "runs", "lives", "sits"].contains(words[$0].text) }
    }

    private func frontsPronoun(_ at: Int, _ end: Int) -> Bool {
        guard !["my", "our"].contains(words[at].text) || at + 1 < end else { return false }
        for next in (at + 1)..<max(at + 1, min(end, at + 6)) {
            let text = words[next].text
            if text == "i" || text == "we" { return true }
            if isAuxiliary(text) || Lexicon.verbs[text]?.form == .third { return false }
        }
        return false
    }

    private func found(_ subject: Clause.Subject, _ range: Range<Int>, _ clause: inout Clause) {
        clause.subject = subject
        clause.subjectWords = range
        clause.predicate = range.upperBound
    }

    /// "Use" in "our use of", "the run": a verb form that is a noun here.
    private func isNounHere(_ at: Int, _ end: Int) -> Bool {
        guard at + 1 < end else { return false }
        return isAuxiliary(words[at + 1].text) || words[at + 1].text == "of"
    }

    /// A verb without a subject: shared with the clause before, or an order, or "love tables".
    private func elided(_ verb: Lexicon.Verb, _ at: Int, _ clause: inout Clause, _ previous: Clause?) {
        clause.predicate = at
        clause.subjectWords = at..<at
        let shares = at > clause.words.lowerBound ? clause.lead == .and || clause.lead == .but : words[at].afterComma
        if let previous, shares, previous.isFirstPerson || previous.subject == .other,
            !(Lexicon.orders.contains(verb.lemma) && !Lexicon.predicates.contains(verb.lemma))
        {
            clause.subject = previous.subject
        } else if Lexicon.likes.contains(verb.lemma) || Lexicon.dislikes.contains(verb.lemma), verb.lemma != "avoid" {
            clause.subject = .me
        } else if verb.form == .gerund, verb.lemma != "give" {
            clause.subject = .me
        } else if verb.form == .past {
            clause.subject = .me
        } else {
            clause.subject = .none
        }
    }

    private func inverted(_ at: Int, _ clause: inout Clause, _ previous: Clause?) {
        clause.predicate = at
        clause.subjectWords = at..<at
        let next = at + 1 < clause.words.upperBound ? words[at + 1].text : ""
        if ["i", "we", "you", "he", "she", "they", "it"].contains(next) {
            clause.subject =
                next == "i" ? .me : next == "we" ? .we : next == "you" ? .you : next == "it" ? .thing : .other
            clause.subjectWords = (at + 1)..<(at + 2)
            clause.predicate = at + 2
            clause.isQuestion = words[at].text != "do" || next != "not"
        } else if ["my", "our", "the", "a", "an", "there", "this", "that", "your", "any"].contains(next) {
            clause.subject = .thing
            clause.isQuestion = true
        } else if let previous, clause.lead == .and || clause.lead == .but || words[at].afterComma {
            clause.subject = previous.subject
        } else if ["do", "am", "have"].contains(words[at].text) {
            // "Don't like X", "am a developer", "do not show code".
            var verb = at + 1
            while verb < clause.words.upperBound,
                words[verb].text == "not" || Lexicon.adverbs.contains(words[verb].text)
            { verb += 1 }
            let lemma = verb < clause.words.upperBound ? Lexicon.verbs[words[verb].text]?.lemma : nil
            let isOrder =
                words[at].text == "do"
                && !(lemma.map { Lexicon.likes.contains($0) || $0 == "know" || $0 == "want" || $0 == "need" } ?? false)
            clause.subject = isOrder ? .none : .me
        } else {
            clause.subject = .thing
        }
    }

    private func nounSubject(_ at: Int, _ clause: inout Clause) {
        let end = clause.words.upperBound
        let verb = verbAfter(at, end, within: 9)
        let stop = verb ?? min(end, at + 4)
        var head = stop - 1
        var nouns: [String] = []
        for position in (at + 1)..<max(at + 1, stop) {
            if Lexicon.prepositions.contains(words[position].text) {
                head = min(head, max(at, position - 1))
                break
            }
            nouns.append(words[position].text)
        }
        let headWord = words[max(at, head)].text
        let owner = words[at].text
        let possessed = nouns.contains { $0.hasSuffix("'s") && Lexicon.people.contains(String($0.dropLast(2))) }
        let subject: Clause.Subject
        if Lexicon.foreignPossessives.contains(owner) || possessed {
            subject = owner == "your" ? .thing : .other
        } else if owner == "my" || owner == "our" {
            if Lexicon.ownGroups.contains(headWord) {
                subject = .we
            } else if Lexicon.people.contains(headWord) {
                subject = .other
            } else {
                subject = .own
            }
        } else if Lexicon.people.contains(headWord) {
            subject = .other
        } else {
            subject = .thing
        }
        clause.subject = subject
        clause.subjectWords = at..<stop
        clause.predicate = stop
    }

    private func verbAfter(_ start: Int, _ end: Int, within limit: Int) -> Int? {
        for at in (start + 1)..<max(start + 1, min(end, start + limit)) {
            if words[at].afterBreak { return nil }
            let text = words[at].text
            if ["i", "we", "you"].contains(text) { return nil }
            if isAuxiliary(text) { return at }
            if let verb = Lexicon.verbs[text], verb.form == .third || verb.form == .past { return at }
            if let verb = Lexicon.verbs[text], verb.form == .base, words[at - 1].text.hasSuffix("s"), at > start + 1,
                !Lexicon.determiners.contains(words[at - 1].text), !Lexicon.prepositions.contains(words[at - 1].text)
            {
                return at
            }
        }
        return nil
    }

    private func isAuxiliary(_ text: String) -> Bool {
        Lexicon.modals.contains(text) || Lexicon.doForms.contains(text) || Lexicon.haveForms.contains(text)
            || Lexicon.beForms.contains(text)
    }

    // MARK: Verb group

    private func readVerb(_ clause: inout Clause) {
        var at = clause.predicate
        let end = clause.words.upperBound
        var sawPast = false
        while at < end {
            let text = words[at].text
            if Lexicon.negators.contains(text) {
                clause.isNegated = text != "without" && text != "nor" ? true : clause.isNegated
            }
            if Lexicon.intensifiers.contains(text) { clause.isStrong = true }
            if text == "not" || Lexicon.adverbs.contains(text) || text == "please" {
                // "no longer", "not only" are seen elsewhere.
                at += 1
                continue
            }
            if text == "no", at + 1 < end, words[at + 1].text == "longer" {
                clause.isNegated = true
                at += 2
                continue
            }
            if Lexicon.modals.contains(text) {
                clause.modal = text
                if text == "will" || text == "shall" { clause.isFuture = true }
                at += 1
                continue
            }
            if text == "used", at + 1 < end, words[at + 1].text == "to", !sawBe(clause.predicate, at) {
                clause.isFormer = true
                clause.isPast = true
                at += 2
                continue
            }
            if text == "going", at + 1 < end, words[at + 1].text == "to", at + 2 < end,
                Lexicon.verbs[words[at + 2].text]?.form == .base
            {
                clause.isFuture = true
                at += 2
                continue
            }
            guard isAuxiliary(text), helps(at, end) else { break }
            if ["was", "were", "did", "had"].contains(text) { sawPast = true }
            at += 1
        }
        clause.verb = at < end ? at : nil
        guard let verb = clause.verb else { return }
        let text = words[verb].text
        if ["was", "were", "did", "had"].contains(text) { sawPast = true }
        if let known = Lexicon.verbs[text], known.form == .past,
            !words[clause.predicate..<verb].contains(where: { isAuxiliary($0.text) })
        {
            sawPast = true
        }
        if sawPast { clause.isPast = true }
        // "I don't" and "never" may stand after the verb to be: "we are not on Azure".
        if Lexicon.beForms.contains(text) {
            var next = verb + 1
            while next < end, Lexicon.adverbs.contains(words[next].text) || Lexicon.negators.contains(words[next].text)
            {
                if ["not", "never", "neither", "hardly"].contains(words[next].text) { clause.isNegated = true }
                if words[next].text == "no", next + 1 < end, words[next + 1].text == "longer" {
                    clause.isNegated = true
                }
                next += 1
            }
        }
    }

    private func sawBe(_ start: Int, _ end: Int) -> Bool {
        words[start..<max(start, end)].contains { Lexicon.beForms.contains($0.text) }
    }

    /// Whether the auxiliary at `index` has its verb behind it, rather than being the verb itself.
    private func helps(_ index: Int, _ end: Int) -> Bool {
        var next = index + 1
        while next < end, Lexicon.adverbs.contains(words[next].text) || words[next].text == "not" { next += 1 }
        guard next < end else { return false }
        let text = words[next].text
        if Lexicon.doForms.contains(words[index].text) {
            return words[index + 1].text == "not" || Lexicon.verbs[text]?.form == .base || text == "have"
                || text == "be"
        }
        if Lexicon.beForms.contains(text) { return true }
        if Lexicon.haveForms.contains(words[index].text) {
            if text == "to" { return false }
            return text == "had" || text == "got" || Lexicon.verbs[text]?.form == .past
        }
        // To be: a gerund or participle behind it.
        if let verb = Lexicon.verbs[text] {
            return verb.form == .gerund || (verb.form == .past && text != "used" && text != "done")
        }
        return text.count > 5 && text.hasSuffix("ing")
            && !["evening", "morning", "nothing", "something"].contains(text)
    }

    // MARK: Mood

    private func readQuestion(
        _ clause: inout Clause, from start: Int, after previous: Clause?, asks: Bool, isLast: Bool
    ) {
        guard start < clause.words.upperBound else { return }
        let first = words[start].text
        let next = start + 1 < clause.words.upperBound ? words[start + 1].text : ""
        let isWh = Lexicon.interrogatives.contains(first) && clause.lead != .relative && clause.lead != .time
        if isWh, clause.lead != .condition {
            // "What I want is": a statement.
            let states = first == "what" && (next == "i" || next == "we") && !asks
            if !states { clause.isQuestion = true }
        }
        if Lexicon.inverting.contains(first), first != "any", first != "anything", first != "have", first != "am",
            [
                "i", "we", "you", "he", "she", "it", "they", "there", "the", "my", "our", "your", "this", "that", "a",
                "any",
            ].contains(next)
        {
            clause.isQuestion = true
        }
        if asks, isLast, !clause.isQuestion {
            // A statement before its question mark has its own clause, so the last one is the question.
            clause.isQuestion = clause.lead != .because && clause.lead != .since
        }
        if asks, ["any", "anything", "anyone"].contains(first) { clause.isQuestion = true }
        if let previous, previous.isQuestion, previous.sentence == clause.sentence,
            clause.lead == .and || clause.lead == .relative,
            clause.subject == previous.subject || clause.lead == .relative
        {
            clause.isQuestion = true
        }
        if clause.isQuestion, asks || clause.subject == .you, clause.subject == .you,
            ["can", "could", "will", "would"].contains(first) || clause.modal != nil
        {
            clause.isRequest = true
        }
        if clause.subject == .none, let verb = clause.verb,
            Lexicon.orders.contains(words[verb].text) || words[clause.predicate].text == "do"
        {
            clause.isRequest = true
        }
    }

    private func readMood(_ clause: inout Clause, from start: Int, after previous: Clause?) {
        let range = clause.words
        if clause.lead == .condition || Lexicon.unreal.contains(in: range, of: words) { clause.isHypothetical = true }
        if let modal = clause.modal, Lexicon.unrealModals.contains(modal), !isWish(clause) {
            clause.isHypothetical = true
        }
        if clause.lead == .time, clause.isFuture { clause.isHypothetical = true }
        if let previous, previous.sentence == clause.sentence {
            let shares =
                (clause.lead == .and || clause.lead == .none) && clause.subjectWords.isEmpty
                && clause.subject == previous.subject
            if shares {
                clause.isHypothetical = clause.isHypothetical || previous.isHypothetical
                clause.isReported = previous.isReported
                clause.isPast = clause.isPast || previous.isFormer
                clause.isFormer = previous.isFormer
            }
            if previous.subject == .other, let verb = previous.verb, let known = Lexicon.verbs[words[verb].text],
                Lexicon.reporting.contains(known.lemma),
                clause.lead == .none || clause.lead == .condition || clause.lead == .relative
            {
                clause.isReported = true
            }
        }
        if matchesAny("according to", in: range) { clause.isReported = true }
        if Lexicon.former.contains(in: range, of: words), !sawBe(clause.predicate, clause.verb ?? clause.predicate),
            clause.isFormer || clause.isPast
        {
            clause.isFormer = true
        }
        clause.isHedged = Lexicon.hedges.contains(in: range, of: words)
        // A marker belongs to the sentence: "I said bullets, these days I'd rather have a table".
        clause.marksChange = Lexicon.changes.contains(in: sentence, of: words) || now(in: range)
    }

    /// "Now" as time, not as a word to begin with, and not "for now".
    private func now(in range: Range<Int>) -> Bool {
        range.contains { at in
            guard words[at].text == "now" else { return false }
            let before = at > 0 ? words[at - 1].text : ""
            return at > range.lowerBound && !["for", "right", "by", "until", "just", "ok", "okay"].contains(before)
        }
    }

    private func isWish(_ clause: Clause) -> Bool {
        guard clause.modal == "would" || clause.modal == "could", let verb = clause.verb else { return false }
        let text = words[verb].text
        if words[clause.predicate..<verb].contains(where: { ["rather", "sooner", "much"].contains($0.text) }) {
            return true
        }
        return clause.modal == "would"
            && ["like", "love", "prefer", "hate", "appreciate", "want", "enjoy", "need"].contains(text)
    }

    private func matchesAny(_ phrase: String, in range: Range<Int>) -> Bool {
        range.contains { matches(phrase, $0) }
    }

    private func readScope(_ clause: inout Clause) {
        if Lexicon.session.contains(in: sentence, of: words) {
            clause.scope = .session
        } else if let frame = Lexicon.sessionFrames.first(in: sentence, of: words),
            frame.range.upperBound < sentence.upperBound,
            !["job", "reason", "purpose", "company", "team", "project", "role", "sort", "kind"].contains(
                words[frame.range.upperBound].text)
        {
            clause.scope = .session
        } else if hasOnlyFor() {
            clause.scope = .session
        }
    }

    /// "For the board meeting only", "only for that": "only" at the end of a phrase with "for".
    private func hasOnlyFor() -> Bool {
        for at in sentence where words[at].text == "only" && at > sentence.lowerBound {
            guard at + 1 == sentence.upperBound || words[at + 1].afterComma || words[at + 1].afterBreak else {
                continue
            }
            if words[max(sentence.lowerBound, at - 5)..<at].contains(where: { $0.text == "for" }) { return true }
        }
        return false
    }
}
