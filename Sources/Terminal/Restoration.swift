internal import CCurses
internal import Glibc

/// Gives the terminal back as it was found, in every way out.
///
/// The same bytes serve an orderly end, Ctrl-Z, and the signal handlers, which can only send what was made ready
/// beforehand.
struct Restoration {
    private let modes: termios
    let sequence: [UInt8]

    /// Nil when stdin is no terminal.
    init?(mouse: Bool) {
        var modes = termios()
        guard tcgetattr(STDIN_FILENO, &modes) == 0 else { return nil }
        self.modes = modes
        var text = Self.capability("sgr0") + Self.capability("op")
        if mouse { text = Self.mouse(false) + text }
        text = Array("\u{1B}[?2004l".utf8) + text
        let leave = Self.capability("rmcup")
        // A terminal without a second screen keeps the picture; the prompt belongs below it.
        text += leave.isEmpty ? Array("\u{1B}[999B\r\n".utf8) : leave
        text += Self.capability("cnorm")
        sequence = text
    }

    /// What is switched on beyond what ncurses does when it enters.
    static func entering(mouse: Bool) -> [UInt8] {
        Array("\u{1B}[?2004h".utf8) + (mouse ? self.mouse(true) : [])
    }

    static func mouse(_ isOn: Bool) -> [UInt8] {
        Array((isOn ? "\u{1B}[?1000h\u{1B}[?1006h" : "\u{1B}[?1006l\u{1B}[?1000l").utf8)
    }

    /// Every byte as it comes: no echo, no signals from keys, no translation of line ends.
    func enterRaw() {
        var raw = modes
        cfmakeraw(&raw)
        tcsetattr(STDIN_FILENO, TCSANOW, &raw)
    }

    func arm(output: Int32) {
        var modes = modes
        sequence.withUnsafeBytes { bytes in
            ccurses_arm(STDIN_FILENO, output, &modes, bytes.baseAddress, bytes.count)
        }
    }

    func restore(through outlet: Outlet) {
        outlet.flush(milliseconds: 500)
        outlet.send(sequence)
        outlet.flush(milliseconds: 500)
        var modes = modes
        tcsetattr(STDIN_FILENO, TCSANOW, &modes)
        ccurses_disarm()
    }

    /// A terminfo string without its padding marks.
    static func capability(_ name: String) -> [UInt8] {
        guard let text = ccurses_capability(name) else { return [] }
        var bytes: [UInt8] = []
        var rest = Array(String(cString: text).utf8)[...]
        while let byte = rest.first {
            if byte == UInt8(ascii: "$"), rest.dropFirst().first == UInt8(ascii: "<"),
                let end = rest.firstIndex(of: UInt8(ascii: ">"))
            {
                rest = rest[(end + 1)...]
            } else {
                bytes.append(byte)
                rest.removeFirst()
            }
        }
        return bytes
    }
}
