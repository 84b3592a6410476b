/// What the first bytes of an input are.
///
/// The sequences of xterm, tmux, screen, linux, rxvt and vt220 do not contradict each other, so all are known at once
/// and no terminal has to be named.
enum KeySequence: Equatable {
    case incomplete
    case key(Key, length: Int)
    case text(length: Int)
    case pasteBegins(length: Int)
    /// Bytes that mean nothing here: unknown keys, answers to questions, broken UTF-8.
    case nothing(length: Int)

    /// `bytes` must not be empty. With `isComplete` no more will come and a lone ESC is the key.
    init(_ bytes: ArraySlice<UInt8>, isComplete: Bool) {
        let first = bytes[bytes.startIndex]
        switch first {
        case 0x1B: self = Self.escape(Array(bytes.prefix(64)), isComplete: isComplete)
        case 0x20..<0x7F, 0x80...: self = Self.run(bytes, isComplete: isComplete)
        default: self = Self.control(first).map { .key($0, length: 1) } ?? .nothing(length: 1)
        }
    }

    static func control(_ byte: UInt8) -> Key? {
        switch byte {
        case 0x0D: .enter
        case 0x09: .tab
        case 0x08, 0x7F: .backspace
        case 0x00: .ctrl(" ")
        case 0x01...0x1A: .ctrl(Character(UnicodeScalar(byte + 0x60)))
        case 0x1C...0x1F: .ctrl(Character(UnicodeScalar(byte + 0x40)))
        default: nil
        }
    }

    /// A run of text up to the next control. An unfinished character at the end waits for its rest; a byte that is no
    /// UTF-8 (a stray Latin-1 key) is dropped, it must not turn into a mark in somebody's text.
    private static func run(_ bytes: ArraySlice<UInt8>, isComplete: Bool) -> KeySequence {
        let start = bytes.startIndex
        var at = start
        while at < bytes.endIndex, bytes[at] >= 0x20, bytes[at] != 0x7F {
            let needed = length(leading: bytes[at])
            let following = bytes[(at + 1)...].prefix(max(0, needed - 1)).prefix { $0 & 0xC0 == 0x80 }
            if needed == 0 || following.count < needed - 1 {
                if at > start { break }
                let mayGoOn = needed > 0 && at + 1 + following.count == bytes.endIndex
                return mayGoOn && !isComplete ? .incomplete : .nothing(length: 1)
            }
            at += needed
        }
        return .text(length: at - start)
    }

    private static func length(leading byte: UInt8) -> Int {
        switch byte {
        case 0..<0x80: 1
        case 0xC2..<0xE0: 2
        case 0xE0..<0xF0: 3
        case 0xF0..<0xF5: 4
        default: 0
        }
    }

    private static func escape(_ bytes: [UInt8], isComplete: Bool) -> KeySequence {
        guard bytes.count > 1 else { return isComplete ? .key(.escape, length: 1) : .incomplete }
        switch bytes[1] {
        case UInt8(ascii: "["): return controlSequence(bytes, isComplete: isComplete)
        case UInt8(ascii: "O"):
            guard bytes.count > 2 else { return isComplete ? .key(.alt("O"), length: 2) : .incomplete }
            return letterKey(bytes[2]).map { .key($0, length: 3) } ?? .nothing(length: 3)
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
            return answer(bytes, isComplete: isComplete)
        case 0x1B:
            // rxvt and the Meta key of some terminals: ESC before the sequence of the key.
            switch escape(Array(bytes.dropFirst()), isComplete: isComplete) {
            case .key(let key, let length) where length > 1:
                return .key(adding(.alt, to: key), length: length + 1)
            case .incomplete where !isComplete: return .incomplete
            default: return .key(.escape, length: 1)
            }
        case 0x20..<0x7F: return .key(.alt(Character(UnicodeScalar(bytes[1]))), length: 2)
        case 0x80...:
            guard let (text, length) = character(bytes) else { return isComplete ? .nothing(length: 2) : .incomplete }
            return .key(.alt(text), length: length + 1)
        default:
            guard let key = control(bytes[1]) else { return .nothing(length: 2) }
            return .key(adding(.alt, to: key), length: 2)
        }
    }

    private static func character(_ bytes: [UInt8]) -> (Character, Int)? {
        let needed = length(leading: bytes[1])
        guard needed > 0, bytes.count > needed else { return nil }
        return String(decoding: bytes[1...needed], as: UTF8.self).first.map { ($0, needed) }
    }

    /// OSC, DCS, APC and PM: answers of the terminal, up to BEL or ST.
    private static func answer(_ bytes: [UInt8], isComplete: Bool) -> KeySequence {
        for index in 2..<max(2, bytes.count) {
            if bytes[index] == 0x07 { return .nothing(length: index + 1) }
            if bytes[index] == UInt8(ascii: "\\"), bytes[index - 1] == 0x1B { return .nothing(length: index + 1) }
        }
        if bytes.count == 2, isComplete { return .key(.alt(Character(UnicodeScalar(bytes[1]))), length: 2) }
        return isComplete || bytes.count >= 64 ? .nothing(length: bytes.count) : .incomplete
    }

    private static func controlSequence(_ bytes: [UInt8], isComplete: Bool) -> KeySequence {
        if bytes.count > 2, bytes[2] == UInt8(ascii: "M") {
            guard bytes.count >= 6 else { return isComplete ? .nothing(length: bytes.count) : .incomplete }
            let place = Point(row: Int(bytes[5]) - 33, column: Int(bytes[4]) - 33)
            return mouse(Int(bytes[3]) - 32, place, pressed: true, length: 6)
        }
        if bytes.count > 2, bytes[2] == UInt8(ascii: "[") {
            // The Linux console: ESC [ [ A is F1.
            guard bytes.count > 3 else { return isComplete ? .nothing(length: 3) : .incomplete }
            let number = Int(bytes[3]) - 0x40
            return (1...5).contains(number) ? .key(.function(number), length: 4) : .nothing(length: 4)
        }
        var end = 2
        while end < bytes.count, bytes[end] < 0x40 {
            // A control character inside means that the sequence was cut off.
            if bytes[end] < 0x20 || bytes[end] == 0x24 && end > 2 { break }
            end += 1
        }
        guard end < bytes.count else {
            if bytes.count == 2, isComplete { return .key(.alt("["), length: 2) }
            return isComplete || bytes.count >= 64 ? .nothing(length: bytes.count) : .incomplete
        }
        if bytes[end] < 0x20 { return .nothing(length: end) }
        return named(bytes[2..<end], final: bytes[end], length: end + 1)
    }

    private static func named(_ parameters: ArraySlice<UInt8>, final: UInt8, length: Int) -> KeySequence {
        // Answers to questions about the terminal carry one of these.
        if let mark = parameters.first, "?>=".utf8.contains(mark) { return .nothing(length: length) }
        let isMouse = parameters.first == UInt8(ascii: "<")
        let numbers = parameters.dropFirst(isMouse ? 1 : 0)
            .split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
            .map { Int(String(decoding: $0.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)) ?? 0 }
        if isMouse {
            guard numbers.count == 3 else { return .nothing(length: length) }
            let place = Point(row: numbers[2] - 1, column: numbers[1] - 1)
            return mouse(numbers[0], place, pressed: final == UInt8(ascii: "M"), length: length)
        }
        let first = numbers.first ?? 0
        let held = numbers.count > 1 ? modifiers(numbers[1]) : []
        var key: Key?
        switch final {
        case UInt8(ascii: "~"):
            if first == 200 { return .pasteBegins(length: length) }
            if first == 27, numbers.count == 3 { return coded(numbers[2], held, length: length) }
            key = tildeKey(first)
        case UInt8(ascii: "u"):
            return coded(first, held, length: length)
        case UInt8(ascii: "^"), UInt8(ascii: "$"):
            let rxvt: Modifiers = final == UInt8(ascii: "^") ? .control : .shift
            return tildeKey(first).map { .key(adding(rxvt, to: $0), length: length) } ?? .nothing(length: length)
        case UInt8(ascii: "a")...UInt8(ascii: "d"):
            key = letterKey(final - 0x20).map { adding(.shift, to: $0) }
        case UInt8(ascii: "Z"):
            key = .backtab
        default:
            // With numbers a letter is a key only as in 1;5C; 12;40R says where the cursor is.
            if numbers.count < 2 || first == 1 { key = letterKey(final) }
        }
        return key.map { .key(adding(held, to: $0), length: length) } ?? .nothing(length: length)
    }

    private static func mouse(_ code: Int, _ place: Point, pressed: Bool, length: Int) -> KeySequence {
        guard pressed, place.row >= 0, place.column >= 0 else { return .nothing(length: length) }
        switch code & ~0b1_1100 {
        case 0: return .key(.click(place), length: length)
        case 64: return .key(.wheel(-1, place), length: length)
        case 65: return .key(.wheel(1, place), length: length)
        default: return .nothing(length: length)
        }
    }

    /// CSI u and modifyOtherKeys: the key's code point and what was held.
    private static func coded(_ code: Int, _ held: Modifiers, length: Int) -> KeySequence {
        guard let scalar = UnicodeScalar(UInt32(max(0, code))) else { return .nothing(length: length) }
        let key: Key
        switch code {
        case 27: key = .escape
        case 0..<32, 127: key = control(UInt8(code)) ?? .escape
        default: key = .character(Character(scalar))
        }
        return .key(adding(held, to: key), length: length)
    }

    private static func modifiers(_ number: Int) -> Modifiers {
        number > 1 ? Modifiers(rawValue: UInt8(truncatingIfNeeded: (number - 1) & 7)) : []
    }

    static func adding(_ held: Modifiers, to key: Key) -> Key {
        guard !held.isEmpty else { return key }
        switch key {
        case .character(let character):
            if held.contains(.control), let letter = character.lowercased().first { return .ctrl(letter) }
            return held.contains(.alt) ? .alt(character) : key
        case .tab where held == .shift: return .backtab
        case .backtab where held == .shift: return .backtab
        case .modified(let others, let inner): return .modified(others.union(held), inner)
        case .paste, .click, .wheel, .ctrl, .alt: return key
        default: return .modified(held, key)
        }
    }

    private static func letterKey(_ byte: UInt8) -> Key? {
        switch byte {
        case UInt8(ascii: "A"): .up
        case UInt8(ascii: "B"): .down
        case UInt8(ascii: "C"): .right
        case UInt8(ascii: "D"): .left
        case UInt8(ascii: "H"): .home
        case UInt8(ascii: "F"): .end
        case UInt8(ascii: "M"): .enter
        case UInt8(ascii: "P"): .function(1)
        case UInt8(ascii: "Q"): .function(2)
        case UInt8(ascii: "R"): .function(3)
        case UInt8(ascii: "S"): .function(4)
        default: nil
        }
    }

    private static func tildeKey(_ number: Int) -> Key? {
        switch number {
        case 1, 7: .home
        case 2: .insert
        case 3: .delete
        case 4, 8: .end
        case 5: .pageUp
        case 6: .pageDown
        case 11...15: .function(number - 10)
        case 17...21: .function(number - 11)
        case 23, 24: .function(number - 12)
        default: nil
        }
    }
}
