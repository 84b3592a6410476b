/// Cuts sentences into clauses: at breaks, and where a connective or comma is followed by a new subject or predicate.
struct ClauseCutter {
    let words: [Word]
    let sentences: [Range<Int>]
    let asks: [Bool]

    func clauses() -> [Clause] {
        var result: [Clause] = []
        for (index, sentence) in sentences.enumerated() {
            let starts = starts(in: sentence)
            var own: [Clause] = []
            for (position, start) in starts.enumerated() {
                let end = position + 1 < starts.count ? starts[position + 1] : sentence.upperBound
                let reader = ClauseReader(words: words, sentence: sentence, index: index)
                own.append(
                    reader.read(start..<end, after: own.last, asks: asks[index], isLast: position + 1 == starts.count))
            }
            settle(&own)
            result += own
        }
        return result
    }

    /// A condition makes what would follow from it a supposition too.
    private func settle(_ clauses: inout [Clause]) {
        let hasUnrealCondition = clauses.contains { $0.lead == .condition && $0.isPast }
        if hasUnrealCondition {
            for index in clauses.indices { clauses[index].isHypothetical = true }
        }
    }

    // MARK: Where clauses start

    private func starts(in sentence: Range<Int>) -> [Int] {
        var starts = [sentence.lowerBound]
        for index in sentence.dropFirst() where isStart(index, from: starts.last!, sentence.upperBound) {
            starts.append(index)
        }
        return starts
    }

    private func isStart(_ index: Int, from start: Int, _ end: Int) -> Bool {
        let word = words[index]
        if word.afterBreak { return true }
        guard index > start, !word.isGlued else { return false }
        // Two clauses of one word each come of cutting twice at "and because".
        if index == start + 1, Lexicon.conjunctions.contains(words[start].text) { return false }
        switch word.text {
        case "because", "although", "though", "whereas", "unless", "if":
            return words[index - 1].text != "as" && words[index - 1].text != "even"
        case "otherwise":
            return word.afterComma || beginsClause(index + 1, end)
        case "so":
            if index + 1 < end, words[index + 1].text == "that" { return true }
            if index + 1 < end, ["many", "much", "far", "long", "few"].contains(words[index + 1].text) { return false }
            return beginsClause(index + 1, end) || (word.afterComma && index + 1 < end) || orders(index + 1, end)
        case "since" where word.afterComma:
            return index + 2 < end
        case "when" where index + 2 < end && words[index + 1].text == "it" && words[index + 2].text == "comes":
            return false
        case "since", "as", "until", "before", "after", "when", "once", "where", "while", "whenever":
            return beginsClause(index + 1, end) && !(word.text == "as" && isMeasure(index))
        case "which":
            return word.afterComma || beginsClause(index + 1, end)
        case "who":
            return index > start && !Lexicon.verbs.keys.contains(words[index - 1].text)
        case "and", "but", "or", "nor", "yet", "then", "plus":
            return beginsClause(index + 1, end) || continuesPredicate(index + 1, start, end)
        default:
            break
        }
        guard word.afterComma else { return false }
        return beginsClause(index, end) || continuesPredicate(index, start, end) || asksHere(index, end)
            || orders(index, end)
    }

    /// "As soon as", "as long as", "as well as".
    private func isMeasure(_ index: Int) -> Bool {
        index > 0 && ["soon", "long", "well", "far", "much", "many", "same", "such"].contains(words[index - 1].text)
    }

    /// A subject with a verb behind it.
    private func beginsClause(_ index: Int, _ end: Int) -> Bool {
        var at = index
        while at < end, Lexicon.adverbs.contains(words[at].text) || words[at].text == "please" { at += 1 }
        guard at + 1 < end, !words[at].afterBreak else { return false }
        let text = words[at].text
        switch text {
        case "i", "we", "he", "she", "they", "you": return true
        case "it", "that", "this", "there", "these", "those", "someone", "everyone", "nobody", "everything",
            "everybody",
            "nothing", "people", "anything":
            return isFinite(at + 1, end)
        default: break
        }
        if Lexicon.determiners.contains(text) { return verbFollows(at + 1, end, within: 5) }
        if words[at].isCapitalized || words[at].isAcronym { return verbFollows(at + 1, end, within: 2) }
        // A bare plural before a clear auxiliary: "margins are thin".
        return at + 1 < end && text.hasSuffix("s") && isAuxiliary(at + 1)
    }

    private func verbFollows(_ index: Int, _ end: Int, within limit: Int) -> Bool {
        for at in index..<min(end, index + limit) {
            if words[at].afterBreak || words[at].afterComma { return false }
            if isAuxiliary(at) { return true }
            if let verb = Lexicon.verbs[words[at].text], verb.form == .third || verb.form == .past { return at > index }
        }
        return false
    }

    private func isFinite(_ index: Int, _ end: Int) -> Bool {
        var at = index
        while at < end, Lexicon.adverbs.contains(words[at].text) { at += 1 }
        guard at < end else { return false }
        if isAuxiliary(at) { return true }
        guard let verb = Lexicon.verbs[words[at].text] else { return words[at].text.hasSuffix("s") && at + 1 < end }
        return verb.form != .gerund
    }

    private func isAuxiliary(_ index: Int) -> Bool {
        let text = words[index].text
        return Lexicon.modals.contains(text)
            || ["am", "is", "are", "was", "were", "has", "have", "had", "does", "do", "did"].contains(text)
    }

    /// "... and prefer prose": the subject is shared. Not inside an infinitive ("want to learn X and deploy Y").
    private func continuesPredicate(_ index: Int, _ start: Int, _ end: Int) -> Bool {
        var at = index
        while at < end, Lexicon.adverbs.contains(words[at].text) || words[at].text == "not" { at += 1 }
        guard at + 1 < end else { return false }
        let text = words[at].text
        if isAuxiliary(at), at + 1 < end, text != "do" { return true }
        guard let verb = Lexicon.verbs[text], verb.form == .base || verb.form == .past else { return false }
        guard Lexicon.predicates.contains(verb.lemma) || verb.form == .past else { return false }
        // A determiner before it makes it a noun: "a love".
        if index > 0, Lexicon.determiners.contains(words[at - 1].text) { return false }
        return !words[start..<index].contains { $0.text == "to" }
    }

    private func asksHere(_ index: Int, _ end: Int) -> Bool {
        let text = words[index].text
        guard Lexicon.interrogatives.contains(text) || Lexicon.inverting.contains(text) else { return false }
        return index + 1 < end || text == "any"
    }

    private func orders(_ index: Int, _ end: Int) -> Bool {
        var at = index
        while at < end, ["please", "just", "so", "do", "not", "never", "always"].contains(words[at].text) { at += 1 }
        guard at + 1 < end else { return false }
        return Lexicon.orders.contains(words[at].text) && Lexicon.verbs[words[at].text]?.form == .base
    }
}

extension Lexicon {
    /// Verbs that begin a shared predicate: others are as often nouns.
    static let predicates = likes.union(dislikes).union(
        set("use run deploy host am work need want live have learn find follow eat know stick drink"))
}
