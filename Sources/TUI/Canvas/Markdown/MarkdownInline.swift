import Engine

/// Emphasis, code, links, citations and entities inside a block.
///
/// Works on bytes, in one pass with two stacks as in the CommonMark notes on parsing; emphasis is kept as differences
/// at piece borders, so deep nesting costs no more than shallow. O(n).
struct MarkdownInline {
    private var bytes: [UInt8]
    private var pieces: [MarkdownPiece] = []
    private var runs: [MarkdownRun] = []
    private var brackets: [(piece: Int, end: Int)] = []
    /// A run of this many backticks has no partner from here on.
    private var noPartner: [Int: Bool] = [:]
    private var textStart = 0

    /// A line feed in `bytes` is a hard break.
    static func spans(_ bytes: [UInt8]) -> [StyledSpan] {
        var parser = MarkdownInline(bytes: bytes)
        return parser.parse()
    }

    /// Joins the lines of a paragraph: softly, or hard after two spaces or a backslash.
    static func spans(lines: [[UInt8]]) -> [StyledSpan] {
        if lines.count == 1 { return spans(Array(lines[0][...].trimmed)) }
        var joined: [UInt8] = []
        for (index, line) in lines.enumerated() {
            var text = line[...].trimmed
            guard index < lines.count - 1 else {
                joined.append(contentsOf: text)
                break
            }
            let backslash = text.last == UInt8(ascii: "\\")
            if backslash { text.removeLast() }
            joined.append(contentsOf: text)
            let hard = backslash || line.suffix(2).elementsEqual([0x20, 0x20])
            joined.append(hard ? 0x0A : 0x20)
        }
        return spans(joined)
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private mutating func parse() -> [StyledSpan] {
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\\"): index = escape(index)
            case UInt8(ascii: "`"): index = code(index)
            case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): index = run(index)
            case UInt8(ascii: "["): index = openBracket(index, width: 1)
            case UInt8(ascii: "!") where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "["):
                index = openBracket(index, width: 2)
            case UInt8(ascii: "]"): index = closeBracket(index)
            case UInt8(ascii: "<"): index = angle(index)
            case UInt8(ascii: "{"): index = template(index)
            case UInt8(ascii: "&"): index = entity(index)
            default: index += 1
            }
        }
        flush(to: bytes.count)
        MarkdownRun.pair(&runs, &pieces)
        return MarkdownPiece.spans(pieces, bytes: bytes)
    }

    /// Ends the plain text before a special character.
    private mutating func flush(to end: Int) {
        if end > textStart { pieces.append(MarkdownPiece(range: textStart..<end)) }
        textStart = end
    }

    private mutating func put(_ text: String, from start: Int, to end: Int, _ mark: MarkdownPiece.Mark = .none) -> Int {
        flush(to: start)
        pieces.append(MarkdownPiece(literal: text, mark: mark))
        textStart = end
        return end
    }

    private mutating func escape(_ index: Int) -> Int {
        guard index + 1 < bytes.count, bytes[index + 1].isPunctuation else { return index + 1 }
        flush(to: index)
        textStart = index + 1
        return index + 2
    }

    private mutating func code(_ index: Int) -> Int {
        let count = length(of: UInt8(ascii: "`"), at: index)
        let start = index + count
        guard noPartner[count] == nil else { return start }
        var at = start
        while at < bytes.count {
            guard bytes[at] == UInt8(ascii: "`") else {
                at += 1
                continue
            }
            let found = length(of: UInt8(ascii: "`"), at: at)
            guard found == count else {
                at += found
                continue
            }
            var content = bytes[start..<at]
            if content.count > 2, content.first == 0x20, content.last == 0x20, content.contains(where: { $0 != 0x20 }) {
                content = content.dropFirst().dropLast()
            }
            return put(String(decoding: content, as: UTF8.self), from: index, to: at + count, .code)
        }
        noPartner[count] = true
        return start
    }

    private mutating func run(_ index: Int) -> Int {
        let mark = bytes[index]
        let count = length(of: mark, at: index)
        let end = index + count
        let before: UInt8? = index > 0 ? bytes[index - 1] : nil
        let after: UInt8? = end < bytes.count ? bytes[end] : nil
        guard let run = MarkdownRun(mark: mark, count: count, piece: pieces.count, before: before, after: after) else {
            return end
        }
        flush(to: index)
        pieces.append(MarkdownPiece(range: index..<end))
        textStart = end
        runs.append(run)
        runs[runs.count - 1].piece = pieces.count - 1
        return end
    }

    private mutating func openBracket(_ index: Int, width: Int) -> Int {
        flush(to: index)
        brackets.append((pieces.count, index + width))
        pieces.append(MarkdownPiece(range: index..<index + width))
        textStart = index + width
        return index + width
    }

    private mutating func closeBracket(_ index: Int) -> Int {
        guard let open = brackets.popLast() else { return index + 1 }
        if let (target, end) = destination(after: index + 1) {
            flush(to: index)
            pieces[open.piece].range = 0..<0
            if open.piece == pieces.count - 1 { _ = put(target, from: index, to: index) }
            for piece in open.piece + 1..<pieces.count where pieces[piece].mark == .none {
                pieces[piece].mark = .link(target)
            }
            textStart = end
            return end
        }
        let inside = bytes[open.end..<index]
        if !inside.isEmpty, inside.contains(where: \.isDigit),
            inside.allSatisfy({ $0.isDigit || $0 == 0x20 || $0 == UInt8(ascii: ",") }),
            bytes[open.end - 1] == UInt8(ascii: "["), open.end < 2 || bytes[open.end - 2] != UInt8(ascii: "!")
        {
            let numbers = String(decoding: inside, as: UTF8.self)
            pieces.removeSubrange(open.piece...)
            textStart = index + 1
            pieces.append(MarkdownPiece(literal: "[" + numbers + "]", mark: .citation(numbers)))
            return index + 1
        }
        return reference(open, index) ?? index + 1
    }

    /// `[name]`, `[text][name]`: a link whose address stands elsewhere in its document. The text is shown, its brackets are not.
    private mutating func reference(_ open: (piece: Int, end: Int), _ index: Int) -> Int? {
        let inside = bytes[open.end..<index]
        let isImage = open.end > 1 && bytes[open.end - 2] == UInt8(ascii: "!")
        guard inside.count > 1, !isImage, inside.contains(where: \.isLetter), !inside.contains(UInt8(ascii: "|")),
            !inside.starts(with: "-".utf8), !inside.starts(with: "!".utf8)
        else { return nil }
        flush(to: index)
        pieces[open.piece].range = 0..<0
        textStart = index + 1
        guard textStart < bytes.count, bytes[textStart] == UInt8(ascii: "["),
            let close = bytes[textStart..<min(bytes.count, textStart + 100)].firstIndex(of: UInt8(ascii: "]")),
            bytes[textStart + 1..<close].contains(where: \.isLetter) || close == textStart + 1
        else { return index + 1 }
        textStart = close + 1
        return close + 1
    }

    /// `(address "title")`
    private func destination(after index: Int) -> (String, Int)? {
        guard index < bytes.count, bytes[index] == UInt8(ascii: "(") else { return nil }
        var depth = 1
        var at = index + 1
        var addressEnd: Int?
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: "\\"): at += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                depth -= 1
                if depth == 0 {
                    var address = bytes[index + 1..<(addressEnd ?? at)].trimmed
                    if address.first == UInt8(ascii: "<"), address.last == UInt8(ascii: ">") {
                        address = address.dropFirst().dropLast()
                    }
                    return (String(decoding: address, as: UTF8.self), at + 1)
                }
            case 0x20: if addressEnd == nil, at > index + 1 { addressEnd = at }
            case 0x0A: return nil
            default: break
            }
            at += 1
            // An unclosed parenthesis must not be searched again and again to the end of a long text.
            if at - index > 2_000 { return nil }
        }
        return nil
    }

    /// `<https://...>` and `<br>`; everything else in angles is text.
    private mutating func angle(_ index: Int) -> Int {
        let window = bytes[index..<min(bytes.count, index + 500)]
        guard let close = window.firstIndex(of: UInt8(ascii: ">")) else { return index + 1 }
        let inside = bytes[index + 1..<close]
        let lower = String(decoding: inside, as: UTF8.self).lowercased()
        if lower == "br" || lower == "br/" || lower == "br /" { return put("\n", from: index, to: close + 1) }
        let isAddress = lower.hasPrefix("http://") || lower.hasPrefix("https://") || lower.hasPrefix("mailto:")
        guard isAddress, !inside.contains(0x20) else { return index + 1 }
        let address = String(decoding: inside, as: UTF8.self)
        return put(address, from: index, to: close + 1, .link(address))
    }

    /// A tag that a site would have filled in: what it holds for a reader.
    private mutating func template(_ index: Int) -> Int {
        guard let tag = TemplateTag(bytes[...], at: index), let text = tag.text else { return index + 1 }
        return put(tag.isField ? "(\(text))" : text, from: index, to: index + tag.length)
    }

    private static let entities: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ndash": "–", "mdash": "—",
        "hellip": "…", "copy": "©", "reg": "®", "trade": "™", "times": "×", "rarr": "→", "larr": "←", "bull": "•",
        "euro": "€", "deg": "°", "middot": "·", "le": "≤", "ge": "≥", "ne": "≠",
    ]

    private mutating func entity(_ index: Int) -> Int {
        let window = bytes[index..<min(bytes.count, index + 12)]
        guard let end = window.firstIndex(of: UInt8(ascii: ";")) else { return index + 1 }
        let name = String(decoding: bytes[index + 1..<end], as: UTF8.self)
        if let text = Self.entities[name] { return put(text, from: index, to: end + 1) }
        guard name.hasPrefix("#") else { return index + 1 }
        let digits = name.dropFirst()
        let value =
            digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let value, value != 0, let scalar = UnicodeScalar(value) else { return index + 1 }
        return put(String(Character(scalar)), from: index, to: end + 1)
    }

    private func length(of byte: UInt8, at index: Int) -> Int {
        var end = index
        while end < bytes.count, bytes[end] == byte { end += 1 }
        return end - index
    }
}

extension UInt8 {
    var isDigit: Bool { self >= 0x30 && self <= 0x39 }

    var isLetter: Bool { self | 0x20 >= 0x61 && self | 0x20 <= 0x7A || self >= 0x80 }

    var isPunctuation: Bool {
        (self >= 0x21 && self <= 0x2F) || (self >= 0x3A && self <= 0x40) || (self >= 0x5B && self <= 0x60)
            || (self >= 0x7B && self <= 0x7E)
    }
}
