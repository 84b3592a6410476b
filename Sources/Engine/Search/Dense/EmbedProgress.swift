/// How far a filling is.
public struct EmbedProgress: Hashable, Sendable {
    public var embedded: Int
    public var passages: Int
}
