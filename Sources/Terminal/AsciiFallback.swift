internal import Foundation

/// What to draw for a character where the locale has only ASCII. Always one cell.
enum AsciiFallback {
    private static let table: [Character: Character] = {
        var table: [Character: Character] = [
            "•": "*", "●": "*", "○": "o", "◆": "*", "…": ".", "–": "-", "—": "-", "‐": "-", "×": "x", "·": ".",
            "“": "\"", "”": "\"", "„": "\"", "‘": "'", "’": "'", "«": "<", "»": ">", "▸": ">", "▾": "v", "▲": "^",
            "▼": "v", "→": ">", "←": "<", "↑": "^", "↓": "v", "↳": ">", "✓": "v", "✗": "x", "☐": "o", "☑": "x",
            "▏": "|", "▎": "|", "▍": "|", "▌": "#", "▋": "#", "▊": "#", "▉": "#", "█": "#", "░": ".", "▒": ":",
            "▓": "#", "▐": "|", "≤": "<", "≥": ">", "≈": "~", "\u{A0}": " ", "ß": "s", "æ": "a", "ø": "o", "ł": "l",
        ]
        for (level, mark) in zip("▁▂▃▄▅▆▇", "_.:-=+*") { table[level] = mark }
        for line in "─━═╌┄┈" { table[line] = "-" }
        for line in "│┃║╎┆┊" { table[line] = "|" }
        for joint in "┌┐└┘├┤┬┴┼╭╮╰╯╔╗╚╝╠╣╦╩╬┏┓┗┛" { table[joint] = "+" }
        return table
    }()

    static func character(_ text: String) -> UInt32 {
        guard let first = text.first else { return 0x20 }
        if let value = first.asciiValue { return UInt32(value) }
        if let known = table[first]?.asciiValue { return UInt32(known) }
        let base = text.decomposedStringWithCanonicalMapping.unicodeScalars.first
        return base.flatMap { $0.isASCII ? $0.value : nil } ?? 0x3F
    }
}
