/// "We use Python and Django", "we moved off Okta to Entra ID": what the writer's side runs on.
struct StatedStack: Observer {
    func read(_ message: ParsedMessage, into reading: inout Reading) {
        for clause in message.clauses where clause.isAsserted && !clause.isFuture {
            guard clause.subject != .other, clause.subject != .you else { continue }
            if moved(clause, message, &reading) { continue }
            guard !clause.isPast || isFresh(clause, message) else {
                if clause.isFormer { former(clause, message, &reading) }
                continue
            }
            if isInexperience(clause, message) { continue }
            for (start, isStrong) in objects(clause, message) {
                for name in names(from: start, clause, message, trusts: isStrong) {
                    add(name, clause, message, &reading, polarity: clause.isNegated ? .against : .for)
                }
                if clause.isNegated {
                    contrasted(start, clause, message, &reading)
                } else {
                    excluded(start, clause, message, &reading)
                }
            }
        }
    }

    private func add(
        _ name: Range<Int>, _ clause: Clause, _ message: ParsedMessage, _ reading: inout Reading,
        polarity: Signal.Polarity, moves: Bool = false
    ) {
        guard let key = slug(name, message).map(BeliefKey.stack) else { return }
        var draft = message.draft(key, written(name, message), in: clause, polarity: polarity)
        if moves { draft.marksChange = true }
        reading.add(draft)
    }

    // MARK: Moves

    /// "We moved (off | from | away from) X (to | onto) Y", "switched to Y", "replaced X with Y", "dropped X for Y".
    private func moved(_ clause: Clause, _ message: ParsedMessage, _ reading: inout Reading) -> Bool {
        guard clause.subject == .we || clause.subject == .me, let verb = clause.verb, !clause.isNegated else {
            return false
        }
        guard let known = Lexicon.verbs[message.word(verb)] else { return false }
        let perfect = message.words[clause.predicate..<verb].contains { $0.text == "have" }
        guard known.form == .past || perfect else { return false }
        var old: Int?
        var new: Int?
        switch known.lemma {
        case "go" where message.word(verb + 1) == "with":
            new = verb + 2
        case "move", "switch", "migrate", "go", "change", "convert":
            var at = verb + 1
            while at < clause.words.upperBound {
                switch message.word(at) {
                case "off", "from", "away": old = old ?? at + (["from", "of"].contains(message.word(at + 1)) ? 2 : 1)
                case "to", "onto", "over": new = new ?? at + (["to", "onto"].contains(message.word(at + 1)) ? 2 : 1)
                default: break
                }
                at += 1
            }
        case "replace", "drop", "leave", "abandon", "scrap", "swap":
            old = verb + 1
            for at in (verb + 1)..<max(verb + 1, clause.words.upperBound)
            where ["with", "by", "for"].contains(message.word(at)) {
                new = at + 1
                break
            }
        case "adopt":
            new = verb + 1
        case "get" where message.has("rid of", at: verb + 1):
            old = verb + 3
        case "stop" where message.word(verb + 1) == "using":
            old = verb + 2
        default:
            return false
        }
        var any = false
        if let old {
            for name in names(from: old, clause, message, trusts: true) {
                add(name, clause, message, &reading, polarity: .against, moves: true)
                any = true
            }
        }
        if let new {
            for name in names(from: new, clause, message, trusts: true) {
                add(name, clause, message, &reading, polarity: .for, moves: true)
                any = true
            }
        }
        return any
    }

    /// "We used to run Jenkins": no longer so.
    private func former(_ clause: Clause, _ message: ParsedMessage, _ reading: inout Reading) {
        for (start, isStrong) in objects(clause, message) {
            for name in names(from: start, clause, message, trusts: isStrong) {
                add(name, clause, message, &reading, polarity: .against)
            }
        }
    }

    /// "We don't use TypeScript, it's plain JavaScript" is two clauses; "not X but Y" is one.
    private func contrasted(_ start: Int, _ clause: Clause, _ message: ParsedMessage, _ reading: inout Reading) {
        for at in start..<max(start, clause.words.upperBound) where message.word(at) == "but" {
            for name in names(from: at + 1, clause, message, trusts: true) {
                add(name, clause, message, &reading, polarity: .for)
            }
        }
    }

    /// "MySQL, not Postgres", "GCP rather than AWS": what stands behind is what they do not use.
    private func excluded(_ start: Int, _ clause: Clause, _ message: ParsedMessage, _ reading: inout Reading) {
        var at = start
        while at < clause.words.upperBound {
            let pair = [message.word(at), message.word(at + 1)]
            let isPair = pair == ["rather", "than"] || pair == ["instead", "of"]
            if pair[0] == "not" || isPair {
                for name in names(from: at + (isPair ? 2 : 1), clause, message, trusts: true) {
                    add(name, clause, message, &reading, polarity: .against)
                }
                return
            }
            at += 1
        }
    }

    /// "I have never worked with OAuth": what she has not tried tells of her, not of what they run.
    private func isInexperience(_ clause: Clause, _ message: ParsedMessage) -> Bool {
        guard clause.isNegated, let verb = clause.verb, Lexicon.triedVerbs.contains(message.word(verb)) else {
            return false
        }
        let group = message.words[clause.predicate..<verb].map(\.text)
        guard group.contains("never") || group.contains("have") else { return false }
        return clause.subject == .me || !Lexicon.uses.contains(Lexicon.verbs[message.word(verb)]?.lemma ?? "")
    }

    /// "We've moved", "we have built": past participles that still hold.
    private func isFresh(_ clause: Clause, _ message: ParsedMessage) -> Bool {
        guard let verb = clause.verb else { return true }
        return message.words[clause.predicate..<verb].contains { $0.text == "have" || $0.text == "has" }
            && !clause.isFormer
    }

    // MARK: Where names may stand

    /// What carries data to a system, or letters to a person: only the name of a known technology tells which.
    private static let carriers = Lexicon.set(
        "send forward push stream pipe export publish upload feed load ingest replicate back dump emit"
    )
    private static let wishes = Lexicon.set("want wish hope plan need try like love prefer intend aim consider")

    private func objects(_ clause: Clause, _ message: ParsedMessage) -> [(Int, Bool)] {
        guard let verb = clause.verb else { return fragment(clause, message) }
        // "My favourite editor is Vim" is a taste.
        if clause.subjectWords.contains(where: { ["favorite", "favourite"].contains(message.word($0)) }) { return [] }
        let words = message.words
        let text = words[verb].text
        let lemma = Lexicon.verbs[text]?.lemma ?? text
        var result: [(Int, Bool)] = []
        if clause.isFirstPerson {
            if ["use", "utilize", "utilise", "employ", "leverage"].contains(lemma) {
                result.append((verb + 1, true))
            } else if ["run", "operate", "maintain", "manage", "host"].contains(lemma) {
                result.append((verb + 1, true))
            } else if ["have", "get"].contains(lemma) {
                // "Ten years of Java", "no experience with it": hers, wherever that was.
                let isKnowledge = clause.words.contains {
                    $0 > verb && ["years", "experience", "knowledge", "background"].contains(words[$0].text)
                }
                if !isKnowledge { result.append((verb + 1, false)) }
            } else if lemma == "be" {
                result += states(verb, clause, message)
            }
            if [
                "run", "deploy", "host", "build", "work", "write", "develop", "code", "rely", "standardize",
                "standardise", "settle", "live", "base", "sign", "log", "store", "authenticate", "track", "sit", "ship",
                "program", "stick", "depend", "self",
            ].contains(lemma)
                || Self.carriers.contains(lemma)
                || text.hasSuffix("ing")
                || ["authenticate", "rely", "standardized", "standardised", "based", "track"].contains(text)
            {
                for at in (verb + 1)..<max(verb + 1, clause.words.upperBound)
                where ["on", "in", "with", "through", "to", "into", "via", "using", "from"].contains(words[at].text)
                    && at - verb <= 9
                {
                    let carries = Self.carriers.contains(lemma)
                    // "So I can load it into Excel" is a plan.
                    if carries, clause.modal != nil { continue }
                    if words[at].text == "to" && !carries && !["deploy", "stick", "ship"].contains(lemma) { continue }
                    if words[at].text == "from" { continue }
                    let isPlace =
                        words[at].text != "in"
                        || ["write", "build", "develop", "code", "program", "work"].contains(lemma)
                    result.append((at + 1, isPlace && !carries))
                }
            }
            for at in clause.words
            where at > clause.words.lowerBound && words[at].text == "using" && at != verb
                && !Self.wishes.contains(lemma)
            {
                result.append((at + 1, true))
            }
        } else if clause.subject == .own {
            let names = clause.subjectWords.contains { Lexicon.technologyNouns.contains(words[$0].text) }
            if ["go", "end"].contains(lemma) {
                // "Our logs go to Splunk".
                for at in (verb + 1)..<max(verb + 1, clause.words.upperBound)
                where ["to", "into", "in", "through"].contains(words[at].text) { result.append((at + 1, false)) }
            } else if Lexicon.beForms.contains(text) || ["run", "use", "live", "sit"].contains(lemma) {
                let start = ["on", "in", "with"].contains(message.word(verb + 1)) ? verb + 2 : verb + 1
                result.append((start, names))
                if !names, start == verb + 1 { result.removeLast() }
                for at in (verb + 1)..<clause.words.upperBound
                where ["on", "in", "with"].contains(words[at].text) && at > verb + 1 && at - verb < 4 {
                    result.append((at + 1, true))
                }
            } else if ["write", "build", "host", "deploy"].contains(lemma) || text == "hosted" || text == "written" {
                for at in (verb + 1)..<clause.words.upperBound where ["on", "in", "with"].contains(words[at].text) {
                    result.append((at + 1, true))
                }
            }
        } else if clause.subject == .thing, isOurs(clause, message),
            Lexicon.beForms.contains(text) || ["run", "live", "sit"].contains(lemma)
        {
            var at = verb + 1
            while at < clause.words.upperBound,
                Lexicon.adverbs.contains(words[at].text)
                    || ["on", "in", "plain", "pure", "the"].contains(words[at].text)
            { at += 1 }
            result.append((at, true))
        }
        return result
    }

    /// "Everything we run is on Azure", "it's plain JavaScript here", "everything on Windows Server".
    private func isOurs(_ clause: Clause, _ message: ParsedMessage) -> Bool {
        let words = message.words[clause.words].map(\.text)
        return words.contains("here") || words.contains("we") || words.contains("us")
            || (words.contains("everything") && !words.contains("it"))
    }

    /// "We are on Azure", "we're an AWS house", "we are a Python shop".
    private func states(_ verb: Int, _ clause: Clause, _ message: ParsedMessage) -> [(Int, Bool)] {
        let words = message.words
        var at = verb + 1
        while at < clause.words.upperBound, Lexicon.adverbs.contains(words[at].text) || words[at].text == "not" {
            at += 1
        }
        guard at < clause.words.upperBound else { return [] }
        if words[at].text == "on" || words[at].text == "using" || words[at].text == "running" {
            // "On Business" is a plan.
            return Lexicon.plans[message.word(at + 1)] == nil ? [(at + 1, true)] : []
        }
        for on in at..<clause.words.upperBound where words[on].text == "everything" && message.word(on + 1) == "on" {
            return [(on + 2, true)]
        }
        if ["a", "an"].contains(words[at].text) {
            for last in (at + 1)..<min(clause.words.upperBound, at + 5)
            where ["house", "shop", "company", "team"].contains(words[last].text) {
                return [(at + 1, false)]
            }
        }
        return []
    }

    /// "Everything on Windows Server and Active Directory", "building X in Node + Express": without a verb of its own.
    private func fragment(_ clause: Clause, _ message: ParsedMessage) -> [(Int, Bool)] {
        let words = message.words
        guard
            clause.isFirstPerson
                || words[clause.words].contains(where: { $0.text == "everything" || $0.text == "here" })
        else { return [] }
        var result: [(Int, Bool)] = []
        for at in clause.words where words[at].text == "on" || words[at].text == "using" {
            result.append((at + 1, true))
        }
        return result
    }

    // MARK: Names

    /// The technologies named from `start`: known ones, and capitalised names when the place allows (`trusts`).
    private func names(from start: Int, _ clause: Clause, _ message: ParsedMessage, trusts: Bool) -> [Range<Int>] {
        let words = message.words
        var result: [Range<Int>] = []
        var at = start
        var skipped = 0
        while at < clause.words.upperBound {
            let word = words[at]
            if at > start, word.afterBreak { break }
            if isName(at, message, trusts: trusts) {
                var stop = at + 1
                while stop < clause.words.upperBound, extends(stop, message) { stop += 1 }
                result.append(at..<stop)
                at = stop
                skipped = 0
                continue
            }
            let joins =
                [
                    "and", "or", "with", "plus", "on", "in", "the", "a", "an", "our", "both", "for", "as", "everywhere",
                    "everything", "mostly", "nor",
                ].contains(word.text) || Lexicon.adverbs.contains(word.text)
            if [
                "because", "since", "so", "when", "if", "which", "that", "to", "but", "instead", "rather", "before",
                "until", "from", "not", "never",
            ].contains(word.text) {
                break
            }
            if ["for", "as", "on", "in"].contains(word.text), !result.isEmpty, word.text == "for" || word.text == "as" {
                // "Okta for sign-in and Datadog for logs": names may go on behind "and".
                skipped += 1
            } else if !joins {
                skipped += 1
            }
            if skipped > (result.isEmpty ? 3 : 3) { break }
            at += 1
        }
        return result
    }

    private func isName(_ at: Int, _ message: ParsedMessage, trusts: Bool) -> Bool {
        let word = message.words[at]
        if word.isGlued || Lexicon.isDate(word.text) { return false }
        if Lexicon.technologies.contains(word.text) {
            // Small common words are names only when capitalised: "express", "go", "swift", "teams".
            return word.isCapitalized || word.isAcronym || !Lexicon.ambiguousTechnologies.contains(word.text)
        }
        guard trusts, word.isCapitalized, !Lexicon.notTechnologies.contains(word.text),
            word.text.utf8.count > 1 || word.text == "r" || word.text == "c"
        else { return false }
        guard !Lexicon.discourse.contains(word.text), word.text.utf8.count == 1 || !StopWords.contains(word.text),
            Int(word.text) == nil
        else { return false }
        return true
    }

    private func extends(_ at: Int, _ message: ParsedMessage) -> Bool {
        let word = message.words[at]
        if word.isGlued { return true }
        guard !word.afterComma, !word.afterBreak,
            !Lexicon.notTechnologies.contains(word.text) || word.text == "id", !Lexicon.isDate(word.text)
        else { return false }
        if Lexicon.technologies.contains(word.text), Lexicon.technologies.contains(message.word(at - 1)),
            !Lexicon.familyNames.contains(message.word(at - 1))
        {
            return false
        }
        return word.isCapitalized && !StopWords.contains(word.text)
            || (Int(word.text) != nil && message.words[at - 1].isCapitalized && word.text.count <= 2)
    }

    /// As written, with the marks that belong to a name: "C++", "C#".
    private func written(_ name: Range<Int>, _ message: ParsedMessage) -> String {
        let range = message.bytes(of: name)
        var end = range.upperBound
        while end < message.bytes.count, end - range.upperBound < 2,
            message.bytes[end] == UInt8(ascii: "#") || message.bytes[end] == UInt8(ascii: "+")
        { end += 1 }
        return message.text(range.lowerBound..<end)
    }

    private func slug(_ name: Range<Int>, _ message: ParsedMessage) -> String? {
        let text = written(name, message).lowercased()
        var result = ""
        for character in text {
            if character.isLetter || character.isNumber {
                result.append(character)
            } else if character == "+" {
                result += "p"
            } else if character == "#" {
                result += "sharp"
            } else if !result.hasSuffix("-"), !result.isEmpty {
                result.append("-")
            }
        }
        while result.hasSuffix("-") { result.removeLast() }
        guard !result.isEmpty else { return nil }
        return Lexicon.technologyAliases[result] ?? result
    }
}
