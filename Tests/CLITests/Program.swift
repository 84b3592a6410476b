import Foundation

/// The built program, run as a person would run it: a folder of its own, standard input, output and exit status.
struct Program {
    let data: String

    init() {
        data = FileManager.default.temporaryDirectory.appendingPathComponent("selfsame-test-\(UUID().uuidString)").path
    }

    struct Result {
        var status: Int32
        var output: String
        var errors: String

        var json: [String: Any] {
            (try? JSONSerialization.jsonObject(with: Data(output.utf8))) as? [String: Any] ?? [:]
        }

        /// One document a line.
        var lines: [[String: Any]] {
            output.split(separator: "\n").compactMap {
                try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
            }
        }
    }

    /// `SELFSAME_PROGRAM`, for a release build; else beside the test bundle, in the build's folder.
    static let path: String = {
        if let given = ProcessInfo.processInfo.environment["SELFSAME_PROGRAM"] { return given }
        let bundle = URL(
            fileURLWithPath: (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? "")
        let folders = [
            bundle.deletingLastPathComponent(),
            URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../.build/debug"),
        ]
        return folders.map { $0.appendingPathComponent("selfsame").standardizedFileURL.path }
            .first { FileManager.default.isExecutableFile(atPath: $0) } ?? "selfsame"
    }()

    /// Runs a command on this program's folder.
    @discardableResult
    func run(_ arguments: [String], input: String? = nil, environment: [String: String] = [:]) throws -> Result {
        try Self.run(arguments + ["--data", data], input: input, environment: environment)
    }

    /// Input that is no text.
    func run(_ arguments: [String], bytes: Data) throws -> Result {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: file) }
        try bytes.write(to: file)
        return try run(arguments, inputPath: file.path)
    }

    func run(_ arguments: [String], inputPath: String) throws -> Result {
        try Self.run(arguments + ["--data", data], inputPath: inputPath)
    }

    static func run(_ arguments: [String], input: String? = nil, environment: [String: String] = [:]) throws -> Result {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: file) }
        try Data((input ?? "").utf8).write(to: file)
        return try run(arguments, inputPath: file.path, environment: environment)
    }

    private static func run(_ arguments: [String], inputPath: String, environment: [String: String] = [:]) throws
        -> Result
    {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        let folder = FileManager.default.temporaryDirectory
        let outputFile = folder.appendingPathComponent(UUID().uuidString)
        let errorFile = folder.appendingPathComponent(UUID().uuidString)
        defer {
            try? FileManager.default.removeItem(at: outputFile)
            try? FileManager.default.removeItem(at: errorFile)
        }
        // Files, not pipes: a full pipe would stop the program.
        for file in [outputFile, errorFile] { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
        process.standardOutput = try FileHandle(forWritingTo: outputFile)
        process.standardError = try FileHandle(forWritingTo: errorFile)
        process.standardInput = FileHandle(fileDescriptor: open(inputPath, O_RDONLY), closeOnDealloc: true)
        try process.run()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus,
            output: String(decoding: try Data(contentsOf: outputFile), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: errorFile), as: UTF8.self))
    }

    func remove() {
        try? FileManager.default.removeItem(atPath: data)
    }
}
