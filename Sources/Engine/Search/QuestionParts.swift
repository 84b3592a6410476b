/// The several things that one question asks: "who can read it, and for how long?" asks for somebody and for a time.
enum QuestionParts {
    private static let questionWords: Set<String> = [
        "who", "whose", "when", "where", "what", "which", "how", "why", "do", "does", "is", "are", "can", "must",
        "should",
    ]
    /// What a comma alone may set apart from an earlier question: after one, "who", "which" and "where" mostly tell more of a thing.
    private static let asking: Set<String> = ["how", "what", "why"]
    private static let prepositions: Set<String> = [
        "for", "by", "at", "in", "on", "to", "from", "with", "until", "since", "after", "under",
    ]
    /// "Can we rotate a key and do it without downtime?" asks one thing.
    private static let objects: Set<String> = ["it", "that", "this", "so", "them", "not"]

    /// The parts in order; the whole text when it asks one thing.
    static func split(_ text: String) -> [String] {
        let tokens = Tokens(text)
        let words = tokens.words.map(\.word)
        var cuts: [Int] = []
        for (place, word) in words.enumerated() where place > 0 && place + 1 < words.count {
            let isJoined = word == "and" || word == "or"
            let gap = tokens.text(tokens.words[place - 1].range.upperBound..<tokens.words[place].range.lowerBound)
            if gap.contains(",") || gap.contains(";"), asking.contains(word), asking.contains(words[0]) {
                cuts.append(place)
                continue
            }
            guard isJoined || gap.contains("?") else { continue }
            var next = isJoined ? place + 1 : place
            if next < words.count, prepositions.contains(words[next]) { next += 1 }
            guard next < words.count, questionWords.contains(words[next]) else { continue }
            if ["do", "does"].contains(words[next]), next + 1 < words.count, objects.contains(words[next + 1]) {
                continue
            }
            cuts.append(place)
        }
        guard !cuts.isEmpty else { return [text] }
        let bounds = [0] + cuts.map { tokens.words[$0].range.lowerBound } + [tokens.utf8.count]
        return zip(bounds, bounds.dropFirst()).map { tokens.text($0..<$1) }
    }

    /// The questions in a question, each as it can be searched for by itself: what a part leaves out it has from the parts before.
    /// None when it asks one thing, chooses between two, or when its parts name nothing apart ("how and when do we rotate it?").
    static func questions(_ text: String) -> [Query] {
        let parts = split(text).prefix(most)
        guard parts.count > 1, !parts.contains(where: { Tokens($0).words.first?.word == "or" }) else { return [] }
        let first = QueryReader.read(parts[0])
        guard !first.stems.isEmpty, ![.smallTalk, .command].contains(first.intent) else { return [] }
        return [first]
            + parts.indices.dropFirst().map { place in
                let part = parts[place]
                let read = FollowUpQuestion(part, after: Array(parts[..<place]))
                var query = QueryReader.read(withoutJoint(read.readAs))
                query.intent = QueryReader.read(withoutJoint(part)).intent
                guard !read.isRewritten, Tokens(part).contentStems.count < enough else { return query }
                // "And for how long?": of what was asked before.
                query.text = parts[0] + " " + part
                query.stems = first.stems + query.stems.filter { !first.stems.contains($0) }
                return query
            }
    }

    /// What all parts together ask for: facts, when each asks for one; or else what the first asks that does not.
    static func intent(_ parts: [Query.Intent]) -> Query.Intent? {
        parts.first { ![.factual, .definition].contains($0) } ?? (parts.isEmpty ? nil : .factual)
    }

    private static let most = 3
    /// A part that names so many things stands by itself.
    private static let enough = 2

    private static func withoutJoint(_ part: String) -> String {
        let tokens = Tokens(part)
        guard let first = tokens.words.first, ["and", "or", "so", "but"].contains(first.word), tokens.words.count > 1
        else { return part }
        return tokens.text(tokens.words[1].range.lowerBound..<tokens.utf8.count)
    }
}
