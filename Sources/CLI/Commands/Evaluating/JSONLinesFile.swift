import Engine
import Foundation

/// A file of one JSON object a line.
enum JSONLinesFile {
    /// - Throws: `EngineError.noSuchPath`, or `.badLine` with the number of the first line that is no such object.
    static func read<Line: Decodable>(_ path: String) throws -> [Line] {
        guard let data = FileManager.default.contents(atPath: path) else { throw EngineError.noSuchPath(path) }
        return try data.split(separator: UInt8(ascii: "\n")).enumerated().map { number, line in
            do {
                return try JSONDecoder().decode(Line.self, from: Data(line))
            } catch {
                throw EngineError.badLine(path, number + 1)
            }
        }
    }
}
