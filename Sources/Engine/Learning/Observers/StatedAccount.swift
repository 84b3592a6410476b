/// Size, industry, plan and usage of the writer's organisation.
struct StatedAccount: Observer {
    func read(_ message: ParsedMessage, into reading: inout Reading) {
        for clause in message.clauses
        where !clause.isReported && !clause.isHypothetical && clause.subject != .other && !clause.isFormer {
            size(clause, message, &reading)
            industry(clause, message, &reading)
            plan(clause, message, &reading)
            usage(clause, message, &reading)
        }
    }

    // MARK: Size

    private func size(_ clause: Clause, _ message: ParsedMessage, _ reading: inout Reading) {
        let words = message.words
        for at in clause.words {
            guard let (count, next) = number(at, clause.words.upperBound, message), count > 0 else { continue }
            guard next < clause.words.upperBound || at > 0 else { continue }
            let unit = next < clause.words.upperBound ? words[next].text : ""
            let isHead = Lexicon.headcounts.contains(unit)
            let ofUs = unit == "of" && message.word(next + 1) == "us"
            // "A company of 40".
            let isCompanyOf =
                message.word(at - 1) == "of" && Lexicon.organisations.contains(message.word(at - 2))
                && (next >= clause.words.upperBound || words[next].afterComma || words[next].afterBreak)
            guard isHead || ofUs || isCompanyOf, isOwn(clause, at, next, message) else { continue }
            guard !isPart(clause, at, next, message) else { continue }
            reading.add(
                message.draft(.size, Self.band(count), in: clause, polarity: clause.isNegated ? .against : .for))
            return
        }
    }

    /// The writer's whole organisation is counted, not a team of it or a customer.
    private func isOwn(_ clause: Clause, _ at: Int, _ unit: Int, _ message: ParsedMessage) -> Bool {
        let near = message.words[max(clause.words.lowerBound, at - 8)..<min(clause.words.upperBound, unit + 6)].map(
            \.text)
        let namesCompany =
            near.contains { Lexicon.organisations.contains($0) }
            || Lexicon.industries.contains(
                in: max(clause.words.lowerBound, at - 8)..<min(clause.words.upperBound, unit + 4), of: message.words)
        if isSelected(unit, clause, message) { return false }
        if unit < message.words.count, message.words[unit].text == "of" { return true }
        if clause.isQuestion {
            return namesCompany && near.contains("in") && near.contains("the") && at - clause.words.lowerBound <= 3
        }
        if clause.subject == .we, let verb = clause.verb {
            let lemma = Lexicon.verbs[message.words[verb].text]?.lemma
            return ["be", "have", "employ", "grow", "get"].contains(lemma ?? "") && at - verb <= 8
        }
        if clause.subject == .me || clause.subject == .own { return namesCompany }
        if clause.subject == .thing, message.word(clause.subjectWords.lowerBound) == "there" {
            return near.contains("us") || near.contains("company")
        }
        return namesCompany && clause.verb == nil
    }

    /// "Three of us in the rota", "two people who are on call": whoever is told apart by what follows is not everybody.
    private func isSelected(_ unit: Int, _ clause: Clause, _ message: ParsedMessage) -> Bool {
        let next = message.has("of us", at: unit) ? unit + 2 : unit + 1
        guard next < clause.words.upperBound, !message.words[next].afterComma, !message.words[next].afterBreak else {
            return false
        }
        let word = message.word(next)
        let isWhole = ((next + 1)..<max(next + 1, min(clause.words.upperBound, next + 5))).contains {
            Lexicon.organisations.contains(message.word($0)) || Lexicon.ownGroups.contains(message.word($0))
                || ["all", "total", "whole", "altogether"].contains(message.word($0))
                || Lexicon.industries.longest(at: $0, in: message.words, before: clause.words.upperBound) != nil
        }
        if ["in", "at"].contains(word) {
            // "30 people in Berlin" are where the company is; "in the rota" is a list of some.
            let place = message.words[min(next + 1, clause.words.upperBound - 1)]
            let isWhere = place.isCapitalized || Lexicon.numerals[place.text] != nil || Int(place.text) != nil
            return !isWhere && !isWhole
        }
        if ["on", "for", "with", "who", "that", "to", "from"].contains(word) { return !isWhole }
        // "Three of us share the pager"; but "forty of us work here", "forty of us by now".
        guard message.has("of us", at: unit), !["and", "but", "so", "or", "by", "because", "since"].contains(word)
        else {
            return false
        }
        return !clause.words.contains {
            ["here", "altogether", "total", "all", "now", "today", "already", "worldwide"].contains(message.word($0))
        }
    }

    private func isPart(_ clause: Clause, _ at: Int, _ unit: Int, _ message: ParsedMessage) -> Bool {
        let near = message.words[max(clause.words.lowerBound, at - 4)..<min(clause.words.upperBound, unit + 4)].map(
            \.text)
        return near.contains { ["team", "squad", "department", "customers", "clients", "users", "class"].contains($0) }
    }

    private func number(_ at: Int, _ end: Int, _ message: ParsedMessage) -> (Int, Int)? {
        let text = message.words[at].text
        if let known = Lexicon.numerals[text], at == 0 || !message.words[at].isGlued { return (known, at + 1) }
        if text == "hundred" || text == "hundreds" { return nil }
        guard var value = Int(text), value < 10_000_000, !(at > 0 && message.words[at].isGlued) else {
            return kilo(text).map { ($0, at + 1) }
        }
        var next = at + 1
        // "3,000": the comma parts the digits into words.
        while next < end, message.words[next].text.count == 3, let more = Int(message.words[next].text),
            message.words[next].range.lowerBound == message.words[next - 1].range.upperBound + 1
        {
            value = value * 1000 + more
            next += 1
        }
        if next < end, message.words[next].text == "thousand" { return (value * 1000, next + 1) }
        if next < end, message.words[next].text == "hundred" { return (value * 100, next + 1) }
        while next < end, ["or", "so", "full", "time", "active", "plus"].contains(message.words[next].text) {
            next += 1
        }
        return (value, next)
    }

    /// "3k people".
    private func kilo(_ text: String) -> Int? {
        guard text.hasSuffix("k"), let value = Int(text.dropLast()) else { return nil }
        return value * 1000
    }

    static func band(_ count: Int) -> String {
        switch count {
        case ...10: "1-10"
        case ...50: "11-50"
        case ...200: "51-200"
        case ...1000: "201-1000"
        case ...5000: "1001-5000"
        default: "5000+"
        }
    }

    // MARK: Industry

    private func industry(_ clause: Clause, _ message: ParsedMessage, _ reading: inout Reading) {
        guard !clause.isQuestion, !clause.isPast || clause.subject == .we else { return }
        let words = message.words
        guard let value = bySelf(clause, message) ?? byEmployer(clause, message) ?? byProduct(clause, message) else {
            return
        }
        guard
            words[clause.words].contains(where: { ["i", "we", "our", "my", "here"].contains($0.text) })
                || clause.verb == nil
        else { return }
        reading.add(message.draft(.industry, value, in: clause, polarity: clause.isNegated ? .against : .for))
    }

    /// "We're a bank", "our bank", "I run a logistics company".
    private func bySelf(_ clause: Clause, _ message: ParsedMessage) -> String? {
        let words = message.words
        if clause.isFirstPerson, let verb = clause.verb {
            let lemma = Lexicon.verbs[words[verb].text]?.lemma ?? ""
            let isSelf = (lemma == "be" && clause.subject == .we) || ["run", "own", "found"].contains(lemma)
            if isSelf, let start = article(verb + 1, clause.words.upperBound, message) {
                return noun(from: start, clause.words.upperBound, message)
            }
            if lemma == "be", clause.subject == .we,
                message.word(verb + 1) == "in" || message.has("in the", at: verb + 1)
            {
                return noun(from: verb + 2, clause.words.upperBound, message)
            }
        }
        for at in clause.words where words[at].text == "our" || (words[at].text == "my" && clause.subject == .we) {
            if let found = Lexicon.industries.longest(at: at + 1, in: words, before: clause.words.upperBound),
                found.value != "other",
                clause.subject == .we, at < clause.predicate
            {
                return found.value
            }
        }
        return nil
    }

    /// "The CISO of a mid-sized bank", "I work at a hospital", "as a developer in a fintech".
    private func byEmployer(_ clause: Clause, _ message: ParsedMessage) -> String? {
        let words = message.words
        guard clause.subject == .me || clause.verb == nil else { return nil }
        if let verb = clause.verb {
            let lemma = Lexicon.verbs[words[verb].text]?.lemma ?? ""
            guard ["be", "work", "run", "lead", "manage", "head", "teach", "join", "start"].contains(lemma) else {
                return nil
            }
            if lemma == "manage" || lemma == "start" {
                guard words[clause.words].contains(where: { $0.text == "at" || $0.text == "for" }) else { return nil }
            }
        }
        for at in clause.words where ["of", "at", "for", "in"].contains(words[at].text) {
            guard at > clause.words.lowerBound, let start = article(at + 1, clause.words.upperBound, message) else {
                continue
            }
            let before = words[at - 1].text
            let isWork =
                before.hasPrefix("work") || Lexicon.people.contains(before)
                || Lexicon.roles.contains(before, message, at)
                || [
                    "here", "support", "procurement", "compliance", "it", "engineering", "security", "manager",
                    "officer",
                ].contains(before)
            if isWork, let value = noun(from: start, clause.words.upperBound, message) { return value }
        }
        return nil
    }

    private func byProduct(_ clause: Clause, _ message: ParsedMessage) -> String? {
        let words = message.words
        let range = clause.words
        var isOwn = clause.subject == .we && clause.verb.map { Lexicon.makes.contains(words[$0].text) } == true
        var start = clause.verb ?? range.lowerBound
        if !isOwn, let organisation = range.first(where: { Lexicon.organisations.contains(words[$0].text) }),
            organisation + 2 < range.upperBound, ["that", "which", "who"].contains(words[organisation + 1].text),
            Lexicon.makes.contains(words[organisation + 2].text)
        {
            isOwn = clause.subject == .me
            start = organisation + 2
        }
        guard isOwn, !clause.isNegated else { return nil }
        // Only an enduring activity: "we build X" in an ongoing task is no industry.
        guard
            ["makes", "make", "sells", "sell", "manufactures", "manufacture", "produces", "produce"].contains(
                words[start].text) || !clause.isFirstPerson || clause.subject == .me
        else { return nil }
        for at in (start + 1)..<min(range.upperBound, start + 6) {
            if Lexicon.prepositions.contains(words[at].text) { break }
            if let value = Lexicon.products[words[at].text] { return value }
        }
        return nil
    }

    private func article(_ start: Int, _ end: Int, _ message: ParsedMessage) -> Int? {
        var at = start
        while at < end,
            Lexicon.adverbs.contains(message.words[at].text)
                || ["not", "kind", "sort"].contains(message.words[at].text)
        { at += 1 }
        guard at < end, ["a", "an", "the", "our", "my", "one", "this"].contains(message.words[at].text) else {
            return nil
        }
        return at + 1
    }

    /// An industry's noun within the noun phrase, adjectives before it allowed.
    private func noun(from start: Int, _ end: Int, _ message: ParsedMessage) -> String? {
        for at in start..<max(start, min(end, start + 6)) {
            if let found = Lexicon.industries.longest(at: at, in: message.words, before: end) { return found.value }
            if at > start,
                Lexicon.prepositions.contains(message.words[at].text) || message.words[at].afterBreak
                    || ["and", "that", "which"].contains(message.words[at].text)
            {
                return nil
            }
        }
        return nil
    }

    // MARK: Plan and usage

    private func plan(_ clause: Clause, _ message: ParsedMessage, _ reading: inout Reading) {
        let words = message.words
        for at in clause.words {
            guard let plan = Lexicon.plans[words[at].text] else { continue }
            let before = message.word(at - 1)
            let beforeThat = message.word(at - 2)
            let hasNoun = Lexicon.planNouns.contains(message.word(at + 1)) && at + 1 < clause.words.upperBound
            let isOn = before == "on" || (before == "the" && beforeThat == "on")
            let isNamed =
                words[at].isCapitalized && isOn && clause.isFirstPerson
                && clause.verb.map { Lexicon.beForms.contains(words[$0].text) } == true
            let isHad =
                hasNoun && (isOn || clause.subject == .we || clause.subject == .me)
                && clause.verb.map {
                    ["be", "have", "use", "pay", "buy", "run"].contains(Lexicon.verbs[words[$0].text]?.lemma ?? "")
                } == true
            guard isNamed || isHad, !clause.isQuestion || isNamed && clause.words.lowerBound == at,
                clause.subject != .thing, !clause.isFuture, !clause.isPast
            else { continue }
            guard !clause.isQuestion else { continue }
            reading.add(message.draft(.plan, plan, in: clause, polarity: clause.isNegated ? .against : .for))
            return
        }
        if clause.subject == .own, let verb = clause.verb, Lexicon.beForms.contains(words[verb].text),
            !clause.isQuestion,
            clause.subjectWords.contains(where: { Lexicon.planNouns.contains(words[$0].text) }),
            verb + 1 < clause.words.upperBound
        {
            for at in (verb + 1)..<clause.words.upperBound {
                if let plan = Lexicon.plans[words[at].text] {
                    reading.add(message.draft(.plan, plan, in: clause, polarity: clause.isNegated ? .against : .for))
                    return
                }
            }
        }
    }

    private static let usageLevels = PhraseBook<String>(lists: [
        (
            "heavy",
            "use it every day, use it all day, use it daily, heavy user, heavy users, power user, power users, use it constantly, use it all the time, use it a lot"
        ),
        ("moderate", "use it weekly, use it every week, use it now and then, regular user, use it a few times a week"),
        (
            "light",
            "use it occasionally, use it rarely, rarely use it, light user, light users, casual user, only use it once a month, hardly use it, barely use it, seldom use it, occasional user, use it sometimes"
        ),
    ])

    private func usage(_ clause: Clause, _ message: ParsedMessage, _ reading: inout Reading) {
        guard clause.isFirstPerson, !clause.isQuestion, !clause.isPast,
            let found = Self.usageLevels.first(in: clause.words, of: message.words)
        else { return }
        let isAgainst = clause.isNegated && found.value != "light"
        reading.add(message.draft(.usage, found.value, in: clause, polarity: isAgainst ? .against : .for))
    }
}

extension PhraseBook where Value == String {
    /// Whether a phrase ends at the word before `end`.
    fileprivate func contains(_ last: String, _ message: ParsedMessage, _ end: Int) -> Bool {
        for start in max(0, end - 4)..<end {
            if let found = longest(at: start, in: message.words, before: end), found.end == end { return true }
        }
        return false
    }
}
