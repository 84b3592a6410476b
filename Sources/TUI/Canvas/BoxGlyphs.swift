/// The six characters of a plain box.
public struct BoxGlyphs: Sendable {
    public let topLeft: String
    public let topRight: String
    public let bottomLeft: String
    public let bottomRight: String
    public let across: String
    public let down: String
}
