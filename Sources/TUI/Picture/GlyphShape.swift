/// Lines and blocks that fonts draw each in their own way, as geometry: so that boxes close and bars have no gaps in
/// whatever font a picture is looked at.
enum GlyphShape: Equatable {
    /// Arms from the middle of the cell; a round corner when `isRound`.
    case arms(left: Bool, right: Bool, up: Bool, down: Bool, isRound: Bool)
    /// Eighths of the cell from the left edge.
    case fromLeft(Int)
    /// Eighths of the cell from the lower edge.
    case fromBelow(Int)

    init?(_ text: String) {
        guard let value = text.unicodeScalars.first?.value, text.unicodeScalars.count == 1 else { return nil }
        switch value {
        case 0x2581...0x2588: self = .fromBelow(Int(value - 0x2580))
        case 0x2589...0x258F: self = .fromLeft(Int(0x2590 - value))
        default:
            guard let arms = Self.arms[text] else { return nil }
            self = .arms(
                left: arms.contains("l"), right: arms.contains("r"), up: arms.contains("u"), down: arms.contains("d"),
                isRound: "╭╮╰╯".contains(text))
        }
    }

    private static let arms = [
        "─": "lr", "│": "ud", "┌": "rd", "┐": "ld", "└": "ru", "┘": "lu", "├": "rud", "┤": "lud", "┬": "lrd",
        "┴": "lru", "┼": "lrud", "╭": "rd", "╮": "ld", "╰": "ru", "╯": "lu",
    ]
}
