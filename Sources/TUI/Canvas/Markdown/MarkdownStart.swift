/// What a line, without its indentation, begins.
enum MarkdownStart {
    case text
    case rule
    case heading(level: Int, body: ArraySlice<UInt8>)
    case fence(MarkdownFence)
    /// `width` is the columns the marker and the space behind it take in the source.
    case item(marker: String, number: Int?, width: Int, body: ArraySlice<UInt8>)

    init(_ line: ArraySlice<UInt8>) {
        self = .text
        guard let first = line.first else { return }
        switch first {
        case UInt8(ascii: "#"):
            if let heading = Self.heading(line) { self = heading }
        case UInt8(ascii: "`"), UInt8(ascii: "~"):
            if let fence = MarkdownFence(opening: line) { self = .fence(fence) }
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "_"):
            if Self.isRule(line) { self = .rule } else if let item = Self.bullet(line) { self = item }
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            if let item = Self.numbered(line) { self = item }
        default:
            break
        }
    }

    var isText: Bool {
        if case .text = self { true } else { false }
    }

    private static func heading(_ line: ArraySlice<UInt8>) -> MarkdownStart? {
        let level = line.prefix { $0 == UInt8(ascii: "#") }.count
        var body = line.dropFirst(level)
        guard level <= 6, body.isEmpty || body.first == 0x20 || body.first == 0x09 else { return nil }
        body = body.trimmed
        let closing = body.reversed().prefix { $0 == UInt8(ascii: "#") }.count
        let before = body.dropLast(closing)
        if closing > 0, before.isEmpty || before.last == 0x20 { body = before.trimmed }
        return .heading(level: level, body: body)
    }

    private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
        guard let mark = line.first, mark != UInt8(ascii: "+") else { return false }
        var count = 0
        for byte in line {
            if byte == mark { count += 1 } else if byte != 0x20 && byte != 0x09 { return false }
        }
        return count >= 3
    }

    private static func bullet(_ line: ArraySlice<UInt8>) -> MarkdownStart? {
        guard line.first != UInt8(ascii: "_") else { return nil }
        return item(line, markerBytes: 1, marker: "•", number: nil)
    }

    private static func numbered(_ line: ArraySlice<UInt8>) -> MarkdownStart? {
        let digits = line.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
        guard digits.count <= 9, let sign = line.dropFirst(digits.count).first,
            sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")")
        else { return nil }
        let text = String(decoding: digits, as: UTF8.self)
        return item(line, markerBytes: digits.count + 1, marker: text + ".", number: Int(text))
    }

    private static func item(
        _ line: ArraySlice<UInt8>,
        markerBytes: Int,
        marker: String,
        number: Int?
    ) -> MarkdownStart? {
        let rest = line.dropFirst(markerBytes)
        let spaces = rest.prefix { $0 == 0x20 || $0 == 0x09 }.count
        guard spaces > 0 || rest.isEmpty else { return nil }
        // Five spaces or more begin indented code inside the item; only the first belongs to the marker.
        let gap = spaces > 4 || spaces == rest.count ? 1 : spaces
        var body = rest.dropFirst(spaces).trimmed
        var shown = marker
        if let box = taskBox(body) {
            shown = box
            body = body.dropFirst(3).trimmed
        }
        return .item(marker: shown, number: number, width: markerBytes + gap, body: body)
    }

    private static func taskBox(_ body: ArraySlice<UInt8>) -> String? {
        guard body.count >= 4 else { return nil }
        let head = Array(body.prefix(4))
        guard head[0] == UInt8(ascii: "["), head[2] == UInt8(ascii: "]"), head[3] == 0x20 else { return nil }
        switch head[1] {
        case 0x20: return "☐"
        case UInt8(ascii: "x"), UInt8(ascii: "X"): return "☑"
        default: return nil
        }
    }
}

extension ArraySlice<UInt8> {
    /// Without spaces and tabs at both ends.
    var trimmed: ArraySlice<UInt8> {
        var slice = self
        while let byte = slice.first, byte == 0x20 || byte == 0x09 { slice.removeFirst() }
        while let byte = slice.last, byte == 0x20 || byte == 0x09 { slice.removeLast() }
        return slice
    }
}
