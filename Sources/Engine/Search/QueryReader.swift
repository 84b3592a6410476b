/// Reads a question: what it is about, and what kind of answer it wants. Rules over its words; no list of questions.
enum QueryReader {
    static func read(_ said: String) -> Query {
        let text = AskingPart.of(said)
        let tokens = Tokens(asked(text))
        let stems = stems(tokens)
        let last = Tokens(fromQuestionOn(Sentences.split(text).last ?? text)).words.map(\.word)
        let intent = asksForCause(last) ? .troubleshooting : intent(tokens)
        let parts = QuestionParts.split(text).map { Self.intent(Tokens(asked($0))) }
        return Query(
            text: text, said: said, intent: parts.count > 1 ? QuestionParts.intent(parts) ?? intent : intent,
            stems: stems, aspects: aspects(stems))
    }

    private static let askingWords: Set<String> = [
        "how", "what", "which", "why", "when", "where", "who", "can", "could", "should", "do", "does", "did", "is",
        "are", "will", "may",
    ]

    /// The part of a message that asks: of several sentences those that are questions, and of such a sentence what stands from
    /// its question on. "We use Python, how do I verify a webhook?" asks about verifying a webhook.
    private static func asked(_ text: String) -> String {
        let sentences = Sentences.split(text)
        let questions = sentences.filter { $0.hasSuffix("?") }
        guard !questions.isEmpty else { return text }
        let part = questions.map(fromQuestionOn).joined(separator: " ")
        let tokens = Tokens(part)
        // "I need to export the log. How?", "How do I do that?" ask about what was said before.
        return tokens.contentStems.isEmpty || pointsBack(tokens.words.map(\.word)) ? text : part
    }

    private static let pointers: Set<String> = [
        "it", "its", "itself", "they", "them", "their", "this", "these", "those", "one", "ones", "both", "here",
    ]

    /// Whether a word stands for something that was named before: nDCG@10 by words alone is .726 on ord_qa, whose questions
    /// tell of a situation first, and .671 without ('selfsame eval retrieval').
    private static func pointsBack(_ words: [String]) -> Bool { !pointing(words).isEmpty }

    /// The places of such words.
    static func pointing(_ words: [String]) -> [Int] {
        words.indices.filter { index in
            let before = index > 0 ? words[index - 1] : ""
            let after = words.dropFirst(index + 1).prefix(2)
            // "Is it possible to", "it is possible that" stand for nothing; "that" mostly begins a clause.
            if words[index] == "it" { return !after.contains("possible") }
            if words[index] == "that" {
                return ["", "do", "does", "did", "doing", "about", "for", "with", "of", "to"].contains(before)
                    || isClosing(index, in: words)
            }
            return pointers.contains(words[index])
        }
    }

    /// Whether nothing but a preposition comes after a word: "How long do you keep that for?"
    static func isClosing(_ index: Int, in words: [String]) -> Bool {
        let after = words.dropFirst(index + 1)
        return after.isEmpty || after.count == 1 && closers.contains(after.first!)
    }

    private static let closers: Set<String> = ["for", "with", "in", "on", "to", "from", "by", "at", "of", "about"]

    /// From the first question word behind a comma, when the sentence does not begin with one.
    private static func fromQuestionOn(_ sentence: String) -> String {
        let tokens = Tokens(sentence)
        guard let first = tokens.words.first, !askingWords.contains(first.word) else { return sentence }
        for (before, word) in zip(tokens.words, tokens.words.dropFirst()) where askingWords.contains(word.word) {
            let between = tokens.text(before.range.upperBound..<word.range.lowerBound)
            if between.contains(where: { ",;:–—".contains($0) }) {
                return tokens.text(word.range.lowerBound..<tokens.utf8.count)
            }
        }
        return sentence
    }

    /// Stems of content words; when a question has none ("what is this?"), of all its words.
    static func stems(_ tokens: Tokens) -> [String] {
        var asking = requestStems
        // "How much does it cost?" asks about cost; "much" only asks.
        if tokens.words.count > 2, tokens.words[0].word == "how", extents.contains(tokens.words[1].word) {
            asking.insert(tokens.words[1].stem)
        }
        let content = tokens.contentStems.filter { !asking.contains($0) }
        return content.isEmpty ? tokens.contentStems : content
    }

    /// Aspects whose very name, or a word as telling, is among the stems.
    private static func aspects(_ stems: [String]) -> [Aspect] {
        let named = stems.flatMap { AspectLexicon.weights[$0] ?? [] }.filter { $0.weight >= 3 }.map(\.aspect)
        return Aspect.allCases.filter(named.contains)
    }

    /// What may be asked for after "how": an amount, a time, a size.
    private static let extents: Set<String> = [
        "many", "much", "long", "often", "big", "large", "old", "far", "fast", "soon", "quickly",
    ]

    /// Words that ask, and say nothing of the subject.
    private static let requestStems: Set<String> = Set(
        [
            "think", "want", "wonder", "question", "help", "understand", "mean", "way", "know", "like", "look", "say",
            "happen", "concern",
        ].map(
            Porter.stem))

    static func intent(_ tokens: Tokens) -> Query.Intent {
        let all = tokens.words.map(\.word)
        if all.isEmpty || isSmallTalk(all) { return .smallTalk }
        if isCommand(all, tokens) { return .command }
        let words = fromAskingWordOn(all)
        let first = words[0]
        let set = Set(words)
        // "How long can it take before it fails?" asks for an amount, whatever goes wrong.
        if words.count > 1, first == "how", extents.contains(words[1]) { return .factual }
        if hasTrouble(words, set) { return .troubleshooting }
        if asksForMeasure(words) || asksForExtreme(words) { return .factual }
        if let intent = asksHow(words) { return intent }
        if asksToDecide(words, set) { return .decision }
        // "What are the role names?" asks for all of them, "What are scopes?" for what they are.
        if has(Array(words.prefix(3)), ["what", "are", "the"]) { return .factual }
        if asksForMeaning(words) { return .definition }
        if closedQuestion.contains(first) || factQuestion.contains(first) {
            // "Can we rotate keys?", "May I embed it?" ask how; "Does it support SCIM?" asks whether.
            if ["can", "could", "may"].contains(first), words.count > 1, ["i", "we", "you", "one"].contains(words[1]) {
                return .howTo
            }
            return .factual
        }
        if asksWhatIsDone(words) { return .factual }
        return .open
    }

    // MARK: Rules

    /// "On which port", "after how many", "and under what license": a question may begin before its question word.
    private static func fromAskingWordOn(_ words: [String]) -> [String] {
        guard let place = words.prefix(3).firstIndex(where: ["how", "what", "which", "whose", "whom"].contains),
            words[..<place].allSatisfy(openers.contains)
        else { return words }
        return Array(words[place...])
    }

    private static let openers: Set<String> = [
        "in", "on", "at", "by", "for", "from", "of", "to", "with", "under", "after", "before", "within", "against",
        "through", "until", "since", "during", "into", "and", "so", "but", "then", "ok", "okay", "about",
    ]

    /// "..., why?", "What could be the reason?", "What's going on?", "How do we fix it?": asks what is behind a thing that was told.
    private static func asksForCause(_ words: [String]) -> Bool {
        if words.last == "why" || words.suffix(2) == ["any", "idea"] || words.suffix(2) == ["any", "ideas"] {
            return true
        }
        guard let first = words.first else { return false }
        let asked = Set(words)
        if ["what", "what's", "whats", "any"].contains(first), words.count <= 7 {
            if !asked.isDisjoint(with: ["cause", "causes", "reason", "wrong", "idea"]) { return true }
            if has(words, ["going", "on"]) || has(words, ["do", "about", "it"]) || words == ["what", "now"] {
                return true
            }
        }
        return first == "how" && words.count <= 6 && !asked.isDisjoint(with: ["fix", "solve", "repair"])
    }

    /// "What is the oldest version it works with?", "What is the most we can send?": the end of a scale is a fact.
    private static func asksForExtreme(_ words: [String]) -> Bool {
        guard ["what", "what's", "whats", "which"].contains(words[0]) else { return false }
        let judged: Set<String> = ["best", "worst", "safest", "easiest", "simplest", "cleanest"]
        return words.dropFirst().prefix(4).contains { word in
            !judged.contains(word)
                && (["most", "least"].contains(word)
                    || word.hasSuffix("est") && word.count > 5 && !notExtremes.contains(word))
        }
    }

    private static let notExtremes: Set<String> = [
        "request", "interest", "digest", "harvest", "invest", "manifest", "modest", "honest", "forest", "guest",
        "suggest", "protest", "contest", "ingest", "attest", "arrest", "conquest", "behest", "unrest",
    ]

    private static let closedQuestion: Set<String> = [
        "is", "are", "does", "do", "did", "has", "have", "was", "were", "can", "could", "may", "will",
    ]
    private static let factQuestion: Set<String> = ["when", "who", "where"]

    private static let measures: Set<String> = [
        "limit", "limits", "quota", "maximum", "minimum", "max", "min", "size", "length", "number", "port", "default",
        "version",
        "price", "prices", "timeout", "lifetime", "period", "duration", "retention", "percentage", "rate", "url",
        "address", "header",
        "name", "prefix", "window", "date", "deadline", "uptime", "expiry", "sla",
    ]

    /// "Which versions do you accept?", "What ports can it use?", "Which connectors support it?", "What are the role names?":
    /// a list that the documents hold.
    private static func asksWhatIsDone(_ words: [String]) -> Bool {
        guard ["which", "what", "whose"].contains(words[0]), words.count > 2 else { return false }
        // "Which" and "whose" choose, whatever follows; the noun may be left out ("which is ...").
        if words[0] != "what" { return true }
        // A noun stands between: "what do I ..." asks for more than a fact.
        let verbs: Set<String> = [
            "do", "does", "did", "is", "are", "can", "could", "may", "will", "must", "has", "have",
        ]
        return words.dropFirst(2).contains(where: verbs.contains) && !verbs.contains(words[1])
    }

    private static func asksForMeasure(_ words: [String]) -> Bool {
        guard ["what", "which", "what's", "whats"].contains(words[0]) else { return false }
        // "What is the API rate limit?": the noun asked for, the head of the phrase before a preposition, is a measure.
        let cut = words.firstIndex {
            ["of", "for", "on", "in", "per", "at", "to", "when", "if", "by", "with", "do", "does", "about"].contains($0)
        }
        guard let head = words[..<(cut ?? words.count)].last else { return false }
        return measures.contains(head)
    }

    private static func asksHow(_ words: [String]) -> Query.Intent? {
        guard words[0] == "how", words.count > 1 else {
            // "Walk me through ...", "What are the steps to ...", "Is there a way to ...", "Where do I find ...", "... How?"
            if ["steps", "walk", "guide", "instructions"].contains(words[0]) || words.last == "how" { return .howTo }
            let isRequest = ["show", "tell", "give", "what", "what's", "is", "are", "explain"].contains(words[0])
            if isRequest, has(words, ["how", "to"]) || has(words, ["how", "do"]) { return .howTo }
            if isRequest, words.contains(where: { ["way", "ways", "steps", "procedure"].contains($0) }),
                words.contains("to")
            {
                return .howTo
            }
            if ["show", "give"].contains(words[0]),
                words.contains(where: { ["example", "sample", "snippet"].contains($0) })
            {
                return .howTo
            }
            if words[0] == "where", words.count > 2, ["do", "can", "would"].contains(words[1]),
                ["i", "we", "you", "one"].contains(words[2])
            {
                return .howTo
            }
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
        // "When would I pick a link over the API?"
        if !set.isDisjoint(with: ["pick", "choose", "prefer"]),
            !set.isDisjoint(with: ["over", "or", "between", "instead", "rather"])
        {
            return true
        }
        if words.contains("should"), !has(words, ["should", "i", "know"]), !has(words, ["should", "we", "know"]),
            ["what", "which", "when", "where", "why"].contains(words[0])
        {
            return true
        }
        // "Does it make sense ...", "Is it a good fit ...": a judgement, not a fact.
        if has(words, ["make", "sense"]) || has(words, ["good", "fit"]) || has(words, ["good", "idea"])
            || has(words, ["makes", "sense"]) || has(words, ["right", "choice"]) || has(words, ["right", "for"])
        {
            return true
        }
        // What somebody needs depends on her: "Do we need SCIM?", "Which plan do I need?"
        return ["need", "needs"].contains { need in
            ["i", "we"].contains { has(words, [$0, need]) }
        } && (closedQuestion.contains(words[0]) || words[0] == "which")
    }

    private static func asksForMeaning(_ words: [String]) -> Bool {
        if words.contains("mean") || words.contains("means") || words.contains("meaning") || words[0] == "define" {
            return true
        }
        if has(words, ["stand", "for"]) || has(words, ["stands", "for"]) { return true }
        if let explain = words.firstIndex(of: "explain"), explain <= 3 {
            // "Explain SCIM", "can you explain what SCIM is": the thing alone, not how it works.
            let thing = words[(explain + 1)...].filter {
                !["to", "me", "us", "please", "what", "is", "are"].contains($0)
            }
            return isOneThing(thing)
        }
        guard words.count >= 2, ["what", "what's", "whats"].contains(words[0]) else { return false }
        let rest =
            words[0] == "what"
            ? words.dropFirst(["is", "are"].contains(words[1]) ? 2 : words.count) : words.dropFirst()
        return isOneThing(Array(rest))
    }

    /// "A service provider" names one thing and asks nothing further of it.
    private static func isOneThing(_ words: [String]) -> Bool {
        let content = words.filter { !["a", "an", "the"].contains($0) }
        return !content.isEmpty && content.count <= 3 && !content.contains { StopWords.contains($0) }
    }

    /// Whether the words hold these, side by side.
    private static func has(_ words: [String], _ phrase: [String]) -> Bool {
        guard words.count >= phrase.count else { return false }
        return (0...(words.count - phrase.count)).contains { Array(words[$0..<$0 + phrase.count]) == phrase }
    }

    private static let trouble: Set<String> = [
        "error", "errors", "fail", "fails", "failed", "failing", "failure", "broken", "break", "breaks", "wrong",
        "crash", "crashes", "stuck",
        "refused", "rejected", "denied", "invalid", "mismatch", "troubleshoot", "debug", "outage", "down",
        "unreachable", "unavailable",
    ]
    private static let negations: Set<String> = [
        "not", "don't", "doesn't", "isn't", "aren't", "can't", "won't", "cannot", "never", "didn't",
    ]
    private static let working: Set<String> = [
        "work", "works", "working", "arrive", "arrives", "arriving", "match", "load", "connect", "respond", "syncing",
    ]

    private static func hasTrouble(_ words: [String], _ set: Set<String>) -> Bool {
        if set.contains("without") || set.contains("prevent") || set.contains("avoid") {
            // "Rotate keys without downtime" plans ahead; nothing has gone wrong.
            return false
        }
        // An answer of the protocol that says no: "I get 401", "why does it return 403".
        let isAnsweredNo = words.contains { $0.utf8.count == 3 && ["4", "5"].contains($0.prefix(1)) && Int($0) != nil }
        if isAnsweredNo,
            words[0] == "why" || !set.isDisjoint(with: ["get", "getting", "got", "return", "returns", "see", "seeing"])
        {
            return true
        }
        // "My webhook stopped arriving", "the sync is not working", told rather than asked.
        let isTold =
            !closedQuestion.contains(words[0])
            && !["what", "which", "how", "who", "where", "tell", "give", "show", "explain", "describe", "list"]
                .contains(
                    words[0])
        if isTold, !set.isDisjoint(with: working),
            !set.isDisjoint(with: negations) || set.contains("stopped") || set.contains("stops")
        {
            return true
        }
        if set.contains("fix"), words[0] == "how" { return true }
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
        return ["what", "why", "how", "if", "when"].contains(words[0]) || isTold || set.contains("if")
            || set.contains("when")
    }

    private static func isSmallTalk(_ words: [String]) -> Bool {
        let talk: Set<String> = [
            "hi", "hello", "hey", "thanks", "thank", "you", "good", "morning", "evening", "afternoon", "bye", "great",
            "cool", "nice", "ok", "okay",
            "cheers", "perfect", "yes", "no", "so", "much", "very", "that", "was", "helpful", "there", "lovely", "how",
            "are", "doing", "today", "helped", "helps", "works", "worked", "now", "see", "a", "lot",
        ]
        if words.count <= 6, words.allSatisfy(talk.contains) { return true }
        // A greeting and a name.
        return words.count == 2 && ["hi", "hello", "hey", "thanks", "bye"].contains(words[0])
    }

    private static func isCommand(_ words: [String], _ tokens: Tokens) -> Bool {
        guard words.count <= 8 else { return false }
        let wishes: Set<String> = [
            "shorter", "longer", "simpler", "deeper", "again", "more", "less", "steps", "bullets", "table", "code",
            "prose", "brief", "detail", "details", "bullet", "list", "rewrite", "rephrase", "repeat", "forget",
        ]
        let fillers: Set<String> = [
            "as", "in", "a", "please", "make", "it", "say", "that", "this", "and", "with", "only", "give", "me", "the",
            "words", "points", "answer", "can", "you", "could",
        ]
        return words.contains(where: wishes.contains)
            && words.allSatisfy { wishes.contains($0) || fillers.contains($0) }
    }
}
