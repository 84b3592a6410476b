internal import Foundation

/// Another program that makes text of files no reader takes: named in config.json5, run without a shell.
///
/// ```json5
/// converters: { pdf: ["pdftotext", "-enc", "UTF-8", "FILE", "-"], docx: ["pandoc", "--to", "gfm", "FILE"] }
/// ```
/// `FILE` is the file; what the program writes to its standard output is the text.
public struct Converter: Hashable, Sendable {
    public var program: String
    public var arguments: [String]

    /// Nothing when no program is named or the file is given to it nowhere.
    public init?(_ words: [String]) {
        guard let program = words.first, !program.isEmpty, words.dropFirst().contains("FILE") else { return nil }
        self.program = program
        arguments = Array(words.dropFirst())
    }

    /// Kinds of file that are documents and hold no text to read.
    static let known: Set<String> = ["pdf", "docx", "doc", "odt", "rtf", "epub", "rst", "adoc"]

    static func example(for name: String) -> String {
        name == "pdf"
            ? #"converters: { pdf: ["pdftotext", "-enc", "UTF-8", "FILE", "-"] }"#
            : "converters: { \(name): [\"pandoc\", \"--to\", \"gfm\", \"FILE\"] }"
    }

    /// Longer than this no document takes.
    private static let seconds = 60

    /// What the program makes of a file.
    func text(of file: String) throws(DocumentError) -> [UInt8] {
        guard let path = Self.path(of: program) else { throw .converterMissing(program) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments.map { $0 == "FILE" ? file : $0 }
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        do { try process.run() } catch { throw .converterMissing(program) }
        let late = DispatchWorkItem { if process.isRunning { process.terminate() } }
        DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(Self.seconds), execute: late)
        defer { late.cancel() }
        var bytes: [UInt8] = []
        var isTooLarge = false
        while true {
            let data = output.fileHandleForReading.availableData
            if data.isEmpty { break }
            // The pipe is read to its end, or the program would wait for ever.
            if bytes.count + data.count > DocumentReader.sizeLimit { isTooLarge = true } else { bytes += data }
        }
        process.waitUntilExit()
        if isTooLarge { throw .tooLarge(limit: DocumentReader.sizeLimit) }
        guard process.terminationStatus == 0, process.terminationReason == .exit else {
            throw .converterFailed(program, status: Int(process.terminationStatus))
        }
        return bytes
    }

    private static func path(of program: String) -> String? {
        if program.contains("/") { return FileManager.default.isExecutableFile(atPath: program) ? program : nil }
        return (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
            .map { "\($0)/\(program)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }
}
