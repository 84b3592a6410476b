internal import Foundation
internal import TUI

/// Asks the terminal itself where its cursor is after each cluster, and compares that with our own reckoning.
enum WidthCheck {
    /// One of each 16 code points that can be drawn, beyond the clusters.
    static var everything: [String] {
        var texts: [String] = []
        for value in UInt32(0xA0)..<0x2_0000 where value % 16 == (value >> 8) % 16 {
            guard let scalar = UnicodeScalar(value) else { continue }
            texts.append("a" + String(Character(scalar)))
        }
        return texts
    }

    static func run(_ texts: [String], report: String) throws {
        var kept = termios()
        tcgetattr(STDIN_FILENO, &kept)
        var raw = kept
        cfmakeraw(&raw)
        tcsetattr(STDIN_FILENO, TCSANOW, &raw)
        defer { tcsetattr(STDIN_FILENO, TCSANOW, &kept) }
        var wrong: [String] = []
        for (index, cluster) in texts.enumerated() {
            let drawn = TextWidth.drawable(cluster)
            FileHandle.standardOutput.write(Data("\r\u{1B}[K\(drawn)\u{1B}[6n".utf8))
            let column = answer()
            let own = TextWidth.cells(cluster)
            if column - 1 != own { wrong.append("\(index) \(drawn) ours \(own) terminal \(column - 1)") }
        }
        let text = "checked \(texts.count) wrong \(wrong.count)\n" + wrong.joined(separator: "\n")
        try text.write(toFile: report, atomically: true, encoding: .utf8)
    }

    /// The column of `ESC [ row ; column R`.
    private static func answer() -> Int {
        var text: [UInt8] = []
        var byte: UInt8 = 0
        while text.last != UInt8(ascii: "R"), read(STDIN_FILENO, &byte, 1) == 1 { text.append(byte) }
        let numbers = String(decoding: text, as: UTF8.self).split { !$0.isNumber }
        return numbers.last.flatMap { Int($0) } ?? 0
    }
}
