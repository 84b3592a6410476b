/// The line one types in: text, insertion point, and what was sent before.
public struct Composer: Hashable, Sendable {
    /// A paste longer than this is shown by its size.
    static let longPaste = 400

    /// What stands before the insertion point and after it. Two texts, so that typing behind a long paste costs no walk
    /// through it, and a mark that joins the character before it (é, a family) cannot put the point past the end.
    private var head = ""
    private var tail = ""
    /// Characters and line feeds of both. Close enough where a character is joined: they are shown, never used as places.
    private var characters = 0
    private var lineFeeds = 0
    private var sent: [String] = []
    /// Where in `sent` one is; nothing while a new text is typed.
    private var place: Int?
    private var draft = ""

    public init() {}

    public var text: String { head + tail }
    public var isEmpty: Bool { head.isEmpty && tail.isEmpty }

    /// Text as shown in a row: line feeds as a mark, a long paste by its size.
    public var shown: String {
        isTooLong ? Self.size(lines: lineFeeds + 1, characters: characters) : text
    }

    static func size(of text: String) -> String {
        size(lines: text.utf8.count { $0 == UInt8(ascii: "\n") } + 1, characters: text.count)
    }

    private static func size(lines: Int, characters: Int) -> String {
        "[pasted \(lines) line\(lines == 1 ? "" : "s"), \(characters) characters]"
    }

    /// Characters of `shown` before the insertion point.
    public var shownCursor: Int { isTooLong ? shown.count : head.count }

    private var isTooLong: Bool { lineFeeds > 0 || characters > Self.longPaste }

    mutating func insert(_ addition: String) {
        head += addition
        count(addition, 1)
    }

    mutating func set(_ new: String) {
        head = new
        tail = ""
        characters = 0
        lineFeeds = 0
        count(new, 1)
    }

    private mutating func count(_ part: some StringProtocol, _ sign: Int) {
        characters = max(0, characters + sign * part.count)
        lineFeeds = max(0, lineFeeds + sign * part.utf8.count { $0 == UInt8(ascii: "\n") })
    }

    /// Takes the text out, and remembers it.
    mutating func send() -> String {
        let result = text
        if !result.isEmpty, sent.last != result { sent.append(result) }
        place = nil
        set("")
        return result
    }

    /// Takes lines out of what was sent before, and of what was being typed when one of them was looked up.
    mutating func removeSent(where isGone: (String) -> Bool) {
        sent.removeAll(where: isGone)
        if isGone(draft) { draft = "" }
        place = nil
    }

    /// Whether the key meant something here.
    mutating func press(_ key: Key) -> Bool {
        switch key {
        case .character(let character): insert(String(character))
        case .paste(let pasted): insert(pasted)
        case .backspace: if let gone = head.popLast() { count(String(gone), -1) }
        case .delete: if !tail.isEmpty { count(String(tail.removeFirst()), -1) }
        case .left, .ctrl("b"): if let moved = head.popLast() { tail = String(moved) + tail }
        case .right, .ctrl("f"): if !tail.isEmpty { head.append(tail.removeFirst()) }
        case .home, .ctrl("a"): (head, tail) = ("", head + tail)
        case .end, .ctrl("e"): (head, tail) = (head + tail, "")
        case .ctrl("u"):
            count(head, -1)
            head = ""
        case .ctrl("w"): erase(lastWord)
        case .up: recall(-1)
        case .down: recall(1)
        default: return false
        }
        return true
    }

    private mutating func erase(_ length: Int) {
        count(head.suffix(length), -1)
        head = String(head.dropLast(length))
    }

    /// Characters back to the beginning of a word, and the space behind it.
    private var lastWord: Int {
        let space = head.reversed().prefix { $0.isWhitespace }.count
        return space + head.dropLast(space).reversed().prefix { !$0.isWhitespace }.count
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
