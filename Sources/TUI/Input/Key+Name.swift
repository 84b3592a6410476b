extension Key {
    private static let names: [(name: String, key: Key)] = [
        ("Enter", .enter), ("Tab", .tab), ("Shift-Tab", .backtab), ("Backspace", .backspace), ("Del", .delete),
        ("Ins", .insert), ("Esc", .escape), ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right),
        ("Home", .home), ("End", .end), ("PgUp", .pageUp), ("PgDn", .pageDown), ("Space", .character(" ")),
    ]

    /// How help and the footer write the key: `^P`, `Alt-b`, `PgUp`, `F1`. Empty for pastes and the mouse.
    public var name: String {
        if let entry = Self.names.first(where: { $0.key == self }) { return entry.name }
        switch self {
        case .character(let character): return String(character)
        case .ctrl(" "): return "^Space"
        case .ctrl(let letter): return "^" + letter.uppercased()
        case .alt(let character): return "Alt-\(character)"
        case .function(let number): return "F\(number)"
        case .modified(let modifiers, let key):
            let words = [(Modifiers.control, "Ctrl-"), (.alt, "Alt-"), (.shift, "Shift-")]
            return words.filter { modifiers.contains($0.0) }.map(\.1).joined() + key.name
        default: return ""
        }
    }

    /// Reads what `name` writes, `Ctrl-P` for `^P` and `Esc 2` for `Alt-2`; case does not matter in the names of keys.
    public init?(name: String) {
        if let entry = Self.names.first(where: { $0.name.lowercased() == name.lowercased() }) {
            self = entry.key
            return
        }
        if name.count == 1, let character = name.first {
            self = .character(character)
            return
        }
        let lower = name.lowercased()
        if lower.first == "f", let number = Int(lower.dropFirst()), (1...24).contains(number) {
            self = .function(number)
            return
        }
        for (word, modifier) in [
            ("^", Modifiers.control), ("ctrl-", .control), ("alt-", .alt), ("esc ", .alt), ("shift-", .shift),
        ]
        where lower.hasPrefix(word) {
            guard let inner = Key(name: String(name.dropFirst(word.count))) else { return nil }
            switch (modifier, inner) {
            case (.control, .character(let letter)):
                guard let lowered = letter.lowercased().first else { return nil }
                self = .ctrl(lowered)
            case (.alt, .character(let character)): self = .alt(character)
            case (.shift, .character): return nil
            case (.shift, .tab): self = .backtab
            case (_, .modified(let others, let key)): self = .modified(others.union(modifier), key)
            default: self = .modified(modifier, inner)
            }
            return
        }
        return nil
    }
}
