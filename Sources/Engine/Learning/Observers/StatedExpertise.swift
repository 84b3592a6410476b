/// "I've never touched SAML", "I know Django pretty well": how well the writer knows a topic.
struct StatedExpertise: Observer {
    func read(_ message: ParsedMessage, into reading: inout Reading) {
        for clause in message.clauses where !clause.isReported && !clause.isHypothetical && clause.subject != .other {
            for (topic, level) in found(clause, message) where topic.utf8.count > 1 {
                var draft = message.draft(.expertise(topic), level.rawValue, in: clause)
                draft.marksChange = clause.marksChange
                reading.add(draft)
            }
        }
    }

    private func found(_ clause: Clause, _ message: ParsedMessage) -> [(String, Expertise)] {
        if let skip = skipped(clause, message) { return skip }
        guard clause.subject != .you,
            !clause.isQuestion || (clause.subject == .me && clause.lead == .none && !startsAsking(clause, message))
        else { return [] }
        var result: [(String, Expertise)] = []
        if clause.subject == .me || clause.subject == .none || clause.subject == .we {
            result += ofSelf(clause, message) ?? fronted(clause, message)
            result += ofYears(clause, message)
        }
        return result + ofTopic(clause, message)
    }

    private func startsAsking(_ clause: Clause, _ message: ParsedMessage) -> Bool {
        let first = message.word(clause.words.lowerBound)
        return Lexicon.interrogatives.contains(first) || Lexicon.inverting.contains(first)
    }

    // MARK: "I ..."

    private func ofSelf(_ clause: Clause, _ message: ParsedMessage) -> [(String, Expertise)]? {
        let words = message.words
        let range = clause.predicate..<clause.words.upperBound
        guard clause.subject != .none || isBare(clause, message) else { return nil }
        if let no = Lexicon.ignorance.first(in: range, of: words), no.range.lowerBound <= clause.predicate + 3,
            !clause.isPast || message.word(no.range.lowerBound) == "had"
        {
            return topics(from: no.range.upperBound, clause, message).map { ($0, .newcomer) }
        }
        guard let verb = clause.verb else { return level(from: range.lowerBound, clause, message) }
        let lemma = Lexicon.verbs[words[verb].text]?.lemma ?? words[verb].text
        if clause.isPast, lemma != "do", !(clause.isNegated) { return experience(clause, verb, message) }
        switch lemma {
        case "be", "feel", "get", "become", "remain", "consider":
            return level(from: verb + 1, clause, message)
        case "know":
            return knows(clause, verb, message)
        case "understand":
            if clause.isNegated {
                return topics(from: verb + 1, clause, message).map { ($0, .newcomer) }
            }
            return tail(from: verb + 1, clause, message)
        case "learn" where !clause.isNegated && Lexicon.verbs[words[verb].text]?.form == .gerund:
            return topics(from: verb + 1, clause, message).map { ($0, .newcomer) }
        case "speak":
            return nil
        default:
            break
        }
        if clause.isNegated,
            words[clause.predicate..<verb].contains(where: {
                $0.text == "have" || $0.text == "never" || $0.text == "has"
            }),
            Lexicon.triedVerbs.contains(words[verb].text)
        {
            var start = verb + 1
            while ["much", "really", "properly", "actually"].contains(message.word(start)) { start += 1 }
            return topics(from: particle(start, message), clause, message).map { ($0, .newcomer) }
        }
        return experience(clause, verb, message)
    }

    /// "Never touched SAML", "new to Kubernetes": a statement without its "I am".
    private func isBare(_ clause: Clause, _ message: ParsedMessage) -> Bool {
        let first = message.word(clause.predicate)
        return ["never", "new", "still", "not", "no", "first", "complete", "total", "brand", "completely"].contains(
            first)
    }

    private func particle(_ at: Int, _ message: ParsedMessage) -> Int {
        ["with", "of", "in", "up", "on", "about", "any", "a", "at"].contains(message.word(at)) ? at + 1 : at
    }

    private func level(from start: Int, _ clause: Clause, _ message: ParsedMessage) -> [(String, Expertise)]? {
        var at = start
        var isNegated = clause.isNegated
        var intensity = 0
        while at < min(clause.words.upperBound, start + 5) {
            if let found = Lexicon.levelsAfterBe.longest(at: at, in: message.words, before: clause.words.upperBound) {
                var level = found.value
                let phrase = message.words[at..<found.end].map(\.text)
                if isNegated, !["not", "no"].contains(phrase[0]) { level = level == .newcomer ? .familiar : .newcomer }
                if intensity > 0, level == .familiar {
                    level = .proficient
                } else if intensity > 0, level == .proficient, intensity > 1 {
                    level = .expert
                }
                let topics = topics(from: found.end, clause, message)
                return topics.isEmpty ? nil : topics.map { ($0, level) }
            }
            let text = message.word(at)
            if text == "not" {
                isNegated = true
            } else if ["very", "extremely", "highly"].contains(text) {
                intensity += 1
            } else if ["somewhat", "slightly", "vaguely"].contains(text) {
                intensity -= 1
            } else if !Lexicon.adverbs.contains(text), text != "my", text != "a" {
                break
            }
            at += 1
        }
        // "It's my first time with Terraform", "just started with Rust".
        for at in clause.words
        where message.has("first time with", at: at) || message.has("first time using", at: at)
            || message.has("first time doing", at: at)
        {
            return topics(from: at + 3, clause, message).map { ($0, .newcomer) }
        }
        return nil
    }

    private func knows(_ clause: Clause, _ verb: Int, _ message: ParsedMessage) -> [(String, Expertise)]? {
        let next = verb + 1
        let end = clause.words.upperBound
        if let amount = Lexicon.knownAmounts.longest(at: next, in: message.words, before: end) {
            let topics = topics(from: particle(amount.end, message), clause, message)
            return topics.isEmpty ? nil : topics.map { ($0, clause.isNegated ? .newcomer : amount.value) }
        }
        if clause.isNegated {
            var start = next
            if ["what", "how", "much", "anything", "a", "the"].contains(message.word(start)) { start += 1 }
            if message.word(start) == "about" || message.word(start) == "thing" { start += 1 }
            if message.word(start) == "about" { start += 1 }
            // "I don't know if/whether/why/where ...": no topic.
            guard
                ![
                    "if", "whether", "why", "where", "who", "when", "which", "that", "to", "i", "we", "what", "how",
                    "many", "long",
                ].contains(message.word(start))
            else { return nil }
            if message.word(next) == "how" { return nil }
            if message.word(next) == "what"
                || message.word(next) == "the" && !message.words[start].isCapitalized && !isTerm(start, message)
            {
                guard message.word(next) == "what", means(start, clause, message) else { return nil }
            }
            return topics(from: start, clause, message).map { ($0, .newcomer) }
        }
        return tail(from: next, clause, message)
    }

    /// "... what envelope encryption is", "... what X means".
    private func means(_ start: Int, _ clause: Clause, _ message: ParsedMessage) -> Bool {
        (start..<clause.words.upperBound).contains { ["is", "are", "mean", "means"].contains(message.words[$0].text) }
    }

    private func isTerm(_ at: Int, _ message: ParsedMessage) -> Bool {
        message.words[at].isAcronym || Lexicon.basicTerms.contains(message.word(at))
            || Lexicon.technologies.contains(message.word(at))
    }

    /// "I know X pretty well": the degree stands behind.
    private func tail(from start: Int, _ clause: Clause, _ message: ParsedMessage) -> [(String, Expertise)]? {
        for at in start..<clause.words.upperBound where at > start {
            if let degree = Lexicon.degrees.longest(at: at, in: message.words, before: clause.words.upperBound) {
                return topics(from: start, clause, message, before: at).map { ($0, degree.value) }
            }
        }
        return nil
    }

    /// "I've been doing X for ten years", "I did X for a living", "I have five years of experience with X", "I've written X".
    private func experience(_ clause: Clause, _ verb: Int, _ message: ParsedMessage) -> [(String, Expertise)]? {
        guard !clause.isNegated, clause.subject != .none else { return nil }
        let words = message.words
        let lemma = Lexicon.verbs[words[verb].text]?.lemma ?? words[verb].text
        if lemma == "have" {
            for at in (verb + 1)..<clause.words.upperBound
            where words[at].text == "experience" && ["with", "in", "of"].contains(message.word(at + 1)) {
                let level =
                    years(in: clause.words, message)
                    ?? (words[verb..<at].contains { ["lot", "lots", "extensive", "deep", "much"].contains($0.text) }
                        ? .expert
                        : words[verb..<at].contains { ["some", "little", "limited"].contains($0.text) }
                            ? .familiar : .proficient)
                return topics(from: at + 2, clause, message).map { ($0, level) }
            }
        }
        let duration = years(in: clause.words, message)
        let forLiving = clause.words.contains { message.has("for a living", at: $0) }
        guard let level = duration ?? (forLiving ? .expert : nil) else { return nil }
        guard
            [
                "do", "use", "work", "write", "build", "run", "be", "teach", "manage", "develop", "program", "practice",
                "practise", "maintain", "operate", "administer",
            ].contains(lemma)
                || words[verb].text.hasSuffix("ing") && lemma != "bring" || forLiving
        else { return nil }
        var start = particle(verb + 1, message)
        if lemma == "be" {
            // "I was a Windows admin for twelve years": the field is the modifier.
            while ["a", "an", "the"].contains(message.word(start)) { start += 1 }
        }
        var limit = clause.words.upperBound
        for at in start..<clause.words.upperBound where ["for", "since", "over"].contains(words[at].text) {
            limit = at
            break
        }
        guard lemma != "be" else {
            guard limit - start >= 1 else { return nil }
            if let title = Lexicon.roles.longest(at: limit - 1, in: words, before: limit)
                ?? Lexicon.roles.longest(at: max(start, limit - 2), in: words, before: limit)
            {
                _ = title
                guard limit - 1 > start else { return nil }
                let field = NounPhrase(message: message).slug(start..<(limit - 1))
                return field.map { [($0, level)] }
            }
            return nil
        }
        return topics(from: start, clause, message, before: limit).map { ($0, level) }
    }

    /// "I have fourteen years of Java behind me", "after ten years in procurement", "twelve years of Cobol".
    private func ofYears(_ clause: Clause, _ message: ParsedMessage) -> [(String, Expertise)] {
        guard clause.subject == .me || clause.subject == .none && clause.verb == nil, !clause.isNegated,
            let at = clause.words.first(where: { ["years", "decade", "decades"].contains(message.word($0)) }),
            let level = years(in: clause.words, message)
        else { return [] }
        var start = at + 1
        if message.has("of experience", at: start) { start += 2 }
        guard ["of", "in", "with", "doing"].contains(message.word(start)), start + 1 < clause.words.upperBound else {
            return []
        }
        let preposition = message.word(start)
        start += 1
        while ["the", "doing", "working", "with", "in"].contains(message.word(start)) { start += 1 }
        guard start < clause.words.upperBound, !Lexicon.determiners.contains(message.word(start)) else { return [] }
        guard !isPlace(preposition, start, message) else { return [] }
        // "Ten years of Kubernetes experience".
        let limit = (start..<clause.words.upperBound).first {
            ["experience", "practice", "background"].contains(message.word($0)) && $0 > start
        }
        return topics(from: start, clause, message, before: limit).filter { topic in
            !Lexicon.noField.contains(topic) && !Lexicon.noField.contains(String(topic.split(separator: "-").last!))
        }.map { ($0, level) }
    }

    /// Three years make somebody proficient, eight an expert.
    private func years(in range: Range<Int>, _ message: ParsedMessage) -> Expertise? {
        for at in range where ["years", "decades", "decade"].contains(message.words[at].text) && at > range.lowerBound {
            let before = message.word(at - 1)
            if message.words[at].text.hasPrefix("decade") { return .expert }
            let plus = before == "plus" ? message.word(at - 2) : before
            // "Twenty-five": the tens stand before.
            let tens = Lexicon.numerals[message.word(at - 2)].flatMap { $0 >= 20 && $0 % 10 == 0 ? $0 : nil } ?? 0
            let spelled = Lexicon.numerals[plus].map { $0 < 10 ? tens + $0 : $0 }
            let count = Int(plus) ?? spelled ?? (["many", "several", "of"].contains(plus) ? 8 : 0)
            if count == 0 { continue }
            return count >= 8 ? .expert : count >= 3 ? .proficient : .familiar
        }
        return nil
    }

    // MARK: "No need to explain what X is"

    private static let skips = PhraseBook<Bool>(
        """
        skip what, no need to explain what, no need to explain, do not have to explain what, do not have to explain, do not explain what,
        do not need to explain what, do not need to explain, skip explaining what, skip the explanation of, do not need an explanation of,
        do not tell me what, do not need to tell me what, skip the introduction to, skip the intro to, skip the basics of
        """)

    private func skipped(_ clause: Clause, _ message: ParsedMessage) -> [(String, Expertise)]? {
        guard !clause.isQuestion, clause.subject != .other,
            let found = Self.skips.first(in: clause.words, of: message.words)
        else { return nil }
        let result = topics(from: found.range.upperBound, clause, message)
        return result.map { ($0, .proficient) }
    }

    // MARK: Topics

    /// One or more topics joined by commas, "and" or "or".
    func topics(from start: Int, _ clause: Clause, _ message: ParsedMessage, before limit: Int? = nil)
        -> [String]
    {
        let end = limit ?? clause.words.upperBound
        let phrase = NounPhrase(message: message)
        var result: [String] = []
        var at = start
        var first = start
        func close(_ stop: Int) {
            // "The compliance side of things" is compliance.
            var stop = stop
            if message.word(first) == "the",
                let tail = ((first + 2)..<max(first + 2, stop)).first(where: {
                    Lexicon.topicTails.contains(message.word($0))
                }), tail + 1 == stop || message.word(tail + 1) == "of",
                !["client", "server"].contains(message.word(tail - 1))
            {
                stop = tail
            }
            guard first < stop, let named = phrase.slug(first..<stop),
                case let slug = Lexicon.fieldsOfAdjectives[named] ?? named, !Lexicon.noTopic.contains(slug),
                stop - first <= 5
            else { return }
            if !result.contains(slug) { result.append(slug) }
        }
        while at < end {
            let word = message.words[at]
            if at > first, ["and", "or", "nor"].contains(word.text) || word.afterComma {
                close(at)
                // A comma goes on with the list only when an "and" is still to come.
                if word.afterComma,
                    !(at..<min(end, at + 5)).contains(where: { ["and", "or"].contains(message.word($0)) })
                {
                    return result
                }
                first = ["and", "or", "nor"].contains(word.text) ? at + 1 : at
                if word.afterComma, result.count > 0,
                    Lexicon.verbs[word.text] != nil || Lexicon.things.contains(word.text) || word.text == "so"
                {
                    return result
                }
            } else if word.afterBreak, at > start {
                break
            } else if at > first, NounPhrase.nameStops.contains(word.text), !word.isGlued, word.text != "of" {
                break
            } else if at > first, ["at", "all", "yet", "much", "means", "mean", "really", "either"].contains(word.text)
            {
                break
            }
            at += 1
        }
        close(at)
        return result
    }
}
