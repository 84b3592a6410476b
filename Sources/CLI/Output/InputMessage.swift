import Engine
import Foundation

/// A line of standard input: words as they are, or JSON with what was said before them.
struct InputMessage: Decodable {
    var text: String
    var history: [Turn]?

    init(text: String) {
        self.text = text
    }

    init(_ line: String, number: Int) throws {
        self.init(text: line)
        guard line.first == "{" else { return }
        guard let decoded = try? JSONDecoder().decode(Self.self, from: Data(line.utf8)) else {
            throw InputError.notJSON(line: number)
        }
        self = decoded
    }
}

/// A conversation in a file: a turn a line.
enum History {
    static func read(_ path: String) throws -> [Turn] {
        guard FileManager.default.fileExists(atPath: path) else { throw EngineError.noSuchPath(path) }
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { throw InputError.notText(line: 1) }
        return try text.split(whereSeparator: \.isNewline).enumerated().map { number, line in
            guard let turn = try? JSONDecoder().decode(Turn.self, from: Data(line.utf8)) else {
                throw InputError.notJSON(line: number + 1)
            }
            return turn
        }
    }
}
