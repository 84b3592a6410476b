/// Reads a question: what it is about, and what kind of answer it wants. Rules over its words; no list of questions.
enum QueryReader {
    static func read(_ text: String) -> Query {
        let tokens = Tokens(text)
        let stems = stems(tokens)
        return Query(text: text, intent: intent(tokens), stems: stems, aspects: aspects(stems))
    }

    /// Stems of content words; when a question has none ("what is this?"), of all its words.
    static func stems(_ tokens: Tokens) -> [String] {
        let content = tokens.contentStems.filter { !requestStems.contains($0) }
        return content.isEmpty ? tokens.contentStems : content
    }

    /// Aspects whose very name, or a word as telling, is among the stems.
    private static func aspects(_ stems: [String]) -> [Aspect] {
        let named = stems.flatMap { AspectLexicon.weights[$0] ?? [] }.filter { $0.weight >= 3 }.map(\.aspect)
        return Aspect.allCases.filter(named.contains)
    }

    /// Words that ask, and say nothing of the subject.
    private static let requestStems: Set<String> = Set(
        [
            "think", "want", "wonder", "question", "help", "understand", "mean", "way", "know", "like", "look", "say",
            "happen", "concern",
        ].map(
            Porter.stem))

    static func intent(_ tokens: Tokens) -> Query.Intent {
        let words = tokens.words.map(\.word)
        guard let first = words.first else { return .smallTalk }
        if isSmallTalk(words) { return .smallTalk }
        if isCommand(words, tokens) { return .command }
        let set = Set(words)
        if hasTrouble(words, set) { return .troubleshooting }
        if asksForMeasure(words, set) { return .factual }
        if let intent = asksHow(words) { return intent }
        if asksToDecide(words, set) { return .decision }
        if asksForMeaning(words) { return .definition }
        if closedQuestion.contains(first) || factQuestion.contains(first) {
            // "Can we rotate keys?", "May I embed it?" ask how; "Does it support SCIM?" asks whether.
            if ["can", "could", "may"].contains(first), words.count > 1, ["i", "we", "you", "one"].contains(words[1]) {
                return .howTo
            }
            return .factual
        }
        if first == "what" || first == "which" { return .open }
        return .open
    }

    // MARK: Rules

    private static let closedQuestion: Set<String> = [
        "is", "are", "does", "do", "did", "has", "have", "was", "were", "can", "could", "may", "will",
    ]
    private static let factQuestion: Set<String> = ["when", "who", "where"]

    private static let measures: Set<String> = [
        "limit", "limits", "quota", "maximum", "minimum", "max", "min", "size", "length", "number", "port", "default",
        "version",
        "price", "prices", "timeout", "lifetime", "period", "duration", "retention", "percentage", "rate", "url",
        "address", "header",
        "name", "prefix", "window", "date", "deadline", "uptime", "expiry",
    ]

    private static func asksForMeasure(_ words: [String], _ set: Set<String>) -> Bool {
        if words.count >= 2, words[0] == "how",
            ["many", "much", "long", "often", "big", "large", "old", "far", "fast", "soon", "quickly"].contains(
                words[1])
        {
            return true
        }
        guard ["what", "which", "what's", "whats"].contains(words[0]) else { return false }
        // "What is the API rate limit?": the noun asked for, the head of the phrase before a preposition, is a measure.
        let cut = words.firstIndex {
            ["of", "for", "on", "in", "per", "at", "to", "when", "if", "by", "with", "do", "does"].contains($0)
        }
        guard let head = words[..<(cut ?? words.count)].last else { return false }
        return measures.contains(head)
    }

    private static func asksHow(_ words: [String]) -> Query.Intent? {
        guard words[0] == "how", words.count > 1 else {
            if ["steps", "walk", "guide", "instructions"].contains(words[0]) { return .howTo }
            return nil
        }
        if ["should", "would"].contains(words[1]),
            words.contains(where: {
                ["think", "approach", "evaluate", "assess", "decide", "choose", "weigh"].contains($0)
            })
        {
            return .decision
        }
        if ["good", "safe", "secure", "reliable", "expensive", "hard", "difficult", "mature", "risky"].contains(
            words[1])
        {
            return .decision
        }
        if ["do", "can", "should", "to", "would", "could", "must", "might"].contains(words[1]) { return .howTo }
        return .open
    }

    private static func asksToDecide(_ words: [String], _ set: Set<String>) -> Bool {
        if ["should", "shall"].contains(words[0]) { return true }
        if !set.isDisjoint(with: [
            "worth", "versus", "vs", "better", "best", "recommend", "recommended", "trade", "tradeoffs", "tradeoff",
            "compare", "pros", "cons", "alternatives",
        ]) {
            return true
        }
        if words.contains("should"), ["what", "which", "when", "where", "why"].contains(words[0]) { return true }
        return false
    }

    private static func asksForMeaning(_ words: [String]) -> Bool {
        if words.contains("mean") || words.contains("means") || words.contains("meaning") || words[0] == "define" {
            return true
        }
        guard words.count >= 2, ["what", "what's", "whats"].contains(words[0]) else { return false }
        let rest =
            words[0] == "what"
            ? words.dropFirst(["is", "are"].contains(words[1]) ? 2 : words.count) : words.dropFirst()
        let content = rest.filter { !["a", "an", "the"].contains($0) }
        // "What is a service provider?" names one thing and asks nothing further of it.
        return !content.isEmpty && content.count <= 3 && !content.contains { StopWords.contains($0) }
    }

    private static let trouble: Set<String> = [
        "error", "errors", "fail", "fails", "failed", "failing", "failure", "broken", "break", "breaks", "wrong",
        "crash", "crashes", "stuck",
        "refused", "rejected", "denied", "invalid", "mismatch", "troubleshoot", "debug", "outage", "down",
        "unreachable", "unavailable",
    ]

    private static func hasTrouble(_ words: [String], _ set: Set<String>) -> Bool {
        if set.contains("without") || set.contains("prevent") || set.contains("avoid") {
            // "Rotate keys without downtime" plans ahead; nothing has gone wrong.
            return false
        }
        if words[0] == "why",
            !set.isDisjoint(with: [
                "not", "don't", "doesn't", "isn't", "can't", "won't", "cannot", "am", "is", "do", "does",
            ]), !set.isDisjoint(with: trouble.union(["not", "don't", "doesn't", "isn't", "can't", "won't", "cannot"]))
        {
            return true
        }
        if set.isDisjoint(with: trouble) {
            return !set.isDisjoint(with: ["doesn't", "isn't", "won't"]) && words[0] != "what" && words[0] != "which"
                && !closedQuestion.contains(words[0])
        }
        return ["what", "why", "how", "i", "we", "my", "our", "when", "if", "the", "it", "getting", "get"].contains(
            words[0]) || set.contains("if") || set.contains("when")
    }

    private static func isSmallTalk(_ words: [String]) -> Bool {
        let talk: Set<String> = [
            "hi", "hello", "hey", "thanks", "thank", "you", "good", "morning", "evening", "afternoon", "bye", "great",
            "cool", "nice", "ok", "okay",
            "cheers", "perfect", "yes", "no", "so", "much", "very", "that", "was", "helpful", "there", "lovely", "how",
            "are", "doing", "today",
        ]
        return words.count <= 6 && words.allSatisfy(talk.contains)
    }

    private static func isCommand(_ words: [String], _ tokens: Tokens) -> Bool {
        guard words.count <= 4 else { return false }
        let wishes: Set<String> = [
            "shorter", "longer", "simpler", "deeper", "again", "more", "less", "steps", "bullets", "table", "code",
            "prose", "brief", "detail", "details",
        ]
        let fillers: Set<String> = [
            "as", "in", "a", "please", "make", "it", "say", "that", "and", "with", "only", "give", "me", "the",
        ]
        return words.contains(where: wishes.contains)
            && words.allSatisfy { wishes.contains($0) || fillers.contains($0) }
    }
}
