import Foundation
import TUI

/// Puts text where it can be pasted from: OSC 52 to the terminal, through tmux when inside, and always a file.
enum Clipboard {
    /// Terminals refuse more than this in one sequence.
    private static let most = 74_000

    private static var file: URL {
        FileManager.default.temporaryDirectory.appendingPathComponent("selfsame-copied-\(getuid()).txt")
    }

    /// Takes the file away: what was copied may hold words that were forgotten since, broken over lines.
    static func clear() {
        if let handle = FileHandle(forUpdatingAtPath: file.path) {
            let size = (try? handle.seekToEnd()) ?? 0
            try? handle.seek(toOffset: 0)
            try? handle.write(contentsOf: Data(count: Int(size)))
            try? handle.close()
        }
        try? FileManager.default.removeItem(at: file)
    }

    static func copy(_ text: String) -> Reaction {
        try? Data(text.utf8).write(to: file, options: .atomic)
        chmod(file.path, 0o600)
        if ProcessInfo.processInfo.environment["TMUX"] != nil {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            process.arguments = ["tmux", "load-buffer", "-w", file.path]
            process.standardError = FileHandle.nullDevice
            if (try? process.run()) != nil { return .nothing }
        }
        let encoded = Data(text.utf8.prefix(most)).base64EncodedString()
        return .transmit("\u{1B}]52;c;\(encoded)\u{07}")
    }
}
