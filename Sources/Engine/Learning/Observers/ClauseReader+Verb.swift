/// The verb group: auxiliaries, negation, tense and the main verb.
extension ClauseReader {
    func readVerb(_ clause: inout Clause) {
        var at = clause.predicate
        let end = clause.words.upperBound
        var sawPast = false
        while at < end {
            let text = words[at].text
            if text == "not", clause.isNegated, at > clause.predicate,
                words[clause.predicate..<at].contains(where: { $0.text == "not" })
            {
                // "Can't not use": two of them cancel out.
                clause.isNegated = false
            } else if Lexicon.negators.contains(text) {
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
        // A fragment has a verb only when it is a known one.
        if clause.subject == .none,
            clause.verb.map({ Lexicon.verbs[words[$0].text] == nil && !isAuxiliary(words[$0].text) }) == true
        {
            clause.verb = nil
        }
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

    func sawBe(_ start: Int, _ end: Int) -> Bool {
        words[start..<max(start, end)].contains { Lexicon.beForms.contains($0.text) }
    }

    /// Whether the auxiliary at `index` has its verb behind it, rather than being the verb itself.
    func helps(_ index: Int, _ end: Int) -> Bool {
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
                || Lexicon.samePasts.contains(text)
        }
        // To be: a gerund or participle behind it.
        if let verb = Lexicon.verbs[text] {
            return verb.form == .gerund || (verb.form == .past && text != "used" && text != "done")
        }
        return text.count > 5 && text.hasSuffix("ing")
            && !["evening", "morning", "nothing", "something"].contains(text)
    }
}
