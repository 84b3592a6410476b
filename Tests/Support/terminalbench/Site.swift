import Foundation
import PtyMeter

/// The program, a folder with sample data of its own, and how it is opened there.
struct Site {
    let program: String
    let folder: String
    /// The last word of the first frame: it has come when the whole frame has.
    static let lastWord = "quit"

    init(program: String) throws {
        self.program = program
        folder = NSTemporaryDirectory() + "/selfsame-terminalbench-\(UUID().uuidString)"
        let loaded = Command.run(program, ["sample", "--data", folder], environment: Self.environment(folder))
        guard loaded.status == 0 else { throw Unanswered(description: loaded.output) }
    }

    func open(_ more: [String] = []) throws -> PtyMeter {
        try PtyMeter(
            program, arguments: ["--data", folder, "--person", "devon"] + more, environment: Self.environment(folder),
            rows: 50, columns: 160)
    }

    /// Opened, with everything loaded and drawn.
    func settled(_ more: [String] = []) throws -> PtyMeter {
        let meter = try open(more)
        guard meter.wait(for: Self.lastWord) else { throw Unanswered(description: "no first frame") }
        meter.settle(quiet: 400)
        return meter
    }

    /// A shell without line editing of its own, so that the modes it leaves are those it found.
    func shell() throws -> PtyMeter {
        let variables = Self.environment(folder).merging(["PS1": "ready$ "]) { $1 }
        let meter = try PtyMeter("/bin/sh", arguments: ["-i"], environment: variables, rows: 50, columns: 160)
        guard meter.wait(for: "ready$ ") else { throw Unanswered(description: "no shell") }
        return meter
    }

    private static func environment(_ home: String) -> [String: String] {
        let own = ProcessInfo.processInfo.environment
        var variables = ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": home]
        for name in ["PATH", "LD_LIBRARY_PATH", "SELFSAME_RESOURCES"] { variables[name] = own[name] }
        return variables
    }
}
