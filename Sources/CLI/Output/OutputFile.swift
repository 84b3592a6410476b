import Engine
import Foundation

/// A file with somebody's data, that the engine remembers.
enum OutputFile {
    static func write(_ content: String, of person: String, to path: String, _ engine: Engine, json: Bool) throws {
        let file = URL(fileURLWithPath: path)
        try waiting { try await engine.write(content, of: person, to: file) }
        if json {
            try Printer.page(["file": file.path])
        } else {
            Printer.text("Written to \(file.path).")
        }
    }
}
