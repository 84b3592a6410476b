/// Tells text from what is none, before anything reads it.
enum SourceBytes {
    /// The text of a file, without a byte order mark. Throws for what is too large, binary, or not UTF-8.
    static func text(_ bytes: [UInt8]) throws(DocumentError) -> String {
        guard bytes.count <= DocumentReader.sizeLimit else { throw .tooLarge(limit: DocumentReader.sizeLimit) }
        guard !bytes.isEmpty else { throw .empty }
        return try checked(bytes)
    }

    /// Throws for what is binary or not UTF-8.
    static func checked(_ bytes: [UInt8]) throws(DocumentError) -> String {
        guard !isBinary(bytes) else { throw .binary }
        let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard let text = String(validating: bytes[mark...], as: UTF8.self) else {
            throw .notUTF8(offset: faultOffset(bytes))
        }
        return text
    }

    /// NUL bytes, or more than a tenth control bytes, in the first 64 KiB or anywhere a NUL.
    private static func isBinary(_ bytes: [UInt8]) -> Bool {
        if bytes.contains(0) { return true }
        let head = bytes.prefix(65_536)
        let controls = head.count { ($0 < 32 && !SourceText.isSpace($0) && $0 != 27) || $0 == 127 }
        return controls * 10 > head.count
    }

    /// Where the first byte stands that no UTF-8 text has there.
    private static func faultOffset(_ bytes: [UInt8]) -> Int {
        var decoder = Unicode.UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        var offset = 0
        while true {
            switch decoder.parseScalar(from: &iterator) {
            case .valid(let scalar): offset += scalar.count
            case .error: return offset
            case .emptyInput: return offset
            }
        }
    }
}
