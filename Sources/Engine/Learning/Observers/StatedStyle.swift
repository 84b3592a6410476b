/// "Give me a table", "bullets please", "no code", "explain it like I'm new": the form an answer should take.
struct StatedStyle: Observer {
    func read(_ message: ParsedMessage, into reading: inout Reading) {
        for clause in message.clauses where !clause.isReported && clause.subject != .other && !clause.isFormer {
            var at = clause.words.lowerBound
            while at < clause.words.upperBound {
                guard let found = Lexicon.styles.longest(at: at, in: message.words, before: clause.words.upperBound)
                else {
                    at += 1
                    continue
                }
                if fits(found.value, at..<found.end, clause, message) {
                    add(found.value, at..<found.end, clause, message, &reading)
                } else if praised(found.value, at..<found.end, clause, message) {
                    reading.add(message.draft(found.value.key, found.value.value, in: clause, source: .rated))
                }
                at = found.end
            }
            slowly(clause, message, &reading)
        }
    }

    private func add(
        _ style: Lexicon.Style, _ range: Range<Int>, _ clause: Clause, _ message: ParsedMessage,
        _ reading: inout Reading
    ) {
        var polarity: Signal.Polarity = isRefused(range, clause, message) ? .against : .for
        var value = style.value
        if style.key == .examples {
            // The closed list has a value for each side.
            if polarity == .against, value == "yes" { value = "no" }
            if value == "no", clause.words.contains(where: { message.word($0) == "prefer" }), polarity == .for {
                value = "no"
            }
            polarity = .for
        }
        if style.key == .vocabulary, polarity == .against,
            message.word(range.lowerBound) == "no" || message.word(range.lowerBound) == "not"
                || message.word(range.lowerBound) == "do"
        {
            polarity = .for
        }
        // One value of a key in a clause: the first wins, "short" does not add to "two sentences".
        if polarity == .for,
            reading.signals.contains(where: { $0.key == style.key && $0.span == clause.bytes && $0.polarity == .for })
        {
            return
        }
        var draft = message.draft(style.key, value, in: clause, polarity: polarity, keepsScope: true)
        // "What's an HSM, in one sentence?" and "a picture of the data flow" are meant for this answer.
        if clause.isQuestion && !clause.isRequest || isOnce(style, range, clause, message) { draft.scope = .session }
        reading.add(draft)
    }

    private static let lastingly = Lexicon.set(
        "always every usually generally prefer love like enjoy hate rather whenever everything anything instead never now"
    )

    /// One thing in a form, for one matter: "a diagram of the flow", "snippets for the login page".
    private func isOnce(_ style: Lexicon.Style, _ range: Range<Int>, _ clause: Clause, _ message: ParsedMessage) -> Bool
    {
        guard style.key == .format, range.upperBound + 1 < clause.words.upperBound, !clause.marksChange,
            ["of", "for", "showing", "about"].contains(message.word(range.upperBound)),
            ["the", "our", "my", "your", "this", "that", "these", "those", "all"].contains(
                message.word(range.upperBound + 1)) || message.word(range.upperBound) == "of"
        else { return false }
        return !clause.words.contains { Self.lastingly.contains(message.word($0)) }
    }

    // MARK: Whether it is asked for

    private static let wishing = Lexicon.set(
        "want need prefer like love appreciate enjoy hate dislike favour favor rather take have get read ask")
    private static let adjectives = Lexicon.set(
        "short brief concise terse shorter condensed detailed thorough comprehensive extensive exhaustive elaborate")
    private static let answers = Lexicon.set(
        "answer answers reply replies response responses explanation explanations summary summaries version text paragraph paragraphs sentence sentences description descriptions overview list lists ones one note notes output message messages instructions guide walkthrough walkthroughs steps breakdown form"
    )
    private static let fillers = Lexicon.set(
        "no not only just a an the some few two three more less short good and simple small brief with without in as quick full very"
    )
    private static let giving = Lexicon.set(
        "give show use put make write keep present format answer explain list send provide include add draw describe respond reply summarize summarise tell go walk break spell do stop avoid skip leave drop be stick start lead help talk structure lay prefer redo map bring get let have compare paste assume number"
    )

    private func fits(_ style: Lexicon.Style, _ range: Range<Int>, _ clause: Clause, _ message: ParsedMessage) -> Bool {
        if !style.isClear, isOther(range, clause, message) { return false }
        // "For every step show me an example": said of what is explained, not of how.
        if style.value == "steps", range.lowerBound > clause.words.lowerBound,
            message.word(range.lowerBound) == "every",
            Lexicon.prepositions.contains(message.word(range.lowerBound - 1))
        {
            return false
        }
        if isNamed(clause, message) { return clause.words.count <= 10 && !clause.isQuestion }
        if clause.isPast, !clause.marksChange || clause.subject != .me {
            return isFragment(style, range, clause, message) && clause.verb == nil
        }
        let hasPlease = message.sentences[clause.sentence].contains { message.word($0) == "please" }
        if clause.isQuestion {
            // "Could you give me a table?" asks for it; "does the code run?" does not.
            guard clause.isRequest || (hasPlease && clause.subject != .thing && clause.subject != .we) else {
                return style.isClear && style.key != .format && style.key != .examples
                    && isClosing(range, clause, message) && !(clause.subject == .we)
            }
            return isObject(range, clause, message)
        }
        if clause.isRequest { return isObject(range, clause, message) }
        if clause.isFirstPerson, let verb = clause.verb {
            let lemma = Lexicon.verbs[message.word(verb)]?.lemma ?? message.word(verb)
            guard !clause.isHypothetical || hasWould(clause, message) else { return false }
            if clause.subject == .we, !["prefer", "want", "like", "need"].contains(lemma) { return false }
            if Self.wishing.contains(lemma)
                || message.words[clause.predicate..<verb].contains(where: { $0.text == "rather" })
            {
                if ["have", "take", "get", "read", "ask"].contains(lemma) {
                    return hasWould(clause, message) || style.isClear && hasPlease
                }
                // "Films that show pictures", "the method of writing code": part of something else.
                let within = verb < range.lowerBound ? (verb + 1)..<range.lowerBound : verb..<verb
                let isPart = within.contains {
                    ["that", "which", "who", "of", "about", "where", "reading", "writing"].contains(message.word($0))
                }
                let isTaste =
                    ["love", "like", "enjoy", "appreciate", "hate", "dislike"].contains(lemma)
                    && clause.modal != "would"
                if !style.isClear, isPart || isTaste && message.word(range.upperBound) == "of" { return false }
                return range.lowerBound - verb <= (style.isClear ? 14 : 10)
            }
            return false
        }
        if clause.verb == nil || clause.subject == .none {
            return isFragment(style, range, clause, message)
                || hasPlease && range.lowerBound - clause.words.lowerBound <= 8
        }
        // "An example always helps me", "a few bullets will do", "it should be short".
        if clause.subject == .thing || clause.subject == .own {
            let helps = clause.words.contains { ["helps", "help", "useful", "helpful"].contains(message.word($0)) }
            if helps { return style.isClear || range.lowerBound < clause.predicate }
            if message.words[clause.words].contains(where: {
                $0.text == "do" || $0.text == "fine" || $0.text == "enough" || $0.text == "plenty"
                    || $0.text == "suffice"
            }), range.lowerBound < clause.predicate {
                return true
            }
            return hasPlease && style.isClear
        }
        return hasPlease && clause.subject != .you
    }

    /// "Numbered steps please", "short numbered steps": what looks like a verb in the past is part of a form's name.
    private func isNamed(_ clause: Clause, _ message: ParsedMessage) -> Bool {
        guard let verb = clause.verb, Lexicon.verbs[message.word(verb)]?.form == .past,
            let form = Lexicon.styles.longest(at: verb, in: message.words, before: clause.words.upperBound),
            form.end > verb + 1
        else { return false }
        return (clause.words.lowerBound..<verb).allSatisfy {
            Self.fillers.contains(message.word($0)) || Self.adjectives.contains(message.word($0))
                || Lexicon.discourse.contains(message.word($0))
        }
    }

    private func hasWould(_ clause: Clause, _ message: ParsedMessage) -> Bool {
        clause.modal == "would"
    }

    /// "The error code", "our table": some thing of the world.
    private func isOther(_ range: Range<Int>, _ clause: Clause, _ message: ParsedMessage) -> Bool {
        let before = range.lowerBound > clause.words.lowerBound ? message.word(range.lowerBound - 1) : ""
        if Lexicon.notStyleBefore.contains(before) { return true }
        // "A short film", "detailed logs": an adjective of something else than an answer.
        if Self.adjectives.contains(message.word(range.lowerBound)), range.count == 1,
            range.upperBound < clause.words.upperBound
        {
            let next = message.words[range.upperBound]
            let isFree =
                next.afterComma || next.afterBreak || StopWords.contains(next.text)
                || Lexicon.adverbs.contains(next.text)
            if !isFree, !Self.answers.contains(next.text),
                Lexicon.styles.longest(at: range.upperBound, in: message.words, before: clause.words.upperBound) == nil
            {
                return true
            }
        }
        if range.upperBound < clause.words.upperBound, Lexicon.notStyleAfter.contains(message.word(range.upperBound)) {
            return true
        }
        if message.words[range.lowerBound].isGlued
            || (range.upperBound < message.words.count && message.words[range.upperBound].isGlued
                && range.upperBound < clause.words.upperBound)
        {
            return true
        }
        let word = message.word(range.lowerBound)
        // "Short-lived", "brief the team", "details of my account".
        if ["short", "detail", "details", "depth", "summary", "detailed"].contains(word),
            ["of", "about", "on", "for", "in"].contains(message.word(range.upperBound)),
            range.upperBound < clause.words.upperBound, word != "summary", word != "short"
        {
            return ["detail", "details", "depth"].contains(word)
        }
        if word == "brief" || word == "chart" || word == "charts" || word == "steps" {
            return ["next", "first", "the", "these", "those"].contains(before) && word == "steps"
        }
        return false
    }

    /// Behind the request's verb, not far.
    private func isObject(_ range: Range<Int>, _ clause: Clause, _ message: ParsedMessage) -> Bool {
        guard let verb = clause.verb else { return true }
        if range.lowerBound <= verb { return range.contains(verb) || range.upperBound == verb }
        let lemma = Lexicon.verbs[message.word(verb)]?.lemma ?? message.word(verb)
        return Self.giving.contains(lemma) || Self.wishing.contains(lemma)
    }

    private func isClosing(_ range: Range<Int>, _ clause: Clause, _ message: ParsedMessage) -> Bool {
        let comma =
            message.words[range.lowerBound].afterComma || message.words[max(0, range.lowerBound - 1)].afterComma
            || (range.lowerBound - 2 > clause.words.lowerBound && message.words[range.lowerBound - 2].afterComma)
        return range.upperBound == clause.words.upperBound && (comma || message.word(range.lowerBound - 1) == "in")
    }

    /// A few words without a verb: "bullets please", "code, then one line on why".
    private func isFragment(_ style: Lexicon.Style, _ range: Range<Int>, _ clause: Clause, _ message: ParsedMessage)
        -> Bool
    {
        // "Because prose slows me down" gives a reason, whatever its verb.
        guard clause.words.count <= 10, !clause.isQuestion, clause.lead != .because, clause.lead != .since,
            clause.subject == .none || clause.subject == .thing && clause.verb == nil
        else { return false }
        let fillers = clause.words.lowerBound..<range.lowerBound
        return style.isClear
            || fillers.allSatisfy {
                Self.fillers.contains(message.word($0)) || Lexicon.discourse.contains(message.word($0))
            }
    }

    /// "That table was perfect": a rating of the form.
    private func praised(_ style: Lexicon.Style, _ range: Range<Int>, _ clause: Clause, _ message: ParsedMessage)
        -> Bool
    {
        guard clause.subject == .thing, !clause.isQuestion, !clause.isNegated, let verb = clause.verb,
            Lexicon.beForms.contains(message.word(verb)), range.lowerBound < verb, style.key == .format,
            range.lowerBound - clause.words.lowerBound <= 3
        else { return false }
        return ((verb + 1)..<clause.words.upperBound).contains { Lexicon.praise.contains(message.word($0)) }
    }

    /// Refused: "no code", "don't give me bullets", "rather than a table".
    private func isRefused(_ range: Range<Int>, _ clause: Clause, _ message: ParsedMessage) -> Bool {
        let start = clause.words.lowerBound
        let first = range.lowerBound
        let nearStart = max(start, first - 3)
        for at in nearStart..<max(nearStart, first) {
            let word = message.word(at)
            if ["no", "without", "not", "never", "than", "over", "fewer", "less", "avoid", "stop", "skip"].contains(
                word)
            {
                // A comma between ends its reach: "no table, bullets please".
                if (at + 1...first).contains(where: { message.words[$0].afterComma }) { continue }
                if word == "not", message.word(at + 1) == "only" { continue }
                // "I don't dislike tables".
                if word == "not", Lexicon.dislikes.contains(Lexicon.verbs[message.word(at + 1)]?.lemma ?? "") {
                    continue
                }
                return true
            }
            if message.has("instead of", at: at) { return true }
        }
        if let verb = clause.verb, verb < first {
            let lemma = Lexicon.verbs[message.word(verb)]?.lemma ?? ""
            let isContrast = (verb..<first).contains { ["but", "rather"].contains(message.word($0)) }
            if clause.isNegated != ["hate", "dislike", "avoid", "stop", "skip", "drop", "leave"].contains(lemma),
                !isContrast
            {
                return true
            }
            if clause.words.lowerBound < verb, !Lexicon.dislikes.contains(lemma),
                (clause.words.lowerBound..<verb).contains(where: { message.has("do not", at: $0) }), !isContrast
            {
                return true
            }
        }
        return false
    }

    /// "Go slowly": one step at a time.
    private func slowly(_ clause: Clause, _ message: ParsedMessage, _ reading: inout Reading) {
        guard clause.isRequest, let verb = clause.verb,
            message.has("go slowly", at: verb) || message.has("go slow", at: verb)
        else { return }
        reading.add(message.draft(.format, "steps", in: clause, keepsScope: true))
    }
}
