/// "Our data has to stay in the EU", "the auditor requires quarterly rotation": what binds the writer, whoever made the rule.
struct StatedConstraint: Observer {
    func read(_ message: ParsedMessage, into reading: inout Reading) {
        for clause in message.clauses where !clause.isQuestion && !clause.isPast && !clause.isRequest {
            guard !(clause.isHypothetical && clause.lead != .none) || clause.modal == "may" else { continue }
            guard let range = constraint(clause, message) else { continue }
            add(range, clause, message, &reading)
        }
    }

    private func add(_ range: Range<Int>, _ clause: Clause, _ message: ParsedMessage, _ reading: inout Reading) {
        let phrase = NounPhrase(message: message)
        let end = phrase.end(from: range.lowerBound + 1, in: clause)
        let kept = range.lowerBound..<max(range.lowerBound + 1, min(range.upperBound, end))
        guard let slug = phrase.goalSlug(kept) else { return }
        reading.add(message.draft(.constraint(slug), message.written(kept), in: clause))
    }

    /// Verbs that describe a limit rather than a task.
    private static let limits = Lexicon.set(
        "stay remain comply avoid reside be keep retain encrypt rotate meet satisfy support adhere conform follow respect live follow sit run work store leave cost exceed last happen log fit require"
    )
    private static let bans = PhraseBook<Bool>(
        "not allowed to, not permitted to, forbidden to, prohibited from, required to, obliged to, legally required to, bound by, bound to, subject to, limited to, restricted to, tied to, contractually obliged to, not supposed to, locked into, mandated to, expected to"
    )

    private func constraint(_ clause: Clause, _ message: ParsedMessage) -> Range<Int>? {
        let words = message.words
        let whole = start(clause, message)..<clause.words.upperBound
        guard let verb = clause.verb else { return nil }
        let text = words[verb].text
        let lemma = Lexicon.verbs[text]?.lemma ?? text
        switch clause.subject {
        case .me, .we, .own:
            if clause.isReported, clause.subject != .we, clause.subject != .own { return nil }
            let group = clause.predicate..<min(clause.words.upperBound, verb + 5)
            if let ban = Self.bans.first(in: group, of: words),
                words[group].contains(where: { Lexicon.beForms.contains($0.text) })
            {
                return ban.range.upperBound < clause.words.upperBound ? whole : nil
            }
            if clause.subject == .own,
                clause.subjectWords.contains(where: {
                    ["budget", "deadline", "limit", "maximum", "ceiling", "cap"].contains(words[$0].text)
                }), Lexicon.beForms.contains(text)
            {
                return whole
            }
            guard let action = obliged(clause, verb, lemma, message) else {
                return cannot(clause, verb, lemma, message) ? whole : nil
            }
            let actionLemma = Lexicon.verbs[words[action].text]?.lemma ?? words[action].text
            if clause.isNegated {
                return ["must", "may"].contains(clause.modal ?? "") || message.word(verb) == "must" ? whole : nil
            }
            if clause.subject == .own { return whole }
            let hasLimit = clause.words.contains {
                ["only", "never", "always", "within", "without", "at", "until"].contains(words[$0].text)
                    && $0 > clause.predicate
            }
            if actionLemma == "be" {
                return message.has("be able", at: action) || message.has("be sure", at: action) || clause.subject == .me
                    ? nil : whole
            }
            guard
                clause.subject == .we
                    || [
                        "stay", "comply", "avoid", "adhere", "respect", "limit", "restrict", "reduce", "refrain",
                        "abstain",
                    ].contains(actionLemma)
            else {
                return nil
            }
            return [
                "stay", "comply", "avoid", "adhere", "conform", "respect", "retain", "encrypt", "remain", "follow",
                "meet", "satisfy", "support", "limit", "restrict", "refrain", "abstain",
            ].contains(actionLemma)
                || (Self.limits.contains(actionLemma) && hasLimit) ? whole : nil
        case .other, .thing:
            return imposed(clause, verb, lemma, message) ? whole : nil
        default:
            return nil
        }
    }

    /// The constraint's words begin behind "because", "and", "so".
    private func start(_ clause: Clause, _ message: ParsedMessage) -> Int {
        var at = clause.words.lowerBound
        while at < clause.words.upperBound - 1,
            Lexicon.discourse.contains(message.word(at))
                || ["because", "since", "that", "as", "which"].contains(message.word(at))
        { at += 1 }
        return at
    }

    private func nextWord(_ start: Int, _ clause: Clause, _ message: ParsedMessage) -> Int {
        var at = start
        while at < clause.words.upperBound, Lexicon.adverbs.contains(message.word(at)) { at += 1 }
        return at
    }

    /// The verb under "must", "have to" or "need to".
    private func obliged(_ clause: Clause, _ verb: Int, _ lemma: String, _ message: ParsedMessage) -> Int? {
        if clause.modal == "must" || clause.modal == "shall" { return verb }
        guard ["have", "need", "get"].contains(lemma), message.word(verb + 1) == "to",
            verb + 2 < clause.words.upperBound
        else { return nil }
        return nextWord(verb + 2, clause, message)
    }

    /// "We can't use US clouds", "we can only deploy at night".
    private func cannot(_ clause: Clause, _ verb: Int, _ lemma: String, _ message: ParsedMessage) -> Bool {
        guard clause.modal == "can" || clause.modal == "may", clause.subject == .we || clause.subject == .own else {
            return false
        }
        let only = message.words[clause.predicate..<verb].contains { $0.text == "only" }
        if only { return true }
        return clause.isNegated
            && [
                "use", "store", "send", "deploy", "share", "export", "leave", "exceed", "spend", "install", "host",
                "put", "keep", "process", "transfer", "move", "pay", "accept", "rely", "run", "give", "expose", "take",
                "touch", "change", "allow", "afford", "go", "have", "be",
            ].contains(lemma)
            && !["find", "see", "figure"].contains(lemma)
    }

    /// "The auditor requires us to rotate keys", "the regulator does not allow it", "policy forbids SaaS".
    private func imposed(_ clause: Clause, _ verb: Int, _ lemma: String, _ message: ParsedMessage) -> Bool {
        let words = message.words
        let subject = clause.subjectWords.map { words[$0].text }
        let isBody = subject.contains { Lexicon.bodies.contains($0) }
        let ours = subject.contains("our") || subject.contains("my") || subject.contains("the")
        let tells = words[clause.words].contains { ["us", "our", "we", "me"].contains($0.text) }
        if ["require", "demand", "mandate", "forbid", "prohibit", "oblige", "insist", "force"].contains(lemma),
            !clause.isNegated
        {
            return isBody && (ours || tells) || tells && clause.subject == .other
        }
        if ["allow", "permit", "accept", "let"].contains(lemma),
            clause.isNegated || words[clause.words].contains(where: { $0.text == "only" })
        {
            return isBody && (ours || tells) || tells
        }
        if ["need", "want", "expect"].contains(lemma), isBody,
            subject.contains(where: {
                [
                    "auditor", "auditors", "regulator", "regulators", "examiner", "examiners", "law", "policy",
                    "compliance", "contract", "regulation", "insurer", "bank",
                ].contains($0)
            })
        {
            return ours || tells
        }
        if clause.subject == .thing, ["must", "shall"].contains(clause.modal ?? ""), tells { return true }
        if clause.subject == .thing, lemma == "have", message.word(verb + 1) == "to", tells { return true }
        return false
    }
}
