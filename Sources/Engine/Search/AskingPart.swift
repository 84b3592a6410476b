internal import Foundation

/// The part of a message that is searched for: what it asks, and the situation it asks about.
///
/// ```swift
/// AskingPart.of("I think SAML is overrated. We run on Kubernetes. How do I rotate a key?")
/// // "We run on Kubernetes. How do I rotate a key?"
/// ```
/// Who somebody is and what she thinks of a thing is learned from and never searched by: two people who ask the same get the
/// same evidence, whatever they hold of it. What goes on where she works stays, for the question may be about it. Nothing is
/// left out when the question points back to it ("I use tokens. How do I revoke them?") or when there is nothing else.
///
/// It reads sentences, by who their subject is and what is said of it; a sentence that tells of neither goes on with the one
/// before it. O(n) in the words.
enum AskingPart {
    enum Kind {
        case asking
        /// What is so where she works: "we run on Kubernetes", "the import fails".
        case situation
        case introduction
        case opinion

        var isLeftOut: Bool { self == .introduction || self == .opinion }
    }

    static func of(_ text: String) -> String {
        let message = ParsedMessage(text, keepsQuotations: true)
        guard message.sentences.count > 1 else { return text }
        let kinds = kinds(message)
        guard let first = kinds.firstIndex(where: { !$0.isLeftOut }), kinds.contains(where: \.isLeftOut) else {
            return text
        }
        // Each sentence goes up to the next one's first word, so that what stays is word for word as it was.
        let starts =
            [0] + message.sentences.dropFirst().map { message.words[$0.lowerBound].range.lowerBound }
            + [message.bytes.count]
        let parts = kinds.indices.map { (kind: kinds[$0], text: message.text(starts[$0]..<starts[$0 + 1])) }
        // What follows may be what "these statements" are.
        let isFollowed = kinds[first...].contains(.situation)
        let asked = parts.filter { $0.kind == .asking }.map(\.text).joined()
        if needsMore(asked), !isFollowed, kinds[..<first].allSatisfy(\.isLeftOut) { return text }
        return parts.filter { !$0.kind.isLeftOut }.map(\.text).joined()
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }

    // MARK: What the question needs

    /// Whether a question says too little by itself.
    private static func needsMore(_ asked: String) -> Bool {
        let tokens = Tokens(asked)
        return QueryReader.stems(tokens).isEmpty
            || QueryReader.pointing(tokens.words.map(\.word)).contains {
                !standsForNothing($0, tokens) && !isNamedBefore($0, tokens)
            }
    }

    /// "Is it worth it to automate?", "one customer key".
    private static func standsForNothing(_ place: Int, _ tokens: Tokens) -> Bool {
        func word(_ place: Int) -> String { tokens.words.indices.contains(place) ? tokens.words[place].word : "" }
        switch word(place) {
        case "one": return !word(place + 1).isEmpty && !StopWords.contains(word(place + 1))
        case "it": return word(place - 1) == "worth" || word(place + 1) == "worth"
        default: return false
        }
    }

    /// Whether a pronoun stands for something that the question itself names in a clause before: "which plans are there, and what do
    /// they cost?" An owner may be named in the same clause: "do users see their own events?"
    private static func isNamedBefore(_ place: Int, _ tokens: Tokens) -> Bool {
        let words = tokens.words
        guard let named = words[..<place].firstIndex(where: { !StopWords.contains($0.word) }) else { return false }
        if ["its", "their"].contains(words[place].word) { return true }
        return (named + 1..<place + 1).contains { next in
            let gap = tokens.text(words[next - 1].range.upperBound..<words[next].range.lowerBound)
            return gap.contains { ",;:–—?!.".contains($0) } || Lexicon.conjunctions.contains(words[next].word)
        }
    }

    // MARK: What a sentence is

    static func kinds(_ message: ParsedMessage) -> [Kind] {
        let read = message.sentences.indices.map { SentenceOfHers(message, $0).kind }
        var result: [Kind] = []
        for (place, kind) in read.enumerated() {
            let before = result.last.map { $0.isLeftOut ? $0 : .situation } ?? .situation
            result.append(kind ?? (isSubject(place, read, message) ? .situation : before))
        }
        return result
    }

    /// Whether a sentence that may be either is what the message is about: nothing asks before it, and it ends the message, or
    /// what asks behind it hardly says more: "The headers vanish. Any idea?"
    private static func isSubject(_ place: Int, _ read: [Kind?], _ message: ParsedMessage) -> Bool {
        guard !read[..<place].contains(.asking) else { return false }
        guard place + 1 < read.count else { return true }
        guard read[place + 1] == .asking else { return false }
        let words = message.words[message.sentences[place + 1]]
        return words.count <= 5 && words.count { !StopWords.contains($0.text) } <= 1
    }
}
