/// Names what a stretch of words is about: slugs for keys, and where an object ends.
struct NounPhrase {
    let message: ParsedMessage

    /// Where the object that begins at `start` ends: before a reason, a contrast, or a new clause.
    func end(from start: Int, in clause: Clause, stops: Set<String> = Self.stops) -> Int {
        var at = start
        while at < clause.words.upperBound {
            let word = message.words[at]
            if at > start, stops.contains(word.text), !word.isGlued { return at }
            if at > start, word.text == "due" || (word.text == "in" && message.has("in order", at: at)) { return at }
            if at > start, message.has("thanks to", at: at) || message.has("on account", at: at) { return at }
            at += 1
        }
        return at
    }

    static let stops = Lexicon.set(
        "because since so but although though while unless if when whenever rather instead over versus please otherwise therefore though as"
    )
    /// Where a name ends: also at prepositions and verbs.
    static let nameStops = stops.union(
        Lexicon.prepositions.subtracting(["of"])
    ).union(Lexicon.beForms).union(Lexicon.modals).union(
        Lexicon.set(
            "and or that which who where what how i we you it he she they to does do did has have had pretty very quite yet now today here inside at nor well too also"
        ))

    /// `spicy-food`, `key-rotation`: up to three content words, the head's own first.
    func slug(_ range: Range<Int>, limit: Int = 3) -> String? {
        var head: [String] = []
        var rest: [String] = []
        var isHead = true
        for at in range {
            let word = message.words[at]
            let isPart = word.isGlued || (at + 1 < range.upperBound && message.words[at + 1].isGlued)
            if isHead, !head.isEmpty, !isPart, Self.cuts.contains(word.text) { isHead = false }
            guard !Lexicon.light.contains(word.text), !StopWords.contains(word.text) || word.isAcronym || isPart,
                !Lexicon.possessives.contains(word.text), word.text.utf8.count > 1 || word.isCapitalized
            else { continue }
            let name = Lexicon.technologies.contains(word.text) ? word.text : Self.singular(word.text)
            if isHead { head.append(name) } else { rest.append(name) }
        }
        var parts = head.count > limit ? Array(head.suffix(limit)) : head
        if parts.count < 2, parts.isEmpty || Lexicon.vague.contains(parts[0]) {
            parts += rest.prefix(limit - parts.count)
        }
        guard !parts.isEmpty else { return nil }
        return Self.joined(parts)
    }

    /// The slug of a goal: the first content words, the verb among them.
    func goalSlug(_ range: Range<Int>) -> String? {
        var parts: [String] = []
        for at in range {
            let word = message.words[at]
            let isPart = word.isGlued || (at + 1 < range.upperBound && message.words[at + 1].isGlued)
            guard !StopWords.contains(word.text) || isPart, word.text.utf8.count > 1,
                !Lexicon.vague.contains(word.text),
                !Lexicon.goalNoise.contains(word.text)
            else { continue }
            parts.append(word.text)
            if parts.count == 4 { break }
        }
        return parts.isEmpty ? nil : Self.joined(parts)
    }

    /// The last content word of the head: what kind of thing it is.
    func head(_ range: Range<Int>) -> String? {
        var last: String?
        for at in range {
            let word = message.words[at]
            if last != nil, Self.cuts.contains(word.text) || word.afterComma { break }
            guard !StopWords.contains(word.text), !Lexicon.light.contains(word.text),
                !Lexicon.adverbs.contains(word.text)
            else { continue }
            last = Self.singular(word.text)
        }
        return last
    }

    static let cuts = Lexicon.prepositions.union(
        Lexicon.set(
            "that which who where containing involving including having when and or to is are than made derived"))

    private static func joined(_ parts: [String]) -> String {
        let text = parts.joined(separator: "-")
        return String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter {
                    ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-" || $0.value > 127
                }))
    }

    /// One of several, by the regular endings: "foods" counts as "food".
    static func singular(_ word: String) -> String {
        guard word.count > 3, word.hasSuffix("s") else { return word }
        if ["ss", "us", "is"].contains(where: word.hasSuffix) || Lexicon.singularInS.contains(word) { return word }
        if word.hasSuffix("ies"), word.count > 4 {
            return Lexicon.endingInIe.contains(String(word.dropLast()))
                ? String(word.dropLast()) : word.dropLast(3) + "y"
        }
        if ["sses", "xes", "ches", "shes"].contains(where: word.hasSuffix) { return String(word.dropLast(2)) }
        return String(word.dropLast())
    }
}

extension Lexicon {
    static let singularInS = set(
        "gas bias canvas atlas christmas pancreas texas kansas alias kubernetes aws ios macos chaos cosmos logistics operations economics statistics electronics forensics physics mathematics postgres redis https dns tls analytics news always perhaps"
    )
    static let endingInIe = set(
        "movie cookie zombie selfie calorie smoothie brownie hoodie rookie newbie genie foodie veggie hippie series species birdie"
    )
    /// Words that say little by themselves in front of what is meant: "eating spicy food" is about spicy food.
    static let light = set(
        """
        eating drinking using having being doing going living staying working watching listening reading getting driving
        taking making consuming seeing visiting wearing receiving buying eat drink use have be do go live stay work watch
        listen read get drive take make consume see visit wear buy strongly strong severe strict really very quite absolutely any type
        kind kinds types sort sorts form forms lot lots bit way ways please anything everything something things thing stuff
        line lines piece pieces piece participate participating engage engaging attend attending own owning book booking support supporting choose choosing rely
        relying offer offering provide providing look feel taste idea thought sound smell sight much more most less good great best only entirely purely involving involve involves containing contain contains
        """)
    /// Heads too general to name a wish: "activities that involve running" is about running.
    static let vague = set(
        """
        activity activities area areas place places food foods product products method methods option options thing
        things device devices hotel hotels vehicle vehicles car cars service services experience experiences approach
        approaches environment environments solution solutions tool tools technology technologies routine routines
        item items material materials content setting settings style styles technique techniques animal-derived
        """)
    static let goalNoise = set(
        "new able job working out whether properly really order help start begin next finally soon week month year today tomorrow"
    )
}
