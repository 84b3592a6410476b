import Foundation
import PtyMeter

/// A way to leave the program, and whether the terminal is whole afterwards.
enum WayOut {
    case quit
    case interruptTwice
    case signal(String, Int32)
    case stopAndBack

    static let all: [WayOut] = [
        .quit, .interruptTwice, .signal("TERM", SIGTERM), .signal("HUP", SIGHUP), .signal("QUIT", SIGQUIT),
        .signal("ILL", SIGILL), .signal("SEGV", SIGSEGV), .signal("ABRT", SIGABRT), .stopAndBack,
    ]

    var name: String {
        switch self {
        case .quit: "quit"
        case .interruptTwice: "INT twice"
        case .signal(let name, _): name
        case .stopAndBack: "Ctrl-Z and back"
        }
    }

    /// Pastes and mouse as the terminal had them, the first screen, a visible cursor, its own colours.
    private static let farewell = ["\u{1B}[?2004l", "\u{1B}[?1000l", "\u{1B}[?1049l", "\u{1B}[?25h", "\u{1B}[39;49m"]

    /// Nil when the terminal was restored; else what was wrong.
    func fault(at site: Site) throws -> String? {
        if case .stopAndBack = self { return try stopAndBack(site) }
        let before = try PtyMeter("/bin/sleep", arguments: ["1"], rows: 50, columns: 160).modes
        let meter = try site.settled()
        guard meter.modes != before else { return "the modes were never changed" }
        let reading: PtyMeter.Reading
        var status = 0
        switch self {
        case .interruptTwice:
            meter.signal(SIGINT)
            meter.settle()
            meter.signal(SIGINT)
            reading = meter.settle(quiet: 300)
        case .signal(_, let number):
            meter.signal(number)
            reading = meter.settle(quiet: 300)
            status = 256 + Int(number)
        case .quit, .stopAndBack:
            reading = meter.measure("\u{11}", quiet: 300)
        }
        guard let ended = meter.wait(seconds: 10) else { return "it goes on" }
        if ended != status { return "it ended with \(ended), not \(status)" }
        return Self.fault(reading.text, meter.modes == before)
    }

    private func stopAndBack(_ site: Site) throws -> String? {
        let shell = try site.shell()
        let before = shell.modes
        shell.send("\(site.program) --data \(site.folder) --person devon\n")
        guard shell.wait(for: Site.lastWord) else { return "it did not open" }
        shell.settle(quiet: 300)
        guard let stopped = shell.reading(of: "\u{1A}", until: "ready$ ") else { return "it did not stop" }
        if let fault = Self.fault(stopped.text, shell.modes == before) { return "when stopped, \(fault)" }
        guard shell.reading(of: "fg\n", until: Site.lastWord) != nil else { return "it did not come back" }
        shell.settle(quiet: 300)
        guard let left = shell.reading(of: "\u{11}", until: "ready$ ") else { return "it did not end" }
        shell.send("exit\n")
        return Self.fault(left.text, shell.modes == before)
    }

    private static func fault(_ text: String, _ hasModes: Bool) -> String? {
        if !hasModes { return "the modes are others" }
        return farewell.first { !text.contains($0) }.map { "\($0.dropFirst()) was not sent" }
    }
}
