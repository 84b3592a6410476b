internal import CCurses

/// Which terminfo entry to draw with.
public struct TerminalName: Hashable, Sendable {
    public let name: String
    /// One sentence for the person when the name from the environment could not be used.
    public let note: String?

    /// `knows` answers like terminfo: 1 usable, 0 cannot move the cursor, -1 unknown.
    static func choose(_ wanted: String, knows: (String) -> Int) throws(ScreenError) -> TerminalName {
        switch wanted.isEmpty ? -1 : knows(wanted) {
        case 1: return TerminalName(name: wanted, note: nil)
        case 0: throw .noCursorMovement(term: wanted)
        default: break
        }
        // Terminals newer than the database all understand xterm.
        for name in ["xterm-256color", "xterm", "vt100", "ansi"] where knows(name) == 1 {
            let what = wanted.isEmpty ? "TERM is not set" : "TERM=\(TerminalName.printable(wanted)) is not known here"
            return TerminalName(name: name, note: "\(what); drawing as \(name)")
        }
        throw .refused(term: wanted)
    }

    public static func choose(_ wanted: String) throws(ScreenError) -> TerminalName {
        // terminfo says of "dumb" that it cannot move the cursor; "unknown" is the generic entry.
        try choose(wanted) { Int(ccurses_probe_terminal($0)) }
    }

    private static func printable(_ name: String) -> String {
        String(name.unicodeScalars.filter { $0.value > 0x20 && $0.value < 0x7F }.map(Character.init).prefix(40))
    }
}
