import Engine
import Foundation
import TUI

/// Theme files that come with the program, and those of one's own in the configuration folder.
enum Themes {
    /// All themes, the one to begin with, and what could not be read: the rest of such a file is used.
    static func load(chosen: String?) -> (themes: [Theme], first: Theme, warnings: [String]) {
        var themes: [Theme] = [.dark]
        var warnings: [String] = []
        let folders = [
            Resources.folder?.appendingPathComponent("Themes"),
            EngineConfiguration.defaultConfiguration.appendingPathComponent("Themes"),
        ].compactMap { $0 }
        for folder in folders {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
            for name in names.sorted() where name.hasSuffix(".theme") {
                guard let text = try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8) else {
                    warnings.append("\(name) cannot be read.")
                    continue
                }
                let read = ThemeFile.read(text, name: String(name.dropLast(6)))
                themes.removeAll { $0.name == read.theme.name }
                themes.append(read.theme)
                warnings += read.warnings.map(\.text)
            }
        }
        if !themes.contains(where: { $0.name == "mono" }) { themes.append(.mono) }
        let isPlain = !(ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
        let wanted = chosen ?? (isPlain ? "mono" : "dark")
        let first = themes.first { $0.name == wanted }
        if first == nil {
            warnings.append(
                "There is no theme '\(wanted)': \(themes.map(\.name).sorted().joined(separator: ", ")).")
        }
        return (themes, first ?? .dark, warnings)
    }
}
