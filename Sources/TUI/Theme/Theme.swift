/// Names a look for roles. A role it does not name takes its parent's.
public struct Theme: Hashable, Sendable {
    public var name: String
    /// What the terminal's own background is taken to be when contrast is reckoned.
    public var paper: Shade
    /// The background may be any: only colours that can be read on black and on white are used on it.
    public var isForAnyPaper = false
    public var inks: [Role: Ink]

    public init(name: String, paper: Shade, inks: [Role: Ink]) {
        self.name = name
        self.paper = paper
        self.inks = inks
    }

    /// The ink of a role, looked for up the chain of parents. O(depth of the chain), at most four.
    public func ink(_ role: Role) -> Ink {
        var wanted: Role? = role
        while let role = wanted {
            if let ink = inks[role] { return ink }
            wanted = role.parent
        }
        return Ink()
    }

    /// The ink of a cell: the role's own, on its own ground, else the ground lent to it, else the text's.
    public func ink(_ style: Style) -> Ink {
        var ink = ink(style.role)
        ink.attributes.formUnion(style.attributes)
        if style.ground != .text {
            let ground = self.ink(style.ground)
            if ink.background == nil { ink.background = ground.background }
            if ground.attributes.contains(.reverse) { ink.attributes.insert(.reverse) }
            if style.role == .text { ink.foreground = ground.foreground ?? ink.foreground }
        }
        if ink.background == nil { ink.background = inks[.text]?.background }
        return ink
    }
}
