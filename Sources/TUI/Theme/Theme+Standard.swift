extension Theme {
    /// The compiled-in default: calm, for dark terminals. `Themes/dark.theme` says the same.
    public static let dark = Theme(
        name: "dark",
        paper: Shade(0x12161C),
        inks: [
            .text: Ink(),
            .dim: Ink(Shade(0x8A95A3)),
            .title: Ink(Shade(0xF2EDE4), .bold),
            .heading: Ink(Shade(0xF0D9A8), .bold),
            .accent: Ink(Shade(0x7FB4D9)),
            .border: Ink(Shade(0x7A8594)),
            .borderFocused: Ink(Shade(0x9CC9E8)),
            .selection: Ink(Shade(0xF7F4EE), on: Shade(0x2C4A63)),
            .match: Ink(Shade(0x1A1508), on: Shade(0xE8C468)),
            .good: Ink(Shade(0x8FC79A)),
            .bad: Ink(Shade(0xEE8F86)),
            .warning: Ink(Shade(0xE6BC6A)),
            .note: Ink(Shade(0xA9B8C9), .italic),
            .user: Ink(Shade(0xA8CBE6), .bold),
            .assistant: Ink(),
            .because: Ink(Shade(0xB7A8D6), .italic),
            .citation: Ink(Shade(0x86C5BF)),
            .code: Ink(Shade(0xD3C3A3)),
            .quote: Ink(Shade(0xA9B4C0), .italic),
            .bar: Ink(Shade(0x86C5BF)),
            .barTrack: Ink(Shade(0x7A8594)),
            .spark: Ink(Shade(0x9FB8D0)),
            .badge: Ink(Shade(0x10161D), on: Shade(0x8FB9D6), .bold),
            .key: Ink(Shade(0xE6BC6A), .bold),
            .input: Ink(),
            .placeholder: Ink(Shade(0x8A95A3)),
            .shared: Ink(Shade(0x8A95A3)),
            .unique: Ink(Shade(0xF7F4EE), .bold),
            .whatIf: Ink(Shade(0xE3A7C8), .underline),
        ]
    )

    /// No colour at all: for vt100, `NO_COLOR` and people who prefer it. Every role still differs by more than colour.
    public static let mono = Theme(
        name: "mono",
        paper: Shade(0x000000),
        inks: [
            .text: Ink(),
            .dim: Ink(nil, .dim),
            .title: Ink(nil, .bold),
            .heading: Ink(nil, .bold),
            .accent: Ink(nil, .bold),
            .border: Ink(nil, .dim),
            .borderFocused: Ink(nil, .bold),
            .selection: Ink(nil, .reverse),
            .match: Ink(nil, [.reverse, .bold]),
            .good: Ink(),
            .bad: Ink(nil, .bold),
            .warning: Ink(nil, .underline),
            .note: Ink(nil, .dim),
            .user: Ink(nil, .bold),
            .assistant: Ink(),
            .because: Ink(nil, .italic),
            .citation: Ink(nil, .underline),
            .code: Ink(),
            .quote: Ink(nil, .italic),
            .bar: Ink(),
            .barTrack: Ink(nil, .dim),
            .spark: Ink(),
            .badge: Ink(nil, .reverse),
            .key: Ink(nil, .bold),
            .input: Ink(),
            .placeholder: Ink(nil, .dim),
            .shared: Ink(nil, .dim),
            .unique: Ink(nil, .bold),
            .whatIf: Ink(nil, .underline),
        ]
    )
}

extension Ink {
    fileprivate init(_ foreground: Shade?, _ attributes: Attributes) {
        self.init(foreground, on: nil, attributes)
    }
}
