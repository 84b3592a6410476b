import Foundation
import Testing

@testable import TUI

/// The real `selfsame demo` in a real terminal, with a folder for temporary files of its own, so that what it leaves is seen.
final class TouringProgram {
    let tmux: Tmux
    let temporary: String
    let script: TourScript

    init(width: Int = 160, height: Int = 50, _ arguments: String..., seconds: Double = 90) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Data/tour/tour.json5")
        script = try TourScript.read(String(contentsOf: file, encoding: .utf8))
        temporary = DemoProgram.scratch("tour")
        try FileManager.default.createDirectory(atPath: temporary, withIntermediateDirectories: true)
        tmux = Tmux(width: width, height: height)
        start(arguments)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: temporary)
    }

    func start(_ arguments: [String]) {
        let words = "TMPDIR='\(temporary)' '\(Selfsame.path)' demo \(arguments.joined(separator: " "))"
        tmux.type("-l", "clear; \(words); echo sta''tus=$?")
        tmux.type("Enter")
    }

    var screen: String { tmux.screen() }

    /// What is left of the demo's folders.
    var folders: [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: temporary)) ?? []
        return names.filter { $0.hasPrefix("selfsame-demo-") }
    }

    func shows(_ texts: [String], sourceLocation: SourceLocation = #_sourceLocation) {
        let came = tmux.wait(seconds: 60) { screen in texts.allSatisfy(screen.contains) }
        #expect(came, "\(texts) is not on the screen:\n\(screen)", sourceLocation: sourceLocation)
    }

    /// Plays on to a step and waits until it is done: what it promises stands on the screen.
    func play(to name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let goal = try #require(script.steps.firstIndex { $0.name == name })
        while true {
            let here = " \(place + 1) of \(script.steps.count) "
            shows([here, "Space next"], sourceLocation: sourceLocation)
            shows(script.steps[place].shows, sourceLocation: sourceLocation)
            if place == goal { return }
            place += 1
            tmux.type("Space")
        }
    }
    private(set) var place = 0

    /// The interface above the words of the tour.
    var rows: [String] {
        screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).prefix { !$0.hasPrefix("━") }
    }

    /// The text of a column of a comparison, from under its head to its end. The lines under the heads say where it stands.
    func column(_ place: Int) -> [String] {
        guard let head = rows.firstIndex(where: { $0.hasPrefix(" ───") || $0.hasPrefix(" ─ ") }) else { return [] }
        let line = Array(rows[head])
        var starts: [Int] = []
        for (index, cell) in line.enumerated() where index > 0 && cell == "─" && line[index - 1] == " " {
            // A line that tells how many are above it goes on behind the words.
            if index < 2 || line[index - 2] == " " || index == 1 { starts.append(index) }
        }
        guard place < starts.count else { return [] }
        let end = place + 1 < starts.count ? starts[place + 1] - 2 : line.count
        return rows[(head + 1)...].prefix { !$0.contains("difference ") && !$0.hasPrefix("────") }
            .map { row in
                String(Array(row).dropFirst(starts[place]).prefix(end - starts[place]))
                    .trimmingCharacters(in: .whitespaces)
            }
    }
}
