/// What is said of a topic rather than of herself, and how topics are named.
extension StatedExpertise {
    /// "On the technical side I'm no expert", "as for SAML, I'm lost": the topic stands in front.
    func fronted(_ clause: Clause, _ message: ParsedMessage) -> [(String, Expertise)] {
        guard clause.subject == .me, let verb = clause.verb, Lexicon.beForms.contains(message.word(verb)),
            let found = Lexicon.bareLevels.longest(
                at: state(verb + 1, message), in: message.words, before: clause.words.upperBound),
            found.end == clause.words.upperBound || message.words[found.end].afterComma
                || ["at", "yet", "either", "so", "still", "though"].contains(message.word(found.end))
        else { return [] }
        var start = message.sentences[clause.sentence].lowerBound
        while start < clause.subjectWords.lowerBound,
            Lexicon.discourse.contains(message.word(start)) && message.word(start) != "like"
        { start += 1 }
        let openings = [
            "when it comes to", "as for", "as to", "on", "in", "with", "at", "about", "regarding", "concerning",
        ]
        guard let opening = openings.first(where: { message.has($0, at: start) }) else { return [] }
        start += opening.split(separator: " ").count
        let front = start..<max(start, clause.subjectWords.lowerBound)
        // Nothing else is said in between.
        let isPlain = front.count <= 5 && !front.contains { message.words[$0].afterBreak || isVerb($0, message) }
        let isName = isPlace(opening, start, message)
        return isPlain && !isName
            ? topics(from: start, clause, message, before: front.upperBound).map { ($0, found.value) } : []
    }

    /// "In Berlin", "on Monday": where and when, no field.
    func isPlace(_ preposition: String, _ at: Int, _ message: ParsedMessage) -> Bool {
        guard message.words.indices.contains(at) else { return false }
        let word = message.words[at]
        if Lexicon.isDate(word.text) || Lexicon.timeWords.contains(word.text) { return true }
        return ["in", "at"].contains(preposition) && word.isCapitalized && !word.isAcronym
            && !Lexicon.technologies.contains(word.text)
    }

    func isVerb(_ at: Int, _ message: ParsedMessage) -> Bool {
        Lexicon.beForms.contains(message.word(at)) || Lexicon.verbs[message.word(at)]?.form == .third
    }

    func state(_ start: Int, _ message: ParsedMessage) -> Int {
        var at = start
        while true {
            if Lexicon.adverbs.contains(message.word(at)) {
                at += 1
            } else if let soft = ["a bit of", "something of", "kind of", "sort of", "a bit", "a little"].first(where: {
                message.has($0, at: at)
            }) {
                at += soft.split(separator: " ").count
            } else {
                return at
            }
        }
    }

    // MARK: "X is new to me"

    func ofTopic(_ clause: Clause, _ message: ParsedMessage) -> [(String, Expertise)] {
        guard clause.subject != .we, let found = said(of: clause, message) else { return [] }
        var start = clause.words.lowerBound
        if clause.subject == .me {
            guard let comma = clause.words.last(where: { $0 < found.range.lowerBound && message.words[$0].afterComma })
            else { return [] }
            start = comma
        }
        while start < found.range.lowerBound,
            Lexicon.conjunctions.contains(message.word(start)) || Lexicon.discourse.contains(message.word(start))
        { start += 1 }
        if message.has("to me", at: start) || message.has("for me", at: start) { start += 2 }
        // "Terms like X mean nothing to me".
        if message.word(start + 1) == "like" { start += 2 }
        return topics(from: start, clause, message, before: found.range.lowerBound).map { ($0, found.value) }
    }

    /// What is said of the topic, and where: from the verb on.
    func said(of clause: Clause, _ message: ParsedMessage) -> (value: Expertise, range: Range<Int>)? {
        let words = message.words
        let end = clause.words.upperBound
        if let found = Lexicon.topicLevels.first(in: clause.words, of: words) { return found }
        // "To most of us" is to her too; "to some of us" need not be, and "no problem for us" is about trouble.
        func isMe(_ at: Int) -> Bool {
            ["to", "for"].contains(message.word(at))
                && ["me", "all of us", "most of us", "both of us"].contains { message.has($0, at: at + 1) }
        }
        let isForMe = isMe(clause.words.lowerBound)
        for verb in clause.words where Self.copulas.contains(words[verb].text) {
            if words[verb].text == "been", clause.isPast { continue }
            let at = state(verb + 1, message)
            if let own = Lexicon.ownTopicStates.longest(at: at, in: words, before: end) {
                return (own.value, verb..<own.end)
            }
            guard let found = Lexicon.topicStates.longest(at: at, in: words, before: end) else { continue }
            if isForMe || found.end + 1 < end && isMe(found.end) {
                return (found.value, (words[verb].text == "been" ? verb - 1 : verb)..<found.end)
            }
        }
        return nil
    }

    private static let copulas = Lexicon.set(
        "is are been remains remain seems seem looks look stays stay feels feel sounds sound")
}
