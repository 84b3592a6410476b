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

    func readLead(_ clause: inout Clause) -> Int {
        var at = clause.words.lowerBound
        let end = clause.words.upperBound
        while at < end {
            // "Because as a buyer I ...", "since so few know it": the reason has begun.
            let isReason = clause.lead == .because || clause.lead == .since
            switch words[at].text {
            case "as" where isReason, "so" where isReason: return at
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

    func skipDiscourse(_ start: Int, _ end: Int) -> Int {
        var at = start
        while at < end {
            let text = words[at].text
            if Lexicon.discourse.contains(text) { at += 1; continue }
            // "You know, I hate ...".
            if text == "you", at + 2 < end, words[at + 1].text == "know", ["i", "we"].contains(words[at + 2].text) {
                at += 2
                continue
            }
            // "I guess I prefer ...": what counts follows.
            if text == "i", at + 2 < end,
                ["guess", "think", "suppose", "believe", "feel", "assume"].contains(words[at + 1].text)
            {
                let next = words[at + 2].text == "that" && at + 3 < end ? at + 3 : at + 2
                if ["i", "we"].contains(words[next].text) { at = next; continue }
            }
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

    func matches(_ phrase: String, _ index: Int) -> Bool {
        words.spell(phrase, at: index)
    }

    // MARK: Subject

    func readSubject(_ clause: inout Clause, from start: Int, after previous: Clause?) {
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
                if asksSomebody(at, end) { return inverted(at, &clause, previous) }
                if at == start || words[at].afterComma, let verb = Lexicon.verbs[text], verb.form != .third,
                    !isNounHere(at, end)
                {
                    return elided(verb, at, &clause, previous)
                }
                if isAuxiliary(text) { return inverted(at, &clause, previous) }
                // "All our logs" are ours.
                if text == "all" || text == "both", at + 2 < end, Lexicon.possessives.contains(words[at + 1].text) {
                    at += 1
                    continue
                }
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
    func reducedRelative(_ at: Int, _ end: Int) -> Int? {
        guard at + 3 < end, ["i", "we"].contains(words[at + 1].text),
            ["everything", "all", "what", "anything"].contains(words[at].text)
        else { return nil }
        return ((at + 3)..<end).first { ["is", "are", "was", "runs", "lives", "sits"].contains(words[$0].text) }
    }

    func frontsPronoun(_ at: Int, _ end: Int) -> Bool {
        guard !["my", "our"].contains(words[at].text) || at + 1 < end else { return false }
        for next in (at + 1)..<max(at + 1, min(end, at + 6)) {
            let text = words[next].text
            if text == "i" || text == "we" { return true }
            if isAuxiliary(text) || Lexicon.verbs[text]?.form == .third { return false }
        }
        return false
    }

    func found(_ subject: Clause.Subject, _ range: Range<Int>, _ clause: inout Clause) {
        clause.subject = subject
        clause.subjectWords = range
        clause.predicate = range.upperBound
    }

    /// "Do you", "have you": an auxiliary before its subject; "do it" and "have it ready" are orders.
    func asksSomebody(_ at: Int, _ end: Int) -> Bool {
        guard Lexicon.doForms.contains(words[at].text) || Lexicon.haveForms.contains(words[at].text) else {
            return false
        }
        return at + 1 < end && ["i", "we", "you", "he", "she", "they"].contains(words[at + 1].text)
    }

    /// "Use" in "our use of", "the run": a verb form that is a noun here.
    func isNounHere(_ at: Int, _ end: Int) -> Bool {
        guard at + 1 < end else { return false }
        return isAuxiliary(words[at + 1].text) || words[at + 1].text == "of"
    }

    /// A verb without a subject: shared with the clause before, or an order, or "love tables".
    func elided(_ verb: Lexicon.Verb, _ at: Int, _ clause: inout Clause, _ previous: Clause?) {
        clause.predicate = at
        clause.subjectWords = at..<at
        let shares = at > clause.words.lowerBound ? clause.lead == .and || clause.lead == .but : words[at].afterComma
        if let previous, shares, previous.isFirstPerson || previous.subject == .other,
            !(Lexicon.orders.contains(verb.lemma) && !Lexicon.predicates.contains(verb.lemma))
        {
            clause.subject = previous.subject
        } else if Lexicon.likes.contains(verb.lemma) || Lexicon.dislikes.contains(verb.lemma), verb.lemma != "avoid" {
            clause.subject = .me
        } else if verb.form == .gerund {
            // "Seeing one helps me": the gerund is the subject.
            let end = clause.words.upperBound
            let limit = (at + 1)..<max(at + 1, min(end, at + 9))
            let cut = limit.first { words[$0].afterComma || ["that", "which", "who"].contains(words[$0].text) }
            let finite = (limit.lowerBound..<(cut ?? limit.upperBound)).first {
                isAuxiliary(words[$0].text) && words[$0].text != "have" || Lexicon.verbs[words[$0].text]?.form == .third
            }
            if let finite { return found(.thing, at..<finite, &clause) }
            clause.subject = .me
        } else if verb.form == .past {
            clause.subject = .me
        } else {
            clause.subject = .none
        }
    }

    func inverted(_ at: Int, _ clause: inout Clause, _ previous: Clause?) {
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

    func nounSubject(_ at: Int, _ clause: inout Clause) {
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
            if nouns.contains(where: { Lexicon.foreignGroups.contains($0) }) {
                subject = .other
            } else if Lexicon.ownGroups.contains(headWord) {
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

    func verbAfter(_ start: Int, _ end: Int, within limit: Int) -> Int? {
        for at in (start + 1)..<max(start + 1, min(end, start + limit)) {
            if words[at].afterBreak { return nil }
            let text = words[at].text
            if ["i", "we", "you"].contains(text) { return nil }
            if isAuxiliary(text) { return at }
            // "Our logs", "the used ones": right behind its article no verb stands.
            if at == start + 1,
                Lexicon.possessives.contains(words[start].text) || ["the", "a", "an"].contains(words[start].text)
            {
                continue
            }
            if let verb = Lexicon.verbs[text], verb.form == .third || verb.form == .past { return at }
            if let verb = Lexicon.verbs[text], verb.form == .base, words[at - 1].text.hasSuffix("s"), at > start + 1,
                !Lexicon.determiners.contains(words[at - 1].text), !Lexicon.prepositions.contains(words[at - 1].text)
            {
                return at
            }
        }
        return nil
    }

    func isAuxiliary(_ text: String) -> Bool {
        Lexicon.modals.contains(text) || Lexicon.doForms.contains(text) || Lexicon.haveForms.contains(text)
            || Lexicon.beForms.contains(text)
    }
}
