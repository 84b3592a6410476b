/// Which characters the terminal can be trusted with.
public enum Glyphs: Sendable {
    case unicode
    case ascii

    /// Corners, edges and tees of a box.
    public var box: BoxGlyphs {
        switch self {
        case .unicode:
            BoxGlyphs(topLeft: "╭", topRight: "╮", bottomLeft: "╰", bottomRight: "╯", across: "─", down: "│")
        case .ascii:
            BoxGlyphs(topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+", across: "-", down: "|")
        }
    }

    public var bullet: String { self == .unicode ? "•" : "*" }
    public var ellipsis: String { self == .unicode ? "…" : "." }
    /// Says that a line of code goes on below.
    public var continued: String { self == .unicode ? "↳ " : "> " }
    public var quote: String { self == .unicode ? "▏ " : "| " }
}
