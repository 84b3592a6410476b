/// The line one types in: text, insertion point, and what was sent before.
public struct Composer: Hashable, Sendable {
    /// A paste longer than this is shown by its size.
    static let longPaste = 400

    public private(set) var text = ""
    /// Characters before the insertion point.
    public private(set) var cursor = 0
    private var sent: [String] = []
    /// Where in `sent` one is; nothing while a new text is typed.
    private var place: Int?
    private var draft = ""

    public init() {}

    public var isEmpty: Bool { text.isEmpty }

    /// Text as shown in a row: line feeds as a mark, a long paste by its size.
    public var shown: String {
        let isLong = text.utf8.count > Self.longPaste && text.count > Self.longPaste
        return isLong || text.contains("\n") ? Self.size(of: text) : text
    }

    static func size(of text: String) -> String {
        let lines = text.utf8.count { $0 == UInt8(ascii: "\n") } + 1
        return "[pasted \(lines) line\(lines == 1 ? "" : "s"), \(text.count) characters]"
    }

    public var shownCursor: Int { shown == text ? cursor : shown.count }

    mutating func insert(_ addition: String) {
        let at = text.index(text.startIndex, offsetBy: cursor)
        text.insert(contentsOf: addition, at: at)
        cursor += addition.count
    }

    mutating func set(_ new: String) {
        text = new
        cursor = new.count
    }

    /// Takes the text out, and remembers it.
    mutating func send() -> String {
        let result = text
        if !result.isEmpty, sent.last != result { sent.append(result) }
        place = nil
        set("")
        return result
    }

    /// Whether the key meant something here.
    mutating func press(_ key: Key) -> Bool {
        switch key {
        case .character(let character): insert(String(character))
        case .paste(let pasted): insert(pasted)
        case .backspace: delete(from: cursor - 1, to: cursor)
        case .delete: delete(from: cursor, to: cursor + 1)
        case .left, .ctrl("b"): cursor = max(0, cursor - 1)
        case .right, .ctrl("f"): cursor = min(text.count, cursor + 1)
        case .home, .ctrl("a"): cursor = 0
        case .end, .ctrl("e"): cursor = text.count
        case .ctrl("u"): delete(from: 0, to: cursor)
        case .ctrl("w"): delete(from: wordStart(), to: cursor)
        case .up: recall(-1)
        case .down: recall(1)
        default: return false
        }
        return true
    }

    private mutating func delete(from low: Int, to high: Int) {
        guard low >= 0, high <= text.count, low < high else { return }
        let start = text.index(text.startIndex, offsetBy: low)
        text.removeSubrange(start..<text.index(start, offsetBy: high - low))
        cursor = low
    }

    private func wordStart() -> Int {
        let characters = Array(text)
        var index = cursor
        while index > 0, characters[index - 1].isWhitespace { index -= 1 }
        while index > 0, !characters[index - 1].isWhitespace { index -= 1 }
        return index
    }

    private mutating func recall(_ step: Int) {
        guard !sent.isEmpty else { return }
        if place == nil { draft = text }
        let next = (place ?? sent.count) + step
        if next >= sent.count {
            place = nil
            set(draft)
        } else if next >= 0 {
            place = next
            set(sent[next])
        }
    }
}
