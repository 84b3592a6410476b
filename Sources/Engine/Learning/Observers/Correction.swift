/// "No, I'm a PM, not a developer", "actually we use Postgres": the writer sets right what is believed of her.
struct Correction: Observer {
    private static let openings = PhraseBook<Bool>(
        """
        that is wrong, that is not right, that is incorrect, that is not correct, that is not true, not true, not quite, wrong,
        incorrect, correction, i misspoke, i meant, i mean, to correct, let me correct, you got that wrong, you are wrong,
        you have that wrong, you have it wrong, you misunderstood, i was wrong, my mistake, that is a misunderstanding, scratch that, no that is wrong, strike that, small correction
        """)
    /// Openings that correct only in a statement about herself.
    private static let facts: Set<BeliefKey.Family> = [.role, .account, .stack, .expertise, .constraint, .goal]

    func read(_ message: ParsedMessage, into reading: inout Reading) {
        var carries = false
        for (index, sentence) in message.sentences.enumerated() {
            let opens = opening(sentence, message)
            let bytes = message.bytes(of: sentence)
            let isCorrecting = opens != .none || carries
            var any = false
            if isCorrecting {
                for at in reading.signals.indices where bytes.contains(reading.signals[at].span.lowerBound) {
                    guard reading.signals[at].source == .stated,
                        opens != .actually || Self.facts.contains(reading.signals[at].key.family)
                    else { continue }
                    reading.signals[at].source = .corrected
                    any = true
                }
            }
            if isCorrecting, !any, opens != .actually { any = named(sentence, message, &reading) }
            meant(sentence, message, &reading)
            if opens == .wrong, !any { onlyMeant(sentence, message, &reading) }
            // "That's wrong. We are 300 people.": the next sentence says what is right.
            carries = opens == .wrong && !any && sentence.count <= 8 && !message.asks[index]
        }
    }

    private enum Opening { case none, wrong, actually }

    private func opening(_ sentence: Range<Int>, _ message: ParsedMessage) -> Opening {
        var at = sentence.lowerBound
        let end = sentence.upperBound
        while at < end,
            ["oh", "sorry", "wait", "hmm", "well", "um", "hey", "and", "but", "ah"].contains(message.word(at))
        { at += 1 }
        guard at < end else { return .none }
        if message.word(at) == "actually", ["no", "nope", "nah"].contains(message.word(at + 1)) { at += 1 }
        if ["no", "nope", "nah"].contains(message.word(at)) {
            guard at + 1 < end else { return .wrong }
            let next = message.words[at + 1]
            return next.afterComma || next.afterBreak || ["i", "we", "my", "our", "actually", "it"].contains(next.text)
                ? .wrong : .none
        }
        if Self.openings.longest(at: at, in: message.words, before: end) != nil { return .wrong }
        if message.word(at) == "actually" || message.has("in fact", at: at) { return .actually }
        // "We actually use Postgres".
        if ["i", "we"].contains(message.word(at)),
            (at + 1..<min(end, at + 3)).contains(where: { message.word($0) == "actually" })
        {
            return .actually
        }
        return .none
    }

    /// "I misspoke: it's MySQL, not Postgres": names alone, those behind "not" taken back.
    private func named(_ sentence: Range<Int>, _ message: ParsedMessage, _ reading: inout Reading) -> Bool {
        guard let start = sentence.first(where: { message.has("it is", at: $0) || message.has("not", at: $0) }) else {
            return false
        }
        var any = false
        for at in start..<sentence.upperBound where Lexicon.technologies.contains(message.word(at)) {
            guard let clause = message.clauses.last(where: { $0.words.lowerBound <= at }), !clause.isQuestion,
                message.words[at].isCapitalized || message.words[at].isAcronym
            else { continue }
            let key = BeliefKey.stack(Lexicon.technologyAliases[message.word(at)] ?? message.word(at))
            let isTaken = message.word(at - 1) == "not"
            reading.add(
                message.draft(
                    key, message.written(at..<(at + 1)), in: clause, polarity: isTaken ? .against : .for,
                    source: .corrected))
            any = true
        }
        return any
    }

    /// "No, I meant paragraphs": what was taken wrongly is not named.
    private func onlyMeant(_ sentence: Range<Int>, _ message: ParsedMessage, _ reading: inout Reading) {
        guard let meant = sentence.first(where: { message.has("i meant", at: $0) || message.has("i mean", at: $0) }),
            !sentence.contains(where: { message.has("i said", at: $0) || message.has("i wrote", at: $0) })
        else { return }
        let new = (meant + 2)..<sentence.upperBound
        guard !new.isEmpty, new.count <= 6,
            let clause = message.clauses.last(where: { $0.words.lowerBound <= new.lowerBound }),
            !clause.isQuestion, let style = Lexicon.styles.first(in: new, of: message.words)
        else { return }
        reading.add(message.draft(style.value.key, style.value.value, in: clause, source: .corrected, keepsScope: true))
    }

    /// "I said Oracle but I meant Postgres": the first is taken back.
    private func meant(_ sentence: Range<Int>, _ message: ParsedMessage, _ reading: inout Reading) {
        guard let said = sentence.first(where: { message.has("i said", at: $0) || message.has("i wrote", at: $0) }),
            let meant = sentence.first(where: { message.has("i meant", at: $0) || message.has("meant to say", at: $0) }
            ), said < meant
        else { return }
        let cut = sentence.first { $0 > said && $0 < meant && ["but", "and"].contains(message.word($0)) } ?? meant
        let old = (said + 2)..<max(said + 2, cut)
        let new = (meant + (message.has("i meant", at: meant) ? 2 : 3))..<sentence.upperBound
        for (range, polarity) in [(old, Signal.Polarity.against), (new, .for)] where !range.isEmpty {
            guard let clause = message.clauses.last(where: { $0.words.lowerBound <= range.lowerBound }) else {
                continue
            }
            var draft: SignalDraft?
            if let role = Lexicon.roles.first(in: range, of: message.words) {
                draft = message.draft(.role, role.value, in: clause, polarity: polarity, source: .corrected)
            } else if let style = Lexicon.styles.first(in: range, of: message.words) {
                draft = message.draft(
                    style.value.key, style.value.value, in: clause, polarity: polarity, source: .corrected)
            } else if let name = range.first(where: { Lexicon.technologies.contains(message.word($0)) }) {
                let key = BeliefKey.stack(Lexicon.technologyAliases[message.word(name)] ?? message.word(name))
                draft = message.draft(
                    key, message.written(name..<(name + 1)), in: clause, polarity: polarity, source: .corrected)
            }
            if let draft {
                reading.signals.removeAll { $0.key == draft.key && $0.value == draft.value }
                reading.add(draft)
            }
        }
    }
}
