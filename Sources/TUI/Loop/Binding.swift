/// One row of the table: an action where it can be done.
public struct Binding: Sendable {
    /// Where a key acts. Each focus has a few of them, the narrowest first.
    public enum Place: String, CaseIterable, Sendable {
        /// All of the interface, while one types as well.
        case everywhere
        case composer
        /// Where one types nothing while the question why stands above.
        case why
        /// Wherever letters are not typed.
        case panes
        case chat, inspector, belief, columns, compare, blind, people, library
        /// What stands over the rest: a list, a page to read or to save, a question, a line to type.
        case inventory, list, page, document, question, consent, line
    }

    /// A place in the footer.
    public struct Hint: Hashable, Sendable {
        /// The footer holds six; the lowest come first.
        public var rank: Int
        /// Neighbours with the same words share them: `+ - people`.
        public var words: String
    }

    public var action: Action
    public var place: Place
    public var keys: [Key]
    /// The name after a slash; what has one stands in the palette too.
    public var command: String?
    public var title: String
    public var explanation: String
    public var hint: Hint?
}

extension Binding.Place {
    /// Whether characters are text here, so that none of them can be a key.
    var isTyped: Bool { [.everywhere, .composer, .people, .line, .list].contains(self) }

    /// The heading in the list of keys.
    var title: String {
        switch self {
        case .everywhere: "Everywhere"
        case .composer: "Where one types"
        case .why: "When asked why"
        case .panes: "Outside the composer"
        case .chat: "In the conversation"
        case .inspector: "On a belief"
        case .belief: "In an opened belief"
        case .columns: "In Compare and Levels"
        case .compare: "In Compare"
        case .blind: "At a blind choice"
        case .people: "In People"
        case .library: "In Library"
        case .inventory: "In the inventory"
        case .list: "In a list"
        case .page: "On a page"
        case .document: "On a receipt, a card, the audit"
        case .question: "At a question"
        case .consent: "When asked what may be remembered"
        case .line: "In a line to type"
        }
    }
}
