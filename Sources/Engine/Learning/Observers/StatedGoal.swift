/// "We're evaluating Quayside", "I need to migrate by June", "my goal is to ...": what the writer is trying to get done.
struct StatedGoal: Observer {
    func read(_ message: ParsedMessage, into reading: inout Reading) {
        for clause in message.clauses
        where !clause.isReported && !clause.isQuestion && !clause.isPast && !clause.isRequest {
            guard
                !reading.has([.style, .constraint, .stack, .goal, .context], in: clause.bytes)
                    || isLead(clause, message, reading)
            else { continue }
            guard let found = goal(clause, message) else { continue }
            add(found, clause, message, &reading)
        }
    }

    struct Found {
        var kind: GoalKind
        /// The statement, from the verb on.
        var words: Range<Int>
        var status: GoalStatus
        /// The verb's base form, which leads the slug.
        var verb: String
        /// Where the object begins, when not right behind the verb.
        var object: Int?
    }

    /// A stack named within the goal's clause does not hide the goal: "building our integration in Node".
    private func isLead(_ clause: Clause, _ message: ParsedMessage, _ reading: Reading) -> Bool {
        !reading.has([.style, .constraint, .goal, .context], in: clause.bytes)
    }

    private func add(_ found: Found, _ clause: Clause, _ message: ParsedMessage, _ reading: inout Reading) {
        let phrase = NounPhrase(message: message)
        let object = found.object ?? found.words.lowerBound + 1
        var end = min(found.words.upperBound, phrase.end(from: object, in: clause, stops: Self.stops))
        // An afterthought behind a comma is no part of it.
        for at in object..<max(object, end) where message.words[at].afterComma && at - found.words.lowerBound >= 3 {
            end = at
            break
        }
        guard object < end, !(end - object == 1 && Lexicon.things.contains(message.word(object))) else { return }
        let first = message.word(object)
        guard
            !["it", "this", "that", "them", "you", "these"].contains(first)
                || ["that", "this", "these"].contains(first) && end - object > 1
        else { return }
        let words = found.words.lowerBound..<end
        guard let rest = phrase.goalSlug(object..<end) else { return }
        let kind =
            ["finish", "complete"].contains(found.verb)
            ? (object..<end).lazy.compactMap { Lexicon.goalNouns[message.word($0)] }.first ?? found.kind : found.kind
        let known = GoalProgress.restated(rest, found.verb, kind, message)
        let slug = rest.hasPrefix(found.verb) ? rest : found.verb + "-" + rest
        let parts = slug.split(separator: "-").prefix(4).joined(separator: "-")
        var draft = message.draft(known?.key ?? .goal(parts), known?.value ?? message.written(words), in: clause)
        draft.kind = kind
        draft.status = found.status
        reading.add(draft)
    }

    /// "Get certified as an architect" goes on behind "as".
    private static let stops = NounPhrase.stops.subtracting(["as", "when", "while"])

    // MARK: Finding the verb

    /// Verbs of asking and seeing: a question in other words, not an aim.
    private static let asking = Lexicon.set(
        "know ask see say hear check confirm clarify make-sure thank mention point tell talk hire wait get go be have find think look leave speak note share read use do try take feel stay let guess sleep eat hear view access list wonder report raise send cancel apologize quote keep keep give come want need put watch play travel visit live marry buy-me retype"
    )

    private func goal(_ clause: Clause, _ message: ParsedMessage) -> Found? {
        let words = message.words
        let end = clause.words.upperBound
        if let found = next(clause, message) { return found }
        guard let verb = clause.verb, !clause.isNegated else { return nil }
        let text = words[verb].text
        let lemma = Lexicon.verbs[text]?.lemma ?? text
        if clause.subject == .own { return named(clause, verb, message) }
        guard clause.isFirstPerson else { return nil }
        if clause.isHypothetical, !(clause.modal == "would" && ["like", "love", "want"].contains(lemma)) {
            guard ["think", "hope", "consider"].contains(lemma), clause.modal == nil, clause.lead != .condition else {
                return nil
            }
            if lemma == "hope", message.word(verb + 1) == "to" { return aim(verb + 2, clause, message, .active) }
            if lemma == "think", ["of", "about"].contains(message.word(verb + 1)),
                Lexicon.verbs[message.word(verb + 2)]?.form == .gerund
            {
                return aim(verb + 2, clause, message, .proposed)
            }
            if lemma == "think" { return nil }
        }
        // "We are evaluating X", "I'm looking at X", "building X": going on now.
        if let known = Lexicon.verbs[text], known.form == .gerund,
            !clause.words.contains(where: { message.word($0) == "been" && $0 < verb })
                || ["plan", "try", "work"].contains(lemma)
        {
            if lemma == "look", ["at", "into", "for"].contains(message.word(verb + 1)) {
                if ["forward"].contains(message.word(verb + 1)) { return nil }
                return Found(kind: .evaluate, words: verb..<end, status: .active, verb: "evaluate", object: verb + 2)
            }
            if lemma == "try" || lemma == "plan" || lemma == "hope" || lemma == "aim", message.word(verb + 1) == "to" {
                return aim(
                    verb + 2, clause, message,
                    lemma == "plan" || lemma == "hope" ? planned(clause, message, .proposed) : .active)
            }
            if lemma == "plan", message.word(verb + 1) == "on" || message.word(verb + 1) == "a" {
                return aim(verb + 2, clause, message, .proposed)
            }
            if lemma == "work", message.word(verb + 1) == "on" {
                return Found(kind: .implement, words: verb..<end, status: .active, verb: "build", object: verb + 2)
            }
            if clause.isFuture { return nil }
            if [
                "write", "read", "ask", "use", "make", "show", "get", "run", "host", "lead", "start", "learn",
                "practice", "improve", "keep", "raise", "grow", "open", "finish", "pass", "sign", "set",
            ].contains(lemma) == false || lemma == "set" && message.word(verb + 1) == "up",
                let kind = Lexicon.goalKinds[lemma]
            {
                // "We're moving to Azure next quarter" is a plan; "we're evaluating X for next year" goes on now.
                let status = [.evaluate, .decide].contains(kind) ? .active : planned(clause, message, .active)
                return Found(kind: kind, words: verb..<end, status: status, verb: lemma)
            }
            return nil
        }
        if clause.isFuture, clause.modal == nil, Lexicon.goalKinds[lemma] != nil {
            return aim(verb, clause, message, .proposed)
        }
        if ["want", "need", "have", "intend", "plan", "aim", "try", "hope", "like", "love", "get", "wish", "expect"]
            .contains(lemma), message.word(verb + 1) == "to" || message.has("got to", at: verb)
        {
            let start = message.word(verb + 1) == "to" ? verb + 2 : verb + 3
            guard !["like", "love"].contains(lemma) || clause.modal == "would" else { return nil }
            let isPlan = ["plan", "intend", "hope"].contains(lemma)
            return aim(
                start, clause, message, isPlan ? planned(clause, message, .proposed) : planned(clause, message, .active)
            )
        }
        // "I need the login live before Friday".
        if ["need", "want"].contains(lemma), ["the", "our", "my", "a", "this"].contains(message.word(verb + 1)) {
            let result = ((verb + 3)..<max(verb + 3, min(end, verb + 8))).first {
                ["live", "ready", "done", "finished", "working", "deployed", "running"].contains(message.word($0))
            }
            if result != nil {
                return Found(kind: .implement, words: verb..<end, status: .active, verb: "finish", object: verb + 1)
            }
        }
        if clause.modal == "must" { return aim(verb, clause, message, .active) }
        // "I've been asked to connect our app", "I was handed the job of working out whether ...".
        if ["asked", "told", "tasked", "assigned", "hired", "handed", "given", "charged"].contains(text) {
            for at in (verb + 1)..<max(verb + 1, min(end, verb + 7)) {
                if message.word(at) == "to" { return aim(at + 1, clause, message, .active) }
                if ["of", "with"].contains(message.word(at)),
                    Lexicon.verbs[message.word(at + 1)]?.form == .gerund || message.word(at + 1) == "working"
                {
                    return aim(at + 1, clause, message, .active)
                }
            }
        }
        return nil
    }

    /// The action at `start`; nothing when it is a verb of asking, or none of the engine's kinds.
    private func aim(_ start: Int, _ clause: Clause, _ message: ParsedMessage, _ status: GoalStatus) -> Found? {
        var at = start
        while at < clause.words.upperBound,
            Lexicon.adverbs.contains(message.word(at))
                || ["be", "able", "to", "start", "begin", "help", "finally", "us", "me"].contains(message.word(at))
                    && message.word(at) != "start"
        { at += 1 }
        guard at < clause.words.upperBound else { return nil }
        let text = message.word(at)
        let lemma = Lexicon.verbs[text]?.lemma ?? text
        if lemma == "work", message.word(at + 1) == "out" {
            return Found(
                kind: .evaluate, words: at..<clause.words.upperBound, status: status, verb: "evaluate", object: at + 2)
        }
        if lemma == "look", ["at", "into"].contains(message.word(at + 1)) {
            return Found(
                kind: .evaluate, words: at..<clause.words.upperBound, status: status, verb: "evaluate", object: at + 2)
        }
        if lemma == "find", message.word(at + 1) == "out" { return nil }
        if lemma == "have" || lemma == "get", clause.words.upperBound - at >= 4,
            !Lexicon.prepositions.contains(message.word(at + 1))
        {
            // "Have the business case in by the 15th", "get the tickets down": only with a result behind it.
            let hasResult = (at + 2..<clause.words.upperBound).contains {
                ["in", "down", "live", "ready", "done", "by", "up", "running", "working", "under", "before"].contains(
                    message.word($0))
            }
            return hasResult
                ? Found(kind: .implement, words: at..<clause.words.upperBound, status: status, verb: lemma) : nil
        }
        if lemma == "move" || lemma == "go" {
            if message.word(at + 1) == "live" {
                return Found(kind: .implement, words: at..<clause.words.upperBound, status: status, verb: "launch")
            }
        }
        guard !Self.asking.contains(lemma), let kind = Lexicon.goalKinds[lemma] else { return nil }
        if lemma == "make", ["sure", "it", "certain"].contains(message.word(at + 1)) { return nil }
        if lemma == "understand" || lemma == "learn",
            ["why", "if", "this", "it", "that"].contains(message.word(at + 1))
        {
            return nil
        }
        if lemma == "add" || lemma == "show" || lemma == "write", ["that", "you"].contains(message.word(at + 1)) {
            return nil
        }
        return Found(kind: kind, words: at..<clause.words.upperBound, status: status, verb: lemma)
    }

    /// "Next year", "someday": not yet.
    private func planned(_ clause: Clause, _ message: ParsedMessage, _ status: GoalStatus) -> GoalStatus {
        for at in clause.words {
            if message.word(at) == "next", ["year", "quarter"].contains(message.word(at + 1)) { return .proposed }
            if ["someday", "eventually", "later"].contains(message.word(at)) { return .proposed }
        }
        return status
    }

    private static let aims = Lexicon.set(
        "goal aim objective task job mission plan target project assignment ticket intention priority challenge thesis deliverable ambition purpose"
    )

    /// "My goal is to ...", "my next ticket is SSO".
    private func named(_ clause: Clause, _ verb: Int, _ message: ParsedMessage) -> Found? {
        guard Lexicon.beForms.contains(message.word(verb)),
            clause.subjectWords.contains(where: { Self.aims.contains(message.word($0)) })
        else { return nil }
        var start = verb + 1
        while start < clause.words.upperBound, Lexicon.adverbs.contains(message.word(start)) { start += 1 }
        if message.word(start) == "to" { return aim(start + 1, clause, message, .active) }
        if Lexicon.verbs[message.word(start)]?.form == .gerund { return aim(start, clause, message, .active) }
        let isTask = clause.subjectWords.contains {
            ["ticket", "project", "task", "assignment"].contains(message.word($0))
        }
        guard isTask, start < clause.words.upperBound,
            message.words[start].isCapitalized || message.words[start].isAcronym
                || ["a", "the", "an"].contains(message.word(start))
        else { return nil }
        return Found(
            kind: .implement, words: start..<clause.words.upperBound, status: .active, verb: "implement", object: start)
    }

    /// "Next on my list is the ISO mapping".
    private func next(_ clause: Clause, _ message: ParsedMessage) -> Found? {
        guard
            let at = clause.words.first(where: {
                message.has("on my list", at: $0) || message.has("on our list", at: $0)
                    || message.has("on my plate", at: $0) || message.has("on my agenda", at: $0)
            })
        else { return nil }
        for verb in at..<clause.words.upperBound
        where ["is", "are"].contains(message.word(verb)) && verb + 1 < clause.words.upperBound {
            return Found(
                kind: .implement, words: (verb + 1)..<clause.words.upperBound, status: .active, verb: "do",
                object: verb + 1)
        }
        return nil
    }
}
