/// Makes keys of the bytes a terminal sends. Pure: bytes in, keys out; only the caller knows the time.
///
/// After `feed`, `isWaiting` says that the bytes so far could be the beginning of something longer (a lone ESC); the
/// caller then waits a moment and calls `flush`. A bracketed paste is one key however many pieces it arrives in, and
/// is searched once: O(n).
public struct KeyDecoder: Sendable {
    private var pending: [UInt8] = []
    private var pasted: [UInt8]?
    private static let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)

    public init() {}

    /// An ESC is pending that may or may not be all. Half a UTF-8 character is no such doubt: its rest will come.
    public var isWaiting: Bool { pending.first == 0x1B }
    public var isPasting: Bool { pasted != nil }

    public mutating func feed(_ bytes: some Collection<UInt8>) -> [Key] {
        var keys: [Key] = []
        if pasted != nil {
            paste(bytes, into: &keys)
        } else {
            pending.append(contentsOf: bytes)
        }
        decode(into: &keys, isComplete: false)
        return keys
    }

    /// Nothing more came: what is pending is all there is. Also ends a paste whose end was lost.
    public mutating func flush() -> [Key] {
        var keys: [Key] = []
        if let text = pasted {
            pasted = nil
            keys.append(.paste(Self.text(text)))
        }
        decode(into: &keys, isComplete: true)
        return keys
    }

    // MARK: - Paste

    private mutating func paste(_ bytes: some Collection<UInt8>, into keys: inout [Key]) {
        guard var text = pasted else { return }
        pasted = nil
        let from = max(0, text.count - Self.pasteEnd.count + 1)
        text.append(contentsOf: bytes)
        if let end = Self.find(Self.pasteEnd, in: text, from: from) {
            keys.append(.paste(Self.text(Array(text[..<end]))))
            pending.append(contentsOf: text[(end + Self.pasteEnd.count)...])
        } else {
            pasted = text
        }
    }

    private static func find(_ pattern: [UInt8], in text: [UInt8], from start: Int) -> Int? {
        text.withUnsafeBufferPointer { text in
            var at = start
            while at + pattern.count <= text.count {
                if text[at] == pattern[0], (1..<pattern.count).allSatisfy({ text[at + $0] == pattern[$0] }) {
                    return at
                }
                at += 1
            }
            return nil
        }
    }

    private static func text(_ bytes: [UInt8]) -> String {
        guard bytes.contains(0x0D) else { return String(decoding: bytes, as: UTF8.self) }
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        var afterReturn = false
        for byte in bytes {
            if byte == 0x0D { plain.append(0x0A) } else if byte != 0x0A || !afterReturn { plain.append(byte) }
            afterReturn = byte == 0x0D
        }
        return String(decoding: plain, as: UTF8.self)
    }

    // MARK: - Keys

    private mutating func decode(into keys: inout [Key], isComplete: Bool) {
        var at = 0
        loop: while at < pending.count {
            let rest = pending[at...]
            switch KeySequence(rest, isComplete: isComplete) {
            case .incomplete:
                break loop
            case .pasteBegins(let length):
                at += length
                let after = Array(pending[at...])
                pending = []
                at = 0
                pasted = []
                paste(after, into: &keys)
            case .key(let key, let length):
                keys.append(key)
                at += length
            case .text(let length):
                for character in String(decoding: rest.prefix(length), as: UTF8.self) {
                    keys.append(.character(character))
                }
                at += length
            case .nothing(let length):
                at += length
            }
        }
        pending.removeFirst(at)
    }
}
