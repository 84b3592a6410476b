/// "Because the auditor wants proof", "so that we can train people", "I'm on call, so keep it short": the reasons she gives.
///
/// A reason needs a marker. It is linked to the wish or fact it stands beside, whose source it raises to `explained`.
struct StatedReason: Observer {
    /// Markers inside a clause; what follows is the reason.
    private static let markers = PhraseBook<Bool>(
        """
        because of, due to, owing to, on account of, thanks to, in order to, in order that, so as to, so as not to, for fear of,
        in view of, given that, given the, given our, given my, given how, seeing that, the reason is, the reason being, reason is that, the reason why is, the reason i ask is,
        for the reason that, as a result of, by reason of, in light of, on the grounds that, for the sake of, with the aim of, with the goal of, in an effort to, so we can, so i can
        """)
    /// Markers whose reason stands before them.
    private static let backward = PhraseBook<Bool>(
        "that is why, this is why, which is why, hence, therefore, for this reason, for that reason, that is the reason, as a result, consequently, thus, so please"
    )
    private static let aims = PhraseBook<Bool>(
        "my goal is, our goal is, my aim is, our aim is, the goal is, the point is, the idea is, the purpose is")
    private static let linkable: Set<BeliefKey.Family> = [
        .style, .preference, .goal, .constraint, .stack, .opinion, .expertise,
    ]

    func read(_ message: ParsedMessage, into reading: inout Reading) {
        for (index, clause) in message.clauses.enumerated() {
            let previous = index > 0 ? message.clauses[index - 1] : nil
            switch clause.lead {
            case .because: add(reason(after: clause, message, index, reading), clause, message, &reading)
            case .since where isCausal(clause, previous, message):
                add(reason(after: clause, message, index, reading), clause, message, &reading)
            case .time where isCausalAs(clause, previous, message):
                add(reason(after: clause, message, index, reading), clause, message, &reading)
            case .time where isDeadline(clause, previous, message):
                add(clause.words, clause, message, &reading, onlyLinked: true)
            case .otherwise: add(reason(after: clause, message, index, reading), clause, message, &reading)
            case .so: soClause(clause, previous, message, index, &reading)
            default: break
            }
            inside(clause, message, &reading)
        }
    }

    // MARK: Markers

    private func inside(_ clause: Clause, _ message: ParsedMessage, _ reading: inout Reading) {
        for at in clause.words {
            if let found = Self.markers.longest(at: at, in: message.words, before: clause.words.upperBound),
                found.end < clause.words.upperBound,
                !(message.word(at) == "so" && (clause.lead == .so || isLimit(found.end, message)))
            {
                let isOpening = at == clause.words.lowerBound
                var end = clause.words.upperBound
                if isOpening {
                    for stop in found.end..<end where message.words[stop].afterComma && stop - found.end >= 2 {
                        end = stop; break
                    }
                }
                if message.word(at) == "thanks", isOpening, message.words[at].range.lowerBound == 0,
                    message.word(found.end) == "you"
                {
                    continue
                }
                add(found.end..<end, clause, message, &reading, isInside: true)
                return
            }
            if let found = Self.backward.longest(at: at, in: message.words, before: clause.words.upperBound),
                at - clause.words.lowerBound <= 2 || ["thus", "hence", "therefore"].contains(message.word(at))
            {
                let before = message.clauses.last {
                    $0.words.upperBound <= max(clause.words.lowerBound, found.end - 3) && $0.words.upperBound <= at + 1
                        && $0.sentence >= clause.sentence - 1
                }
                guard message.word(at) != "so", let before, !before.isQuestion, !before.isRequest else { continue }
                add(before.words, before, message, &reading, effect: clause)
                return
            }
            if let found = Self.aims.longest(at: at, in: message.words, before: clause.words.upperBound),
                found.end < clause.words.upperBound, clause.isAsserted
            {
                add(found.end..<clause.words.upperBound, clause, message, &reading, isInside: true)
                return
            }
        }
    }

    /// "I'm on call tonight so keep it short": what stands before "so" explains what follows. "So that we can ..." explains what is before.
    private func soClause(
        _ clause: Clause, _ previous: Clause?, _ message: ParsedMessage, _ index: Int, _ reading: inout Reading
    ) {
        guard message.words[clause.words].first?.text == "so",
            clause.words.lowerBound > message.sentences[clause.sentence].lowerBound
        else { return }
        let isPurpose =
            isSoThat(clause, message)
            || (clause.modal == "can" && !clause.isQuestion && !clause.isNegated && !isLimited(clause, message)
                && (!message.words[clause.words.lowerBound].afterComma || isWish(previous, reading)))
        if isPurpose {
            add(reason(after: clause, message, index, reading), clause, message, &reading)
        } else if let previous, previous.sentence == clause.sentence, !previous.isQuestion, !previous.isRequest,
            previous.subject != .other, !clause.isQuestion
        {
            let hasEffect = reading.signals.contains {
                Self.linkable.contains($0.key.family) && clause.bytes.contains($0.span.lowerBound)
            }
            guard hasEffect || clause.isRequest || (clause.isFirstPerson && !clause.isHypothetical) else { return }
            add(trimmed(cause(before: index, message), message), previous, message, &reading, effect: clause)
        }
    }

    // MARK: The reason's words

    /// From behind the marker to where the reason ends: clauses joined by "and" belong to it when the marker is not in front.
    private func reason(after clause: Clause, _ message: ParsedMessage, _ index: Int, _ reading: Reading) -> Range<Int>
    {
        // Behind its marker a "that" or "as" belongs to the reason: "because that is a third of our year".
        let isMarker = { (at: Int) in
            ["because", "since", "as", "so", "otherwise"].contains(message.word(at)) && clause.words.contains(at)
        }
        var start = clause.words.lowerBound
        while start < clause.words.upperBound, !isMarker(start), Self.fillers.contains(message.word(start)) {
            start += 1
        }
        if isMarker(start) {
            let marker = message.word(start)
            start += 1
            if marker == "so", message.word(start) == "that" { start += 1 }
            if marker == "because", message.word(start) == "of" { start += 1 }
        }
        while start < clause.words.upperBound, Self.fillers.contains(message.word(start)) { start += 1 }
        var end = clause.words.upperBound
        let isFront = clause.words.lowerBound - message.sentences[clause.sentence].lowerBound <= 1
        if isFront {
            for at in start..<end where message.words[at].afterComma && at - start >= 3 { end = at; break }
        } else {
            var next = index + 1
            while next < message.clauses.count, message.clauses[next].sentence == clause.sentence,
                [.and, .relative, .time, .none].contains(message.clauses[next].lead),
                !message.words[message.clauses[next].words.lowerBound].afterBreak,
                !message.clauses[next].isQuestion, !message.clauses[next].isRequest,
                message.clauses[next].words.upperBound - start <= 24,
                !isNews(message.clauses[next], message, reading)
            {
                end = message.clauses[next].words.upperBound
                next += 1
            }
        }
        return start..<max(start, end)
    }

    /// "... because they are cheap, and I hate them because they are long": another subject says another thing.
    ///
    /// Without a comma, "and I was the one on call" still belongs to the reason, unless it is a wish of its own.
    private func isNews(_ clause: Clause, _ message: ParsedMessage, _ reading: Reading) -> Bool {
        guard clause.lead == .and || clause.lead == .none, !clause.subjectWords.isEmpty, clause.verb != nil else {
            return false
        }
        if reading.has([.style, .preference, .goal, .opinion], in: clause.bytes) { return true }
        let first = clause.words.lowerBound
        return clause.lead == .and && message.words[first].afterComma && message.word(first + 1) != "then"
    }

    private static let fillers = Lexicon.set("and but just also mainly mostly")

    /// From the main clause before "so" on: "proof that keys were rotated and that access was reviewed, so ...".
    private func cause(before index: Int, _ message: ParsedMessage) -> Range<Int> {
        let end = message.clauses[index].words.lowerBound
        var first = index - 1
        while first > 0, message.clauses[first - 1].sentence == message.clauses[index].sentence,
            message.clauses[first].lead != .none || message.clauses[first].subject == .none,
            !message.words[message.clauses[first].words.lowerBound].afterBreak,
            end - message.clauses[first - 1].words.lowerBound <= 24
        {
            first -= 1
        }
        return message.clauses[first].words.lowerBound..<end
    }

    private func trimmed(_ range: Range<Int>, _ message: ParsedMessage) -> Range<Int> {
        var start = range.lowerBound
        while start < range.upperBound - 1,
            Lexicon.discourse.contains(message.word(start)) || ["because", "since", "as"].contains(message.word(start))
        { start += 1 }
        return start..<range.upperBound
    }

    private func add(
        _ words: Range<Int>, _ clause: Clause, _ message: ParsedMessage, _ reading: inout Reading,
        isInside: Bool = false, onlyLinked: Bool = false, effect: Clause? = nil
    ) {
        var words = words
        while let first = words.first, words.count > 1, ["and", "but", "also", "or"].contains(message.word(first)) {
            words = words.dropFirst()
        }
        guard words.count >= 1, !clause.isReported, !(words.count < 2 && !isInside) else { return }
        let span = message.bytes(of: words)
        let linked =
            effect.map { signals(in: $0.bytes, outside: span, reading) }
            ?? link(clause, span, message, reading, isInside: isInside)
        let sentence = message.sentences[clause.sentence]
        let main = message.clauses.first { $0.sentence == clause.sentence }
        if linked == nil, clause.isQuestion || effect?.isQuestion == true || main?.isQuestion == true { return }
        if linked == nil, onlyLinked || byAnother(clause, sentence, message) { return }
        let key = linked?.first.map { reading.signals[$0].key }
        guard !Sensitive.isSensitive(words, message) else { return }
        reading.add(WhyDraft(clause: message.written(words, limit: 40), span: span, key: key))
        for index in linked ?? [] where reading.signals[index].source == .stated {
            reading.signals[index].source = .explained
        }
    }

    /// Somebody else's reason: "my boss prefers tables because ...".
    private func byAnother(_ clause: Clause, _ sentence: Range<Int>, _ message: ParsedMessage) -> Bool {
        guard
            let main = message.clauses.first(where: {
                $0.sentence == clause.sentence && $0.words != clause.words && $0.lead != .because
            })
        else { return false }
        guard main.subject == .other, let first = main.subjectWords.first else { return false }
        return ["my", "our", "he", "she", "his", "her"].contains(message.word(first))
            && !message.words[sentence].contains { ["i", "we"].contains($0.text) }
    }

    /// The signals the reason stands beside: in the clause before it, then in its sentence, then at the end of the sentence before.
    private func link(
        _ clause: Clause, _ span: Range<Int>, _ message: ParsedMessage, _ reading: Reading, isInside: Bool
    ) -> [Int]? {
        let earlier = message.clauses.filter {
            $0.sentence == clause.sentence && $0.words.upperBound <= clause.words.lowerBound
        }
        for candidate in earlier.reversed() {
            if let found = signals(in: candidate.bytes, outside: span, reading) { return found }
        }
        if isInside, let found = signals(in: clause.bytes, outside: span, reading) { return found }
        let later = message.clauses.filter {
            $0.sentence == clause.sentence && $0.words.lowerBound >= clause.words.upperBound
        }
        for candidate in later { if let found = signals(in: candidate.bytes, outside: span, reading) { return found } }
        guard clause.sentence > 0, clause.words.lowerBound - message.sentences[clause.sentence].lowerBound <= 1 else {
            return nil
        }
        for candidate in message.clauses.reversed() where candidate.sentence == clause.sentence - 1 {
            if let found = signals(in: candidate.bytes, outside: span, reading) { return found }
        }
        return nil
    }

    private func signals(in range: Range<Int>, outside span: Range<Int>, _ reading: Reading) -> [Int]? {
        let found = reading.signals.indices.filter {
            Self.linkable.contains(reading.signals[$0].key.family)
                && range.contains(reading.signals[$0].span.lowerBound)
                && !span.contains(reading.signals[$0].span.lowerBound) && reading.signals[$0].source != .behaviour
        }
        // A wish is what a reason is given for, before a fact in the same clause.
        let wishes = found.filter {
            [.style, .goal, .constraint, .preference].contains(reading.signals[$0].key.family)
        }
        return wishes.isEmpty ? (found.isEmpty ? nil : found) : wishes
    }
}
