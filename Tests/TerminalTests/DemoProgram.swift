import Foundation
import PtyMeter

/// The program under test, found beside the test binary.
enum DemoProgram {
    static let path = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().appending(path: "canvasdemo").path

    static func environment(_ more: [String: String] = [:]) -> [String: String] {
        var variables = [
            "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": NSTemporaryDirectory(),
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
        ]
        if let libraries = ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"] {
            variables["LD_LIBRARY_PATH"] = libraries
        }
        return variables.merging(more) { $1 }
    }

    /// Started, with its first frame read.
    static func start(
        _ arguments: [String] = [],
        environment more: [String: String] = [:],
        rows: Int = 50,
        columns: Int = 160
    ) throws -> PtyMeter {
        let meter = try PtyMeter(
            path, arguments: arguments, environment: environment(more), rows: rows, columns: columns)
        guard meter.wait(for: "canvasdemo") else { throw PtyMeter.Refused() }
        meter.settle()
        return meter
    }

    static func scratch(_ name: String) -> String {
        NSTemporaryDirectory() + "/canvasdemo-\(UUID().uuidString)-\(name)"
    }
}
