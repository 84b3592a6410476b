/// The look of a cell as a view asks for it: what it is, extra attributes, and whose ground it stands on.
///
/// `ground` lends its background to a role that has none of its own: a `good` mark on a selected row stays green and
/// still belongs to the row.
public struct Style: Hashable, Sendable {
    public var role: Role
    public var attributes: Attributes
    public var ground: Role

    public init(_ role: Role, _ attributes: Attributes = [], on ground: Role = .text) {
        self.role = role
        self.attributes = attributes
        self.ground = ground
    }

    public static let plain = Style(.text)
}
