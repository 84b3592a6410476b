internal import CCurses
internal import TUI

/// The colour pairs of a theme, made when first used: small terminals have only 64.
struct PairTable {
    private let theme: Theme
    private let mapping: ColorMapping
    private let capacity: Int
    private var pairs: [ColorMapping.Pair: Int32] = [:]
    private var looks: [Style: (attributes: UInt8, pair: Int32)] = [:]

    init(theme: Theme, depth: ColorDepth, capacity: Int) {
        self.theme = theme
        self.capacity = capacity
        mapping = ColorMapping(theme: theme, depth: depth)
    }

    mutating func look(_ style: Style) -> (attributes: UInt8, pair: Int32) {
        if let known = looks[style] { return known }
        let ink = theme.ink(style)
        let look = (mapping.attributes(ink, style: style).rawValue, pair(mapping.pair(ink)))
        looks[style] = look
        return look
    }

    private mutating func pair(_ wanted: ColorMapping.Pair) -> Int32 {
        if wanted.foreground < 0 && wanted.background < 0 { return 0 }
        if let known = pairs[wanted] { return known }
        let number = pairs.count + 1
        guard number < capacity,
            ccurses_init_pair(Int32(number), Int32(wanted.foreground), Int32(wanted.background)) == OK
        else {
            // All are taken: the same ground matters more than the same letters, plain is still readable.
            return pairs.first { $0.key.background == wanted.background }?.value ?? 0
        }
        pairs[wanted] = Int32(number)
        return Int32(number)
    }
}
