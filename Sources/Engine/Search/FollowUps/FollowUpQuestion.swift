/// A question read with what was asked before it.
///
/// ```swift
/// FollowUpQuestion("What benefits does it offer?", after: ["What is Red Hat OpenShift?"]).readAs
/// // "What benefits does Red Hat OpenShift offer?"
/// ```
/// Rules and a few weights, no language model: `FollowUpReader` decides which words were left out. A question that
/// stands by itself is read as it is.
public struct FollowUpQuestion: Hashable, Sendable {
    public var question: String
    /// The question as it can be understood by itself.
    public var readAs: String
    /// Stems of the words that were left out and are put back.
    public var added: [String]
    /// Whether a pronoun stands for what was asked before, or the rest of the question is that of the one before: "How long does it
    /// take?", "What about Okta?"
    public var leans: Bool

    /// - Parameter history: earlier questions of the same conversation, oldest first. O(words).
    public init(_ question: String, after history: [String]) {
        self.question = question
        // What is to be left out stands at the end, and has to stay there to be left out.
        let typed = TypedSearch(question)
        let reader = FollowUpReader(typed.text, after: history)
        let words = reader.missing()
        leans = reader.leans
        added = words.map(\.stem)
        readAs =
            words.isEmpty
            ? question : ([reader.written(with: words)] + typed.excluded.map { "-\($0)" }).joined(separator: " ")
    }

    /// The questions of a conversation; answers are the documents' words, not hers.
    public init(_ question: String, history: [Turn]) {
        self.init(question, after: history.filter { $0.role == .user }.map(\.text))
    }

    public var isRewritten: Bool { readAs != question }
}
