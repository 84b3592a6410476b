import Foundation

/// A program that is still running: what it acknowledges is read as it comes.
final class RunningProgram {
    private let process = Process()
    private let output = Pipe()
    private let inputFile: URL
    private var pending: [UInt8] = []
    private(set) var lines: [String] = []

    /// Starts on a data folder; the input is a file, so that the program never waits for it.
    init(_ arguments: [String], data: String, input: [String]) throws {
        inputFile = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try Data((input.joined(separator: "\n") + "\n").utf8).write(to: inputFile)
        process.executableURL = URL(fileURLWithPath: Program.path)
        process.arguments = arguments + ["--data", data]
        process.standardInput = try FileHandle(forReadingFrom: inputFile)
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        try output.fileHandleForWriting.close()
    }

    deinit {
        try? FileManager.default.removeItem(at: inputFile)
    }

    /// Reads until so many whole lines came, or the output ended. What was begun and not ended was not acknowledged.
    func read(lines count: Int = .max) {
        while lines.count < count {
            let data = output.fileHandleForReading.availableData
            guard !data.isEmpty else { return }
            pending += data
            while let end = pending.firstIndex(of: 10) {
                lines.append(String(decoding: pending[..<end], as: UTF8.self))
                pending.removeSubrange(...end)
            }
        }
    }

    /// `kill -9`, and what it had still written.
    func killAndRead() {
        kill(process.processIdentifier, SIGKILL)
        read()
        process.waitUntilExit()
    }

    /// Waits for its end; the exit status.
    func finish() -> Int32 {
        read()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
