import Foundation

/// What the kernel has counted of a process.
struct ProcessFigures {
    /// Times that any of its threads went to sleep by itself, and so was woken.
    var wakeUps = 0

    init(_ process: Int32) throws {
        let folder = "/proc/\(process)"
        for task in try FileManager.default.contentsOfDirectory(atPath: folder + "/task") {
            wakeUps += try Self.number("voluntary_ctxt_switches:", "\(folder)/task/\(task)/status")
        }
    }

    private static func number(_ name: String, _ path: String) throws -> Int {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let line = text.split(separator: "\n").first { $0.hasPrefix(name) }
        guard let number = line?.split(whereSeparator: \.isWhitespace).last.flatMap({ Int($0) }) else {
            throw Unanswered(description: "\(path) has no \(name)")
        }
        return number
    }
}
