/// The opening line of a code block.
struct MarkdownFence: Sendable {
    let mark: UInt8
    let count: Int
    let language: String
    var indent = 0
    var quote = 0

    init?(opening line: ArraySlice<UInt8>) {
        guard let mark = line.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
        let count = line.prefix { $0 == mark }.count
        let info = line.dropFirst(count).trimmed
        guard count >= 3, mark != UInt8(ascii: "`") || !info.contains(mark) else { return nil }
        self.mark = mark
        self.count = count
        language = String(decoding: info.prefix { $0 != 0x20 && $0 != UInt8(ascii: "{") }, as: UTF8.self)
    }

    func isClosed(by line: ArraySlice<UInt8>) -> Bool {
        let text = line.trimmed
        return text.count >= count && text.allSatisfy { $0 == mark }
    }

    /// The line without as much indentation as the fence itself has.
    func content(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = line
        var left = indent
        while left > 0, let byte = rest.first, byte == 0x20 || byte == 0x09 {
            left -= byte == 0x09 ? 4 : 1
            rest.removeFirst()
        }
        return rest
    }
}
