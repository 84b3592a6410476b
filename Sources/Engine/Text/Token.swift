internal import Foundation

/// One word of a text: where it stands, as it counts.
public struct Token: Hashable, Sendable {
    /// Lower case, with accents folded: "Réseau" counts as "reseau".
    public var word: String
    /// The word's stem by Porter's rules, as the search index has it.
    public var stem: String
    /// UTF-8 byte range in the text.
    public var range: Range<Int>
    /// Written with a capital first letter, or all capitals.
    public var isCapitalized: Bool
}

/// Cuts a text into words once; everything downstream works on the result.
///
/// Words are runs of letters and digits. An apostrophe, a hyphen, a dot, an underscore or a slash ends a word, as in
/// SQLite's `unicode61`, with one exception: `'` between letters stays (don't, we're), because negation hides there.
/// O(n) in the bytes of the text; plain ASCII words take no detour over Unicode.
public struct Tokens: Sendable {
    public let utf8: [UInt8]
    public let words: [Token]

    public init(_ text: String) {
        utf8 = Array(text.utf8)
        words = Tokens.scan(utf8)
    }

    /// The text of a byte range.
    public func text(_ range: Range<Int>) -> String {
        String(decoding: utf8[range], as: UTF8.self)
    }

    private static func scan(_ bytes: [UInt8]) -> [Token] {
        var tokens: [Token] = []
        tokens.reserveCapacity(bytes.count / 6)
        scan(bytes) { range, lower in
            let word = String(decoding: lower, as: UTF8.self)
            let length = stem(lower)
            tokens.append(
                Token(
                    word: word,
                    // Most words are their own stem.
                    stem: length == lower.count && word.utf8.elementsEqual(lower)
                        ? word : String(decoding: lower[..<length], as: UTF8.self),
                    range: range, isCapitalized: (65...90).contains(bytes[range.lowerBound])))
        } beyond: { range in
            append(bytes, range, to: &tokens)
        }
        return tokens
    }

    /// Finds the runs that words are made of: one of ASCII alone is a word, given in lower case in a buffer that may be
    /// written to; of others only the range is given.
    static func scan(
        _ bytes: [UInt8], plain: (Range<Int>, UnsafeMutableBufferPointer<UInt8>) -> Void, beyond: (Range<Int>) -> Void
    ) {
        var buffer = [UInt8](repeating: 0, count: 64)
        var index = 0
        bytes.withUnsafeBufferPointer { bytes in
            while index < bytes.count {
                guard isWordByte(bytes[index]) else {
                    index += 1
                    continue
                }
                let start = index
                var isPlain = true
                while index < bytes.count {
                    let byte = bytes[index]
                    if isWordByte(byte) {
                        if byte >= 0x80 { isPlain = false }
                        index += 1
                    } else if byte == UInt8(ascii: "'"), index > start, index + 1 < bytes.count,
                        isLetter(bytes[index - 1]), isLetter(bytes[index + 1])
                    {
                        index += 1
                    } else {
                        break
                    }
                }
                guard isPlain else {
                    beyond(start..<index)
                    continue
                }
                if index - start > buffer.count { buffer = [UInt8](repeating: 0, count: 2 * (index - start)) }
                buffer.withUnsafeMutableBufferPointer { buffer in
                    for offset in 0..<index - start {
                        let byte = bytes[start + offset]
                        buffer[offset] = (65...90).contains(byte) ? byte + 32 : byte
                    }
                    plain(start..<index, UnsafeMutableBufferPointer(rebasing: buffer[..<(index - start)]))
                }
            }
        }
    }

    private static func append(_ bytes: [UInt8], _ range: Range<Int>, to tokens: inout [Token]) {
        // Beyond ASCII a run may hold punctuation (typographic quotes, dashes): cut it at what is no letter or digit.
        let text = String(decoding: bytes[range], as: UTF8.self)
        var offset = range.lowerBound
        var start = offset
        var run = ""
        // Length of an apostrophe that belongs to the word if a letter follows.
        var apostrophe = 0
        func flush() {
            defer { apostrophe = 0 }
            guard !run.isEmpty else { return }
            let folded = run.lowercased().folded
            tokens.append(
                Token(
                    word: folded, stem: stem(folded), range: start..<offset - apostrophe,
                    isCapitalized: run.first!.isUppercase))
            run = ""
        }
        for character in text {
            let length = character.utf8.count
            if character.isLetter || character.isNumber {
                if run.isEmpty { start = offset }
                if apostrophe > 0 { run.append("'") }
                apostrophe = 0
                run.append(character)
            } else if character == "’" || character == "'", !run.isEmpty, apostrophe == 0 {
                apostrophe = length
            } else {
                flush()
            }
            offset += length
        }
        flush()
    }

    private static func stem(_ word: String) -> String {
        var letters = Array(word.utf8)
        let length = letters.withUnsafeMutableBufferPointer { stem($0) }
        return String(decoding: letters[..<length], as: UTF8.self)
    }

    /// Puts the stem in the place of the word; returns its length. The index cuts "customer's" in two; its stem here is the
    /// noun's, so that the two agree.
    static func stem(_ letters: UnsafeMutableBufferPointer<UInt8>) -> Int {
        let isPossessive =
            letters.count >= 2 && letters[letters.count - 1] == UInt8(ascii: "s")
            && letters[letters.count - 2] == UInt8(ascii: "'")
        return Porter.stem(UnsafeMutableBufferPointer(rebasing: letters[..<(letters.count - (isPossessive ? 2 : 0))]))
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        isLetter(byte) || (48...57).contains(byte) || byte >= 0x80
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (97...122).contains(byte) || (65...90).contains(byte)
    }
}

extension String {
    /// Without accents: "é" as "e". Letters that do not decompose stay.
    var folded: String {
        String(
            String.UnicodeScalarView(
                decomposedStringWithCanonicalMapping.unicodeScalars.filter {
                    !$0.properties.isDiacritic && $0.properties.generalCategory != .nonspacingMark
                }))
    }
}
