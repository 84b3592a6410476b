/// How a theme draws a role. A missing colour is the terminal's own.
public struct Ink: Hashable, Sendable {
    public var foreground: Shade?
    public var background: Shade?
    public var attributes: Attributes

    public init(_ foreground: Shade? = nil, on background: Shade? = nil, _ attributes: Attributes = []) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }
}
