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
            || QueryReader.pointing(tokens.words.map(\.word)).contains { !isNamedBefore($0, tokens) }
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
        var result: [Kind] = []
        for place in message.sentences.indices {
            let sentence = SentenceOfHers(message, place)
            let isEnd = place + 1 == message.sentences.count && !result.contains(.asking)
            // Where nothing asked before it, what a message ends with is what it is about: "Keys and their lifetimes".
            let before = result.last.map { $0.isLeftOut ? $0 : .situation } ?? .situation
            result.append(sentence.kind ?? (isEnd ? .asking : before))
        }
        return result
    }
}
