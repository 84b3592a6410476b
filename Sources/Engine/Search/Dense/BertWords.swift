internal import Foundation

/// The words of a text as BERT reads them, each as UTF-8: no controls, no accents, lower case.
struct BertWords: Sequence, IteratorProtocol {
    private var scalars: String.UnicodeScalarView.Iterator
    private var word: [UInt8] = []
    /// A mark that stands by itself, found behind a word.
    private var mark: [UInt8]?

    init(_ text: String) {
        scalars = text.unicodeScalars.makeIterator()
    }

    mutating func next() -> [UInt8]? {
        if let mark {
            self.mark = nil
            return mark
        }
        while let scalar = scalars.next() {
            if let done = scalar.isASCII ? takeASCII(UInt8(scalar.value)) : take(scalar) { return done }
        }
        return flushed()
    }

    /// The word so far, if there is one.
    private mutating func flushed() -> [UInt8]? {
        guard !word.isEmpty else { return nil }
        defer { word = [] }
        return word
    }

    /// A mark ends the word before it.
    private mutating func alone(_ bytes: [UInt8]) -> [UInt8] {
        guard let before = flushed() else { return bytes }
        mark = bytes
        return before
    }

    private mutating func takeASCII(_ byte: UInt8) -> [UInt8]? {
        switch byte {
        case 9, 10, 13, 32: return flushed()
        case 0..<32, 127: return nil
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte | 32)
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): word.append(byte)
        default: return alone([byte])
        }
        return nil
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> [UInt8]? {
        let properties = scalar.properties
        if properties.isWhitespace { return flushed() }
        switch properties.generalCategory {
        case .control, .format, .unassigned, .privateUse, .surrogate: return nil
        case .nonspacingMark: return nil
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            return alone(Self.bytes(scalar))
        default: break
        }
        if scalar.value == 0xFFFD { return nil }
        if Self.isIdeograph(scalar) { return alone(Self.bytes(scalar)) }
        for part in String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
        where part.properties.generalCategory != .nonspacingMark {
            for lower in part.properties.lowercaseMapping.unicodeScalars { word += Self.bytes(lower) }
        }
        return nil
    }

    private static func bytes(_ scalar: Unicode.Scalar) -> [UInt8] { Array(String(scalar).utf8) }

    /// Chinese characters, which have no spaces between words; Korean and Japanese syllables have.
    private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x2A6DF, 0x2A700...0x2B73F, 0x2B740...0x2B81F,
            0x2B820...0x2CEAF, 0xF900...0xFAFF, 0x2F800...0x2FA1F:
            true
        default: false
        }
    }
}
