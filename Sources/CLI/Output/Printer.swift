import Engine
import Foundation

/// Standard output: a JSON document, or lines for people.
enum Printer {
    static func page(_ document: some Encodable) throws { write(try JSON.page(document) + "\n") }
    static func line(_ document: some Encodable) throws { write(try JSON.line(document) + "\n") }
    static func text(_ text: String) { write(text + "\n") }

    /// A note about progress or what was skipped: never mixed with the result.
    static func note(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

    private static func write(_ text: String) {
        // A reader that closed the pipe has had enough; that is no failure.
        signal(SIGPIPE, SIG_DFL)
        FileHandle.standardOutput.write(Data(text.utf8))
    }

    static func percent(_ value: Double) -> String { "\(Int((value * 100).rounded())) %" }

    /// `.91`
    static func short(_ value: Double) -> String {
        value >= 0.995 ? "1.0" : String(format: "%.2f", value).replacingOccurrences(of: "0.", with: ".")
    }
}
