/// What a click at a place of the screen means.
public enum Target: Hashable, Sendable {
    case pane(AppModel.Focus)
    /// A row of the list that is shown.
    case row(Int)
    /// A column of a comparison.
    case column(Int)
    case action(Action)
    /// A next question of the last answer.
    case followUp(Int)
    /// A source by its number, or an address.
    case link(String)

    static let followUpPrefix = "next "

    /// What the target of a span means.
    init(span text: String) {
        let number = text.hasPrefix(Self.followUpPrefix) ? Int(text.dropFirst(Self.followUpPrefix.count)) : nil
        self = number.map(Target.followUp) ?? .link(text)
    }
}
