/// One sentence of a message, read for whether it asks, tells of a situation, or says who the writer is and what she holds.
struct SentenceOfHers {
    /// Nothing when it may be either, and goes on with the sentence before: "NLP has come far", "I march every year".
    private(set) var kind: AskingPart.Kind?

    private let message: ParsedMessage
    private let clauses: [Clause]
    private let words: [String]

    init(_ message: ParsedMessage, _ place: Int) {
        self.message = message
        clauses = message.clauses.filter { $0.sentence == place }
        words = message.sentences[place].map(message.word)
        kind = read(asks: message.asks[place])
    }

    private func read(asks: Bool) -> AskingPart.Kind? {
        if asks { return .asking }
        if isMarked { return .opinion }
        // "And am a nurse" is no question, for all its order.
        if isOrder || clauses.contains(where: { $0.isRequest || $0.isQuestion && $0.lead != .and }) { return .asking }
        if isBelief || clauses.contains(where: holds) {
            return isOfHers || clauses.contains(where: isHerCase) ? .situation : .opinion
        }
        if clauses.contains(where: introduces) || isGreeting { return .introduction }
        if isFault || clauses.contains(where: tells) { return .situation }
        return nil
    }

    /// "Explain the token endpoint": no subject, and a verb in front.
    private var isOrder: Bool {
        guard let first = clauses.first, first.subject == .none else { return false }
        let verb = message.word(first.predicate)
        return Lexicon.orders.contains(verb) || Lexicon.doing.contains(verb)
    }

    // MARK: What she holds

    /// "I think", "I strongly disagree", "we prefer", "my view is".
    private func holds(_ clause: Clause) -> Bool {
        switch clause.subject {
        case .own: return owned(clause, Lexicon.views)
        case .me, .we: break
        default: return false
        }
        let predicate = predicate(clause)
        guard let verb = predicate.first else { return false }
        // "I would like to rotate a key" wishes.
        if clause.modal == "would" { return ["agree", "disagree", "argue", "say"].contains(verb) }
        if verb == "am", let state = predicate.dropFirst().first(where: { $0 != "not" }) {
            return Lexicon.stances.contains(state)
        }
        return Lexicon.holding.contains(verb)
    }

    /// "I believe we must act": the clause that follows is read as the sentence.
    private var isBelief: Bool {
        zip(words, words.dropFirst()).contains {
            $0 == "i" && (Lexicon.holding.contains($1) || ["suppose", "guess", "assume"].contains($1))
        }
    }

    /// "I think our key was leaked": it is about what is hers, and does not demand anything.
    private var isOfHers: Bool {
        guard !words.contains(where: { ["should", "must", "ought", "need", "needs"].contains($0) }) else {
            return false
        }
        return words.indices.dropFirst(2).contains { place in
            let before = words[place - 1] == "that" && place > 2 ? words[place - 2] : words[place - 1]
            return ["our", "my"].contains(words[place]) && place + 1 < words.count
                && ["think", "believe", "feel", "suppose", "guess", "assume", "reckon"].contains(before)
                && !Lexicon.views.contains(words[place + 1]) && !Lexicon.traits.contains(words[place + 1])
        }
    }

    /// "In my opinion", "if you ask me".
    private var isMarked: Bool {
        words.indices.contains { place in
            ["my", "our"].contains(words[place]) && place + 1 < words.count && Lexicon.views.contains(words[place + 1])
        } || zip(words, words.dropFirst()).contains { $0 == "ask" && $1 == "me" }
    }

    // MARK: Who she is

    /// "I am a nurse from Ohio", "my name is", "I live in"; not "I am rotating a key", "I am on Team".
    private func introduces(_ clause: Clause) -> Bool {
        if clause.subject == .own { return owned(clause, Lexicon.traits) }
        if clause.words.contains(where: { message.word($0) == "my" && isTrait($0 + 1) }) { return true }
        guard clause.subject == .me else { return false }
        let predicate = predicate(clause)
        guard let verb = predicate.first, let next = predicate.dropFirst().first(where: { $0 != "not" }) else {
            return false
        }
        if verb == "am" || verb == "was" {
            if next == "from" || next == "against" { return true }
            return !next.hasSuffix("ing") && !Lexicon.prepositions.contains(next) && !Lexicon.plights.contains(next)
        }
        if Lexicon.living.contains(verb) { return Lexicon.prepositions.contains(next) || next == "as" }
        return verb == "have" && predicate.contains { Lexicon.traits.contains(NounPhrase.singular($0)) }
    }

    private func isTrait(_ place: Int) -> Bool { Lexicon.traits.contains(NounPhrase.singular(message.word(place))) }

    private func owned(_ clause: Clause, _ nouns: Set<String>) -> Bool {
        clause.subjectWords.contains { place in
            let word = message.word(place)
            return nouns.contains(NounPhrase.singular(word.hasSuffix("'s") ? String(word.dropLast(2)) : word))
        }
    }

    private var isGreeting: Bool {
        words.count <= 3 && ["hello", "hi", "hey", "greetings", "thanks"].contains(words.first ?? "hello")
    }

    // MARK: What goes on

    /// What she or her colleagues do or have, what they want done, or what happened to them.
    private func tells(_ clause: Clause) -> Bool {
        guard !holds(clause), !introduces(clause) else { return false }
        switch clause.subject {
        case .own: return true
        // "We must act" is said of everybody.
        case .we: return clause.modal == nil && !["need", "must"].contains(predicate(clause).first ?? "")
        case .me:
            let predicate = predicate(clause)
            guard let verb = predicate.first else { return false }
            if verb == "am" { return predicate.count > 1 && !Lexicon.publicLife.contains(predicate[1]) }
            return clause.isPast || clause.modal != nil || Lexicon.doing.contains(Lexicon.verbs[verb]?.lemma ?? verb)
        default: return false
        }
    }

    /// "I believe our key leaked", "I think we use Okta": what is so where she works, though she is not sure.
    private func isHerCase(_ clause: Clause) -> Bool {
        guard clause.isAsserted, !holds(clause), !introduces(clause), !clause.subjectWords.isEmpty else { return false }
        // "Outside my work, I enjoy rowing": what stands before her belief is not what she believes.
        if clause.subject == .own {
            return !clauses.contains { $0.subject == .me && $0.words.lowerBound > clause.words.lowerBound }
        }
        guard clause.isFirstPerson, let verb = predicate(clause).first, clause.modal == nil else { return false }
        return clause.isPast || !["need", "want"].contains(verb) && Lexicon.doing.contains(verb)
    }

    /// "The import fails", "the endpoint returns 401": something is wrong, and not only might be.
    private var isFault: Bool {
        words.contains { Lexicon.faults.contains($0) }
            && !words.contains { ["could", "might", "may", "would", "will"].contains($0) }
    }

    /// The words behind the subject, without those that only weigh.
    private func predicate(_ clause: Clause) -> [String] {
        (min(clause.predicate, clause.words.upperBound)..<clause.words.upperBound).map(message.word).filter {
            !Lexicon.adverbs.contains($0) && !$0.hasSuffix("ly") && !["do", "would", "also", "both"].contains($0)
        }
        .drop { $0 == "not" || $0 == "have" && clause.isPast }.map { $0 }
    }
}

/// What somebody says of herself, and what of her work.
///
/// Source: own selection along Levin's admire (31.2), conjecture (29.5) and declare (29.4) verbs, and of what people name themselves by.
extension Lexicon {
    static let holding = set(
        """
        think believe feel consider reckon agree disagree support oppose like love enjoy hate dislike prefer trust distrust
        doubt hope favor favour value appreciate admire respect despise find expect
        """)
    static let stances = set(
        """
        passionate skeptical sceptical convinced certain interested concerned worried fascinated excited optimistic pessimistic
        against hoping opposed proud afraid tired fond critical supportive
        """)
    static let views = set("opinion view belief feeling impression position stance conviction guess")
    static let traits = set(
        """
        name age hobby passion interest background career dream hometown birthday faith religion degree phd master
        bachelor favorite favourite wife husband daughter son child kid mother father personality ambition hero heroe life
        goal grandson granddaughter family
        """)
    static let living = set(
        "live lived work worked study studied teach taught specialize specialise volunteer graduated grew come attend serve served"
    )
    /// "I am stuck", "I am locked out": what happened to her.
    static let plights = set(
        "stuck unable locked able blocked missing lost logged done ready required allowed told asked supposed left sure"
    )
    /// What is done in public life, and is nobody's work with the documents.
    static let publicLife = set("running studying campaigning hoping retired")
    /// What is done with a product.
    static let doing = uses.union(
        set(
            """
            get see try call send receive rotate configure migrate build integrate connect install set add create delete
            generate need want store deploy test upgrade switch move sync import export start log change write open click
            """))
    static let faults = set(
        """
        fail fails failed failing error errors returns returned rejects rejected refuses refused crashes crashed timeout
        denied broken hangs breaks invalid unauthorized forbidden
        """)
}
