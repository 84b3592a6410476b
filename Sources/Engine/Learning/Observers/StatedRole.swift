/// "I'm the CISO of a bank", "senior dev here", "I work in support": what the writer does for a living.
struct StatedRole: Observer {
    func read(_ message: ParsedMessage, into reading: inout Reading) {
        for clause in message.clauses where !clause.isReported && !clause.isHypothetical {
            if let found = role(clause, message) {
                let isPast = clause.isPast && !found.lasts
                guard !isPast else { continue }
                var draft = message.draft(.role, found.role, in: clause, polarity: found.negated ? .against : .for)
                draft.marksChange = draft.marksChange || found.isNew
                reading.add(draft)
                if let other = found.contrast {
                    reading.add(message.draft(.role, other, in: clause, polarity: .against))
                }
            }
        }
    }

    private struct Found {
        var role: String
        var negated = false
        /// A past form that still holds: "I started as a junior developer seven weeks ago".
        var lasts = false
        var isNew = false
        /// "A PM, not a developer".
        var contrast: String?
    }

    private func role(_ clause: Clause, _ message: ParsedMessage) -> Found? {
        let words = message.words
        let end = clause.words.upperBound
        if !clause.isQuestion || clause.subject == .me, clause.subject == .me, let verb = clause.verb,
            !clause.isQuestion
        {
            let lemma = Lexicon.verbs[words[verb].text]?.lemma ?? words[verb].text
            if Lexicon.beForms.contains(words[verb].text), words[verb].text != "was" {
                if var found = title(after: verb + 1, end, message, needsArticle: false) {
                    found.negated = found.negated || clause.isNegated && found.contrast == nil
                    return found
                }
                if let found = field(after: verb + 1, end, message) { return found }
            }
            if let found = appointed(clause, verb, message) { return found }
            if ["work", "start", "begin", "act", "serve"].contains(lemma)
                || ["joined", "hired", "employed", "promoted"].contains(words[verb].text)
            {
                if let found = working(clause, verb, message) { return found }
            }
            if ["run", "own", "found", "head", "lead", "manage", "teach"].contains(lemma), !clause.isPast,
                !clause.isNegated
            {
                if let found = leading(lemma, verb + 1, end, message) { return found }
            }
        }
        if clause.subject == .own, let verb = clause.verb, Lexicon.beForms.contains(words[verb].text),
            !clause.isQuestion,
            clause.subjectWords.contains(where: {
                ["role", "title", "job", "position", "profession", "occupation"].contains(words[$0].text)
            })
        {
            return title(after: verb + 1, end, message, needsArticle: false)
        }
        return apposition(clause, message)
    }

    /// A title behind "I am", with an article and adjectives before it.
    private func title(after start: Int, _ end: Int, _ message: ParsedMessage, needsArticle: Bool) -> Found? {
        let words = message.words
        var at = start
        var found = Found(role: "")
        var sawArticle = false
        var isRetired = false
        while at < end, at < start + 7 {
            if let match = Lexicon.roles.longest(at: at, in: words, before: end) {
                // A title before a noun is a modifier: "the security engineer's report", "a support ticket".
                guard !needsArticle || sawArticle, !isRetired, !modifies(match.end, end, message) else { return nil }
                found.role = match.value
                if match.value == "developer", at > start,
                    words[start..<at].contains(where: {
                        $0.text == "junior" || $0.text == "apprentice" || $0.text == "trainee"
                    })
                {
                    found.role = "junior developer"
                }
                found.contrast = contrast(match.end, end, message)
                return found
            }
            let text = words[at].text
            if text == "not" || text == "no" {
                found.negated = true
            } else if ["retired", "former", "ex"].contains(text) {
                isRetired = true
            } else if ["a", "an", "the"].contains(text) {
                sawArticle = true
            } else if text == "now" || text == "new" || text == "newly" {
                found.isNew = true
            } else if !(Lexicon.seniority.contains(text) || Lexicon.adverbs.contains(text) || text == "one"
                || text == "of"
                || Lexicon.technologies.contains(text) || words[at].isAcronym || words[at].isCapitalized
                || text == "our"
                || ["by", "trade", "in", "charge"].contains(text))
            {
                return nil
            }
            at += 1
        }
        return nil
    }

    private func modifies(_ at: Int, _ end: Int, _ message: ParsedMessage) -> Bool {
        guard at < end else { return false }
        let word = message.words[at]
        if word.afterComma || word.afterBreak { return false }
        return ["friendly", "team", "tools", "tool", "account", "ticket", "company", "experience", "portal", "role"]
            .contains(word.text)
    }

    private func contrast(_ start: Int, _ end: Int, _ message: ParsedMessage) -> String? {
        guard start + 1 < end, message.words[start].text == "not" || message.words[start].text == "rather" else {
            return nil
        }
        var at = start + 1
        while at < min(end, start + 4) {
            if let match = Lexicon.roles.longest(at: at, in: message.words, before: end) { return match.value }
            at += 1
        }
        return nil
    }

    /// "I am in procurement", "I am responsible for compliance".
    private func field(after start: Int, _ end: Int, _ message: ParsedMessage) -> Found? {
        var at = start
        while at < end, Lexicon.adverbs.contains(message.words[at].text) { at += 1 }
        guard
            message.has("in", at: at) || message.has("responsible for", at: at) || message.has("in charge of", at: at)
                || message.has("on the", at: at)
        else { return nil }
        at += message.has("in charge of", at: at) ? 3 : message.words[at].text == "in" ? 1 : 2
        guard at < end, let match = Lexicon.fields.longest(at: at, in: message.words, before: end) else { return nil }
        let closes =
            match.end >= end || message.words[match.end].afterComma
            || ["at", "here", "for", "and", "team", "department", "in"].contains(message.words[match.end].text)
        return closes ? Found(role: match.value) : nil
    }

    /// "I work as a nurse", "I work in support", "I started as a junior developer".
    private func working(_ clause: Clause, _ verb: Int, _ message: ParsedMessage) -> Found? {
        let words = message.words
        let end = clause.words.upperBound
        for at in (verb + 1)..<max(verb + 1, end) {
            if words[at].text == "as" {
                let isWork = words[verb].text.hasPrefix("work")
                guard !clause.isPast || !isWork else { return nil }
                guard !clause.isNegated else { return nil }
                if var found = title(after: at + 1, end, message, needsArticle: false) {
                    found.lasts = !isWork
                    return found
                }
                guard isWork, at + 1 < end, ["a", "an"].contains(words[at + 1].text) else { return nil }
                return Found(role: "other")
            }
            if words[at].text == "in", words[verb].text.hasPrefix("work"), !clause.isPast, !clause.isNegated {
                if let match = Lexicon.fields.longest(at: at + 1, in: words, before: end),
                    match.end >= end || words[match.end].afterComma
                        || ["here", "at", "for", "and"].contains(words[match.end].text)
                {
                    return Found(role: match.value)
                }
            }
            if words[at].afterBreak { return nil }
        }
        return nil
    }

    private static let appointing = Lexicon.set("made appointed named promoted elected hired nominated")

    /// "I was made CTO", "I've been promoted to engineering manager": done to her, and lasting.
    private func appointed(_ clause: Clause, _ verb: Int, _ message: ParsedMessage) -> Found? {
        let words = message.words
        guard Self.appointing.contains(words[verb].text), !clause.isNegated, !clause.isHypothetical,
            words[clause.predicate..<verb].contains(where: { Lexicon.beForms.contains($0.text) || $0.text == "got" })
        else { return nil }
        var start = verb + 1
        while start < clause.words.upperBound, ["to", "as", "into"].contains(words[start].text) { start += 1 }
        guard var found = title(after: start, clause.words.upperBound, message, needsArticle: false), !found.negated
        else { return nil }
        found.lasts = true
        found.isNew = true
        return found
    }

    /// "I run a logistics company", "I lead engineering", "I teach maths".
    private func leading(_ lemma: String, _ start: Int, _ end: Int, _ message: ParsedMessage) -> Found? {
        let object = start..<end
        if lemma == "teach" { return Found(role: "teacher") }
        let words = message.words
        guard let first = object.first else { return nil }
        let limit = min(end, first + 5)
        let near = (first..<limit).map { words[$0].text }
        let owns = ["a", "an", "my", "our", "this", "the"].contains(near[0])
        if ["run", "own", "found"].contains(lemma), owns {
            let isCompany = near.contains {
                ["company", "business", "firm", "startup", "agency", "shop", "studio", "restaurant", "store", "clinic"]
                    .contains($0)
            }
            return isCompany ? Found(role: "ceo") : nil
        }
        guard lemma != "found", lemma != "own" else { return nil }
        if near.contains("security"), lemma != "run" { return Found(role: "ciso") }
        if near.contains(where: { ["engineering", "developers", "engineers", "development"].contains($0) }),
            lemma != "run"
        {
            return Found(role: "engineering manager")
        }
        if near.contains("procurement") { return Found(role: "procurement") }
        if near.contains("compliance") { return Found(role: "compliance") }
        if near.contains("product"), lemma != "run" { return Found(role: "product manager") }
        if near.contains("support"), near.contains("team") || near.contains("desk") { return Found(role: "support") }
        return nil
    }

    /// "Senior dev here", "as a CISO, I ...", "CTO of a startup here".
    private func apposition(_ clause: Clause, _ message: ParsedMessage) -> Found? {
        let words = message.words
        let end = clause.words.upperBound
        let start = clause.words.lowerBound
        for at in clause.words where words[at].text == "here" && at > start && at - start <= 7 {
            guard clause.subject != .other, clause.subject != .we, clause.subject != .own,
                clause.verb == nil || at <= clause.words.lowerBound + 5
            else { continue }
            guard at + 1 == end || words[at + 1].afterComma || words[at + 1].afterBreak else { continue }
            for from in start..<at {
                if let match = Lexicon.roles.longest(at: from, in: words, before: at),
                    match.end == at || ["of", "at", "from", "in"].contains(words[match.end].text),
                    !words[start..<from].contains(where: {
                        Lexicon.verbs[$0.text] != nil || ["the", "our", "my", "your"].contains($0.text)
                    })
                {
                    var found = Found(role: match.value)
                    if words[start..<from].contains(where: { $0.text == "junior" }) { found.role = "junior developer" }
                    return found
                }
            }
        }
        // "As a CISO I need ...", "speaking as an architect": alone in front of a comma, or with "I" behind.
        guard clause.subject != .other || clause.verb == nil else { return nil }
        for at in clause.words where words[at].text == "as" && at + 2 < end {
            guard
                at == start
                    || (at == start + 1 && ["speaking", "so", "well", "and", "but"].contains(words[start].text))
            else { continue }
            if ["a", "an", "the", "your"].contains(words[at + 1].text),
                let found = title(after: at + 1, end, message, needsArticle: true)
            {
                return clause.isFirstPerson || clause.isQuestion || clause.verb == nil ? found : nil
            }
        }
        return nil
    }
}
