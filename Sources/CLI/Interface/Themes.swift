import Engine
import Foundation
import TUI

/// Theme files that come with the program, and those of one's own in the configuration folder.
enum Themes {
    /// All themes, and the one to begin with. A file that cannot be read in part is used for the rest.
    static func load(chosen: String?) -> (themes: [Theme], first: Theme) {
        var themes: [Theme] = [.dark]
        let folders = [
            Resources.folder?.appendingPathComponent("Themes"),
            EngineConfiguration.defaultConfiguration.appendingPathComponent("Themes"),
        ].compactMap { $0 }
        for folder in folders {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
            for name in names.sorted() where name.hasSuffix(".theme") {
                guard let text = try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8) else {
                    continue
                }
                let theme = ThemeFile.read(text, name: String(name.dropLast(6))).theme
                themes.removeAll { $0.name == theme.name }
                themes.append(theme)
            }
        }
        if !themes.contains(where: { $0.name == "mono" }) { themes.append(.mono) }
        let wanted =
            chosen ?? (ProcessInfo.processInfo.environment["NO_COLOR"].map { $0.isEmpty ? nil : "mono" } ?? nil)
            ?? "dark"
        return (themes, themes.first { $0.name == wanted } ?? .dark)
    }
}
