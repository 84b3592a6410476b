/// The word pieces of a model by their bytes: an open hash table over the mapped file.
///
/// Looking up is O(length). `##ing` is the piece `ing` within a word.
struct Vocabulary: Sendable {
    let unknown: Int32
    let start: Int32
    let end: Int32
    /// The longest piece, in bytes.
    let longest: Int
    private let file: ModelFile
    private let table: [Int32]
    private let offsets: [UInt32]

    init(_ file: ModelFile) throws(ModelError) {
        let text = file.vocabulary
        var offsets: [UInt32] = [0]
        offsets.reserveCapacity(file.shape.vocabulary + 1)
        var longest = 0
        for (index, byte) in text.enumerated() where byte == 10 {
            longest = max(longest, index - Int(offsets.last!))
            offsets.append(UInt32(index + 1))
        }
        var size = 1
        while size < 4 * offsets.count { size *= 2 }
        var table = [Int32](repeating: -1, count: size)
        for id in 0..<offsets.count - 1 {
            var slot = Self.seed
            for byte in text[Int(offsets[id])..<Int(offsets[id + 1]) - 1] { slot = Self.mixed(slot, byte) }
            var at = Int(truncatingIfNeeded: slot ^ slot >> 15) & (size - 1)
            while table[at] >= 0 { at = (at + 1) & (size - 1) }
            table[at] = Int32(id)
        }
        self.file = file
        self.table = table
        self.offsets = offsets
        self.longest = longest
        let known = ["[UNK]", "[CLS]", "[SEP]"].map { Self.find(Array($0.utf8)[...], false, file, table, offsets) }
        guard let unknown = known[0], let start = known[1], let end = known[2] else {
            throw .damaged(path: "vocab.txt")
        }
        (self.unknown, self.start, self.end) = (unknown, start, end)
    }

    /// The number of a piece; `isWithin` a word, or at its beginning.
    func id(_ piece: ArraySlice<UInt8>, isWithin: Bool) -> Int32? {
        Self.find(piece, isWithin, file, table, offsets)
    }

    private static func find(
        _ piece: ArraySlice<UInt8>, _ isWithin: Bool, _ file: ModelFile, _ table: [Int32], _ offsets: [UInt32]
    ) -> Int32? {
        var slot = seed
        if isWithin { slot = mixed(mixed(slot, hash), hash) }
        for byte in piece { slot = mixed(slot, byte) }
        let length = piece.count + (isWithin ? 2 : 0)
        var at = Int(truncatingIfNeeded: slot ^ slot >> 15) & (table.count - 1)
        while table[at] >= 0 {
            let id = Int(table[at])
            let low = Int(offsets[id])
            if Int(offsets[id + 1]) - 1 - low == length {
                let known = file.vocabulary[low..<low + length]
                if isWithin
                    ? known.prefix(2).elementsEqual([hash, hash]) && known.dropFirst(2).elementsEqual(piece)
                    : known.elementsEqual(piece)
                {
                    return Int32(id)
                }
            }
            at = (at + 1) & (table.count - 1)
        }
        return nil
    }

    private static let hash = UInt8(ascii: "#")

    // Source: FNV-1a, 32 bits.
    private static let seed: UInt32 = 2_166_136_261
    private static func mixed(_ state: UInt32, _ byte: UInt8) -> UInt32 { (state ^ UInt32(byte)) &* 16_777_619 }
}
