import Engine
import Foundation
import TUI

/// The keys file of the configuration folder.
enum Keys {
    static var file: URL { EngineConfiguration.defaultConfiguration.appendingPathComponent("keys") }

    /// The standard keys where there is none. What cannot be taken is said and left out.
    static func load() -> (keys: KeyMap, warnings: [String]) {
        guard FileManager.default.fileExists(atPath: file.path) else { return (.standard, []) }
        guard let text = try? String(contentsOf: file, encoding: .utf8) else {
            return (.standard, ["The keys file cannot be read; the standard keys are used."])
        }
        return KeysFile.read(text)
    }
}
