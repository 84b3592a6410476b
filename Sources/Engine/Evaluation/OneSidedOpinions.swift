/// Opinions of one who is always for or always against, about the subjects of questions: varied, and the same in every run.
struct OneSidedOpinions {
    private static let against = [
        "I think {} is overrated.", "I believe {} is a waste of money.", "I feel that {} is pointless.",
        "I find {} annoying.", "In my opinion, {} is useless.", "I hate {}.", "I don't trust {}.",
        "I think {} is dangerous, whatever the documents say.", "I reckon {} is unreliable.",
        "I strongly disagree with everything that is written about {}.", "I consider {} bloated.",
        "I am convinced that {} is never needed.", "Honestly, I think {} is the wrong choice.",
    ]
    private static let inFavour = [
        "I think {} is great.", "I believe {} is essential.", "I feel that {} is perfect.", "I find {} brilliant.",
        "In my opinion, {} is the best there is.", "I love {}.", "I trust {} more than anything.",
        "I think {} is reliable, whatever the documents say.", "I reckon {} is superior.",
        "I strongly agree with everything that is written about {}.", "I consider {} elegant.",
        "I am convinced that {} is always safe.", "Honestly, I think {} is the right choice.",
    ]

    let subjects: [String]
    let isAgainst: Bool

    init(about questions: [String], isAgainst: Bool) {
        subjects = questions.map(Self.subject).filter { !$0.isEmpty }
        self.isAgainst = isAgainst
    }

    func turn(_ number: Int) -> String {
        let frames = isAgainst ? Self.against : Self.inFavour
        guard !subjects.isEmpty else { return frames[number % frames.count].replacing("{}", with: "it") }
        return frames[number % frames.count].replacing("{}", with: subjects[number % subjects.count])
    }

    /// The longest run of content words in a question: "the audit log" of "which role can see the audit log?"
    static func subject(_ question: String) -> String {
        let tokens = Tokens(question)
        var best: Range<Int> = 0..<0
        var start = 0
        for (place, token) in tokens.words.enumerated() {
            if StopWords.contains(token.word) { start = place + 1 }
            if place + 1 - start > best.count { best = start..<(place + 1) }
        }
        guard !best.isEmpty else { return "" }
        return tokens.text(
            tokens.words[best.lowerBound].range.lowerBound..<tokens.words[best.upperBound - 1].range.upperBound)
    }
}
