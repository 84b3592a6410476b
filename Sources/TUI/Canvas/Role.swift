/// What a thing on the screen *is*. Views name roles; themes say how a role looks.
public enum Role: String, CaseIterable, Hashable, Sendable {
    case text, dim, title, heading, accent, border, borderFocused, selection, match
    case good, bad, warning, note
    case user, assistant, because, citation, code, quote, link
    case bar, barTrack, spark, badge, key, input, placeholder
    case shared, unique, whatIf, added, removed

    /// Where a theme that does not name this role looks next; nil at the end of the chain.
    public var parent: Role? {
        switch self {
        case .text: nil
        case .heading: .title
        case .borderFocused, .key, .link, .citation, .bar, .user, .spark: .accent
        case .barTrack: .border
        case .placeholder, .because, .quote, .shared: .dim
        case .match: .selection
        case .added: .good
        case .removed: .bad
        case .whatIf: .warning
        case .unique: .title
        case .dim, .title, .accent, .border, .selection, .good, .bad, .warning, .note, .assistant, .code, .badge,
            .input:
            .text
        }
    }
}
