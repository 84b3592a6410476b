/// The question why somebody chose something, with reasons to choose from: "What made you choose short answers: little time
/// now, or you know this already?"
///
/// It is asked once for a belief, and only when the reason changes what the engine does. It is answered by
/// `Engine.explain(_:_:)`.
public struct WhyQuestion: Hashable, Codable, Sendable {
    /// One reason that is offered.
    public struct Choice: Hashable, Codable, Sendable {
        /// 1, 2, ...: the key that chooses it.
        public var number: Int
        /// The same in every question: `time`, `known`, ...
        public var name: String
        /// As it is said to her: "you know this already".
        public var text: String
    }

    /// The message with the choice, `maya/41`.
    public var id: EntryID
    public var key: BeliefKey
    /// What was chosen, as a question names it: "short answers".
    public var choice: String
    public var choices: [Choice]

    /// In one sentence.
    public var text: String {
        let offered = choices.map(\.text)
        let list =
            offered.dropLast().joined(separator: ", ") + (offered.count > 1 ? ", or " : "") + (offered.last ?? "")
        return "What made you choose \(choice): \(list)?"
    }
}
