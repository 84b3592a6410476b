/// Whether a sentence explains something: names a cause, a reason or a purpose, in anybody's words about anything.
///
/// `StatedReason` keeps a person's own reasons and links them to what she wants; this sees explanations in general.
enum CausalLanguage {
    /// O(n) in words.
    static func explains(_ text: String) -> Bool {
        let message = ParsedMessage(text, keepsQuotations: true)
        return message.clauses.contains { clause in
            // ", which is the only regulator": without a question mark nothing is asked in the middle of a sentence.
            let isFirst = clause.words.lowerBound == message.sentences[clause.sentence].lowerBound
            let isAsked = clause.isQuestion && (isFirst || message.asks[clause.sentence])
            return !isAsked && !clause.isRequest && clause.words.contains { isMarked($0, clause, message) }
        }
    }

    private static func isMarked(_ at: Int, _ clause: Clause, _ message: ParsedMessage) -> Bool {
        let sentence = message.sentences[clause.sentence]
        let words = message.words
        if Lexicon.causalPhrases.longest(at: at, in: words, before: sentence.upperBound) != nil { return true }
        let before = at > sentence.lowerBound ? words[at - 1].text : ""
        switch words[at].text {
        case "since": return isCausalSince(at, message, sentence)
        case "so": return isCausalSo(at, before, message, sentence)
        case "for": return isGround(at, message, sentence)
        case "by": return isMeans(at, message, sentence)
        case "as": return isCausalAs(at, clause, message)
        case "to": return isPurpose(at, before, message, sentence) || isDegree(at, message, sentence)
        case "from" where at + 1 < sentence.upperBound: return words[at + 1].text.hasSuffix("ing")
        default: break
        }
        if Lexicon.makingVerbs.contains(words[at].text) { return isMaking(at, message, sentence) }
        // "This cause", "a drive": nouns of the same form.
        if Lexicon.determiners.contains(before) { return false }
        // "We require help": a request; "requirements", "prevention": things.
        let word = words[at].text
        if clause.isFirstPerson, clause.verb == at, Lexicon.requires.contains(word) { return false }
        if ["ment", "ments", "tion", "tions", "ance", "er", "ers"].contains(where: word.hasSuffix) { return false }
        return Lexicon.causing.contains(Porter.stem(word))
    }

    /// With a clause behind it that is no time.
    private static func isCausalSince(_ at: Int, _ message: ParsedMessage, _ sentence: Range<Int>) -> Bool {
        let near = (at + 1)..<min(sentence.upperBound, at + 5)
        let isTime = near.contains { Lexicon.timeWords.contains(message.word($0)) || Int(message.word($0)) != nil }
        let hasVerb = near.contains {
            Lexicon.verbs[message.word($0)] != nil || Lexicon.modals.contains(message.word($0))
                || Lexicon.beForms.contains(message.word($0))
        }
        return !isTime && hasVerb && !["of", "ever", "even"].contains(message.word(at - 1))
            && !message.tellsWhenItBegan(since: at, in: sentence)
    }

    /// "As rates rose, ...": a clause in front, or behind a comma, with a verb that is no saying.
    private static func isCausalAs(_ at: Int, _ clause: Clause, _ message: ParsedMessage) -> Bool {
        guard clause.words.lowerBound == at, let verb = clause.verb, clause.subject != .none else { return false }
        return !Lexicon.says.contains(Lexicon.verbs[message.word(verb)]?.lemma ?? "")
            && message.sentences[clause.sentence].lowerBound == at
    }

    /// Between two clauses, not "so many" and not as a first word.
    private static func isCausalSo(_ at: Int, _ before: String, _ message: ParsedMessage, _ sentence: Range<Int>)
        -> Bool
    {
        guard at > sentence.lowerBound + 1, at + 2 < sentence.upperBound,
            !["do", "or", "not", "even", "and"].contains(before)
        else { return false }
        // ", so Henry cited": behind a comma, unless it measures or points back.
        if message.words[at].afterComma, !measures.contains(message.word(at + 1)) { return true }
        return [
            "i", "we", "you", "they", "he", "she", "it", "please", "the", "this", "that", "my", "our", "there", "early",
        ].contains(message.word(at + 1))
    }

    private static let measures = Lexicon.set(
        "many much far few little long often well good is are was were do does did has have had will would can could to called"
    )

    /// "Thanked for", "blamed for": a judgement and its ground.
    private static func isGround(_ at: Int, _ message: ParsedMessage, _ sentence: Range<Int>) -> Bool {
        let judges = (max(sentence.lowerBound, at - 5)..<at).contains { Lexicon.judging.contains(message.word($0)) }
        // "Thanks for explaining" is a courtesy.
        let isCourtesy = message.words[sentence.lowerBound].text.hasPrefix("thank") || message.word(at - 1) == "thanks"
        return judges && !isCourtesy
            || ["failing", "having", "being", "not"].contains(message.word(at + 1))
    }

    /// "By cutting costs": how something comes about, but "by saying" reports.
    private static func isMeans(_ at: Int, _ message: ParsedMessage, _ sentence: Range<Int>) -> Bool {
        guard at + 1 < sentence.upperBound, message.word(at + 1).hasSuffix("ing"), message.word(at + 1).count > 5 else {
            return false
        }
        guard let verb = Lexicon.verbs[message.word(at + 1)] else { return true }
        return !Lexicon.reporting.contains(verb.lemma) && verb.lemma != "open"
    }

    private static let objects = Lexicon.determiners.union(
        Lexicon.set("more all him them us me it another new such less"))

    /// "To + verb" as an adjunct: behind an object, not behind a verb or noun that it completes.
    private static func isPurpose(_ at: Int, _ before: String, _ message: ParsedMessage, _ sentence: Range<Int>) -> Bool
    {
        guard at + 2 < sentence.upperBound else { return false }
        let next = message.words[at + 1]
        if at == sentence.lowerBound { return Lexicon.verbs[next.text]?.form == .base }
        guard !Lexicon.determiners.contains(next.text), !next.isCapitalized else { return false }
        // Set off by a comma, it completes nothing: "let's get it done, to have a strong regulator".
        if message.words[at].afterComma, Lexicon.verbs[next.text]?.form == .base { return true }
        guard !["be", "have", "say", "see", "know"].contains(next.text) else { return false }
        // "Is needed to", "was used to": the passive of a completing verb leaves a purpose.
        let isPassive =
            ["needed", "used", "designed", "required", "intended", "meant"].contains(before)
            && Lexicon.beForms.contains(message.word(at - 2))
        guard isPassive || !Lexicon.catenatives.contains(before) && Lexicon.verbs[before]?.form != .base else {
            return false
        }
        let isVerb = Lexicon.verbs[next.text]?.form == .base && Lexicon.goalKinds[next.text] != nil
        return isVerb || objects.contains(message.word(at + 2))
    }

    /// "Too big to fail", "enough to": the degree is the reason.
    private static func isDegree(_ at: Int, _ message: ParsedMessage, _ sentence: Range<Int>) -> Bool {
        (max(sentence.lowerBound, at - 4)..<at).contains { ["too", "enough"].contains(message.word($0)) }
    }

    /// "Make it worse", "keeps his government afloat": an object with a predicate behind it.
    private static func isMaking(_ at: Int, _ message: ParsedMessage, _ sentence: Range<Int>) -> Bool {
        let next = message.word(at + 1)
        // "Let me respond" opens a speech.
        if message.word(at) == "let", ["me", "us"].contains(next) { return false }
        if ["him", "her", "them", "us", "me", "it", "people", "you"].contains(next) { return true }
        if ["sure", "possible", "clear", "sense"].contains(next) { return true }
        return ((at + 2)..<max(at + 2, min(sentence.upperBound, at + 7))).contains {
            [
                "from", "without", "from", "difficult", "possible", "easier", "harder", "impossible", "clear", "better",
                "worse", "sense", "afloat", "unable", "likely",
            ].contains(message.word($0))
        }
    }
}
