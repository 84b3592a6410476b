/// Whether a clause is asked, supposed or reported, what it changes and how long it is meant to hold.
extension ClauseReader {
    func readQuestion(
        _ clause: inout Clause, from start: Int, after previous: Clause?, asks: Bool, isLast: Bool
    ) {
        guard start < clause.words.upperBound else { return }
        let first = words[start].text
        let next = start + 1 < clause.words.upperBound ? words[start + 1].text : ""
        let isWh = Lexicon.interrogatives.contains(first) && clause.lead != .relative && clause.lead != .time
        if isWh, clause.lead != .condition {
            // "What I want is": a statement.
            let states =
                first == "what" && ["i", "we", "it", "you", "they", "he", "she", "the", "my", "our"].contains(next)
                && !asks
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
        // "If you could give me the steps": a polite order.
        if clause.lead == .condition, clause.subject == .you, ["could", "can", "would"].contains(clause.modal ?? "") {
            clause.isRequest = true
        }
        if clause.subject == .none, let verb = clause.verb,
            Lexicon.orders.contains(words[verb].text) || words[clause.predicate].text == "do"
        {
            clause.isRequest = true
        }
    }

    func readMood(_ clause: inout Clause, from start: Int, after previous: Clause?) {
        let range = clause.words
        if clause.lead == .condition || supposes(clause) { clause.isHypothetical = true }
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
    func now(in range: Range<Int>) -> Bool {
        range.contains { at in
            if words[at].text == "instead" { return at + 1 >= words.count || words[at + 1].text != "of" }
            guard words[at].text == "now" else { return false }
            let before = at > 0 ? words[at - 1].text : ""
            return at > range.lowerBound && !["for", "right", "by", "until", "just", "ok", "okay"].contains(before)
        }
    }

    /// "I wonder whether ...": in front of the verb or the verb itself, not in its object.
    func supposes(_ clause: Clause) -> Bool {
        let end = clause.verb.map { min(clause.words.upperBound, $0 + 2) } ?? clause.words.upperBound
        return Lexicon.unreal.contains(in: clause.words.lowerBound..<end, of: words)
    }

    func isWish(_ clause: Clause) -> Bool {
        guard clause.modal == "would" || clause.modal == "could", let verb = clause.verb else { return false }
        let text = words[verb].text
        if words[clause.predicate..<verb].contains(where: { ["rather", "sooner", "much"].contains($0.text) }) {
            return true
        }
        return clause.modal == "would"
            && ["like", "love", "prefer", "hate", "appreciate", "want", "enjoy", "need"].contains(text)
    }

    func matchesAny(_ phrase: String, in range: Range<Int>) -> Bool {
        range.contains { matches(phrase, $0) }
    }

    func readScope(_ clause: inout Clause) {
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
    func hasOnlyFor() -> Bool {
        for at in sentence where words[at].text == "only" && at > sentence.lowerBound {
            guard at + 1 == sentence.upperBound || words[at + 1].afterComma || words[at + 1].afterBreak else {
                continue
            }
            if words[max(sentence.lowerBound, at - 5)..<at].contains(where: { $0.text == "for" }) { return true }
        }
        return false
    }
}
