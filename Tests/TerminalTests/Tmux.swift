import Foundation
import PtyMeter

/// One tmux server of its own with one pane. Waits until things are so; never sleeps for luck.
final class Tmux {
    static let program: String? = ["/usr/bin/tmux", "/usr/local/bin/tmux", "/bin/tmux"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    private let socket = "canvasdemo-\(UUID().uuidString.prefix(8))"

    init(width: Int = 120, height: Int = 40) {
        // The pane's shell is the first program, so that what it finds after the demo is what anybody would find.
        run(
            ["-f", "/dev/null", "new-session", "-d", "-x", "\(width)", "-y", "\(height)", "sleep 600"])
        run(["set", "-g", "default-terminal", "tmux-256color"])
        run(["set", "-sg", "escape-time", "0"])
        run(["respawn-pane", "-k", "env PS1='ready$ ' bash --norc --noprofile"])
        _ = wait { $0.contains("ready$") }
    }

    deinit {
        _ = run(["kill-server"])
    }

    @discardableResult
    func run(_ arguments: [String]) -> String {
        Command.run(
            Self.program ?? "/usr/bin/tmux", ["-L", socket, "-u"] + arguments,
            environment: DemoProgram.environment(["TERM": "xterm-256color"])
        ).output
    }

    func type(_ keys: String...) {
        run(["send-keys"] + keys)
    }

    func screen(escapes: Bool = false) -> String {
        run(["capture-pane", "-p"] + (escapes ? ["-e"] : []))
    }

    func ask(_ format: String) -> String {
        run(["display-message", "-p", format]).trimmingCharacters(in: .newlines)
    }

    /// Sends a signal to the program that the pane's shell runs.
    func signal(_ number: Int32) throws {
        let shell = ask("#{pane_pid}")
        let children = try String(contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
        guard let child = children.split(separator: " ").last.flatMap({ Int32($0) }) else { return }
        kill(child, number)
    }

    func wait(seconds: Double = 10, _ isSo: (String) -> Bool) -> Bool {
        let end = Date(timeIntervalSinceNow: seconds)
        while Date() < end {
            if isSo(screen()) { return true }
            usleep(20_000)
        }
        return false
    }
}
