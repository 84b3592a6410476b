/// The words of a Swift file: enough of the language to tell code from comments and strings, and no more.
struct SwiftTokens {
    struct Token: Hashable {
        var text: String
        /// How many braces are open around it.
        var depth: Int
        /// A member of what stands before the dot.
        var followsDot: Bool
    }

    private(set) var tokens: [Token] = []
    private let bytes: [UInt8]
    private var at = 0
    private var depth = 0

    init(_ source: String) {
        bytes = Array(source.utf8)
        readCode(untilParenthesis: false)
    }

    /// `internal import GRDB` gives `GRDB`; so does `import struct GRDB.Row`.
    var imports: [String] {
        let kinds: Set = ["struct", "class", "enum", "protocol", "typealias", "func", "let", "var"]
        return tokens.indices.compactMap { index in
            guard tokens[index].text == "import", tokens[index].depth == 0 else { return nil }
            return tokens[(index + 1)...].first { !kinds.contains($0.text) }?.text
        }
    }

    /// Names of types, those of the file itself and those within others.
    var declarations: (outer: Set<String>, nested: Set<String>) {
        let kinds: Set = ["struct", "enum", "class", "actor", "protocol", "typealias", "associatedtype"]
        var outer: Set<String> = []
        var nested: Set<String> = []
        for (token, next) in zip(tokens, tokens.dropFirst()) where kinds.contains(token.text) && !token.followsDot {
            guard next.text.first!.isUppercase else { continue }
            if token.depth == 0 { outer.insert(next.text) } else { nested.insert(next.text) }
        }
        return (outer, nested)
    }

    /// What the file names that looks like a type.
    var mentions: Set<String> {
        Set(tokens.filter { !$0.followsDot && $0.text.first!.isUppercase }.map(\.text))
    }

    // MARK: Reading

    private func byte(_ offset: Int) -> UInt8? { at + offset < bytes.count ? bytes[at + offset] : nil }

    private mutating func readCode(untilParenthesis isInterpolated: Bool) {
        var parentheses = 0
        while let byte = byte(0) {
            switch byte {
            case UInt8(ascii: "/") where self.byte(1) == UInt8(ascii: "/"):
                while let next = self.byte(0), next != 10 { at += 1 }
            case UInt8(ascii: "/") where self.byte(1) == UInt8(ascii: "*"): skipComment()
            case UInt8(ascii: "\""): readString(hashes: 0)
            case UInt8(ascii: "#"): readHash()
            case UInt8(ascii: "("):
                parentheses += 1
                at += 1
            case UInt8(ascii: ")"):
                at += 1
                if isInterpolated, parentheses == 0 { return }
                parentheses -= 1
            case UInt8(ascii: "{"):
                depth += 1
                at += 1
            case UInt8(ascii: "}"):
                depth -= 1
                at += 1
            case _ where Self.isLetter(byte): readWord()
            default: at += 1
            }
        }
    }

    private mutating func readWord() {
        let start = at
        while let byte = byte(0), Self.isLetter(byte) || (48...57).contains(byte) { at += 1 }
        tokens.append(
            Token(
                text: String(decoding: bytes[start..<at], as: UTF8.self), depth: depth,
                followsDot: start > 0 && bytes[start - 1] == UInt8(ascii: ".")))
    }

    private mutating func skipComment() {
        var open = 0
        repeat {
            if byte(0) == UInt8(ascii: "/"), byte(1) == UInt8(ascii: "*") {
                open += 1
                at += 2
            } else if byte(0) == UInt8(ascii: "*"), byte(1) == UInt8(ascii: "/") {
                open -= 1
                at += 2
            } else {
                at += 1
            }
        } while open > 0 && at < bytes.count
    }

    private mutating func readHash() {
        var hashes = 0
        while byte(hashes) == UInt8(ascii: "#") { hashes += 1 }
        at += hashes
        if byte(0) == UInt8(ascii: "\"") { readString(hashes: hashes) }
    }

    private mutating func readString(hashes: Int) {
        let quotes = byte(1) == UInt8(ascii: "\"") && byte(2) == UInt8(ascii: "\"") ? 3 : 1
        let end = [UInt8](repeating: UInt8(ascii: "\""), count: quotes) + [UInt8](repeating: 35, count: hashes)
        let escape = [UInt8(ascii: "\\")] + [UInt8](repeating: 35, count: hashes)
        at += quotes
        while at < bytes.count {
            if bytes[at...].starts(with: end) {
                at += end.count
                return
            }
            guard bytes[at...].starts(with: escape) else {
                at += 1
                continue
            }
            at += escape.count
            guard byte(0) == UInt8(ascii: "(") else {
                at += 1
                continue
            }
            at += 1
            readCode(untilParenthesis: true)
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (65...90).contains(byte) || (97...122).contains(byte) || byte == UInt8(ascii: "_") || byte >= 0x80
    }
}
