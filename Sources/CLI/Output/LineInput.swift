import Foundation

/// What came on standard input and could not be taken.
enum InputError: Error, CustomStringConvertible {
    case notText(line: Int)
    case tooLong(line: Int, limit: Int)
    case notJSON(line: Int)
    case unreadable(line: Int, reason: String)

    var description: String {
        switch self {
        case .notText(let line):
            "Line \(line) of the input is not UTF-8 text; it was skipped. Convert it first, for instance with iconv."
        case .tooLong(let line, let limit):
            "Line \(line) of the input is longer than \(limit) bytes; it was skipped. Import long material with 'selfsame ingest'."
        case .notJSON(let line): "Line \(line) of the input is not a JSON object with a \"text\"; it was skipped."
        case .unreadable(let line, let reason):
            "Standard input cannot be read after line \(line) (\(reason)). Give it a text file or a pipe."
        }
    }
}

/// Standard input a line at a time: memory is one line at most, however long the input or a line of it.
struct LineInput {
    static let limit = 1_048_576
    private var buffer: [UInt8] = []
    private var position = 0
    private(set) var line = 0
    private var isAtEnd = false

    /// The next line that is not blank; nothing at the end.
    mutating func next() throws -> String? {
        while let bytes = try nextBytes() {
            guard let text = String(validating: bytes, as: UTF8.self) else { throw InputError.notText(line: line) }
            if text.contains(where: { !$0.isWhitespace }) { return text }
        }
        return nil
    }

    private mutating func nextBytes() throws -> [UInt8]? {
        var result: [UInt8] = []
        var isTooLong = false
        while true {
            if position == buffer.count {
                if isAtEnd { return result.isEmpty ? nil : finish(result) }
                try fill()
                if buffer.isEmpty {
                    isAtEnd = true
                    if isTooLong {
                        line += 1
                        throw InputError.tooLong(line: line, limit: Self.limit)
                    }
                    continue
                }
            }
            let end = buffer[position...].firstIndex(of: 10)
            if !isTooLong { result.append(contentsOf: buffer[position..<(end ?? buffer.count)]) }
            position = end.map { $0 + 1 } ?? buffer.count
            if result.count > Self.limit {
                isTooLong = true
                result = []
            }
            guard end != nil else { continue }
            if isTooLong {
                line += 1
                throw InputError.tooLong(line: line, limit: Self.limit)
            }
            return finish(result)
        }
    }

    /// What there is now, however little; an empty buffer at the end.
    private mutating func fill() throws {
        position = 0
        buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = buffer.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
            if count >= 0 { return buffer.removeLast(buffer.count - count) }
            guard errno == EINTR else {
                let reason = String(cString: strerror(errno))
                isAtEnd = true
                buffer = []
                throw InputError.unreadable(line: line, reason: reason)
            }
        }
    }

    private mutating func finish(_ bytes: [UInt8]) -> [UInt8] {
        line += 1
        return bytes.last == 13 ? bytes.dropLast() : bytes
    }

    /// Runs `body` for every line and prints one JSON document a line; a line that fails prints its error and the rest go on.
    static func forEach(_ body: (String, Int) throws -> any Encodable) throws {
        var input = LineInput()
        var failure: (any Error)?
        while true {
            do {
                guard let text = try input.next() else { break }
                try Printer.line(try body(text, input.line))
            } catch {
                failure = error
                try Printer.line(["error": Failure.sentence(error), "line": String(input.line)])
            }
        }
        if let failure { throw failure }
    }
}
