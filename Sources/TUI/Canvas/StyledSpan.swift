/// A piece of text with one look, and what it points at when it is a link or a citation.
public struct StyledSpan: Hashable, Sendable {
    public var text: String
    public var style: Style
    /// An address, or the numbers of a citation ("2" in `[2]`).
    public var target: String?

    public init(_ text: String, _ style: Style = .plain, target: String? = nil) {
        self.text = text
        self.style = style
        self.target = target
    }
}
