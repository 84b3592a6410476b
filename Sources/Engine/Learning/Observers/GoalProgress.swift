/// "We finished the migration", "the comparison is dropped": where an aim stands now.
struct GoalProgress: Observer {
    private static let ends = PhraseBook<GoalStatus>(lists: [
        (
            .achieved,
            "finished, completed, wrapped up, closed, done with, shipped, concluded, accomplished, signed off, ticked off, launched, finalised, finalized, delivered, rolled out, gone live, went live, put into production, solved, resolved, nailed, got done, released"
        ),
        (
            .abandoned,
            "dropped, abandoned, cancelled, canceled, scrapped, gave up, given up, called off, killed, ditched, shelved for good, decided against, scratched, gave up on, walked away from, given up on"
        ),
        (
            .paused,
            "paused, postponed, put on hold, parked, shelved, suspended, put off, delayed, deferred, put on ice, frozen"
        ),
    ])
    private static let states = PhraseBook<GoalStatus>(lists: [
        (
            .achieved,
            "done, finished, complete, completed, closed, over, behind us, live, deployed, shipped, in production, signed off, wrapped up, finalised, finalized, in place, up and running, rolled out, merged, released, all set, in the bag, a done deal, through"
        ),
        (
            .abandoned,
            "dropped, cancelled, canceled, abandoned, off the table, dead, scrapped, called off, killed, off, no longer needed, no longer relevant, no longer a priority, no longer planned, not happening, not going to happen, out of scope"
        ),
        (
            .paused,
            "paused, on hold, postponed, parked, shelved, on ice, suspended, frozen, delayed, on pause, deferred"
        ),
    ])
    private static let activities = Lexicon.set(
        """
        review migration comparison integration rollout project negotiation negotiations ticket setup audit evaluation implementation
        deployment training cleanup upgrade refactoring rewrite proof pilot trial assessment report analysis launch move switch plan
        renewal onboarding purchase certification mapping documentation transition task work search cutover rotation poc prototype
        questionnaire tender selection procurement presentation thesis course exam testing investigation consolidation import roll
        business case contract draft sprint feature page connector webhook receiver login
        """)

    func read(_ message: ParsedMessage, into reading: inout Reading) {
        for clause in message.clauses
        where !clause.isQuestion && !clause.isHypothetical && !clause.isReported && clause.subject != .other {
            if clause.isFuture, !(clause.isNegated) { continue }
            if let (status, range, span) = ended(clause, message) ?? state(clause, message) {
                add(status, range, span, clause, message, &reading)
            }
        }
    }

    // MARK: Reading

    /// "We (have) finished the migration".
    private func ended(_ clause: Clause, _ message: ParsedMessage) -> (GoalStatus, Range<Int>, Clause)? {
        guard clause.isFirstPerson || clause.subject == .none, let verb = clause.verb else { return nil }
        let end = clause.words.upperBound
        if clause.isFirstPerson, let found = Self.ends.longest(at: verb, in: message.words, before: end) {
            guard !clause.isNegated, found.end < end || clause.subject == .we else { return nil }
            var start = found.end
            while start < end, ["on", "with", "the", "our", "my", "up", "of"].contains(message.word(start)) {
                start += 1
            }
            guard start < end, isAim(start..<end, clause, message) else { return nil }
            return (found.value, start..<end, clause)
        }
        if clause.isFirstPerson, ["tick", "check", "cross", "strike"].contains(message.word(verb)), !clause.isNegated,
            let off = (verb..<end).first(where: { message.word($0) == "off" })
        {
            var start = verb + 1
            if start == off { start += 1 }
            let stop = off > start ? off : end
            guard start < stop, clause.modal == nil || clause.modal == "can" else { return nil }
            // "That ticket": what was said to work just before.
            if ["that", "this", "it"].contains(message.word(start)) {
                guard let before = message.clauses.last(where: { $0.words.upperBound == clause.words.lowerBound }),
                    before.subject == .thing, !before.subjectWords.isEmpty,
                    !Lexicon.things.contains(message.word(before.subjectWords.lowerBound))
                else { return nil }
                return (.achieved, before.subjectWords, clause)
            }
            return (.achieved, start..<stop, clause)
        }
        // "I can tick that ticket off", "we are done with the migration".
        if clause.isFirstPerson, Lexicon.beForms.contains(message.word(verb)) {
            var at = verb + 1
            while at < end, Lexicon.adverbs.contains(message.word(at)) { at += 1 }
            if message.has("done with", at: at) || message.has("finished with", at: at), !clause.isNegated,
                isAim((at + 2)..<end, clause, message)
            {
                return (.achieved, (at + 2)..<end, clause)
            }
        }
        // "We no longer need X", "we don't need X anymore", "we decided not to X", "we're not going to X".
        if clause.isFirstPerson, clause.isNegated, !clause.isPast,
            message.words[clause.words].contains(where: { ["longer", "anymore"].contains($0.text) })
        {
            let lemma = Lexicon.verbs[message.word(verb)]?.lemma ?? ""
            if ["plan", "want", "need", "try", "look", "consider", "evaluate", "pursue"].contains(lemma) {
                let start = message.word(verb + 1) == "to" || message.word(verb + 1) == "at" ? verb + 2 : verb + 1
                if start < end,
                    isAim(start..<end, clause, message)
                        || ["plan", "evaluate", "try", "pursue", "consider"].contains(lemma)
                {
                    return (.abandoned, start..<end, clause)
                }
            }
        }
        if clause.isFirstPerson, message.has("decided not to", at: verb) {
            return (.abandoned, (verb + 3)..<end, clause)
        }
        if clause.isFirstPerson, message.has("decided against", at: verb), verb + 2 < end {
            return (.abandoned, (verb + 2)..<end, clause)
        }
        return nil
    }

    /// "The sub-processor review is finished", "cleaning up the certificates is done".
    private func state(_ clause: Clause, _ message: ParsedMessage) -> (GoalStatus, Range<Int>, Clause)? {
        guard clause.subject == .thing || clause.subject == .own || clause.subject == .none || clause.subject == .me
        else { return nil }
        for at in clause.words
        where ["is", "are", "has", "was", "have"].contains(message.word(at)) && at > clause.words.lowerBound {
            var next = at + 1
            while next < clause.words.upperBound,
                Lexicon.adverbs.contains(message.word(next)) || ["now", "been", "all"].contains(message.word(next))
            { next += 1 }
            guard
                let found = Self.states.longest(at: next, in: message.words, before: clause.words.upperBound)
                    ?? (message.word(at) == "has" || message.word(next - 1) == "been"
                        ? Self.ends.longest(at: next, in: message.words, before: clause.words.upperBound) : nil)
            else { continue }
            // A complement behind it means something else: "is over 300", "is closed to traffic".
            if found.end < clause.words.upperBound, !message.words[found.end].afterComma,
                ![
                    "and", "by", "now", "on", "since", "last", "this", "yesterday", "too", "for", "from", "then", "in",
                    "as", "so", "at", "already",
                ].contains(message.word(found.end))
            {
                continue
            }
            if message.words[at..<next].contains(where: { $0.text == "not" })
                || clause.isNegated && found.value == .achieved
            {
                return nil
            }
            var start = clause.words.lowerBound
            while start < at,
                Lexicon.discourse.contains(message.word(start))
                    || ["the", "our", "my", "that", "this", "by", "way"].contains(message.word(start))
            { start += 1 }
            guard start < at, !Lexicon.things.contains(message.word(start)) else { return nil }
            let isTechnical = ["deployed", "live", "shipped", "merged"].contains(where: { word in
                clause.words.contains { message.word($0) == word }
            })
            guard
                isTechnical || clause.subject == .own && isAim(start..<at, clause, message)
                    || isAim(start..<at, clause, message)
            else { return nil }
            return (found.value, start..<at, clause)
        }
        return nil
    }

    private func isAim(_ range: Range<Int>, _ clause: Clause, _ message: ParsedMessage) -> Bool {
        let words = range.map { message.word($0) }
        if words.contains(where: { Self.activities.contains($0) || Self.activities.contains(NounPhrase.singular($0)) })
        {
            return true
        }
        if let first = words.first, first.count > 5, first.hasSuffix("ing") { return true }
        return NounPhrase(message: message).goalSlug(range).flatMap { Self.ended($0, range, message) } != nil
    }

    private func add(
        _ status: GoalStatus, _ range: Range<Int>, _ span: Clause, _ clause: Clause, _ message: ParsedMessage,
        _ reading: inout Reading
    ) {
        let phrase = NounPhrase(message: message)
        let end = phrase.end(from: range.lowerBound, in: clause)
        let kept = range.lowerBound..<max(range.lowerBound + 1, min(range.upperBound, end))
        guard let slug = phrase.goalSlug(kept) else { return }
        let known = Self.ended(slug, kept, message)
        var draft = message.draft(
            known?.key ?? .goal(slug), known?.value ?? message.written(kept), in: clause,
            polarity: status == .abandoned ? .against : .for)
        draft.kind = Self.kind(kept, message)
        draft.status = status
        reading.add(draft)
    }

    private static func kind(_ range: Range<Int>, _ message: ParsedMessage) -> GoalKind {
        for at in range {
            let word = message.word(at)
            if let kind = Lexicon.goalNouns[word] { return kind }
            if at == range.lowerBound, let verb = Lexicon.verbs[word], let kind = Lexicon.goalKinds[verb.lemma] {
                return kind
            }
        }
        return .implement
    }

    // MARK: Matching known goals

    /// Words of a part: a part that is done leaves the whole to do.
    private static let parts = Lexicon.set(
        """
        first second third next last half part parts some most one initial early prototype pilot draft phase step stage batch
        wave piece chunk milestone
        """)

    /// The known goal that has ended with what `range` names: its head must be the goal's own, and no part of it.
    private static func ended(_ slug: String, _ range: Range<Int>, _ message: ParsedMessage)
        -> (key: BeliefKey, value: String)?
    {
        let first = message.word(range.lowerBound)
        // "Testing the import": what is done is the testing.
        let isActivity = Lexicon.verbs[first]?.form == .gerund
        let head = isActivity ? first : NounPhrase(message: message).head(range)
        let isCounted = Int(first).map { $0 < 1000 } ?? (Lexicon.numerals[first] != nil)
        let partial = Set(range.map(message.word).filter(parts.contains) + (isCounted ? [first] : []))
        return match(slug, message) { words in
            head.map { words.contains(Porter.stem($0)) } == true
                && words.isSuperset(of: partial.map { Porter.stem($0) })
        }
    }

    /// The known goal that an aim with this verb states again: not another thing to do with the same object.
    static func restated(_ slug: String, _ verb: String, _ kind: GoalKind, _ message: ParsedMessage)
        -> (key: BeliefKey, value: String)?
    {
        match(slug, message) { words in
            guard let known = words.kind, !Lexicon.aspectual.contains(verb) else { return true }
            return known == kind || related.contains { $0.isSuperset(of: [known, kind]) }
        }
    }

    /// Kinds that follow one another towards one end.
    private static let related: [Set<GoalKind>] = [[.evaluate, .decide, .buy], [.implement, .integrate]]

    /// A known goal by the stems of its words.
    private struct GoalWords {
        let all: Set<String>
        /// The word that leads its name: the verb, for a stated aim.
        let action: String?
        let kind: GoalKind?

        init(_ key: BeliefKey, _ value: String) {
            let words = key.name.split(separator: "-") + value.lowercased().split { !$0.isLetter && !$0.isNumber }
            all = Set(words.map { Porter.stem(String($0)) }).subtracting(["the", "a", "our", "my", "to", "for"])
            let lead = key.name.split(separator: "-").first.map(String.init)
            action = lead.map { Porter.stem($0) }
            kind = lead.flatMap { Lexicon.aspectual.contains($0) ? nil : Lexicon.goalKinds[$0] }
        }

        func contains(_ stem: String) -> Bool { all.contains(stem) }
        func isSuperset(of stems: [String]) -> Bool { all.isSuperset(of: stems) }
    }

    /// The known goal that shares most words with `slug`: at least half of the shorter one. What is done alone names a goal
    /// only when nothing else is named: "the migration" does, "the migration guide" does not.
    private static func match(_ slug: String, _ message: ParsedMessage, where fits: (GoalWords) -> Bool)
        -> (key: BeliefKey, value: String)?
    {
        let wanted = Set(slug.split(separator: "-").map { Porter.stem(String($0)) })
        guard !wanted.isEmpty else { return nil }
        var best: (score: Double, key: BeliefKey, value: String)?
        for (key, values) in message.knownKeys where key.family == .goal {
            let value = values.first ?? key.name
            let own = GoalWords(key, value)
            let shared = wanted.intersection(own.all)
            let score = Double(shared.count) / Double(min(wanted.count, own.all.count))
            let isNamed = shared == wanted || shared.contains { $0 != own.action }
            guard !shared.isEmpty, isNamed, score >= 0.5, fits(own),
                best.map({ score > $0.score || (score == $0.score && key < $0.key) }) ?? true
            else { continue }
            best = (score, key, value)
        }
        return best.map { ($0.key, $0.value) }
    }
}

extension Lexicon {
    /// Verbs that say how far something is, not what is done.
    static let aspectual = set("finish complete wrap close start begin continue keep get have do need want make")
    static let goalNouns: [String: GoalKind] = [
        "review": .evaluate, "comparison": .evaluate, "evaluation": .evaluate, "assessment": .evaluate,
        "pilot": .evaluate, "trial": .evaluate, "poc": .evaluate,
        "negotiation": .buy, "purchase": .buy, "renewal": .buy, "contract": .buy, "procurement": .buy, "tender": .buy,
        "selection": .decide, "decision": .decide,
        "integration": .integrate, "connector": .integrate, "audit": .comply, "certification": .comply,
        "mapping": .comply, "questionnaire": .comply,
        "training": .learn, "course": .learn, "exam": .learn, "onboarding": .implement, "investigation": .troubleshoot,
        "ticket": .troubleshoot,
    ]
}
