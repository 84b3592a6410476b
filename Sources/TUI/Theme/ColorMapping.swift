/// Maps the inks of a theme to the colours a terminal has, keeping text readable.
///
/// The nearest palette colour in Oklab is taken among those that keep a contrast of 4.5 with the background as mapped;
/// so a theme is never unreadable because the palette is small. Of 256 colours the first 16 are left out: people
/// redefine them.
public struct ColorMapping: Sendable {
    /// Palette numbers; -1 is the terminal's own colour.
    public struct Pair: Hashable, Sendable {
        public let foreground: Int
        public let background: Int
    }

    public static let readable = 4.5
    /// Oklab chroma below which a colour is a grey to the eye.
    private static let calm = 0.035
    public let depth: ColorDepth
    /// The grounds that text without a background of its own has to be read on.
    private let papers: [Shade]
    private let ink: Shade?

    public init(theme: Theme, depth: ColorDepth) {
        self.depth = depth
        papers = theme.isForAnyPaper ? [Shade(0x000000), Shade(0xFFFFFF)] : [theme.paper]
        ink = theme.inks[.text]?.foreground
    }

    /// O(palette).
    public func pair(_ ink: Ink) -> Pair {
        guard depth != .mono else { return Pair(foreground: -1, background: -1) }
        let background = ink.background.map { nearest($0, among: candidates) } ?? -1
        let grounds = background < 0 ? papers : [Self.palette[background]]
        let ground = grounds[0]
        guard let wanted = ink.foreground ?? (background < 0 ? nil : self.ink ?? Self.opposite(ground)) else {
            return Pair(foreground: -1, background: background)
        }
        let clear = candidates.filter { number in
            grounds.allSatisfy { Self.palette[number].contrast(with: $0) >= Self.readable }
        }
        // The terminal's own colour can be read on any background that it has.
        if clear.isEmpty, grounds.count > 1 { return Pair(foreground: -1, background: background) }
        // Among few colours the nearest to a grey may be a loud one; what is calm stays calm.
        let greys = depth < .xterm256 && wanted.chroma < Self.calm ? clear.filter { Self.palette[$0].chroma == 0 } : []
        let foreground =
            !greys.isEmpty
            ? nearest(wanted, among: greys)
            : clear.isEmpty
                ? candidates.max { Self.palette[$0].contrast(with: ground) < Self.palette[$1].contrast(with: ground) }
                    ?? -1
                : nearest(wanted, among: clear)
        return Pair(foreground: foreground, background: background)
    }

    /// Attributes as drawn: without colours a background becomes reverse, so that nothing is told by colour alone.
    public func attributes(_ ink: Ink, style: Style) -> Attributes {
        guard depth == .mono else { return ink.attributes }
        var attributes = ink.attributes.union(Theme.mono.ink(style).attributes)
        if ink.background != nil, ink.foreground != nil { attributes.insert(.reverse) }
        return attributes
    }

    /// What a mapped pair looks like, for checking contrast.
    public func shades(_ pair: Pair) -> (foreground: Shade?, background: Shade) {
        (
            pair.foreground < 0 ? nil : Self.palette[pair.foreground],
            pair.background < 0 ? papers[0] : Self.palette[pair.background]
        )
    }

    private var candidates: Range<Int> {
        switch depth {
        case .mono: 0..<0
        case .eight: 0..<8
        case .sixteen: 0..<16
        case .xterm256: 16..<256
        }
    }

    private func nearest(_ shade: Shade, among numbers: some Sequence<Int>) -> Int {
        var best = (number: -1, distance: Double.infinity)
        for number in numbers {
            let distance = Self.palette[number].distance(to: shade)
            if distance < best.distance { best = (number, distance) }
        }
        return best.number
    }

    private static func opposite(_ ground: Shade) -> Shade {
        ground.luminance > 0.18 ? Shade(0x000000) : Shade(0xFFFFFF)
    }

    /// xterm's colours: 16 basic ones, a 6x6x6 cube, 24 greys.
    static let palette: [Shade] = {
        let basic: [UInt32] = [
            0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
            0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
        ]
        let steps: [UInt8] = [0, 95, 135, 175, 215, 255]
        var shades = basic.map { Shade($0) }
        for red in steps {
            for green in steps {
                for blue in steps { shades.append(Shade(red: red, green: green, blue: blue)) }
            }
        }
        for step in 0..<24 {
            let level = UInt8(8 + step * 10)
            shades.append(Shade(red: level, green: level, blue: level))
        }
        return shades
    }()
}
